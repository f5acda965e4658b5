"""What happened to each line of the cube, year by year: bound, qualified, left, moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leerroute.law import Register
from leerroute.monitor.career import STARTKWALIFICATIE, Mark, Stage
from leerroute.monitor.definition import Vsv, vsv
from leerroute.monitor.folding import Counts, Cube
from leerroute.text import Text

Flags = NDArray[np.bool_]


class Outcome(StrEnum):
    """A yes or no of one learner, so many counts after the start."""

    BOUND = "bound"
    IN_EDUCATION = "in_education"
    STARTKWALIFICATIE = "startkwalificatie"
    VSV = "vsv"
    OTHER_SECTOR = "other_sector"
    LEFT_ROUTE = "left_route"

    @property
    def words(self) -> Text:
        return _WORDS[self]


_WORDS = {
    Outcome.BOUND: Text(
        nl="gebonden: nog in de route, of een startkwalificatie gehaald",
        en="bound: still in the route, or a startkwalificatie obtained",
    ),
    Outcome.IN_EDUCATION: Text(
        nl="nog op school, of een startkwalificatie gehaald", en="still in education, or a startkwalificatie obtained"
    ),
    Outcome.STARTKWALIFICATIE: Text(nl="een startkwalificatie gehaald", en="obtained a startkwalificatie"),
    Outcome.VSV: Text(nl="ooit voortijdig schoolverlater geweest (vsv)", en="ever a new early leaver (vsv)"),
    Outcome.OTHER_SECTOR: Text(nl="van vmbo naar mbo overgestapt", en="moved on from vmbo to mbo"),
    Outcome.LEFT_ROUTE: Text(
        nl="uit de route zonder startkwalificatie", en="out of the route without a startkwalificatie"
    ),
}


@dataclass(frozen=True)
class Events:
    """Arrays of shape (lines, years + 1); column t is the count t years after the start."""

    cube: Cube
    years: int
    definitions: Mapping[int, Vsv | None]
    """By the school year that a leaver left in."""

    @cached_property
    def stage(self) -> Counts:
        return self.cube.digits(self.years) & 7

    @cached_property
    def _marks(self) -> Counts:
        return self.cube.mark_digits(self.years)

    @cached_property
    def _obtained(self) -> Flags:
        """A startkwalificatie in the school year that starts with this count."""
        obtained: Flags = (self.cube.digits(self.years) & STARTKWALIFICATIE) > 0
        return obtained

    @cached_property
    def qualified(self) -> Flags:
        """A startkwalificatie before this count."""
        return _before(self._obtained)

    @cached_property
    def seen(self) -> Flags:
        """The count lies in the data, and the learner has not gone abroad, died or been exempted by then."""
        gone = np.logical_or.accumulate((self._marks & Mark.GONE) > 0, axis=1)
        seen: Flags = self.cube.observed(self.years) & ~gone
        return seen

    @cached_property
    def enrolled(self) -> Flags:
        enrolled: Flags = self.stage != Stage.NOWHERE
        return enrolled

    @cached_property
    def in_route(self) -> Flags:
        in_route: Flags = (self._marks & Mark.IN_ROUTE) > 0
        return in_route

    @cached_property
    def became_vsv(self) -> Flags:
        """Was enrolled at the count before and young enough, is not enrolled now, and nothing exempts. Column 0 is False."""
        left = np.zeros_like(self.enrolled)
        left[:, 1:] = self.enrolled[:, :-1] & (self.stage[:, :-1] != Stage.HO) & ~self.enrolled[:, 1:]
        left &= ~self.qualified & self.seen
        entree = np.logical_or.accumulate((self._marks & Mark.MBO_1_DIPLOMA) > 0, axis=1)
        works = (self._marks & Mark.WORKS) > 0
        result = np.zeros_like(left)
        for after in range(1, self.years + 1):
            school_years = self.cube.start + after - 1
            for school_year in np.unique(school_years):
                definition = self.definitions.get(int(school_year))
                if definition is None:
                    continue
                lines = school_years == school_year
                counts = left[:, after] & (self.cube.age + after - 1 < definition.under)
                if definition.autumn:
                    counts &= ~self._obtained[:, after]
                if definition.work:
                    counts &= ~(entree[:, after] & works[:, after])
                result[lines, after] = counts[lines]
        return result

    @cached_property
    def defined(self) -> Flags:
        """Every school year from the start to this count has a definition of vsv that was read."""
        years = self.cube.start[:, None] + np.arange(self.years + 1) - 1
        known = np.isin(years, [year for year, found in self.definitions.items() if found is not None])
        known[:, 0] = True
        return np.logical_and.accumulate(known, axis=1)

    def of(self, outcome: Outcome) -> tuple[Flags, Flags]:
        """Whether it is so, and whether that can be known at all; both of shape (lines, years + 1)."""
        match outcome:
            case Outcome.BOUND:
                return self.in_route | self.qualified, self.seen
            case Outcome.IN_EDUCATION:
                return self.enrolled | self.qualified, self.seen
            case Outcome.STARTKWALIFICATIE:
                return self.qualified, self.seen
            case Outcome.VSV:
                return np.logical_or.accumulate(self.became_vsv, axis=1), self.seen & self.defined
            case Outcome.OTHER_SECTOR:
                mbo = (self.stage >= Stage.MBO_1) & (self.stage <= Stage.MBO_4)
                return np.logical_or.accumulate(mbo, axis=1), self.seen
            case Outcome.LEFT_ROUTE:
                left = ~self.in_route & ~self.qualified
                return np.logical_or.accumulate(left, axis=1), self.seen


def events(cube: Cube, years: int, register: Register) -> Events:
    """What happened up to `years` counts after the start."""
    first = int(cube.start.min()) if len(cube) else 0
    last = int(cube.start.max()) + years if len(cube) else -1
    return Events(cube, years, {year: vsv(register, year) for year in range(first, last + 1)})


def _before(flags: Flags) -> Flags:
    """At any earlier count than this one."""
    ever = np.logical_or.accumulate(flags, axis=1)
    return np.concatenate([np.zeros((len(flags), 1), dtype=bool), ever[:, :-1]], axis=1)
