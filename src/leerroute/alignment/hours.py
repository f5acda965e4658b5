"""How many hours could be won where two schools teach the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leerroute.alignment.candidate import Relation
from leerroute.alignment.taught import HoursRange

TAUGHT_TWICE = (Relation.SAME, Relation.PART_OF, Relation.EXTENDS)
"""The relations in which both outcomes hold something of the same. What prepares comes first; it is not the same."""


@dataclass(frozen=True)
class Saved:
    """hours: over the pairs whose hours are known on both sides; None when there are none. unknown: the other pairs."""

    hours: HoursRange | None
    unknown: int


@dataclass(frozen=True)
class Shared:
    """Two outcomes that are taught twice, with the hours of one outcome on each side (None: not filled in)."""

    left: str
    right: str
    relation: Relation
    left_hours: HoursRange | None
    right_hours: HoursRange | None


def hours_saved(pairs: Sequence[Shared]) -> tuple[HoursRange | None, ...]:
    """For each pair the hours that are won when it is taught once; None when the hours of a side are not filled in.

    With l and r the hours of one outcome on the left and on the right, each shared out over the pairs it is in:

        same               from min(l.low, r.low) to max(l.high, r.high): the one or the other is left out
        part of, extends   from 0 to min(l.high, r.high): how large the shared part is, nobody told

    It assumes that a unit's hours are spread equally over its outcomes, that an outcome in several pairs is left out only
    once (so its hours are divided over them), and that nothing is lost by teaching it once; who knows better, changes the
    hours or leaves the pair. It is an estimate to start a conversation with, not a saving that was measured.
    """
    lefts = Counter(pair.left for pair in pairs)
    rights = Counter(pair.right for pair in pairs)
    return tuple(_saved(pair, lefts[pair.left], rights[pair.right]) for pair in pairs)


def total(saved: Iterable[HoursRange | None]) -> Saved:
    """All pairs together; what is unknown is counted, never taken for 0."""
    listed = list(saved)
    known = [hours for hours in listed if hours is not None]
    return Saved(sum(known[1:], known[0]) if known else None, len(listed) - len(known))


def _saved(pair: Shared, left_pairs: int, right_pairs: int) -> HoursRange | None:
    if pair.left_hours is None or pair.right_hours is None:
        return None
    left, right = pair.left_hours / left_pairs, pair.right_hours / right_pairs
    if pair.relation is Relation.SAME:
        return HoursRange(min(left.low, right.low), max(left.high, right.high))
    return HoursRange(0, min(left.high, right.high))
