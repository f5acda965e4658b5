"""The few best of many scores, the same whichever way the programmes were put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from leerroute.alignment.piece import Piece
from leerroute.alignment.ranking.laid_out import LaidOut

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAME_SCORE = 1e-6
"""Scores closer than this are a tie; ties go by programme and id, so that the order of programmes does not matter."""


def highest(score: NDArray[np.floating], top: int, order: NDArray[np.intp]) -> NDArray[np.intp]:
    """The columns of the `top` highest scores of each row, best first, ties by `order`. Shape (rows, at most top)."""
    kept = min(top, score.shape[1])
    if kept == 0:
        return np.zeros((len(score), 0), dtype=np.intp)
    lowest = -np.partition(-score, kept - 1, axis=1)[:, kept - 1] - SAME_SCORE
    chosen = np.empty((len(score), kept), dtype=np.intp)
    for row, bound in enumerate(lowest):
        columns = np.flatnonzero(score[row] >= bound)
        rounded = np.round(score[row, columns].astype(float) / SAME_SCORE)
        chosen[row] = columns[np.lexsort((order[columns], -rounded))][:kept]
    return chosen


def order_of(side: LaidOut) -> NDArray[np.intp]:
    """Where each outcome comes when sorted by programme, version and id."""
    identities = [identity(piece) for piece in side.pieces]
    order = np.empty(len(identities), dtype=np.intp)
    order[sorted(range(len(identities)), key=lambda at: (*identities[at], side.pieces[at].text))] = np.arange(
        len(identities)
    )
    return order


def identity(piece: Piece) -> tuple[str, str, str, str]:
    return (piece.programme, piece.version, piece.task, piece.id)
