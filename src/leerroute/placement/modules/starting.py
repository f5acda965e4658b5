"""A placement for when time was too short to find a good one: better late and not proven than nothing.

Everything here keeps every limit; how far it may be from the best is told by the bounds of its steps.
"""

from __future__ import annotations

from leerroute.placement.modules.aims import PLACED, TOTAL, aims
from leerroute.placement.modules.engines import Deadline, Ready, improved, least, ready
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model
from leerroute.placement.modules.walking import dive

GRACE = 15.0
"""Seconds beyond those that were given, for each way that is tried."""
FIRST = 1_000
"""What a missing unit weighs beside the costs of choices."""


def some_placement(made: Model) -> Values | None:
    """By the relaxation, with what is whole in it held; else from everyone short, as good as CP-SAT makes it. None: nothing found."""
    model = ready(made.lines)
    weights = {aim.name: aim.weights for aim in aims(made)}
    aim = FIRST * weights[PLACED] + weights[TOTAL]
    found = dive(model, aim, Deadline(GRACE)).values
    if found is not None:
        return found
    start = least(_only_fixed(made, model), aim, GRACE / 3).values
    found = improved(model, aim, GRACE, start).values
    return start if found is None else found


def _only_fixed(made: Model, model: Ready) -> Ready:
    """Nobody has a seat but who is fixed; impossible where staff fixed groups that need learners."""
    upper = model.upper.copy()
    for (a, b, _), column in made.seat.items():
        if (made.case.learners[a].key, made.case.modules[b].code) not in made.case.fixed:
            upper[column] = model.lower[column]
    return model.within(model.lower, upper)
