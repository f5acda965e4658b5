"""The settings in use, as lines; of a secret only whether it was given."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.text import Text
from leerroute.web.settings import SiteSettings
from leerroute.web.settings.spec import SECRETS

_GIVEN = Text(nl="(ingevuld, niet getoond)", en="(given, not shown)")
_NOT_GIVEN = Text(nl="(niet ingevuld)", en="(not filled in)")


def shown_settings(settings: SiteSettings) -> Iterator[tuple[str, Text]]:
    """Each setting with its value in words."""
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        if value is None or value == ():
            yield name, _NOT_GIVEN
        elif name in SECRETS:
            yield name, _GIVEN
        else:
            words = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            yield name, Text(nl={"True": "ja", "False": "nee"}.get(words, words), en=words)
