"""The page with every setting of the site, from the spec."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.web.settings import SiteSettings
from leerroute.web.settings.spec import PREFIX, SECRETS, told


def site_settings_page() -> Iterator[str]:
    """Each setting in both languages: its variable, what it is for, what it takes, what it is without being filled in."""
    yield "# De instellingen van de site / The settings of the site"
    yield ""
    yield "Gemaakt uit `src/leerroute/web/settings/spec.py` met `make docs`; niet hier wijzigen."
    yield ""
    yield f"Zet een instelling in de omgeving (`{PREFIX}PORT=8000`), of in een TOML-bestand (`port = 8000`) waar"
    yield f"`{PREFIX}SETTINGS` naar wijst. De omgeving gaat voor. Een onbekende of tegenstrijdige instelling houdt de start tegen,"
    yield "met één zin die zegt wat er moet veranderen. `leerroute site check` toont wat er nu geldt."
    yield ""
    yield f"Put a setting in the environment (`{PREFIX}PORT=8000`), or in a TOML file (`port = 8000`) to which"
    yield f"`{PREFIX}SETTINGS` points. The environment goes first. An unknown or contradictory setting stops the start, with one"
    yield "sentence that says what has to change. `leerroute site check` shows what holds now."
    for name, field in SiteSettings.model_fields.items():
        said = told(field)
        secret = " 🔒" if name in SECRETS else ""
        yield ""
        yield f"## `{name}`{secret}"
        yield ""
        yield f"{said.what.nl} Nodig: {said.takes.nl}."
        yield ""
        yield f"{said.what.en} Takes: {said.takes.en}."
        yield ""
        default = field.default
        words = ", ".join(default) if isinstance(default, tuple) else default
        shown = (
            "niet ingevuld / not filled in"
            if default is None
            else f"`{str(words).lower() if isinstance(default, bool) else words}`"
        )
        yield f"- zonder / without: {shown}"
        if said.example:
            yield f"- `{PREFIX}{name.upper()}={said.example}`"
    yield ""
    yield "🔒: wordt nergens getoond / is shown nowhere."
