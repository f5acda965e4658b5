"""What a route teaches, as far as overlap needs to know: units with their side, years, hours and outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from leerroute.alignment.piece import Piece
from leerroute.curriculum import Side, UnitKind
from leerroute.text import Language, Text, number


@dataclass(frozen=True)
class HoursRange:
    """Clock hours, at least `low` and at most `high`."""

    low: float
    high: float

    def __add__(self, other: HoursRange) -> HoursRange:
        return HoursRange(self.low + other.low, self.high + other.high)

    def __truediv__(self, parts: int) -> HoursRange:
        return HoursRange(self.low / parts, self.high / parts)

    def told(self, language: Language) -> str:
        """In whole hours, rounded outwards: "3 tot 12 uur"."""
        low, high = (number(hours, language) for hours in (floor(self.low), ceil(self.high)))
        words = Text(nl=f"{low} tot {high} uur", en=f"{low} to {high} hours")
        return (Text(nl=f"{low} uur", en=f"{low} hours") if low == high else words).in_(language)


@dataclass(frozen=True)
class Taught:
    """One unit of a route, over all its years.

    hours: at school, over these years: from the guided hours to all hours that are not at a company. None when the hours
    of one of the years are not filled in and no plan tells them. plan_files: the PTAs and OERs that the hours come from;
    empty when they are the route's own. side, kind: None, and outcomes empty, for a unit that no curriculum describes.
    outcomes: those for the learners of this route.
    """

    unit: str
    title: str
    side: Side | None
    kind: UnitKind | None
    years: tuple[int, ...]
    hours: HoursRange | None
    outcomes: tuple[Piece, ...] = ()
    plan_files: tuple[str, ...] = ()

    @property
    def hours_per_outcome(self) -> HoursRange | None:
        """The hours shared out equally over the outcomes; None when there are none of either."""
        return self.hours / len(self.outcomes) if self.hours is not None and self.outcomes else None
