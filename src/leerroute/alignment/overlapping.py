"""What a route teaches twice, what that costs, what covers what, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerroute.alignment.candidate import Relation
from leerroute.alignment.covering import Coverage, coverage
from leerroute.alignment.hours import TAUGHT_TWICE, Saved, Shared, hours_saved, total
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.missing import Gap, gaps
from leerroute.alignment.piece import Piece
from leerroute.alignment.standing import JudgedPair, judged_pairs
from leerroute.alignment.taught import HoursRange, Taught
from leerroute.curriculum import Side


@dataclass(frozen=True)
class Double:
    """Something that is taught twice. hours: what teaching it once wins; None when hours are not filled in."""

    left: Piece
    right: Piece
    relation: Relation
    pair: JudgedPair
    hours: HoursRange | None


@dataclass(frozen=True)
class Overlap:
    """What follows from judged pairs for one route. Only pairs count of which both schools say the same.

    settled: those pairs, taught on both sides. undecided: pairs taught on both sides without such an answer. changed:
    pairs about outcomes of this route whose words are not those that were judged. outside: pairs of which an outcome is
    not in this route.
    """

    taught: tuple[Taught, ...]
    doubles: tuple[Double, ...]
    coverage: Coverage
    gaps: tuple[Gap, ...]
    settled: tuple[tuple[Piece, Piece, JudgedPair], ...]
    undecided: int
    changed: int
    outside: int

    @cached_property
    def saved(self) -> Saved:
        """Hours that could be won, all pairs together."""
        return total(double.hours for double in self.doubles)

    @property
    def prepared(self) -> tuple[tuple[Piece, Piece], ...]:
        """What the vmbo prepares and the mbo builds on: no double teaching, but worth keeping in this order."""
        prepares = (Said.OVERLAP, Relation.PREPARES)
        return tuple((left, right) for left, right, pair in self.settled if pair.answer == prepares)

    @property
    def undescribed(self) -> tuple[Taught, ...]:
        """Units that no curriculum at hand describes, so that nothing can be said about them."""
        return tuple(unit for unit in self.taught if not unit.outcomes)

    def of_side(self, side: Side) -> tuple[Taught, ...]:
        return tuple(unit for unit in self.taught if unit.side is side)


def overlap(taught: Iterable[Taught], judged: Iterable[Judged]) -> Overlap:
    """Lay what teachers said beside what a route teaches. The left of a pair is of the vmbo, the right of the mbo."""
    units = tuple(taught)
    lefts, rights = _by_outcome(units, Side.VMBO), _by_outcome(units, Side.MBO)
    pairs = judged_pairs(judged)
    settled, current, other_words = [], [], []
    undecided = outside = 0
    for pair in pairs.values():
        left, right = lefts.get(pair.first.left), rights.get(pair.first.right)
        same_words = _same_words(pair, left, right)
        if same_words:
            current.append(pair)
        if left is None or right is None:
            outside += 1
        elif not same_words:
            other_words.append(pair.first)
        elif pair.answer is None:
            undecided += 1
        else:
            settled.append((left[1], right[1], pair))
    mbo = tuple(unit for unit in units if unit.side is Side.MBO)
    vmbo = tuple(unit for unit in units if unit.side is Side.VMBO)
    return Overlap(
        taught=units,
        doubles=_doubles(settled, lefts, rights),
        coverage=coverage(vmbo, mbo, settled),
        gaps=tuple(gaps((piece for unit in mbo for piece in unit.outcomes), current, set(lefts))),
        settled=tuple(settled),
        undecided=undecided,
        changed=len({(one.left, one.right) for one in other_words} - {(p.first.left, p.first.right) for p in current}),
        outside=outside,
    )


Found = tuple[Taught, Piece]


def _by_outcome(units: Iterable[Taught], side: Side) -> dict[str, Found]:
    return {piece.id: (unit, piece) for unit in units if unit.side is side for piece in unit.outcomes}


def _same_words(pair: JudgedPair, left: Found | None, right: Found | None) -> bool:
    """Whether what is taught still says what was judged; an outcome that is not taught here cannot contradict it."""
    _, _, left_words, right_words = pair.first.pair
    return (left is None or left[1].fingerprint == left_words) and (
        right is None or right[1].fingerprint == right_words
    )


def _doubles(
    settled: Sequence[tuple[Piece, Piece, JudgedPair]], lefts: dict[str, Found], rights: dict[str, Found]
) -> tuple[Double, ...]:
    twice = [
        (left, right, relation, pair)
        for left, right, pair in settled
        if pair.answer is not None and (relation := pair.answer[1]) in TAUGHT_TWICE and relation is not None
    ]
    shared = [
        Shared(left.id, right.id, relation, lefts[left.id][0].hours_per_outcome, rights[right.id][0].hours_per_outcome)
        for left, right, relation, _ in twice
    ]
    return tuple(
        Double(left, right, relation, pair, hours)
        for (left, right, relation, pair), hours in zip(twice, hours_saved(shared), strict=True)
    )
