"""The values of OEAPI in our words: multilingual strings, codes, levels and study load."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from leerroute.curriculum.programme import Level, Side

Json = Mapping[str, Any]

_MBO_LEVEL = re.compile(r"secondary_vocational_education_([1-4])")
_HOURS = {"sbu", "hour"}
"""Units of study load that are clock hours. ects, sp and contact_time are something else."""


def words_of(value: object) -> str | None:
    """A string in the first of Dutch, English, any language; None when there is none."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if not isinstance(value, list):
        return None
    said = {
        str(entry.get("language", "")).lower(): " ".join(str(entry["value"]).split())
        for entry in value
        if isinstance(entry, Mapping) and entry.get("value")
    }
    for language in ("nl", "en", ""):
        found = next((words for tag, words in said.items() if tag.startswith(language)), None)
        if found:
            return found
    return None


def languages_of(value: object) -> set[str]:
    """The languages that a string is given in, by their first two letters."""
    entries = value if isinstance(value, list) else []
    return {
        str(entry["language"])[:2].lower() for entry in entries if isinstance(entry, Mapping) and entry.get("language")
    }


def code_of(resource: Json) -> str:
    """The code that people know it by; its name where the code is empty."""
    primary = resource.get("primaryCode")
    code = primary.get("code") if isinstance(primary, Mapping) else primary
    return str(code or words_of(resource.get("name")) or "?")


def crebo_of(resource: Json) -> str | None:
    """The crebo, where one of the codes says that it is one."""
    others = resource.get("otherCodes")
    for entry in (resource.get("primaryCode"), *(others if isinstance(others, list) else ())):
        if isinstance(entry, Mapping):
            kind, code = str(entry.get("codeType", "")).lower(), str(entry.get("code", ""))
            if "crebo" in kind and re.fullmatch(r"\d{5}", code):
                return code
    return None


def levels_of(resource: Json) -> tuple[Level, ...]:
    """The mbo level; empty where the source does not say. An eqf level counts only where it is said to be mbo."""
    said = str(resource.get("level") or "")
    found = _MBO_LEVEL.fullmatch(said)
    if found:
        return (Level(f"mbo-{found[1]}"),)
    eqf = re.fullmatch(r"eqf_([1-4])", str(resource.get("levelOfQualification") or ""))
    return (Level(f"mbo-{eqf[1]}"),) if eqf and said == "secondary_vocational_education" else ()


def side_of(resource: Json) -> Side | None:
    """vmbo or mbo, where level or crebo says so."""
    said = str(resource.get("level") or "")
    if said.startswith("secondary_vocational_education") or crebo_of(resource):
        return Side.MBO
    return Side.VMBO if said == "pre_vocational" else None


def is_higher(resource: Json) -> bool:
    """Whether it says to be of higher education."""
    higher = {"associate_degree", "bachelor", "master", "doctoral", "post_doctoral", "undivided"}
    return str(resource.get("level") or "") in higher


def hours_of(resource: Json) -> tuple[int | None, str | None]:
    """(clock hours of study load, or None; what was given in another unit, or None)."""
    loads = resource.get("studyLoad")
    entries = [entry for entry in (loads if isinstance(loads, list) else [loads]) if isinstance(entry, Mapping)]
    for entry in entries:
        value = entry.get("value")
        if (
            str(entry.get("studyLoadUnit")) in _HOURS
            and isinstance(value, (int, float))
            and value > 0
            and value == int(value)
        ):
            return int(value), None
    other = [f"{entry.get('value')} {entry.get('studyLoadUnit')}" for entry in entries]
    return None, ", ".join(other) or None
