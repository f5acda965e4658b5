"""One run of the solver, within what is left of the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from ortools.sat.python import cp_model

from leerroute.planning.model import Found, Model, read_out

WORKERS = 2


LEAST = 3.0
"""Seconds that are not divided further: on a busy machine less is not worth the building of a model."""


class Deadline:
    """The one clock of a plan: how many seconds are left."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self._end = seconds, time.monotonic() + seconds

    def part(self, share: float) -> float:
        """A share of the whole time, not too small, as far as it is left."""
        return min(self.left(), max(LEAST, share * self.seconds))

    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())


@dataclass(frozen=True)
class Attempt:
    """found None: nothing found; impossible: because there is nothing. value, bound: of the objective, if there was one."""

    found: Found | None
    impossible: bool
    value: int
    bound: int

    @property
    def proven(self) -> bool:
        return self.impossible or (self.found is not None and self.value == self.bound)


def attempt(
    model: Model,
    seconds: float,
    *,
    effort: float | None = None,
    workers: int = WORKERS,
    aimed: bool = False,
    many_ways: bool = False,
    from_below: bool = False,
    tell: Callable[[int, int], None] | None = None,
) -> Attempt:
    """Solve a model. effort: work after which it stops, in the solver's own measure (about a second each), which does not
    depend on how busy the machine is. workers: at the same time; with 1 the same model gives the same plan. aimed: it has an
    objective. many_ways: workers search in many ways, also in a short calendar. from_below: in a short calendar, rule out one value of the
    objective after another, so that the first plan is the best; a worse one is found only by chance. tell: gets value and bound whenever something
    better was found."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.05, seconds)
    if effort is not None:
        solver.parameters.max_deterministic_time = effort
    if model.short and not many_ways:
        _follow_relaxation(solver)
        if aimed:
            _prove_value(solver, from_below)
    else:
        solver.parameters.num_workers = workers
        if not aimed:
            solver.parameters.cp_model_probing_level = 0  # halves the time in which nearly all calendars are settled
            solver.parameters.symmetry_level = 0  # looking for it takes longer than it saves
    status = solver.solve(model.cp, _Telling(tell) if tell else None)
    if status == cp_model.INFEASIBLE:
        return Attempt(None, True, 0, 0)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Attempt(None, False, 0, max(0, _whole(solver.best_objective_bound)) if aimed else 0)
    value = round(solver.objective_value) if aimed else 0
    bound = value if status == cp_model.OPTIMAL or not aimed else _whole(solver.best_objective_bound)
    return Attempt(read_out(model, solver), False, value, bound)


def _follow_relaxation(solver: cp_model.CpSolver) -> None:
    """One worker that looks at all rows with broken hours: in a short calendar these rows say so much that two workers, who
    look at few of them, take longer on the clock as well. Not for wishes, of which good values have to be stumbled upon. Presolve
    goes round once; more rounds took longer than they won."""
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_presolve_iterations = 1


def _prove_value(solver: cp_model.CpSolver, from_below: bool) -> None:
    """Cuts at the root, and going through the learned clauses again and again, took longer than they won. From above rows that count only when some
    Boolean is true are left out of the broken hours as well."""
    solver.parameters.cut_level = 0
    solver.parameters.inprocessing_dtime_ratio = 0.0
    if from_below:
        solver.parameters.subsolvers.append("objective_lb_search_max_lp")
    else:
        solver.parameters.linearization_level = 1


def _whole(bound: float) -> int:
    """The objective is a whole number, so a bound may be rounded up."""
    return ceil(bound - 1e-6)


class _Telling(cp_model.CpSolverSolutionCallback):
    def __init__(self, tell: Callable[[int, int], None]) -> None:
        super().__init__()
        self._tell = tell

    def on_solution_callback(self) -> None:
        self._tell(round(self.objective_value), _whole(self.best_objective_bound))
