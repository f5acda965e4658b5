"""The two solvers behind one face: HiGHS (in scipy) for linear models, CP-SAT where it does not finish."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, inf

import numpy as np
from ortools.sat.python import cp_model
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

from leerroute.placement.modules.lines import Lines, Values

WHOLE = 1e-6


class Deadline:
    """The one clock of placement: how many seconds are left."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())


@dataclass
class Ready:
    """A model as arrays. Rows can be added and bounds drawn in without building it again."""

    matrix: sparse.csr_matrix
    low: Values
    high: Values
    lower: Values
    upper: Values

    def with_row(self, weights: Values, *, high: float = inf, low: float = -inf) -> Ready:
        matrix = sparse.vstack([self.matrix, sparse.csr_matrix(weights)], format="csr")
        return Ready(matrix, np.append(self.low, low), np.append(self.high, high), self.lower, self.upper)

    def within(self, lower: Values, upper: Values) -> Ready:
        return Ready(self.matrix, self.low, self.high, lower, upper)

    def holding(self, columns: list[int], values: Values) -> Ready:
        """The same model with these columns held at their values."""
        lower, upper = self.lower.copy(), self.upper.copy()
        lower[columns] = upper[columns] = np.round(values[columns])
        return self.within(lower, upper)


def ready(lines: Lines) -> Ready:
    sides = (np.array(part, dtype=float) for part in (lines.low, lines.high, lines.lower, lines.upper))
    return Ready(lines.matrix(), *sides)


@dataclass(frozen=True)
class Answer:
    """values None: nothing found. bound: what nothing can beat; inf: nothing is possible."""

    values: Values | None
    bound: float

    @property
    def impossible(self) -> bool:
        return self.bound == inf


def least(model: Ready, weights: Values, seconds: float, gap: float = 0.0) -> Answer:
    """The lowest weights @ values in whole numbers, by HiGHS. gap: the share of the value at which it may stop."""
    if np.any(model.lower > model.upper):
        return Answer(None, inf)
    found = milp(
        weights,
        constraints=LinearConstraint(model.matrix, model.low, model.high),
        bounds=Bounds(model.lower, model.upper),
        integrality=np.ones(len(weights)),
        options={"time_limit": max(seconds, 0.05), "mip_rel_gap": gap},
    )
    if found.status == 2:
        return Answer(None, inf)
    bound = -inf if found.mip_dual_bound is None else whole_above(found.mip_dual_bound)
    return Answer(None if found.x is None else np.round(found.x), bound)


def relaxed(model: Ready, weights: Values, seconds: float) -> Answer:
    """The same without whole numbers: quick, and its value is a bound."""
    if np.any(model.lower > model.upper):
        return Answer(None, inf)
    same = model.low == model.high
    above, below = ~same & np.isfinite(model.high), ~same & np.isfinite(model.low)
    found = linprog(
        weights,
        sparse.vstack([model.matrix[above], -model.matrix[below]], format="csc"),
        np.concatenate([model.high[above], -model.low[below]]),
        model.matrix[same].tocsc(),
        model.high[same],
        bounds=np.column_stack([model.lower, model.upper]),
        method="highs-ds",
        options={"time_limit": max(seconds, 0.05)},
    )
    if found.status == 2:
        return Answer(None, inf)
    if found.x is None or found.status != 0:
        return Answer(None, -inf)
    return Answer(found.x, whole_above(found.fun))


class _Telling(cp_model.CpSolverSolutionCallback):
    """Passes on every better value with the bound of that moment."""

    def __init__(self, tell: Callable[[float, float], None]) -> None:
        super().__init__()
        self.tell = tell

    def on_solution_callback(self) -> None:
        self.tell(self.objective_value, whole_above(self.best_objective_bound))


def improved(
    model: Ready,
    weights: Values,
    seconds: float,
    hint: Values | None,
    tell: Callable[[float, float], None] | None = None,
) -> Answer:
    """By CP-SAT with two workers, starting from a hint: for where the linear way does not finish.

    tell: is called with value and bound whenever something better was found.
    """
    if np.any(model.lower > model.upper):
        return Answer(None, inf)
    program = cp_model.CpModel()
    columns = [
        program.new_int_var(int(lower), int(upper), "") for lower, upper in zip(model.lower, model.upper, strict=True)
    ]
    matrix = model.matrix
    for row in range(matrix.shape[0]):
        part = slice(matrix.indptr[row], matrix.indptr[row + 1])
        terms = cp_model.LinearExpr.weighted_sum(
            [columns[column] for column in matrix.indices[part]], [round(number) for number in matrix.data[part]]
        )
        low = -(2**50) if np.isneginf(model.low[row]) else round(model.low[row])
        high = 2**50 if np.isposinf(model.high[row]) else round(model.high[row])
        program.add_linear_constraint(terms, low, high)
    for column, value in enumerate(hint if hint is not None else ()):
        program.add_hint(columns[column], round(value))
    program.minimize(cp_model.LinearExpr.weighted_sum(columns, [round(weight) for weight in weights]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = max(seconds, 0.05)
    status = solver.solve(program, _Telling(tell) if tell else None)
    if status == cp_model.INFEASIBLE:
        return Answer(None, inf)
    values = None
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        values = np.array([solver.value(column) for column in columns], dtype=float)
    return Answer(values, whole_above(solver.best_objective_bound))


def whole_above(bound: float) -> float:
    """Objectives are whole numbers, so a bound may be rounded up; a hair below a whole number is that number."""
    return bound if not np.isfinite(bound) else float(ceil(bound - 1e-5 * max(1.0, abs(bound) * 1e-3)))
