"""The chance that a pair is a true overlap, as a gold set taught it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from leerroute.alignment.ranking.weights import CONFIDENCE

if TYPE_CHECKING:
    from numpy.typing import NDArray


def evidence(
    words: NDArray[np.float32], left_covered: NDArray[np.float32], right_covered: NDArray[np.float32]
) -> dict[str, NDArray[np.float32]]:
    """What a chance is computed from; each array has the shape (outcomes, candidates).

    words: likeness of the texts. behind: how far it stays behind the best candidate of the same outcome.
    """
    best = words.max(axis=1, keepdims=True, initial=0)
    return {
        "one": np.ones_like(words),
        "words": words,
        "covers_left": left_covered,
        "covers_right": right_covered,
        "behind": best - words,
    }


def chance(found: dict[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """1 / (1 + exp(-sum of weight times evidence))."""
    total = sum(CONFIDENCE[name] * value for name, value in found.items())
    return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float32)
