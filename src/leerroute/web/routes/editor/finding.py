"""Finding units and qualifications to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.curriculum import Catalogue, Programme, Side, Unit

MOST_FOUND = 20


@dataclass(frozen=True)
class FoundUnit:
    """A unit that was found. code: as a route would name it."""

    code: str
    unit: Unit
    programme: Programme

    @property
    def part(self) -> str:
        return "vo" if self.programme.side is Side.VMBO else "mbo"


def found_units(catalogue: Catalogue, words: str, document: Mapping[str, Any]) -> list[FoundUnit]:
    """The units with all these words in code or title, those of the route's own profile and crebo first."""
    asked = words.casefold().split()
    if not asked:
        return []
    own = {document.get("profiel"), (document.get("target") or {}).get("crebo")}
    found = {f.code: f for f in _matching(catalogue, asked)}
    ranked = sorted(found.values(), key=lambda f: (not _in_title(f, asked), f.programme.code not in own, f.unit.title))
    return ranked[:MOST_FOUND]


def _in_title(found: FoundUnit, asked: list[str]) -> bool:
    return all(word in f"{found.unit.code} {found.unit.title}".casefold() for word in asked)


def found_qualifications(catalogue: Catalogue, words: str) -> list[Programme]:
    """The mbo qualifications with all these words in their crebo or title."""
    asked = words.casefold().split()
    if not asked:
        return []
    every = catalogue.qualifications.values()
    return [p for p in every if all(w in f"{p.code} {p.title}".casefold() for w in asked)][:MOST_FOUND]


def _matching(catalogue: Catalogue, asked: list[str]) -> Iterator[FoundUnit]:
    for told, code, unit, programme in catalogue.told_units:
        if all(word in told for word in asked):
            yield FoundUnit(code, unit, programme)
