"""How evenly a load lies over periods, as plain CP-SAT expressions; all are right when they are minimised.

With these the balanced academic curriculum problem (CSPLib 030: the fullest period as light as can be) and its generalised
form (CSPLib 064: squared deviations over several curricula, and courses in undesirable periods) are stated as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

Load = cp_model.LinearExprT


def fullest(cp: cp_model.CpModel, loads: Sequence[Load], most: int) -> cp_model.IntVar:
    """The load of the fullest period. most: what no load exceeds."""
    top = cp.new_int_var(0, most, "fullest")
    for load in loads:
        cp.add(top >= load)
    return top


def emptiest(cp: cp_model.CpModel, loads: Sequence[Load], most: int) -> cp_model.IntVar:
    """The load of the emptiest period; right when it is maximised."""
    bottom = cp.new_int_var(0, most, "emptiest")
    for load in loads:
        cp.add(bottom <= load)
    return bottom


def beyond(cp: cp_model.CpModel, load: Load, low: int, high: int, most: int) -> cp_model.IntVar:
    """How far a load lies outside low..high. most: how far that can be."""
    distance = cp.new_int_var(0, most, "beyond")
    cp.add(distance >= load - high)
    cp.add(distance >= low - load)
    return distance


def squared(cp: cp_model.CpModel, distance: cp_model.IntVar, most: int) -> cp_model.IntVar:
    """The square of a whole number 0..most. As a product: measured on the instances of Udine, the chords of the parabola
    as rows give a somewhat better bound, but took far longer to prove and to find good divisions."""
    square = cp.new_int_var(0, most * most, "squared")
    cp.add_multiplication_equality(square, [distance, distance])
    return square


def spread(cp: cp_model.CpModel, loads: Sequence[Load], low: int, high: int, most: int) -> cp_model.LinearExpr:
    """The squared distances of loads to the range low..high, added up. most: what no load exceeds."""
    furthest = max(low, most - high, 0)
    distances = [beyond(cp, load, low, high, furthest) for load in loads]
    return cp_model.LinearExpr.sum([squared(cp, distance, furthest) for distance in distances])


def here_at_all(here: Sequence[Load]) -> cp_model.LinearExpr:
    """How many of these are true: courses in periods in which nobody wants them."""
    return cp_model.LinearExpr.sum(list(here))
