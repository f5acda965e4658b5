"""Dealing courses out by simulated annealing: one course moves, or two change places; what is worse is taken less and less often.

It proves nothing. It gives the search a far better beginning than the search finds by itself in the same time: in landscapes
of squares a good division lies behind many worse ones (Chiarandini, Di Gaspero, Gualandi and Schaerf, J. Heuristics 2012).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from math import exp
from statistics import mean

from leerroute.planning.even.balancing import Balancing
from leerroute.planning.search import Deadline

Shift = tuple[int, int, int]
"""Curriculum, load and courses that go from the one period to the other."""

WARM, COLD = 1.5, 0.5
"""Worsening that is taken about one time in three: at the start, in squares of the mean load; at the end, in points."""

LOOK = 1024
"""Steps between two looks at the clock."""

GUESSES = 4
"""Courses that are looked at to find one in the other period."""


def annealed(problem: Balancing, start: Sequence[int], seconds: float, seed: int = 0) -> tuple[int, ...]:
    """The best division found: the period of each course.

    start: a division that keeps every limit but those of load.

    Limits of load (`least_load`, `most_load`) are not looked at. Minimises the squared deviations and the unwanted periods.
    """
    board = _Board(problem, start)
    dice = random.Random(seed).random  # noqa: S311 - no secret; the same seed rolls the same
    free = [course for course, shifts in enumerate(board.shifts) if shifts]
    best, found, cost = 0, tuple(start), 0
    if not free or problem.periods < 2:
        return found
    deadline = Deadline(seconds)
    warm, step = WARM * max(1.0, mean(problem.load) ** 2), 0
    heat = warm
    while True:
        step += 1
        if step % LOOK == 0:
            left = deadline.left() / seconds
            if not left:
                return found
            heat = COLD * (warm / COLD) ** left
        course = free[int(dice() * len(free))]
        first, last = board.window(course)
        if first >= last:
            continue
        to = first + int(dice() * (last - first))
        to += to >= board.period[course]
        other = None
        if dice() < 0.5:
            mates = board.mates[course]
            guesses = (mates[int(dice() * len(mates))] for _ in range(GUESSES if mates else 0))
            other = next((mate for mate in guesses if board.period[mate] == to), None)
            if other is None or not board.may_change(course, other):
                continue
        worse = board.worse(course, to, other)
        if worse is not None and (worse <= 0 or dice() < exp(-worse / heat)):
            board.take(course, to, other)
            cost += worse
            if cost < best:
                best, found = cost, tuple(board.period)


class _Board:
    """Where every course lies, and what each curriculum has in each period.

    costs: of each curriculum, by load. shifts: what moving a course shifts. mates: courses that share a curriculum.
    """

    def __init__(self, problem: Balancing, period: Sequence[int]) -> None:
        self.problem, self.period = problem, list(period)
        count = len(problem.load)
        self.unwanted = [
            [int((course, when) in problem.unwanted) for when in range(problem.periods)] for course in range(count)
        ]
        self.loads = [[0] * problem.periods for _ in problem.courses_of]
        self.counts = [[0] * problem.periods for _ in problem.courses_of]
        self.costs: list[list[int]] = []
        self.shifts: list[list[Shift]] = [[] for _ in range(count)]
        near: list[set[int]] = [set() for _ in range(count)]
        for c, courses in enumerate(problem.courses_of):
            most = sum(problem.load[course] for course in courses)
            self.costs.append([problem.uneven(courses, load) for load in range(most + 1)])
            for course in courses:
                self.shifts[course].append((c, problem.load[course], 1))
                self.loads[c][period[course]] += problem.load[course]
                self.counts[c][period[course]] += 1
                near[course] |= set(courses) - {course}
        self.mates = [sorted(each) for each in near]
        self.firsts: list[list[int]] = [[] for _ in range(count)]
        self.thens: list[list[int]] = [[] for _ in range(count)]
        for first, then in sorted(problem.before):
            self.firsts[then].append(first)
            self.thens[first].append(then)
        self._changes: dict[tuple[int, int], list[Shift]] = {}

    def window(self, course: int) -> tuple[int, int]:
        """First and last period that the courses before and after it leave."""
        period = self.period
        first, last = 0, self.problem.periods - 1
        for each in self.firsts[course]:
            if period[each] >= first:
                first = period[each] + 1
        for each in self.thens[course]:
            if period[each] <= last:
                last = period[each] - 1
        return first, last

    def may_change(self, course: int, other: int) -> bool:
        """Whether another course may come where this one lies, which may come where the other lies."""
        first, last = self.window(other)
        return first <= self.period[course] <= last

    def worse(self, course: int, to: int, other: int | None) -> int | None:
        """What it costs more; None where a curriculum would have too many or too few courses in a period."""
        at = self.period[course]
        found = self.unwanted[course][to] - self.unwanted[course][at]
        if other is not None:
            found += self.unwanted[other][at] - self.unwanted[other][to]
        fewest, most = self.problem.fewest, self.problem.most
        for c, load, courses in self._shifts(course, other):
            if courses:
                counts = self.counts[c]
                if not (fewest <= counts[at] - courses <= most and fewest <= counts[to] + courses <= most):
                    return None
            if load:
                loads, costs = self.loads[c], self.costs[c]
                here, there = loads[at], loads[to]
                found += costs[here - load] - costs[here] + costs[there + load] - costs[there]
        return found

    def take(self, course: int, to: int, other: int | None) -> None:
        at = self.period[course]
        for c, load, courses in self._shifts(course, other):
            self.loads[c][at] -= load
            self.loads[c][to] += load
            self.counts[c][at] -= courses
            self.counts[c][to] += courses
        self.period[course] = to
        if other is not None:
            self.period[other] = at

    def _shifts(self, course: int, other: int | None) -> list[Shift]:
        if other is None:
            return self.shifts[course]
        known = self._changes.get((course, other))
        if known is None:
            mine, its = (
                dict.fromkeys(c for c, _, _ in self.shifts[course]),
                dict.fromkeys(c for c, _, _ in self.shifts[other]),
            )
            load = self.problem.load
            known = [
                (c, load[course] * (c in mine) - load[other] * (c in its), (c in mine) - (c in its)) for c in mine | its
            ]
            self._changes[course, other] = known
        return known
