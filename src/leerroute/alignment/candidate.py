"""Pairs of outcomes that may overlap, ranked, each with why it was put forward. A proposal: only teachers decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leerroute.alignment.piece import Piece
from leerroute.text import Text


class Relation(StrEnum):
    """What the left outcome is to the right one.

    same: who can do the one, can do the other. part_of: the left is a part of the right. prepares: the left comes first
    and the right builds on it. extends: the left goes further, so who can do the left can do the right too. Told from
    the right, part_of is extends and extends is part_of; prepares has no name the other way.
    """

    SAME = "same"
    PART_OF = "part_of"
    PREPARES = "prepares"
    EXTENDS = "extends"


@dataclass(frozen=True)
class Reason:
    """Why a pair was put forward: the words both texts share (as the left writes them), the shared action and object.

    because: what the suggested relation rests on.
    """

    shared: tuple[str, ...]
    action: str | None = None
    thing: str | None = None
    because: Text | None = None


@dataclass(frozen=True)
class Candidate:
    """score: similarity from 0 to 1, only good for ordering. confidence: the chance that it is a true overlap, from 0
    to 1, as measured on a gold set; None when the ranker that made it was never measured."""

    left: Piece
    right: Piece
    score: float
    confidence: float | None
    relation: Relation
    why: Reason


@dataclass(frozen=True)
class Candidates:
    """ranked: for every outcome of the left side its candidates, best first, in the order of the left document."""

    ranked: tuple[tuple[Candidate, ...], ...]
    notices: tuple[Text, ...] = ()

    def __iter__(self) -> Iterator[Candidate]:
        """All pairs, the most promising first."""
        return iter(sorted((c for row in self.ranked for c in row), key=lambda c: -c.score))
