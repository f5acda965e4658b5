"""The balanced academic curriculum problem, solved through the planner's own balance objective.

Instances: CSPLib 030 (Castro and Manzano), 28 more of the same shape, and the generalised ones of the University of Udine
(CSPLib 064), read from the shared data. Courses and periods count from 0 here, from 1 in the files.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from ortools.sat.python import cp_model

from leerroute.planning.model.balance import fullest, here_at_all, spread
from tests.sources import DATA

FOLDER = DATA / "curriculum_balancing"
WORKERS = 2
Courses = tuple[int, ...]


@dataclass(frozen=True)
class Balancing:
    """courses_of: the courses of each curriculum; in CSPLib 030 there is one, with all. unwanted: (course, period)."""

    periods: int
    load: tuple[int, ...]
    courses_of: tuple[Courses, ...]
    before: frozenset[tuple[int, int]]
    fewest: int
    most: int
    least_load: int = 0
    most_load: int | None = None
    unwanted: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Balanced:
    """period: of each course. value: of the plan; bound: nothing better than this exists."""

    period: tuple[int, ...]
    value: int
    bound: int


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


def _loads(problem: Balancing, courses: Courses, period: Sequence[int]) -> list[int]:
    loads = [0] * problem.periods
    for course in courses:
        loads[period[course]] += problem.load[course]
    return loads


class CurriculumModel:
    """at[course][period]: a Boolean, or 0 where the courses before and after it leave no room."""

    def __init__(self, problem: Balancing) -> None:
        self.problem, self.model = problem, cp_model.CpModel()
        earliest = _earliest(len(problem.load), problem.before)
        after = _earliest(len(problem.load), {(other, one) for one, other in problem.before})
        self.at: list[list[cp_model.LinearExprT]] = [
            [
                self.model.new_bool_var(f"{course} in {when}") if first <= when < problem.periods - left else 0
                for when in range(problem.periods)
            ]
            for course, (first, left) in enumerate(zip(earliest, after, strict=True))
        ]
        for row in self.at:
            self.model.add(_sum(row) == 1)
        for one, other in sorted(problem.before):
            for when in range(problem.periods):
                self.model.add(_sum(self.at[other][: when + 1]) <= _sum(self.at[one][:when]))
        for courses in problem.courses_of:
            self._limits(courses)

    def _limits(self, courses: Courses) -> None:
        problem = self.problem
        for when in range(problem.periods):
            count = _sum([self.at[course][when] for course in courses])
            self.model.add_linear_constraint(count, problem.fewest, problem.most)
            if problem.most_load is not None:
                self.model.add_linear_constraint(self.load(courses, when), problem.least_load, problem.most_load)

    def load(self, courses: Courses, when: int) -> cp_model.LinearExprT:
        return _sum([self.problem.load[course] * self.at[course][when] for course in courses])

    def lowest_peak(self) -> None:
        """CSPLib 030 minimises the highest load; it is never below an even share."""
        (courses,) = self.problem.courses_of
        total = sum(self.problem.load)
        loads = [self.load(courses, when) for when in range(self.problem.periods)]
        peak = fullest(self.model, loads, total if self.problem.most_load is None else self.problem.most_load)
        self.model.add(peak >= -(-total // self.problem.periods))
        self.model.minimize(peak)

    def least_deviation(self) -> None:
        """CSPLib 064 minimises squared deviations over all curricula and the courses in unwanted periods."""
        problem = self.problem
        told = [here_at_all([self.at[course][when] for course, when in sorted(problem.unwanted)])]
        for courses in problem.courses_of:
            sizes = [problem.load[course] for course in courses]
            low, rest = divmod(sum(sizes), problem.periods)
            loads = [self.load(courses, when) for when in range(problem.periods)]
            told.append(spread(self.model, loads, low, low + (rest > 0), sum(sorted(sizes)[-problem.most :])))
        self.model.minimize(_sum(told))

    def solved(self, seconds: float) -> Balanced:
        solver = _solver(seconds)
        status = solver.solve(self.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            raise ValueError(f"no division in {seconds} s: {solver.status_name(status)}")
        period = tuple(next(when for when, there in enumerate(row) if solver.value(there)) for row in self.at)
        return Balanced(period, round(solver.objective_value), ceil(solver.best_objective_bound - 1e-6))

    def improved(self, seconds: float) -> Balanced | None:
        """What searching around the best so far finds; its bound is 0. None: nothing was found."""
        solver = _solver(seconds)
        solver.parameters.use_lns_only = True
        solver.parameters.num_workers = 2 * WORKERS
        if solver.solve(self.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        period = tuple(next(when for when, there in enumerate(row) if solver.value(there)) for row in self.at)
        return Balanced(period, round(solver.objective_value), 0)

    def hint(self, period: Sequence[int]) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]
        for course, row in enumerate(self.at):
            for when, there in enumerate(row):
                if isinstance(there, cp_model.IntVar):
                    self.model.add_hint(there, int(when == period[course]))


def lowest_peak(problem: Balancing, *, seconds: float) -> Balanced:
    model = CurriculumModel(problem)
    model.lowest_peak()
    return model.solved(seconds)


def least_deviation(problem: Balancing, *, seconds: float) -> Balanced:
    """A quarter of the time for a start, half for searching around it, and what is left for the bound."""
    model = CurriculumModel(problem)
    model.least_deviation()
    first = model.solved(seconds / 4)
    if first.value == first.bound:
        return first
    model.hint(first.period)
    better = min(first, model.improved(seconds / 2) or first, key=lambda each: each.value)
    model.hint(better.period)
    last = model.solved(seconds / 4)
    best = min(better, last, key=lambda each: each.value)
    return Balanced(best.period, best.value, max(first.bound, last.bound))


def _solver(seconds: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = WORKERS
    return solver


def _sum(terms: Sequence[cp_model.LinearExprT]) -> cp_model.LinearExprT:
    return cp_model.LinearExpr.sum(list(terms))


def _earliest(count: int, before: frozenset[tuple[int, int]] | set[tuple[int, int]]) -> list[int]:
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
