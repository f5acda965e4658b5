"""Courses that have to be dealt out over periods, and how they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Courses = tuple[int, ...]


@dataclass(frozen=True)
class Balancing:
    """What there is to deal out. Courses and periods count from 0.

    load: of each course, in whole hours or credits. courses_of: the courses of each curriculum; they may share courses.
    before: (course, course), the first in an earlier period. fewest, most: courses of a curriculum in one period.
    least_load, most_load: of a curriculum in one period. unwanted: (course, period) that is allowed, and costs 1.
    """

    periods: int
    load: tuple[int, ...]
    courses_of: tuple[Courses, ...]
    before: frozenset[tuple[int, int]]
    fewest: int
    most: int
    least_load: int = 0
    most_load: int | None = None
    unwanted: frozenset[tuple[int, int]] = frozenset()

    def even(self, courses: Courses) -> tuple[int, int]:
        """The two whole numbers around the mean load of a curriculum; the same twice when the mean is whole."""
        low, rest = divmod(sum(self.load[course] for course in courses), self.periods)
        return low, low + (rest > 0)

    def uneven(self, courses: Courses, load: int) -> int:
        """What a load of one curriculum in one period costs: the square of how far it lies outside the even loads."""
        low, high = self.even(courses)
        return max(load - high, low - load, 0) ** 2

    def deviation(self, period: Sequence[int]) -> int:
        """What a division costs in CSPLib 064: squared deviations from an even load, and courses in unwanted periods."""
        found = sum(period[course] == when for course, when in self.unwanted)
        for courses in self.courses_of:
            loads = [0] * self.periods
            for course in courses:
                loads[period[course]] += self.load[course]
            found += sum(self.uneven(courses, load) for load in loads)
        return found


@dataclass(frozen=True)
class Balanced:
    """period: of each course. value: of the plan; bound: nothing better than this exists."""

    period: tuple[int, ...]
    value: int
    bound: int
