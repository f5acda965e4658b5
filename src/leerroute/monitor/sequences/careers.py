"""Careers as rows of states, each different one once, with how many learners have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.text import Text

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
UNKNOWN = -1
"""A year that lies outside the data."""


@dataclass(frozen=True)
class Careers:
    """rows: (careers, years) of numbers of states, or `UNKNOWN`. learners: per career, a number or a weight. states: what
    the numbers mean. first: what the first year is called (an age, a year, 0)."""

    rows: Ints
    learners: Floats
    states: tuple[Text, ...]
    first: int = 0

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def years(self) -> int:
        return int(self.rows.shape[1])

    @property
    def total(self) -> float:
        return float(self.learners.sum())

    def whole(self) -> Careers:
        """Only the careers that are known in every year."""
        known = (self.rows != UNKNOWN).all(axis=1)
        return Careers(self.rows[known], self.learners[known], self.states, self.first)


def careers_of(rows: Ints, learners: Floats, states: Sequence[Text], first: int = 0) -> tuple[Careers, Ints]:
    """The different careers in `rows` (lines, years), in the order of their states, and for every line its career.

    Raises ValueError for a number that is no state.
    """
    if rows.size and (rows.max() >= len(states) or rows.min() < UNKNOWN):
        raise ValueError(f"states are 0 to {len(states) - 1}, or {UNKNOWN} for not known")
    distinct, own = np.unique(rows, axis=0, return_inverse=True)
    own = own.reshape(-1).astype(np.int64)
    weight = np.bincount(own, learners, len(distinct)).astype(float)
    return Careers(distinct.astype(np.int64), weight, tuple(states), first), own
