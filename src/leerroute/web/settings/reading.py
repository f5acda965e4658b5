"""The settings as given: from LEERROUTE_... in the environment, else from the file that LEERROUTE_SETTINGS points to."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from leerroute.web.settings.spec import SiteSettings

_PREFIX = "LEERROUTE_"


def read_settings(environment: Mapping[str, str]) -> SiteSettings:
    """The settings; raises pydantic's ValidationError for what does not fit the spec."""
    given: dict[str, Any] = {}
    if path := environment.get(f"{_PREFIX}SETTINGS"):
        given = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    for name in SiteSettings.model_fields:
        value = environment.get(_PREFIX + name.upper())
        if value is not None:
            given[name] = value.split(",") if name == "hosts" else value
    return SiteSettings(**given)
