"""All programmes that somebody has at hand, found by code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from leerroute.curriculum.programme import Programme, Side, Unit, UnitKind


@dataclass(frozen=True)
class Catalogue:
    """Programmes by id. Where two share a code, the one added last is found first (an import before shipped facts)."""

    programmes: tuple[Programme, ...]

    def __iter__(self) -> Iterator[Programme]:
        return iter(self.programmes)

    def with_programmes(self, more: Iterable[Programme]) -> Catalogue:
        """This catalogue with `more` added; a programme with the same id takes the old one's place."""
        by_id = {programme.id: programme for programme in self.programmes}
        for programme in more:
            by_id.pop(programme.id, None)
            by_id[programme.id] = programme
        return Catalogue(tuple(by_id.values()))

    @cached_property
    def profiles(self) -> Mapping[str, Programme]:
        """The vmbo profiles by code: BWI, PIE, ..."""
        return {
            p.code: p
            for p in self.programmes
            if p.side is Side.VMBO
            and not p.source.example
            and any(unit.kind is UnitKind.PROFILE_MODULE for unit in p.units)
        }

    @cached_property
    def qualifications(self) -> Mapping[str, Programme]:
        """The mbo qualifications by crebo."""
        return {p.code: p for p in self.programmes if p.side is Side.MBO and not p.source.example and p.code.isdigit()}

    @cached_property
    def _units(self) -> Mapping[str, tuple[Unit, ...]]:
        found: dict[str, tuple[Unit, ...]] = {}
        for programme in self.programmes:
            for unit in programme.units:
                for code in (unit.code, f"{programme.code}/{unit.code}"):
                    found[code] = (unit, *found.get(code, ()))
        return found

    @cached_property
    def told_units(self) -> tuple[tuple[str, str, Unit, Programme], ...]:
        """Every unit: the words to find it by, in small letters, and its code as a route would name it, with the programme
        before it where more than one unit has that code."""
        titles: dict[str, set[str]] = {}
        for programme in self.programmes:
            for unit in programme.units:
                for code in (unit.code, f"{programme.code}/{unit.code}"):
                    titles.setdefault(code, set()).add(unit.title)
        return tuple(
            (
                f"{unit.code} {unit.title} {programme.code} {programme.title}".casefold(),
                f"{programme.code}/{unit.code}" if len(titles[unit.code]) > 1 else unit.code,
                unit,
                programme,
            )
            for programme in self.programmes
            for unit in programme.units
        )

    def units(self, code: str) -> tuple[Unit, ...]:
        """Every unit with this code, richest source first; more than one where sources or duplicates overlap.

        Every dossier has a B1-K1: "27141/B1-K1" is the one of that programme.
        """
        return tuple(sorted(self._units.get(code, ()), key=lambda unit: not unit.tasks))

    def programmes_coded(self, code: str) -> tuple[Programme, ...]:
        return tuple(p for p in reversed(self.programmes) if p.code == code)
