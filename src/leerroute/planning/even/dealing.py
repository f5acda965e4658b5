"""Courses dealt out as evenly as can be, with the bound that says how much better it could be at most."""

from __future__ import annotations

from math import ceil

from ortools.sat.python import cp_model

from leerroute.planning.attempt import WORKERS, Deadline
from leerroute.planning.even.annealing import annealed
from leerroute.planning.even.balancing import Balanced, Balancing
from leerroute.planning.even.frame import CurriculumModel
from leerroute.planning.model.hinting import hint_whole

EASY = 0.04
"""Of the time, for what is settled at once; what is found then is where the annealing begins."""

ANNEALING = 0.25
"""Of the time. Measured on the instances of Udine: docs/planning.md."""


def lowest_peak(problem: Balancing, *, seconds: float) -> Balanced:
    """CSPLib 030: one curriculum, with its fullest period as light as can be. Raises `TimeoutError` when nothing was found."""
    model = CurriculumModel(problem)
    model.lowest_peak()
    return _solved(model, seconds)


def least_deviation(problem: Balancing, *, seconds: float) -> Balanced:
    """CSPLib 064: the least sum of squared deviations from an even load, of each curriculum in each period, and of courses in
    unwanted periods. An easy problem is proven at once; else annealing makes a beginning, and one search improves it and
    bounds it. Raises `TimeoutError` when nothing was found."""
    if problem.most_load is not None:
        raise ValueError("least_deviation knows no limits of load: leave most_load None")
    deadline = Deadline(seconds)
    model = CurriculumModel(problem)
    model.least_deviation()
    first = _solved(model, seconds * EASY)
    if first.value == first.bound:
        return first
    hint_whole(model.cp, model.set_to(annealed(problem, first.period, seconds * ANNEALING)))
    last = _solved(model, deadline.left())
    return Balanced(last.period, last.value, max(first.bound, last.bound))


def _solved(model: CurriculumModel, seconds: float) -> Balanced:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = WORKERS
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise TimeoutError(f"no division in {seconds} s: {solver.status_name(status)}")
    return Balanced(model.period(solver), round(solver.objective_value), ceil(solver.best_objective_bound - 1e-6))
