"""Likeness by somebody's own language model, when there is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from leerroute.alignment.backend import Backend
from leerroute.alignment.piece import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray


def meanings(backend: Backend, pieces: Sequence[Piece]) -> NDArray[np.float32]:
    """Shape (pieces, numbers), rows of length 1, or zero where the backend gave only zeros.

    Raises ValueError when the backend does not give one row of finite numbers for every text.
    """
    given = np.array(backend.vectors([piece.text for piece in pieces]), dtype=np.float32)
    if given.ndim != 2 or len(given) != len(pieces) or not np.isfinite(given).all():
        raise ValueError(
            f"vectors: shape {given.shape} for {len(pieces)} texts; expected one row of finite numbers per text. "
            f"Let the backend return an array of {len(pieces)} rows."
        )
    length = np.linalg.norm(given, axis=1, keepdims=True)
    given /= np.where(length > 0, length, 1)
    return given
