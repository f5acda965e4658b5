"""The shortest plan, and then the one that meets the wishes best, step by step, each with its proof."""

from __future__ import annotations

import time
from collections.abc import Sequence
from math import ceil

from ortools.sat.python import cp_model

from leerroute.law import Law, shipped_register
from leerroute.planning.bounds import bounds
from leerroute.planning.case import Case, case_of
from leerroute.planning.model import Found, build, read_out
from leerroute.planning.planned import Argument, Bound, Plan
from leerroute.planning.request import PlanRequest
from leerroute.proof import Progress, Step
from leerroute.route import law_day
from leerroute.text import Text

WEEKS = Text(nl="Zo kort mogelijk (lesweken)", en="As short as can be (teaching weeks)")
WORKERS = 2


class NoPlan(Exception):  # noqa: N818 - it says what is the case
    """No plan holds all limits of the request: that is proven."""


def law_of(request: PlanRequest) -> Law:
    """The law of the day the first cohort starts; while that is open, of the first day of the calendar."""
    return shipped_register().at(law_day(request.route, request.calendar.periods[0].starts))


def plan(
    request: PlanRequest, *, seconds: float = 60.0, progress: Progress | None = None, law: Law | None = None
) -> Plan:
    """The shortest legal plan for a request, and within that the one nearest to its wishes and to the current plan.

    seconds: how long to search at most; what is not proven by then is told with its gap. law: other than of the day the
    route starts. Raises `Unreadable` for a request that contradicts itself, `NoPlan` when nothing holds all limits, and
    `TimeoutError` when no plan was found in time.
    """
    law = law_of(request) if law is None else law
    case = case_of(request, law)
    until = time.monotonic() + seconds
    known = bounds(case)
    found, step, solver_bound = _shortest(case, known, until, progress)
    told = _with_solver(known, solver_bound)
    return Plan(
        request=request,
        law=law,
        slots=found.slots,
        shared=found.shared,
        exams=found.exams,
        weeks=step.value,
        steps=(step,),
        bounds=told,
    )


def _with_solver(known: Sequence[Bound], weeks: int) -> tuple[Bound, ...]:
    """The bounds with that of the search, strongest first; where they are equal, one that can be checked by hand leads."""
    searched = Bound(
        Argument.SOLVER,
        weeks,
        Text(
            nl=f"De computer heeft elk plan van minder dan {weeks} weken uitgesloten.",
            en=f"The computer ruled out every plan of fewer than {weeks} weeks.",
        ),
    )
    return tuple(sorted((*known, searched), key=lambda bound: -bound.weeks))


def _shortest(case: Case, known: Sequence[Bound], until: float, progress: Progress | None) -> tuple[Found, Step, int]:
    model = build(case)
    least = max((bound.weeks for bound in known), default=0)
    model.cp.add(model.weeks >= least)
    model.cp.minimize(model.weeks)
    solver = _solver(until)
    telling = _Telling(least, progress)
    status = solver.solve(model.cp, telling)
    if status == cp_model.INFEASIBLE:
        raise NoPlan
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise TimeoutError
    value = round(solver.objective_value)
    bound = value if status == cp_model.OPTIMAL else max(least, ceil(solver.best_objective_bound - 1e-6))
    return read_out(model, solver), Step("weeks", WEEKS, value, bound), bound


def _solver(until: float) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = WORKERS
    solver.parameters.max_time_in_seconds = max(0.1, until - time.monotonic())
    return solver


class _Telling(cp_model.CpSolverSolutionCallback):
    def __init__(self, least: int, progress: Progress | None) -> None:
        super().__init__()
        self._least, self._progress = least, progress

    def on_solution_callback(self) -> None:
        if self._progress is not None:
            bound = max(self._least, ceil(self.best_objective_bound - 1e-6))
            self._progress(Step("weeks", WEEKS, round(self.objective_value), bound))
