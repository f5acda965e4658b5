"""Finding units and qualifications to choose from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.curriculum import Catalogue, Programme, Side, Unit

MOST_FOUND = 20
MOST_HELD = 200
"""So many units are looked at whose outcomes hold the words: enough to put those of the route's own profile first."""


@dataclass(frozen=True)
class FoundUnit:
    """A unit that was found. code: as a route would name it. found_in: 0 its code or title, 1 its programme's, 2 its outcomes."""

    code: str
    unit: Unit
    programme: Programme
    found_in: int

    @property
    def part(self) -> str:
        return "vo" if self.programme.side is Side.VMBO else "mbo"


def found_units(
    catalogue: Catalogue, words: str, document: Mapping[str, Any], held: Collection[tuple[str, str]] = ()
) -> list[FoundUnit]:
    """The units with all these words in code or title, those of the route's own profile and crebo first; then those of
    `held`, which have them in their outcomes, as (id of the programme, id of the unit)."""
    asked = words.casefold().split()
    if not asked:
        return []
    own = {document.get("profiel"), (document.get("target") or {}).get("crebo")}
    found = {f.code: f for f in _matching(catalogue, asked, held)}
    return sorted(found.values(), key=lambda f: (f.found_in, f.programme.code not in own, f.unit.title))[:MOST_FOUND]


def found_qualifications(catalogue: Catalogue, words: str) -> list[Programme]:
    """The mbo qualifications with all these words in their crebo or title."""
    asked = words.casefold().split()
    if not asked:
        return []
    every = catalogue.qualifications.values()
    return [p for p in every if all(w in f"{p.code} {p.title}".casefold() for w in asked)][:MOST_FOUND]


def _matching(catalogue: Catalogue, asked: list[str], held: Collection[tuple[str, str]]) -> Iterator[FoundUnit]:
    for told, code, unit, programme in catalogue.told_units:
        if all(word in told for word in asked):
            title = f"{unit.code} {unit.title}".casefold()
            yield FoundUnit(code, unit, programme, 0 if all(word in title for word in asked) else 1)
        elif (programme.id, unit.id) in held:
            yield FoundUnit(code, unit, programme, 2)
