"""Two periods at a time: what lies in them is dealt out anew over the two, as evenly as can be.

Each such part is small enough to be proven in a tenth of a second, and changes at once what moves of one or two courses reach
only by way of far worse divisions: a course of thirty hours for six of five.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random

from ortools.sat.python import cp_model

from leerroute.planning.even.balancing import Balancing
from leerroute.planning.even.frame import CurriculumModel
from leerroute.planning.even.windows import reopened
from leerroute.planning.search import Deadline

EFFORT = 1.0
"""Work for one pair of periods, in the solver's own measure (about seconds)."""

IN_VAIN = 2
"""Times that all pairs bring nothing before it ends; chance makes each time another one."""


def traded(problem: Balancing, period: Sequence[int], deadline: Deadline, dice: Random) -> tuple[int, ...]:
    """A division that no pair of periods betters, or what there is when the time is over. It is never worse than the first.

    period: a division that keeps every limit but those of load, which are not looked at.
    """
    best, cost, in_vain = tuple(period), problem.deviation(period), 0
    pairs = list(combinations(range(problem.periods), 2))
    while in_vain < IN_VAIN:
        before = cost
        dice.shuffle(pairs)
        for pair in pairs:
            if not deadline.left():
                return best
            found = _dealt_anew(problem, best, pair, deadline.left(), dice)
            if found is not None and (comes_to := problem.deviation(found)) <= cost:
                best, cost = found, comes_to
        in_vain = in_vain + 1 if cost == before else 0
    return best


def _dealt_anew(
    problem: Balancing, period: tuple[int, ...], pair: tuple[int, int], seconds: float, dice: Random
) -> tuple[int, ...] | None:
    model = CurriculumModel(problem, reopened(problem, period, pair))
    model.least_deviation(ties=dice)
    model.hint(period)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_probing_level = 0  # with these two off, half the time
    solver.parameters.symmetry_level = 0
    solver.parameters.random_seed = dice.randrange(2**31)
    solver.parameters.max_deterministic_time = EFFORT
    solver.parameters.max_time_in_seconds = seconds
    if solver.solve(model.cp) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return model.period(solver)
