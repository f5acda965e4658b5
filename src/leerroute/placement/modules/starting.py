"""A first placement when time ran out before the walk found any: everyone short, and then as good as a short search makes it."""

from __future__ import annotations

from leerroute.placement.modules.aims import PLACED, TOTAL, aims
from leerroute.placement.modules.engines import improved, least, ready
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model

GRACE = 15.0
"""Seconds beyond those that were given: better late and not proven than nothing."""
FIRST = 1_000
"""What a missing unit weighs beside the costs of choices."""


def some_placement(made: Model) -> Values | None:
    """Any placement that keeps every limit, improved for a while; None when even that was not found.

    It starts from the placement in which only fixed seats are taken. Where staff fixed groups that need learners there is
    no such start, and CP-SAT looks for one.
    """
    model = ready(made.lines)
    upper = model.upper.copy()
    fixed = made.case.fixed
    for (a, b, _), column in made.seat.items():
        if (made.case.learners[a].key, made.case.modules[b].code) not in fixed:
            upper[column] = model.lower[column]
    weights = {aim.name: aim.weights for aim in aims(made)}
    aim = FIRST * weights[PLACED] + weights[TOTAL]
    start = least(model.within(model.lower, upper), aim, GRACE / 3).values
    found = improved(model, aim, GRACE, start).values
    return start if found is None else found
