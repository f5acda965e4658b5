"""What the mbo builds on and nobody teaches, and what nobody looked at yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerroute.alignment.candidate import Relation
from leerroute.alignment.judged import Judged, Said
from leerroute.alignment.piece import Piece
from leerroute.alignment.standing import JudgedPair
from leerroute.text import Text


class GapKind(StrEnum):
    """presumed: the mbo builds on something that this route does not teach. not_in_route: the vmbo has it, this route
    does not. not_found: of the pairs looked at, none overlaps. undecided: looked at, not settled. open: not looked at."""

    PRESUMED = "presumed"
    NOT_IN_ROUTE = "not_in_route"
    NOT_FOUND = "not_found"
    UNDECIDED = "undecided"
    OPEN = "open"

    @property
    def called(self) -> Text:
        return _CALLED[self]


_CALLED = {
    GapKind.PRESUMED: Text(
        nl="het mbo bouwt hierop voort, maar niemand in deze route geeft het",
        en="the mbo builds on this, but nobody in this route teaches it",
    ),
    GapKind.NOT_IN_ROUTE: Text(
        nl="het vmbo heeft dit wel, maar niet in deze route", en="the vmbo has this, but not in this route"
    ),
    GapKind.NOT_FOUND: Text(
        nl="bekeken, en nog niets gevonden dat hierop aansluit",
        en="looked at, and nothing found yet that leads up to it",
    ),
    GapKind.UNDECIDED: Text(nl="bekeken, nog niet eens", en="looked at, not agreed yet"),
    GapKind.OPEN: Text(nl="nog niet bekeken", en="not looked at yet"),
}


@dataclass(frozen=True)
class Gap:
    """outcome: of the mbo. looked_at: how many pairs with it were judged. missing: the vmbo outcome that is not taught."""

    kind: GapKind
    outcome: Piece
    looked_at: int
    missing: Judged | None = None


def gaps(outcomes: Iterable[Piece], pairs: Iterable[JudgedPair], taught: set[str]) -> Iterator[Gap]:
    """For every mbo outcome what is missing before it. taught: ids of the vmbo outcomes in this route.

    An outcome that overlaps with something that is taught, or that something taught prepares, has no gap, unless it also
    builds on something that is not taught.
    """
    about: dict[str, list[JudgedPair]] = {}
    for pair in pairs:
        about.setdefault(pair.first.right, []).append(pair)
    for outcome in outcomes:
        yield from _gaps(outcome, about.get(outcome.id, []), taught)


def _gaps(outcome: Piece, pairs: Sequence[JudgedPair], taught: set[str]) -> Iterator[Gap]:
    overlapping = [
        (pair.first, pair.answer[1]) for pair in pairs if pair.answer is not None and pair.answer[0] is Said.OVERLAP
    ]
    absent = [(judged, relation) for judged, relation in overlapping if judged.left not in taught]
    presumed = [judged for judged, relation in absent if relation is Relation.PREPARES]
    for judged in presumed:
        yield Gap(GapKind.PRESUMED, outcome, len(pairs), judged)
    if presumed or len(absent) < len(overlapping):
        return
    if absent:
        yield Gap(GapKind.NOT_IN_ROUTE, outcome, len(pairs), absent[0][0])
    elif not pairs:
        yield Gap(GapKind.OPEN, outcome, 0)
    elif any(pair.answer is None for pair in pairs):
        yield Gap(GapKind.UNDECIDED, outcome, len(pairs))
    else:
        yield Gap(GapKind.NOT_FOUND, outcome, len(pairs))
