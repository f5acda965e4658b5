"""Which version of a text was read, in words a person understands."""

from __future__ import annotations

import re
from datetime import date

from leerroute.text import Language, Text, day

WORDS = {
    "page": Text(nl="webpagina", en="web page"),
    "file": Text(nl="bestand", en="file"),
    "dataset": Text(nl="dataset", en="dataset"),
    "letter": Text(nl="brief", en="letter"),
    "article": Text(nl="artikel", en="article"),
    "documentation": Text(nl="documentatie", en="documentation"),
    "title only": Text(nl="alleen de titel", en="title only"),
    "as published": Text(nl="zoals gepubliceerd", en="as published"),
    "late 2015": Text(nl="eind 2015", en="late 2015"),
    "not dated": Text(nl="zonder datum", en="not dated"),
    "not noted": Text(nl="versie niet genoteerd", en="version not noted"),
    "not read": Text(nl="niet gelezen", en="not read"),
}
"""The words that may stand in a norm's `read`, beside years and ISO dates."""

_SEPARATOR = re.compile(r"(, | and )")


def is_understood(read: str) -> bool:
    """Whether every part of `read` is a year, an ISO date or one of WORDS."""
    return all(part in WORDS or _year_or_date(part) is not None for part in _SEPARATOR.split(read)[::2])


def read_in(read: str, language: Language) -> str:
    """'2021-01-01 and 2026-01-01' -> '1 januari 2021 en 1 januari 2026'."""
    return "".join(_part_in(part, language) for part in _SEPARATOR.split(read))


def _part_in(part: str, language: Language) -> str:
    if part == " and ":
        return " en " if language == "nl" else part
    if part in WORDS:
        return WORDS[part].in_(language)
    when = _year_or_date(part)
    return day(when, language) if isinstance(when, date) else part


def _year_or_date(part: str) -> date | str | None:
    if re.fullmatch(r"\d{4}", part):
        return part
    try:
        return date.fromisoformat(part) if len(part) == len("2026-01-01") else None
    except ValueError:
        return None
