"""How alike outcomes are: by their own words, and by the places they stand in. Arrays only; nothing about people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from leerroute.alignment.ranking.laid_out import LaidOut
from leerroute.alignment.ranking.weights import NEAREST, UNIT

if TYPE_CHECKING:
    from numpy.typing import NDArray

CHUNK = 512
"""Rows at a time: 512 x 3,473 numbers are 7 MB."""

SHARPNESS = 4
"""The power mean that makes the nearest outcomes of a unit count most; 1 is the mean, infinity the single nearest."""


def chunks(rows: int) -> Iterator[slice]:
    return (slice(start, min(start + CHUNK, rows)) for start in range(0, rows, CHUNK))


def cosine(left: sp.csr_matrix, right: sp.csr_matrix) -> NDArray[np.float32]:
    """Shape (left, right), from 0 to 1: rows have length 1."""
    return _within((left @ right.T).toarray())


def covered(left: sp.csr_matrix, right: sp.csr_matrix) -> NDArray[np.float32]:
    """Shape (left, right), from 0 to 1: the share of the left text, by squared weight, that the right one has too."""
    found = right.copy()
    found.data = np.ones_like(found.data)
    return _within((left.multiply(left) @ found.T).toarray())


def place_fit(texts: sp.csr_matrix, side: LaidOut) -> NDArray[np.float32]:
    """How well each text fits each task of a side, shape (texts, tasks), from 0 to 1.

    The task's title with its outcomes, its unit, and the unit's outcomes nearest to the text.
    """
    rows = [_place_fit(texts[chunk], side) for chunk in chunks(texts.shape[0])]
    return np.vstack(rows) if rows else np.zeros((0, side.tasks.shape[0]), dtype=np.float32)


def _place_fit(texts: sp.csr_matrix, side: LaidOut) -> NDArray[np.float32]:
    alike = cosine(texts, side.texts)
    outcomes, units = len(side.pieces), side.units.shape[0]
    member = sp.csr_matrix(
        (np.ones(outcomes, np.float32), (np.arange(outcomes), side.unit_of)), shape=(outcomes, units)
    )
    nearest = np.clip((alike**SHARPNESS @ member) ** (1 / SHARPNESS), 0, 1)
    unit = UNIT * cosine(texts, side.units) + NEAREST * nearest
    return _within((cosine(texts, side.tasks) + unit[:, side.unit_of_task]) / (1 + UNIT + NEAREST))


def _within(numbers: NDArray[np.float32]) -> NDArray[np.float32]:
    """Rounding can put a likeness a hair above 1."""
    return np.clip(numbers, 0, 1).astype(np.float32, copy=False)
