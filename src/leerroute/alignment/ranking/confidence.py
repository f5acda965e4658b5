"""The chance that a pair is a true overlap, as a gold set taught it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from leerroute.alignment.ranking.weights import CONFIDENCE

if TYPE_CHECKING:
    from numpy.typing import NDArray

AS_GOOD = 1e-4
"""Texts whose likeness differs less are as good as copies of one another; a copy is no rival."""


def evidence(
    likeness: NDArray[np.floating],
    chosen: NDArray[np.intp],
    left_covered: NDArray[np.floating],
    right_covered: NDArray[np.floating],
) -> dict[str, NDArray[np.floating]]:
    """What a chance is computed from, for the chosen columns of each row.

    likeness: of the words of every outcome (rows) with all of the other side. chosen: shape (rows, candidates), as is
    all that is given back. lead: how far a candidate is above the best that is no copy of it; below nought when it
    stays behind the best.
    """
    words = np.take_along_axis(likeness, chosen, axis=1)
    best = likeness.max(axis=1, keepdims=True, initial=0)
    first = likeness > best - AS_GOOD
    second = np.where(first, 0, likeness).max(axis=1, keepdims=True, initial=0)
    return {
        "one": np.ones_like(words),
        "words": words,
        "covers_left": left_covered,
        "covers_right": right_covered,
        "lead": words - np.where(np.take_along_axis(first, chosen, axis=1), second, best),
    }


def chance(found: Mapping[str, NDArray[np.floating]]) -> NDArray[np.floating]:
    """1 / (1 + exp(-sum of weight times evidence))."""
    total = sum(CONFIDENCE[name] * value for name, value in found.items())
    chances: NDArray[np.floating] = 1 / (1 + np.exp(-np.asarray(total)))
    return chances
