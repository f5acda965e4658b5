"""For every outcome of one side the best of the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidate
from leerroute.alignment.ranking.confidence import chance, evidence
from leerroute.alignment.ranking.laid_out import LaidOut
from leerroute.alignment.ranking.likeness import chunks, cosine, covered, place_fit
from leerroute.alignment.ranking.meaning import meanings
from leerroute.alignment.ranking.reason import reason
from leerroute.alignment.ranking.relation import suggest
from leerroute.alignment.ranking.shortlist import highest, identity, order_of
from leerroute.alignment.ranking.weights import COVERED, MEANING, PLACE

if TYPE_CHECKING:
    from numpy.typing import NDArray


def best_pairs(left: LaidOut, right: LaidOut, top: int, backend: Backend | None) -> Iterator[tuple[Candidate, ...]]:
    """A row per outcome of the left, best first; an outcome is never paired with itself."""
    in_right = place_fit(left.texts, right)
    in_left = place_fit(right.texts, left)
    meant = (meanings(backend, left.pieces), meanings(backend, right.pieces)) if backend else None
    order = order_of(right)
    at_right = {identity(piece): at for at, piece in enumerate(right.pieces)}
    for rows in chunks(len(left.pieces)):
        words = likeness(left.texts[rows], right.texts)
        if meant:
            words = (1 - MEANING) * words + MEANING * (meant[0][rows] @ meant[1].T).clip(0, 1)
        place = (in_right[rows][:, right.task_of] + in_left[:, left.task_of[rows]].T) / 2
        score = (words + PLACE * place) / (1 + PLACE)
        for row, piece in enumerate(left.pieces[rows]):
            if (itself := at_right.get(identity(piece))) is not None:
                score[row, itself] = words[row, itself] = -1
        yield from _rows(left, right, rows, words, score, highest(score, top, order), measured=backend is None)


def likeness(left: sp.csr_matrix, right: sp.csr_matrix) -> NDArray[np.floating]:
    """By their words only, from 0 to 1: the cosine, and how much of the left is in the right."""
    return (cosine(left, right) + COVERED * covered(left, right)) / (1 + COVERED)


def _rows(
    left: LaidOut, right: LaidOut, rows: slice, words: NDArray[np.floating], score: NDArray[np.floating],
    chosen: NDArray[np.intp], *, measured: bool,
) -> Iterator[tuple[Candidate, ...]]:  # fmt: skip
    here = np.repeat(np.arange(rows.start, rows.stop), chosen.shape[1])
    ours, theirs = left.texts[here], right.texts[chosen.ravel()]
    covers = _share(ours, theirs).reshape(chosen.shape), _share(theirs, ours).reshape(chosen.shape)
    confidence = chance(evidence(words, chosen, *covers))
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
    shares: NDArray[np.float32] = np.asarray(of.multiply(of).multiply(there).sum(axis=1), dtype=np.float32).ravel()
    return shares.clip(0, 1)
