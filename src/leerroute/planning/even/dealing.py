"""Courses dealt out as evenly as can be, with the bound that says how much better it could be at most."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import repeat
from math import ceil
from multiprocessing import get_context
from random import Random

from ortools.sat.python import cp_model

from leerroute.planning.even.annealing import annealed
from leerroute.planning.even.balancing import Balanced, Balancing
from leerroute.planning.even.frame import CurriculumModel
from leerroute.planning.even.trading import traded
from leerroute.planning.model.hinting import hint_whole
from leerroute.planning.search import WORKERS, Deadline

EASY = 0.04
"""Of the time, for what is settled at once; what is found then is where the annealing begins."""

BEGINNING = 0.75
"""Of the time: what is found in it, the search after it only bounds. Measured: docs/planning.md."""

ROUND = 1 / 12
"""Of the time for a beginning, for the annealing of one round; trading takes as long as it brings something."""


def lowest_peak(problem: Balancing, *, seconds: float) -> Balanced:
    """CSPLib 030: one curriculum, with its fullest period as light as can be. Raises `TimeoutError` when nothing was found."""
    model = CurriculumModel(problem)
    model.lowest_peak()
    return _found(_solved(model, seconds), seconds)


def least_deviation(problem: Balancing, *, seconds: float) -> Balanced:
    """CSPLib 064: the least sum of squared deviations from an even load, of each curriculum in each period, and of courses in
    unwanted periods. An easy problem is proven at once; else annealing and trading make a beginning, and one search bounds
    it. Raises `TimeoutError` when nothing was found."""
    if problem.most_load is not None:
        raise ValueError("least_deviation knows no limits of load: leave most_load None")
    deadline = Deadline(seconds)
    model = CurriculumModel(problem)
    model.least_deviation()
    easy = _solved(model, seconds * EASY)
    first = _found(easy or _solved(model, deadline.left(), any_will_do=True), seconds)
    if first.value == first.bound:
        return first
    begun = _begun(problem, first.period, seconds * BEGINNING)
    hint_whole(model.cp, model.set_to(begun))
    last = _solved(model, deadline.left())
    known = Balanced(begun, problem.deviation(begun), first.bound)
    if last is None:
        return known
    best = min(known, last, key=lambda each: each.value)
    return replace(best, bound=max(first.bound, last.bound))


def _begun(problem: Balancing, start: Sequence[int], seconds: float) -> tuple[int, ...]:
    """The best of rounds on each processor. They are processes of their own, so a script that calls this has to keep what
    it does under `if __name__ == "__main__"`."""
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as processors:
        tries = processors.map(best_of_rounds, repeat(problem), repeat(start), repeat(seconds), range(WORKERS))
        return min(tries, key=problem.deviation)


def best_of_rounds(problem: Balancing, start: Sequence[int], seconds: float, seed: int) -> tuple[int, ...]:
    """Round after round from the same start: annealing, then trading. Where the annealing ends depends on luck."""
    deadline, dice = Deadline(seconds), Random(seed)  # noqa: S311 - no secret
    best = tuple(start)
    while left := deadline.left():
        begun = annealed(problem, start, min(seconds * ROUND, left), dice.randrange(2**31))
        best = min(best, traded(problem, begun, deadline, dice), key=problem.deviation)
    return best


def _found(balanced: Balanced | None, seconds: float) -> Balanced:
    if balanced is None:
        raise TimeoutError(f"no division in {seconds:g} s")
    return balanced


def _solved(model: CurriculumModel, seconds: float, *, any_will_do: bool = False) -> Balanced | None:
    """any_will_do: stop at the first division. None: nothing was found in the time."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = WORKERS
    solver.parameters.stop_after_first_solution = any_will_do
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return Balanced(model.period(solver), round(solver.objective_value), ceil(solver.best_objective_bound - 1e-6))
