"""Round 1: what everyone would get if nothing were limited, so that staff can fix groups."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from leerroute.placement.modules.case import case
from leerroute.placement.modules.problem import ModuleProblem


@dataclass(frozen=True)
class Demand:
    """first: learners with it as a first choice. wanted: learners who would follow it if every wish came true.

    any_rank: learners who named it at all (not struck out). groups: that `wanted` fills, at the largest size.
    runs: `any_rank` is enough for one group of the smallest size.
    """

    module: str
    first: int
    wanted: int
    any_rank: int
    groups: int
    runs: bool


def demand(problem: ModuleProblem) -> tuple[Demand, ...]:
    """Demand per module in the order of the problem; ties in a learner's list count for the lottery-drawn order of modules."""
    made = case(problem)
    drawn = {module.code: number for number, module in enumerate(made.modules)}
    first, wanted, named = (dict.fromkeys(drawn, 0) for _ in range(3))
    for learner in made.learners:
        ranked = sorted(
            (choice.rank, drawn[choice.module], choice.module)
            for choice in learner.choices
            if choice.rank is not None and choice.module not in learner.done
        )
        for number, (rank, _, code) in enumerate(ranked):
            first[code] += rank == 1
            wanted[code] += number < made.units(learner)
            named[code] += 1
    return tuple(
        Demand(
            each.code,
            first[each.code],
            wanted[each.code],
            named[each.code],
            ceil(wanted[each.code] / each.largest),
            named[each.code] >= each.smallest,
        )
        for each in problem.modules
    )
