"""The settings as given: LEERROUTE_SITE_... in the environment, else the file that LEERROUTE_SITE_SETTINGS points to."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from leerroute.files import Problem, Refusal, Unreadable, shortened, unreadable
from leerroute.text import Text
from leerroute.web.settings.contradicting import contradictions
from leerroute.web.settings.spec import PREFIX, SECRETS, SiteSettings, told

FILE = f"{PREFIX}SETTINGS"
"""The variable with the path of a TOML file."""

_FIELDS = SiteSettings.model_fields


def read_settings(environment: Mapping[str, str]) -> SiteSettings:
    """The settings. Raises Unreadable with a sentence for each that is unknown, unreadable or at odds with another."""
    path = environment.get(FILE)
    in_file = _file(Path(path)) if path else {}
    in_environment = dict(_environment(environment))
    unknown = [*_unknown_in(in_file, path or ""), *_unknown_variables(environment)]
    if unknown:
        raise Unreadable(unknown)
    try:
        settings = SiteSettings(**{**in_file, **in_environment})
    except ValidationError as error:
        first = {
            one["loc"][:1]: one for one in reversed(error.errors())
        }  # of each setting; the same value can be wrong twice
        raise Unreadable([_wrong(one, in_environment, path or "") for one in reversed(first.values())]) from None
    if found := list(contradictions(settings)):
        raise Unreadable(found)
    return settings


def _environment(environment: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """What the environment says; an empty variable says nothing."""
    if plain := environment.get("DATABASE_URL"):
        yield "database_url", plain
    for name, field in _FIELDS.items():
        value = environment.get(PREFIX + name.upper(), "").strip()
        if value:
            yield name, [part.strip() for part in value.split(",") if part.strip()] if told(field).comma else value


def _file(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise unreadable(
            FILE,
            "dat bestand is er niet. Wijs het bestand met de instellingen aan.",
            "that file is not there. Point to the file with the settings.",
            value=str(path),
        )
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise unreadable(
            str(path),
            f'dit is geen TOML ({error}). Schrijf elke instelling als naam = "waarde" op een eigen regel.',
            f'this is no TOML ({error}). Write every setting as name = "value" on a line of its own.',
        ) from None


def _unknown_in(given: Mapping[str, Any], path: str) -> Iterator[Problem]:
    for name in given:
        if name not in _FIELDS:
            near = difflib.get_close_matches(name, _FIELDS, 1)
            yield _unknown(path, name, near[0] if near else None)


def _unknown_variables(environment: Mapping[str, str]) -> Iterator[Problem]:
    """Variables of the site that do not exist, and settings of which SITE_ was forgotten (LEERROUTE_DATA is of the command line)."""
    known = {PREFIX + name.upper() for name in _FIELDS}
    forgotten = {"LEERROUTE_" + name.upper(): PREFIX + name.upper() for name in _FIELDS if name != "data"}
    for variable in environment:
        if variable in forgotten:
            yield _unknown(variable, "", forgotten[variable])
        elif variable.startswith(PREFIX) and variable not in {*known, FILE}:
            near = difflib.get_close_matches(variable, known, 1)
            yield _unknown(variable, "", near[0] if near else None)


def _unknown(where: str, name: str, near: str | None) -> Problem:
    return Problem(
        file=where,
        place=name,
        expected=Text(nl="deze instelling kennen we niet.", en="unknown setting."),
        remedy=Text(nl=f"Bedoel je {near}?", en=f"Do you mean {near}?")
        if near
        else Text(
            nl="Haal haar weg; docs/site-settings.md noemt ze allemaal.",
            en="Take it out; docs/site-settings.md has them all.",
        ),
    )


def _wrong(error: ErrorDetails, in_environment: Mapping[str, Any], path: str) -> Problem:
    """A value that does not fit; of a secret nothing is repeated."""
    refusal = error.get("ctx", {}).get("error")
    if isinstance(refusal, Refusal):
        return Problem(file=path or "LEERROUTE_SITE_...", expected=refusal.expected, remedy=refusal.remedy)
    name = str(error["loc"][0])
    here = name in in_environment
    takes = told(_FIELDS[name]).takes
    return Problem(
        file=PREFIX + name.upper() if here else path,
        place="" if here else name,
        value=None if name in SECRETS else shortened(error["input"]),
        expected=Text(nl=f"nodig is {takes.nl}.", en=f"needed is {takes.en}."),
        remedy=Text(nl="Verbeter het en start opnieuw.", en="Mend it and start again."),
    )
