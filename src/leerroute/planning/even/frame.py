"""The CP-SAT model of courses in periods, with the planner's balance objective."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import cast

from ortools.sat.python import cp_model

from leerroute.planning.even.balancing import Balancing, Courses
from leerroute.planning.even.windows import Window, windows
from leerroute.planning.model import total
from leerroute.planning.model.balance import fullest, here_at_all, spread

TIE = 9
"""What chance adds to or takes from a course in a period, at most, where it decides between divisions that are as good."""


class CurriculumModel:
    """at[course][period]: a Boolean, or 0 or 1 where that is settled.

    open_to: of each course the periods that are open to it; left out, those that the courses before and after it leave.
    """

    def __init__(self, problem: Balancing, open_to: Sequence[Window] | None = None) -> None:
        self.problem, self.cp = problem, cp_model.CpModel()
        self.open_to = windows(problem) if open_to is None else open_to
        self.at = [self._row(course, open_here) for course, open_here in enumerate(self.open_to)]
        for one, other in sorted(problem.before):
            if len(self.open_to[one]) != 1 or len(self.open_to[other]) != 1:
                for when in range(problem.periods):
                    self.cp.add(total(self.at[other][: when + 1]) <= total(self.at[one][:when]))
        for courses in problem.courses_of:
            for when in range(problem.periods):
                self._limits(courses, when)

    def _row(self, course: int, open_here: Window) -> list[cp_model.LinearExprT]:
        if len(open_here) == 1:
            return [int(when in open_here) for when in range(self.problem.periods)]
        row = {when: self.cp.new_bool_var(f"{course} in {when}") for when in open_here}
        self.cp.add_exactly_one(row.values())
        return [row.get(when, 0) for when in range(self.problem.periods)]

    def _unsettled(self, courses: Courses) -> set[int]:
        """The periods in which the load of a curriculum is not settled."""
        return {when for course in courses if len(self.open_to[course]) != 1 for when in self.open_to[course]}

    def _limits(self, courses: Courses, when: int) -> None:
        problem = self.problem
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

    def least_deviation(self, ties: Random | None = None) -> None:
        """CSPLib 064 minimises squared deviations over all curricula and the courses in unwanted periods. ties: so that chance
        decides between divisions that are as good."""
        problem = self.problem
        told: list[cp_model.LinearExprT] = [
            here_at_all([self.at[course][when] for course, when in sorted(problem.unwanted)])
        ]
        for courses in problem.courses_of:
            low, high = problem.even(courses)
            most = sum(sorted(problem.load[course] for course in courses)[-problem.most :])
            unsettled = self._unsettled(courses)
            told.append(spread(self.cp, [self._load(courses, when) for when in sorted(unsettled)], low, high, most))
            for when in set(range(problem.periods)) - unsettled:
                settled = sum(problem.load[course] for course in courses if self.open_to[course] == (when,))
                told.append(problem.uneven(courses, settled))
        if ties is None:
            self.cp.minimize(total(told))
            return
        chance = [
            ties.randint(-TIE, TIE) * self.at[course][when]
            for course, open_here in enumerate(self.open_to)
            if len(open_here) > 1
            for when in open_here
        ]
        self.cp.minimize((2 * TIE * len(chance) + 1) * total(told) + total(chance))

    def hint(self, period: Sequence[int]) -> None:
        """Tell the solver where every course lay."""
        for row, open_here, lay in zip(self.at, self.open_to, period, strict=True):
            if len(open_here) > 1:
                for when in open_here:
                    self.cp.add_hint(cast("cp_model.IntVar", row[when]), int(when == lay))

    def set_to(self, period: Sequence[int]) -> list[cp_model.BoundedLinearExpression | bool]:
        """The rows that every course lies in its period."""
        return [row[when] == 1 for row, when in zip(self.at, period, strict=True)]

    def period(self, solver: cp_model.CpSolver) -> tuple[int, ...]:
        """Of each course, in what the solver found."""
        return tuple(next(when for when, there in enumerate(row) if solver.value(there)) for row in self.at)
