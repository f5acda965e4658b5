"""Spreading load evenly, over plain CP-SAT expressions: for the planner's wish and for the public instances of this problem.

Two ways to say "even" from the literature on balanced curricula (CSPLib 030 and 064): a low highest load, and small squares.
"""

from __future__ import annotations

from collections.abc import Sequence

from ortools.sat.python import cp_model

Expression = cp_model.LinearExprT


def highest_load(model: cp_model.CpModel, loads: Sequence[Expression], *, total: int, most: int) -> cp_model.IntVar:
    """A variable that is at least every load; minimise it. total: all loads together, when that is fixed.

    No division of the total is better than an even one, so the variable starts there: a bound that search need not find.
    Only as an upper envelope: in a solution that was not minimised it may be higher than the highest load.
    """
    peak = model.new_int_var(min(most, -(-total // len(loads))), most, "highest load")
    for load in loads:
        model.add(peak >= load)
    return peak


def squared_deviation(
    model: cp_model.CpModel, load: Expression, *, low: int, high: int, most: int
) -> cp_model.LinearExpr:
    """The square of what the load lies below `low` or above `high`; minimise it. 0 between them. most: the load at its highest.

    With low and high the two whole numbers around total/periods this is the measure of Chiarandini, Di Gaspero, Gualandi
    and Schaerf (2012), so that what cannot be divided evenly costs nothing.
    """
    furthest = max(low, most - high, 0)
    deviation = model.new_int_var(0, furthest, "deviation")
    model.add(deviation >= load - high)
    model.add(deviation >= low - load)
    square = model.new_int_var(0, furthest * furthest, "squared deviation")
    model.add_multiplication_equality(square, [deviation, deviation])
    return square


def imbalance(
    model: cp_model.CpModel, loads: Sequence[Expression], *, total: int, most: Sequence[int]
) -> cp_model.LinearExpr:
    """The squared deviations of all loads from an even share of the total, rounded both ways. most: of each load, its highest."""
    low, high = total // len(loads), -(-total // len(loads))
    return cp_model.LinearExpr.sum(
        [
            squared_deviation(model, load, low=low, high=high, most=limit)
            for load, limit in zip(loads, most, strict=True)
        ]
    )
