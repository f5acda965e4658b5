"""A model as rows for a linear solver, in which hours may be broken: whatever plan there is, fits these rows too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from leerroute.planning.model.frame import Model

FAR = 2**60
"""CP-SAT writes "no limit" as the end of its whole numbers; beyond this, it is that."""

Terms = list[tuple[int, float]]


@dataclass
class Rows:
    """low <= row x variables <= high."""

    terms: list[Terms] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    def add(self, terms: Terms, low: float, high: float) -> None:
        self.terms.append(terms)
        self.low.append(low)
        self.high.append(high)

    def matrix(self, columns: int) -> csr_array:
        counts = [len(terms) for terms in self.terms]
        flat = [term for terms in self.terms for term in terms]
        where = (np.repeat(np.arange(len(counts)), counts), np.array([column for column, _ in flat], dtype=int))
        return csr_array((np.array([factor for _, factor in flat]), where), shape=(len(counts), columns))


def loosely_solved(model: Model, seconds: float) -> list[int] | None:
    """Values for the Booleans of the model with which its hours, taken as broken numbers, keep every linear limit; by HiGHS.

    None: nothing found in the time, or nothing there. The list has a value for every variable; only those of Booleans count.
    """
    proto = model.cp.proto
    domains = [list(variable.domain) for variable in proto.variables]
    low = np.array([domain[0] for domain in domains], dtype=float)
    high = np.array([domain[-1] for domain in domains], dtype=float)
    rows = Rows()
    for constraint in proto.constraints:
        _write(rows, constraint, low, high)
    found = milp(
        np.zeros(len(domains)),
        integrality=((low >= 0) & (high <= 1)).astype(int),
        bounds=Bounds(low, high),
        constraints=LinearConstraint(rows.matrix(len(domains)), rows.low, rows.high),
        options={"time_limit": max(0.1, seconds)},
    )
    return None if found.x is None else [round(value) for value in found.x]


def _write(rows: Rows, constraint: Any, low: np.ndarray, high: np.ndarray) -> None:
    """One constraint of CP-SAT as rows; of a kind that is not linear, none: then these rows allow more."""
    only_if = list(constraint.enforcement_literal)
    if constraint.has_linear():
        _linear(rows, constraint.linear, only_if, low, high)
    elif constraint.has_bool_or():
        _at_least_one(rows, list(constraint.bool_or.literals), only_if)
    elif constraint.has_bool_and():
        for literal in constraint.bool_and.literals:
            _at_least_one(rows, [literal], only_if)
    elif constraint.has_at_most_one():
        terms, constant = _added(constraint.at_most_one.literals)
        rows.add(terms, -np.inf, 1 - constant)
    elif constraint.has_exactly_one():
        terms, constant = _added(constraint.exactly_one.literals)
        rows.add(terms, 1 - constant, 1 - constant)


def _added(literals: Iterable[int]) -> tuple[Terms, float]:
    """The number of true literals as terms and a constant; a negative literal is what its variable is not."""
    terms, constant = [], 0.0
    for literal in literals:
        terms.append((literal, 1.0) if literal >= 0 else (-literal - 1, -1.0))
        constant += literal < 0
    return terms, constant


def _at_least_one(rows: Rows, literals: Sequence[int], only_if: Sequence[int]) -> None:
    terms, constant = _added([*literals, *(-literal - 1 for literal in only_if)])
    rows.add(terms, 1 - constant, np.inf)


def _linear(rows: Rows, linear: Any, only_if: Sequence[int], low: np.ndarray, high: np.ndarray) -> None:
    """With conditions the row is so wide, while one of them is false, that it says nothing."""
    domain = list(linear.domain)
    if len(domain) != 2:
        return
    terms = list(zip(linear.vars, (float(factor) for factor in linear.coeffs), strict=True))
    least, most = (float(each) if abs(each) < FAR else np.inf * np.sign(each) for each in domain)
    if not only_if:
        rows.add(terms, least, most)
        return
    true, constant = _added(only_if)
    wanting = len(only_if) - constant
    highest = sum(max(factor * low[at], factor * high[at]) for at, factor in terms)
    lowest = sum(min(factor * low[at], factor * high[at]) for at, factor in terms)
    if most < highest:
        wide = highest - most
        rows.add([*terms, *((at, wide * factor) for at, factor in true)], -np.inf, most + wide * wanting)
    if lowest < least:
        wide = least - lowest
        rows.add([*terms, *((at, -wide * factor) for at, factor in true)], least - wide * wanting, np.inf)
