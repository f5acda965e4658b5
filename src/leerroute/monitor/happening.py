"""What happened to each line of the cube, year by year: bound, qualified, left, moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leerroute.law import Register
from leerroute.monitor.career import STARTKWALIFICATIE, Mark, Stage
from leerroute.monitor.definition import Vsv, regular_years, vsv
from leerroute.monitor.folding import Cube
from leerroute.monitor.following import MBO_FROM, OTHER, SAME, Followed
from leerroute.monitor.lines import Counts
from leerroute.monitor.outcome import Outcome

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Events:
    """Arrays of shape (lines, years + 1); column t is the count t years after the start."""

    cube: Cube
    years: int
    definitions: Mapping[int, Vsv | None]
    """By the school year that a leaver left in."""
    regular: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    """By start year: how many years from leerjaar 3 the regular route takes to each level of mbo; {} where unread."""

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
    def settled(self) -> Flags:
        """Seen, or gone on this very count: what happened in the school year before is known either way, as a diploma stands
        with the count before and who is gone is no early leaver (RPM, bijlage A: term B is taken off, not left out)."""
        before = np.concatenate([np.ones((len(self.seen), 1), dtype=bool), self.seen[:, :-1]], axis=1)
        settled: Flags = self.seen | (before & self.cube.observed(self.years))
        settled[:, 0] = self.seen[:, 0]
        return settled

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

    @cached_property
    def regular_years(self) -> Counts:
        """Per line, the years that the regular route takes to the mbo level at which the first startkwalificatie was
        obtained within sight; 0 where there is none, or no norm."""
        first = self._obtained.argmax(axis=1)
        # who gets the diploma in the autumn after leaving, was at the level of the last enrolment
        at = np.where(self.enrolled, np.arange(self.years + 1), 0)
        enrolled_at = np.maximum.accumulate(at, axis=1)[np.arange(len(first)), first]
        stage = np.where(self._obtained.any(axis=1), self.stage[np.arange(len(first)), enrolled_at], Stage.NOWHERE)
        years = np.zeros(len(first), dtype=np.int64)
        for start, by_level in self.regular.items():
            for level, long in by_level.items():
                years[(self.cube.start == start) & (stage == _STAGE_OF[level])] = long
        return years

    @cached_property
    def years_taken(self) -> Counts:
        """Per line, the school years from the start to the first startkwalificatie; 0 where none was obtained in sight."""
        return np.where(self.qualified.any(axis=1), self.qualified.argmax(axis=1), 0)

    def _accelerated(self) -> tuple[Flags, Flags]:
        sooner = (self.years_taken > 0) & (self.years_taken <= self.regular_years - 1)
        normed = np.isin(self.cube.start, [start for start, by_level in self.regular.items() if by_level])
        return self.qualified & sooner[:, None], self.seen & normed[:, None]

    def _other_leerweg(self) -> tuple[Flags, Flags]:
        level = self.cube.followed_digits(Followed.LEVEL, self.years)
        in_vo = (self.stage == Stage.VMBO) | ((self.stage == Stage.HAVO_VWO) & (level > 0))
        other = in_vo & (level > 0) & (level != level[:, :1])
        told = np.logical_and.accumulate(~in_vo | (level > 0), axis=1)
        return np.logical_or.accumulate(other, axis=1), self.seen & told & in_vo[:, :1]

    def _other_mbo_level(self) -> tuple[Flags, Flags]:
        level = self.cube.followed_digits(Followed.LEVEL, self.years)
        in_mbo = (self.stage >= Stage.MBO_1) & (self.stage <= Stage.MBO_4)
        told = np.logical_and.accumulate(~in_mbo | (level >= MBO_FROM), axis=1)
        other = np.zeros_like(in_mbo)
        before = np.where(in_mbo[:, 0], level[:, 0], 0)
        diploma = self._obtained | ((self._marks & Mark.MBO_1_DIPLOMA) > 0)
        since = diploma[:, 0]
        for after in range(1, self.years + 1):
            now = in_mbo[:, after]
            other[:, after] = now & (before > 0) & (level[:, after] != before) & ~since
            before = np.where(now, level[:, after], before)
            since = np.where(now, False, since) | diploma[:, after]
        return np.logical_or.accumulate(other, axis=1), self.seen & told & np.logical_or.accumulate(in_mbo, axis=1)

    def _other_route(self) -> tuple[Flags, Flags]:
        route = self.cube.followed_digits(Followed.ROUTE, self.years)
        told = np.logical_and.accumulate(~self.in_route | (route > 0), axis=1)
        began = self.in_route[:, :1] & (route[:, :1] == SAME)
        return np.logical_or.accumulate(route == OTHER, axis=1), self.seen & told & began

    def _in_region(self) -> tuple[Flags, Flags]:
        region = self.cube.followed_digits(Followed.REGION, self.years)
        return region == SAME, self.seen & self.enrolled & (region > 0)

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
                return np.logical_or.accumulate(self.became_vsv, axis=1), self.settled & self.defined
            case Outcome.OTHER_SECTOR:
                mbo = (self.stage >= Stage.MBO_1) & (self.stage <= Stage.MBO_4)
                return np.logical_or.accumulate(mbo, axis=1), self.seen
            case Outcome.LEFT_ROUTE:
                left = ~self.in_route & ~self.qualified
                return np.logical_or.accumulate(left, axis=1), self.seen & self.in_route[:, :1]
            case Outcome.ACCELERATED:
                return self._accelerated()
            case Outcome.OTHER_LEERWEG:
                return self._other_leerweg()
            case Outcome.OTHER_MBO_LEVEL:
                return self._other_mbo_level()
            case Outcome.OTHER_ROUTE:
                return self._other_route()
            case Outcome.IN_REGION:
                return self._in_region()


_STAGE_OF = {"mbo-2": Stage.MBO_2, "mbo-3": Stage.MBO_3, "mbo-4": Stage.MBO_4}


def events(cube: Cube, years: int, register: Register) -> Events:
    """What happened up to `years` counts after the start."""
    if not len(cube):
        return Events(cube, years, {})
    first = int(cube.start.min())
    last = min(int(cube.start.max()) + years, max(cube.last, first + 1))
    return Events(
        cube,
        years,
        {year: vsv(register, year) for year in range(first, last)},
        {int(year): regular_years(register, int(year)) for year in np.unique(cube.start)},
    )


def _before(flags: Flags) -> Flags:
    """At any earlier count than this one."""
    ever = np.logical_or.accumulate(flags, axis=1)
    return np.concatenate([np.zeros((len(flags), 1), dtype=bool), ever[:, :-1]], axis=1)
