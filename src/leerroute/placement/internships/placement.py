"""Who goes to which place, how far it is, and how sure it is that nothing better exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.placement.internships.problem import InternshipProblem
from leerroute.proof import Step
from leerroute.text import Text


@dataclass(frozen=True)
class Posting:
    """rank: of the choice the learner got, None: not ranked. minutes: one way, None: not known."""

    learner: str
    place: str
    rank: int | None
    minutes: int | None


@dataclass(frozen=True)
class InternshipPlacement:
    """closed: places that take nobody because fewer would come than they ask. steps: in the order of the objectives.

    notes: what people must know beside the numbers, such as facts that were missing.
    """

    problem: InternshipProblem
    postings: tuple[Posting, ...]
    unplaced: tuple[str, ...]
    lottery: Mapping[str, int]
    steps: tuple[Step, ...]
    closed: frozenset[str] = frozenset()
    notes: tuple[Text, ...] = ()
