"""Public instances of the balanced academic curriculum problem, and what a division of their courses comes to, by counting.

Instances: CSPLib 030 (Castro and Manzano), 28 more of the same shape, and the generalised ones of the University of Udine
(CSPLib 064), read from the shared data. Courses and periods count from 0 here, from 1 in the files.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from leerroute.planning.even import Balancing
from tests.sources import DATA

FOLDER = DATA / "curriculum_balancing"


def one_curriculum(path: Path) -> Balancing:
    """CSPLib 030 and its kin: one curriculum, load per period within limits."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return Balancing(
        periods=told["n_periods"],
        load=tuple(told["course_load"]),
        courses_of=(tuple(range(told["n_courses"])),),
        before=_from_0(told["precedence"]),
        fewest=told["courses_per_period_lb"],
        most=told["courses_per_period_ub"],
        least_load=told["load_per_period_lb"],
        most_load=told["load_per_period_ub"],
    )


def many_curricula(path: Path) -> Balancing:
    """CSPLib 064: curricula that share courses, and periods that a course had better not lie in. Both weights are 1."""
    told = json.loads(path.read_text(encoding="utf-8"))
    if (told["w1"], told["w2"]) != (1, 1):
        raise ValueError(f"{path.name}: other weights than 1 and 1")
    return Balancing(
        periods=told["n_periods"],
        load=tuple(told["course_load"]),
        courses_of=tuple(tuple(course - 1 for course in courses) for courses in told["courses_of"]),
        before=_from_0(told["precedes"]),
        fewest=told["min_courses"],
        most=told["max_courses"],
        unwanted=_from_0(told["undesirable"]),
    )


def _from_0(pairs: Sequence[Sequence[int]]) -> frozenset[tuple[int, int]]:
    return frozenset((one - 1, other - 1) for one, other in pairs)


def highest(problem: Balancing, period: Sequence[int]) -> int:
    """The highest load of a division, by counting: what CSPLib 030 minimises."""
    return max(load for courses in problem.courses_of for load in _loads(problem, courses, period))


def deviation(problem: Balancing, period: Sequence[int]) -> int:
    """The objective of CSPLib 064, by counting: squares beyond the two whole numbers around the mean, and unwanted periods."""
    unwanted = sum(period[course] == when for course, when in problem.unwanted)
    for courses in problem.courses_of:
        low, rest = divmod(sum(problem.load[course] for course in courses), problem.periods)
        high = low + (rest > 0)
        unwanted += sum(max(load - high, low - load, 0) ** 2 for load in _loads(problem, courses, period))
    return unwanted


def allowed(problem: Balancing, period: Sequence[int]) -> bool:
    """Whether a division keeps every limit, by counting."""
    if not all(period[one] < period[other] for one, other in problem.before):
        return False
    for courses in problem.courses_of:
        counts = [sum(period[course] == when for course in courses) for when in range(problem.periods)]
        loads = _loads(problem, courses, period)
        if not all(problem.fewest <= count <= problem.most for count in counts):
            return False
        if min(loads) < problem.least_load or (problem.most_load is not None and max(loads) > problem.most_load):
            return False
    return True


def _loads(problem: Balancing, courses: Sequence[int], period: Sequence[int]) -> list[int]:
    loads = [0] * problem.periods
    for course in courses:
        loads[period[course]] += problem.load[course]
    return loads
