"""The periods that are open to each course."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leerroute.planning.even.balancing import Balancing

Window = tuple[int, ...]
"""Periods, in their order."""


def windows(problem: Balancing) -> tuple[Window, ...]:
    """Of each course the periods that the chains of courses before and after it leave; none when they leave none."""
    count = len(problem.load)
    earliest = _longest_chains(count, problem.before)
    after = _longest_chains(count, {(other, one) for one, other in problem.before})
    return tuple(tuple(range(first, problem.periods - left)) for first, left in zip(earliest, after, strict=True))


def reopened(problem: Balancing, period: Sequence[int], open_periods: Collection[int]) -> tuple[Window, ...]:
    """Courses that lie in the open periods may lie in each of these that the courses which stay leave; all others stay."""
    first, last = [0] * len(period), [problem.periods - 1] * len(period)
    for one, other in problem.before:
        if period[one] not in open_periods:
            first[other] = max(first[other], period[one] + 1)
        if period[other] not in open_periods:
            last[one] = min(last[one], period[other] - 1)
    return tuple(
        tuple(each for each in sorted(open_periods) if first[course] <= each <= last[course])
        if when in open_periods
        else (when,)
        for course, when in enumerate(period)
    )


def _longest_chains(count: int, before: Collection[tuple[int, int]]) -> list[int]:
    """Of each course, how many periods have to come before it: the longest chain that leads to it."""
    needed: dict[int, list[int]] = {course: [] for course in range(count)}
    for one, other in before:
        needed[other].append(one)
    found: dict[int, int] = {}

    def depth(course: int) -> int:
        if course not in found:
            found[course] = max((depth(one) + 1 for one in needed[course]), default=0)
        return found[course]

    return [depth(course) for course in range(count)]
