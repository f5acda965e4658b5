"""The CP-SAT model of courses in periods, with the planner's balance objective."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ortools.sat.python import cp_model

from leerroute.planning.even.balancing import Balancing, Courses
from leerroute.planning.model import total
from leerroute.planning.model.balance import fullest, here_at_all, spread


class CurriculumModel:
    """at[course][period]: a Boolean, or 0 where the courses before and after it leave no room."""

    def __init__(self, problem: Balancing) -> None:
        self.problem, self.cp = problem, cp_model.CpModel()
        earliest = _earliest(len(problem.load), problem.before)
        after = _earliest(len(problem.load), {(other, one) for one, other in problem.before})
        self.at: list[list[cp_model.LinearExprT]] = [
            [
                self.cp.new_bool_var(f"{course} in {when}") if first <= when < problem.periods - left else 0
                for when in range(problem.periods)
            ]
            for course, (first, left) in enumerate(zip(earliest, after, strict=True))
        ]
        for row in self.at:
            self.cp.add(total(row) == 1)
        for one, other in sorted(problem.before):
            for when in range(problem.periods):
                self.cp.add(total(self.at[other][: when + 1]) <= total(self.at[one][:when]))
        for courses in problem.courses_of:
            self._limits(courses)

    def _limits(self, courses: Courses) -> None:
        problem = self.problem
        for when in range(problem.periods):
            count = total([self.at[course][when] for course in courses])
            self.cp.add_linear_constraint(count, problem.fewest, problem.most)
            if problem.most_load is not None:
                self.cp.add_linear_constraint(self._load(courses, when), problem.least_load, problem.most_load)

    def _load(self, courses: Courses, when: int) -> cp_model.LinearExpr:
        return total([self.problem.load[course] * self.at[course][when] for course in courses])

    def lowest_peak(self) -> None:
        """CSPLib 030 minimises the highest load; it is never below an even share."""
        (courses,) = self.problem.courses_of
        whole = sum(self.problem.load)
        loads = [self._load(courses, when) for when in range(self.problem.periods)]
        peak = fullest(self.cp, loads, whole if self.problem.most_load is None else self.problem.most_load)
        self.cp.add(peak >= -(-whole // self.problem.periods))
        self.cp.minimize(peak)

    def least_deviation(self) -> None:
        """CSPLib 064 minimises squared deviations over all curricula and the courses in unwanted periods."""
        problem = self.problem
        told = [here_at_all([self.at[course][when] for course, when in sorted(problem.unwanted)])]
        for courses in problem.courses_of:
            low, high = problem.even(courses)
            loads = [self._load(courses, when) for when in range(problem.periods)]
            most = sum(sorted(problem.load[course] for course in courses)[-problem.most :])
            told.append(spread(self.cp, loads, low, high, most))
        self.cp.minimize(total(told))

    def set_to(self, period: Sequence[int]) -> list[cp_model.BoundedLinearExpression | bool]:
        """The rows that every course lies in its period."""
        return [row[when] == 1 for row, when in zip(self.at, period, strict=True)]

    def period(self, solver: cp_model.CpSolver) -> tuple[int, ...]:
        """Of each course, in what the solver found."""
        return tuple(next(when for when, there in enumerate(row) if solver.value(there)) for row in self.at)


def _earliest(count: int, before: Collection[tuple[int, int]]) -> list[int]:
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
