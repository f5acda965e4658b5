"""The pairs of a pile: what the library puts forward, and what somebody spoke of that it would not have found."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.alignment import (
    SESSION,
    Batch,
    Candidate,
    Candidates,
    PairStanding,
    Piece,
    Reason,
    Relation,
    align,
    fingerprint,
    next_batch,
    pieces,
)
from leerroute.curriculum import Programme
from leerroute.web.overlap.known import Known

_TO_SETTLE = {PairStanding.DISPUTED, PairStanding.ONE_SIDED}


def pile_of(left: Programme, right: Programme, known: Known) -> tuple[Batch, Candidates]:
    """The next pairs of these programmes for both schools, the disputed first; and all candidates, with their notices."""
    found = align(left, right)
    return next_batch([*found, *_spoken_of(left, right, known, found)], known.judged, SESSION), found


def _spoken_of(left: Programme, right: Programme, known: Known, found: Candidates) -> Iterator[Candidate]:
    """Pairs that are not settled and not among the candidates, such as from a worksheet that was made elsewhere."""
    lefts, rights = ({piece.id: piece for piece in pieces(programme)} for programme in (left, right))
    there = {(one.left.id, one.right.id) for one in found}
    for (a, b, *words), pair in known.pairs.items():
        if pair.standing not in _TO_SETTLE or (a, b) in there or a not in lefts or b not in rights:
            continue
        if [fingerprint(lefts[a].text), fingerprint(rights[b].text)] == words:
            yield _candidate(lefts[a], rights[b], [word.relation for word in pair.words])


def _candidate(left: Piece, right: Piece, relations: list[Relation | None]) -> Candidate:
    suggested = next((relation for relation in relations if relation is not None), Relation.PREPARES)
    return Candidate(left, right, score=0.0, confidence=None, relation=suggested, why=Reason(shared=()))
