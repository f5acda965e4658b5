"""The hours of a route as the norm counts them: by kind, over the whole route, with what is still open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from leerroute.law import Law
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import Part, RouteUnit, RouteYear
from leerroute.text import Language, Text, enumeration

HoursKind = Literal["total", "guided", "bpv"]
HOURS_CALLED: dict[HoursKind, Text] = {
    "total": Text(nl="Onderwijstijd", en="Teaching time"),
    "guided": Text(nl="Begeleide uren", en="Guided hours"),
    "bpv": Text(nl="Bpv", en="Bpv"),
}

_LIMITED = (RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD)
"""Kinds of route in which not all lesson time of the vo counts as guided."""


@dataclass(frozen=True)
class CountedHours:
    """Clock hours of one kind over the whole route. units: over how many. open_units, open_years: what is not filled in yet."""

    kind: HoursKind
    hours: int
    units: int
    open_units: int
    open_years: tuple[str, ...]

    def gaps(self, language: Language) -> str:
        """What is not filled in: "3 onderdelen en heel jaar 4"; "" when all is."""
        dutch = language == "nl"
        words = []
        if self.open_units:
            one = self.open_units == 1
            units = ("onderdeel" if one else "onderdelen") if dutch else ("unit" if one else "units")
            part = (
                {True: " (uren, of vo of mbo)", False: " (hours, or whether vo or mbo)"}[dutch]
                if self.kind == "guided"
                else ""
            )
            words.append(f"{self.open_units} {units}{part}")
        if self.open_years:
            whole = "heel jaar" if dutch else "the whole of year"
            words.append(f"{whole} {enumeration(self.open_years, language)}")
        return enumeration(words, language)


def counted_hours(design: RouteDesign, kind: HoursKind, law: Law) -> CountedHours:
    """The hours of all units that are filled in, and what is not.

    Guided hours of a doorlopende or geïntegreerde leerroute are counted as WEB 9.1.10 lid 3 does, on days that it holds.
    """
    counted: list[int | None] = []
    for year, unit in design.units():
        hours: int | None = getattr(unit.hours, kind)
        counted.append(_guided(year, unit, hours, law) if kind == "guided" and design.kind in _LIMITED else hours)
    total, missing = known_and_missing(counted)
    filled = {year.number for year in design.years or () if year.units}
    empty = tuple(str(number) for number in range(1, (design.length or 0) + 1) if number not in filled)
    return CountedHours(kind, total, len(counted), missing, empty)


def _guided(year: RouteYear, unit: RouteUnit, hours: int | None, law: Law) -> int | None:
    """Lesson time of the vo counts as guided in route years 1 and 2, and for vo parts in year 3; not after."""
    counts = law.get("dlr.hours.vo_counts_as_guided")
    if counts is None or not hours or year.number in (*counts.numbers("whole"), *counts.numbers("vo_parts")):
        return hours
    if unit.part is Part.JOINT:
        return None if unit.vo_share is None else hours * (100 - unit.vo_share) // 100
    return {Part.VO: 0, None: None}.get(unit.part, hours)


def known_and_missing(values: Iterable[int | None]) -> tuple[int, int]:
    """What is known added up, and how many values are missing."""
    listed = list(values)
    return sum(value for value in listed if value is not None), sum(value is None for value in listed)
