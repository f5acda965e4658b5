"""What can be chosen in a field: what the model allows, and what the route or the catalogue holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from leerroute.curriculum import Level, shipped_catalogue
from leerroute.route import TL_PROFILES, FieldShape, part_in, spelled_path, steps
from leerroute.text import Text, same

_BLOCKS_AS_BOXES = 12
"""Years cut in more blocks than this get a line to type them in."""

Options = tuple[tuple[str, Text], ...]


def choices_for(document: Mapping[str, Any], path: str, shape: FieldShape) -> Options:
    """The values that can be chosen, each with what it is called; none where something is typed."""
    if shape.choices:
        return shape.choices
    match shape.model, shape.name:
        case "RouteDesign", "profiel":
            return _profiles(document)
        case "RouteUnit", "team":
            return tuple((team["id"], same(team["id"])) for team in document.get("teams") or ())
        case "DiplomaAward", "by":
            return _partners(document, {"vmbo_school", "mbo_college", "company", "other"})
        case "BpvPeriod", "company":
            return _partners(document, {"company", "other"})
        case (("ExamMoment" | "BpvPeriod"), "year"):
            return tuple(_year(year["number"]) for year in document.get("years") or ())
        case (("RouteUnit" | "BpvPeriod"), "blocks"):
            return _blocks(document, path)
        case "ExamMoment", "block":
            return _blocks(document, path)
        case _:
            return ()


def _profiles(document: Mapping[str, Any]) -> Options:
    if document.get("leerweg") == Level.TL.value:
        return tuple((name, same(name)) for name in TL_PROFILES)
    return tuple(
        (code, same(f"{programme.title} ({code})")) for code, programme in sorted(shipped_catalogue().profiles.items())
    )


def _partners(document: Mapping[str, Any], roles: set[str]) -> Options:
    return tuple((p["id"], same(p["name"])) for p in document.get("partners") or () if p["role"] in roles)


def _year(number: int) -> tuple[str, Text]:
    return str(number), Text(nl=f"jaar {number}", en=f"year {number}")


def _blocks(document: Mapping[str, Any], path: str) -> Options:
    taken = steps(path)
    number = (
        taken[0].item if taken[0].field == "years" else (part_in(document, spelled_path(taken[:1])) or {}).get("year")
    )
    year = part_in(document, f"years[{number}]") or {}
    blocks = year.get("blocks")
    if blocks is None or blocks > _BLOCKS_AS_BOXES:
        return ()
    return tuple((str(n), Text(nl=f"blok {n}", en=f"block {n}")) for n in range(1, blocks + 1))
