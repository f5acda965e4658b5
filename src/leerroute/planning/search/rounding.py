"""A plan by way of broken hours: a linear solver says what begins and ends when, and then the hours are made whole.

Where the weeks are nearly full, what begins when is soon right for broken hours and hard to find by counting whole ones.
Only what is found this way is used: that nothing fits is proven by the search in whole numbers alone.
"""

from __future__ import annotations

from dataclasses import replace

from leerroute.planning.model import Model
from leerroute.planning.model.linear import loosely_solved
from leerroute.planning.search.trying import Attempt, Deadline, attempt


def rounded(model: Model, again: Model, seconds: float) -> Attempt:
    """A plan, or that none was found. again: the same model once more, in which begin and end are set as they were for
    broken hours. Nothing found says nothing about whether there is a plan."""
    deadline = Deadline(seconds)
    values = loosely_solved(model, seconds * 3 / 4)
    if values is None:
        return Attempt(None, False, 0, 0)
    steps = [*again.started.values(), *again.finished.values()]
    for variable in (variable for row in steps for variable in row):
        again.cp.add(variable == min(1, max(0, values[variable.index])))
    return replace(attempt(again, deadline.left()), impossible=False)
