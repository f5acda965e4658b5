"""Exact Boolean minimisation: all cubes, the prime ones, and every smallest cover.

A term has a digit for each condition: 0 absent, 1 present, 2 either. All 3^k terms stand in one array with k axes of
three, so that "implicant" is one `and` per axis, and "prime" one look along each. The smallest cover is a set-covering
problem that HiGHS solves to optimality; all covers of that size are told, since QCA that shows one of several hides
that the data do not choose (Baumgartner and Thiem 2017, Model ambiguities in configurational comparative research).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from leerroute.monitor.explanation.truth_table import Configuration

Term = tuple[int, ...]
EITHER = 2
MOST_COVERS = 20
"""More equally small covers than this are not told apart."""


def primes(allowed: Sequence[Configuration], conditions: int) -> tuple[Term, ...]:
    """The largest terms that hold only configurations of `allowed` (the prime implicants)."""
    inside = np.zeros((3,) * conditions, dtype=np.bool_)
    for configuration in allowed:
        inside[tuple(int(value) for value in configuration)] = True
    for axis in range(conditions):
        absent, present, either = (_side(axis, digit) for digit in (0, 1, EITHER))
        inside[either] = inside[absent] & inside[present]
    prime = inside.copy()
    for axis in range(conditions):
        for digit in (0, 1):
            prime[_side(axis, digit)] &= ~inside[_side(axis, EITHER)]
    return tuple(tuple(int(digit) for digit in term) for term in np.argwhere(prime))


def _side(axis: int, digit: int) -> tuple[slice | int, ...]:
    """All terms with this digit for the condition of this axis."""
    return (*(slice(None),) * axis, digit)


def covers(term: Term, configuration: Configuration) -> bool:
    """Whether the configuration falls under the term."""
    return all(digit in (EITHER, int(value)) for digit, value in zip(term, configuration, strict=True))


def literals(term: Term) -> int:
    """How many conditions the term names."""
    return sum(digit != EITHER for digit in term)


def smallest_covers(terms: Sequence[Term], wanted: Sequence[Configuration]) -> tuple[tuple[Term, ...], ...]:
    """Every choice of the fewest terms that together cover `wanted`; those that name the fewest conditions come first.

    () when nothing is wanted. Raises ValueError when the terms cannot cover it.
    """
    if not wanted:
        return ()
    chart = np.array([[covers(term, configuration) for term in terms] for configuration in wanted], dtype=float)
    if not chart.size or not chart.any(axis=1).all():
        raise ValueError("these terms do not cover every configuration")
    found: list[NDArray[np.bool_]] = []
    while len(found) < MOST_COVERS:
        chosen = _solve(chart, found)
        if chosen is None or (found and chosen.sum() > found[0].sum()):
            break
        found.append(chosen)
    named = [tuple(term for term, taken in zip(terms, chosen, strict=True) if taken) for chosen in found]
    return tuple(sorted(named, key=lambda cover: (sum(map(literals, cover)), cover)))


def _solve(chart: NDArray[np.float64], not_these: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_] | None:
    """A smallest cover other than those already found."""
    size = chart.shape[1]
    limits = [LinearConstraint(chart, lb=1)]
    limits += [LinearConstraint(cover.astype(float)[None], ub=cover.sum() - 1) for cover in not_these]
    answer = milp(np.ones(size), integrality=np.ones(size), bounds=Bounds(0, 1), constraints=limits)
    return None if answer.x is None else answer.x > 0.5
