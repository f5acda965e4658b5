"""For every outcome of one side the best of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidate
from leerroute.alignment.piece import Piece
from leerroute.alignment.ranking.confidence import chance, evidence
from leerroute.alignment.ranking.laid_out import LaidOut
from leerroute.alignment.ranking.likeness import chunks, cosine, covered, place_fit
from leerroute.alignment.ranking.meaning import meanings
from leerroute.alignment.ranking.reason import reason
from leerroute.alignment.ranking.relation import suggest
from leerroute.alignment.ranking.weights import COVERED, MEANING, PLACE

if TYPE_CHECKING:
    from numpy.typing import NDArray

SAME_SCORE = 1e-6
"""Scores closer than this are a tie; ties go by programme and id, so that the order of programmes does not matter."""


def best_pairs(left: LaidOut, right: LaidOut, top: int, backend: Backend | None) -> Iterator[tuple[Candidate, ...]]:
    """A row per outcome of the left, best first; an outcome is never paired with itself."""
    in_right = place_fit(left.texts, right)
    in_left = place_fit(right.texts, left)
    meant = (meanings(backend, left.pieces), meanings(backend, right.pieces)) if backend else None
    order = _order(right)
    place_in_order = {_identity(piece): at for at, piece in enumerate(right.pieces)}
    for rows in chunks(len(left.pieces)):
        words = likeness(left.texts[rows], right.texts)
        if meant:
            words = (1 - MEANING) * words + MEANING * np.clip(meant[0][rows] @ meant[1].T, 0, 1)
        place = (in_right[rows][:, right.task_of] + in_left[:, left.task_of[rows]].T) / 2
        score = (words + PLACE * place) / (1 + PLACE)
        for row, piece in enumerate(left.pieces[rows]):
            if (itself := place_in_order.get(_identity(piece))) is not None:
                score[row, itself] = -1
        yield from _rows(left, right, rows, words, score, _highest(score, top, order), measured=backend is None)


def likeness(left: sp.csr_matrix, right: sp.csr_matrix) -> NDArray[np.float32]:
    """By their words only, from 0 to 1: the cosine, and how much of the left is in the right."""
    return (cosine(left, right) + COVERED * covered(left, right)) / (1 + COVERED)


def _rows(
    left: LaidOut, right: LaidOut, rows: slice, words: NDArray[np.float32], score: NDArray[np.float32],
    chosen: NDArray[np.intp], *, measured: bool,
) -> Iterator[tuple[Candidate, ...]]:  # fmt: skip
    here = np.repeat(np.arange(rows.start, rows.stop), chosen.shape[1])
    ours, theirs = left.texts[here], right.texts[chosen.ravel()]
    covers = _share(ours, theirs).reshape(chosen.shape), _share(theirs, ours).reshape(chosen.shape)
    confidence = chance(evidence(np.take_along_axis(words, chosen, axis=1), *covers))
    for row, piece in enumerate(left.pieces[rows]):
        found = []
        for column, at in enumerate(chosen[row]):
            if score[row, at] <= 0:
                continue
            other = right.pieces[at]
            relation, because = suggest(piece, other, float(covers[0][row, column]), float(covers[1][row, column]))
            found.append(
                Candidate(
                    left=piece,
                    right=other,
                    score=float(score[row, at]),
                    confidence=float(confidence[row, column]) if measured else None,
                    relation=relation,
                    why=reason(piece.text, other.text, because),
                )
            )
        yield tuple(found)


def _share(of: sp.csr_matrix, found_in: sp.csr_matrix) -> NDArray[np.float32]:
    """Row by row, the share of the one by squared weight that is in the other."""
    there = found_in.copy()
    there.data = np.ones_like(there.data)
    return np.clip(np.asarray(of.multiply(of).multiply(there).sum(axis=1)).ravel(), 0, 1).astype(np.float32)


def _highest(score: NDArray[np.float32], top: int, order: NDArray[np.intp]) -> NDArray[np.intp]:
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


def _order(side: LaidOut) -> NDArray[np.intp]:
    """Where each outcome comes when sorted by programme, version and id."""
    identities = [_identity(piece) for piece in side.pieces]
    order = np.empty(len(identities), dtype=np.intp)
    order[sorted(range(len(identities)), key=lambda at: (*identities[at], side.pieces[at].text))] = np.arange(
        len(identities)
    )
    return order


def _identity(piece: Piece) -> tuple[str, str, str, str]:
    return (piece.programme, piece.version, piece.task, piece.id)
