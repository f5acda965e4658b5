"""Where a route names a partner, a team or a year of its own: what must change along, or be taken away first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from leerroute.route.paths import item_path, steps


def named_in(document: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """The paths of the fields that hold the partner's id, the team's id or the year's number that stands at `path`."""
    taken = steps(path)
    if len(taken) != 2 or taken[0].item is None or taken[1].field not in {"id", "number"}:
        return ()
    return tuple(_naming(document, taken[0].field, taken[0].item))


def references(document: Mapping[str, Any], path: str) -> tuple[str, ...]:
    """The paths of the fields that name the partner, team or year at `path`; the others are named nowhere."""
    taken = steps(path)
    return tuple(_naming(document, taken[0].field, taken[0].item)) if len(taken) == 1 and taken[0].item else ()


def _naming(document: Mapping[str, Any], field: str, name: str) -> Iterator[str]:
    for holder, key in _HOLDERS.get(field, ()):
        for item in document.get(holder) or ():
            if str(item.get(key)) == name:
                yield f"{item_path(holder, item)}.{key}"
    if field == "teams":
        for year in document.get("years") or ():
            for unit in year.get("units") or ():
                if unit.get("team") == name:
                    yield f"{item_path(item_path('years', year) + '.units', unit)}.team"


_HOLDERS = {
    "partners": (("bpv", "company"), ("diplomas", "by")),
    "years": (("bpv", "year"), ("exams", "year")),
}
