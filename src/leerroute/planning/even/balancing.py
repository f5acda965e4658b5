"""Courses that have to be dealt out over periods, and how they were."""

from __future__ import annotations

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


@dataclass(frozen=True)
class Balanced:
    """period: of each course. value: of the plan; bound: nothing better than this exists."""

    period: tuple[int, ...]
    value: int
    bound: int
