"""What a route teaches twice, in the order of a page: by the units that meet, then what is prepared, then what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from leerroute.alignment import ASSUMED, Double, Gap, GapKind, HoursRange, JudgedPair, Overlap, Piece
from leerroute.curriculum import Side
from leerroute.text import Text


@dataclass(frozen=True)
class Meeting:
    """A unit of the vmbo and one of the mbo, and what both teach. hours: to win; None where they are not filled in."""

    left: str
    right: str
    doubles: tuple[Double, ...]
    hours: HoursRange | None


@dataclass(frozen=True)
class Missing:
    """The gaps of one kind; of outcomes that nobody looked at only how many, by unit."""

    kind: GapKind
    gaps: tuple[Gap, ...]
    by_unit: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class ToldTwice:
    """overlap: what follows from the judged pairs. outcomes: of each side in this route."""

    overlap: Overlap
    outcomes: dict[Side, int]
    meetings: tuple[Meeting, ...]
    prepared: tuple[tuple[Piece, Piece, JudgedPair], ...]
    missing: tuple[Missing, ...]
    assumed: Text = ASSUMED


def told_twice(found: Overlap) -> ToldTwice:
    prepared = {(left.id, right.id) for left, right in found.prepared}
    return ToldTwice(
        overlap=found,
        outcomes={side: sum(len(unit.outcomes) for unit in found.of_side(side)) for side in Side},
        meetings=tuple(_meetings(found.doubles)),
        prepared=tuple(one for one in found.settled if (one[0].id, one[1].id) in prepared),
        missing=tuple(_missing(kind, found.gaps) for kind in GapKind if any(gap.kind is kind for gap in found.gaps)),
    )


def _meetings(doubles: tuple[Double, ...]) -> list[Meeting]:
    met: dict[tuple[str, str], list[Double]] = {}
    for double in doubles:
        met.setdefault((_unit(double.left), _unit(double.right)), []).append(double)
    return [Meeting(*units, tuple(found), _together(found)) for units, found in met.items()]


def _together(doubles: list[Double]) -> HoursRange | None:
    known = [double.hours for double in doubles if double.hours is not None]
    return sum(known[1:], known[0]) if known else None


def _unit(piece: Piece) -> str:
    return f"{piece.unit} {piece.around[0]}"


def _missing(kind: GapKind, gaps: tuple[Gap, ...]) -> Missing:
    found = tuple(gap for gap in gaps if gap.kind is kind)
    return Missing(kind, found, tuple(Counter(gap.outcome.unit for gap in found).items()))
