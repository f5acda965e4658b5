"""Everything that can be asked about one placement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from leerroute.law import Law
from leerroute.placement.internships.empty import why_empty
from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.possible import UNRANKED, case
from leerroute.placement.internships.prices import LimitPrice, prices
from leerroute.placement.internships.shortage import Nowhere, Shortage, nowhere, shortages
from leerroute.placement.internships.solving import given
from leerroute.placement.internships.stability import Blocking, blocking
from leerroute.placement.internships.why_not import Why, WhyNot
from leerroute.placement.travel import TravelTimes
from leerroute.text import Text


class Explanations:
    """Making it solves the problem again, in milliseconds: a placement itself holds no more than its outcome.

    Where places ask a minimum of learners, the answers hold given which places opened.
    """

    def __init__(self, placement: InternshipPlacement, law: Law, travel: TravelTimes) -> None:
        ready = case(placement.problem, law, travel)
        column = np.full(len(placement.problem.learners), -1, dtype=np.int64)
        for posting in placement.postings:
            column[ready.row[posting.learner]] = ready.column[posting.place]
        found = given(ready, frozenset(ready.column[key] for key in placement.closed))
        self.placement = placement
        self._solved = replace(found, column=column)
        self._why_not = WhyNot(self._solved)

    def better_choices(self, learner: str) -> tuple[Why, ...]:
        """Why not the choices above what this learner got, first choice first; empty for who got the first choice."""
        ready = self._solved.case
        row = ready.row[learner]
        now = int(self._solved.column[row])
        got = int(ready.rank[row, now]) if now >= 0 else UNRANKED
        wished = sorted(
            (choice.rank, choice.place) for choice in ready.problem.learners[row].choices if choice.rank is not None
        )
        return tuple(self.why_not(learner, place) for rank, place in wished if got == UNRANKED or rank < got)

    def why_not(self, learner: str, place: str) -> Why:
        """Why this learner is not at this place, and what would have changed it."""
        return self._why_not.why_not(learner, place)

    def letter(self, learner: str) -> Iterator[Text]:
        """For every higher choice one sentence: why not, and what would have changed it. It names no other learner."""
        titles = {place.key: place.title or place.key for place in self.placement.problem.places}
        for why in self.better_choices(learner):
            name = titles.get(why.place, why.place)
            nl, en = f"{why.rank}e keuze, {name}: {why.told.nl}", f"Choice {why.rank}, {name}: {why.told.en}"
            if why.change is not None:
                nl, en = f"{nl} {why.change.nl}", f"{en} {why.change.en}"
            yield Text(nl=nl, en=en)

    def why_empty(self, place: str) -> Text | None:
        """Why this place has seats left; None when it is full."""
        return why_empty(self._solved, place)

    def shortages(self) -> tuple[Shortage, ...]:
        """Who shares too few places, and the least number of seats that helps; the largest shortage first."""
        return shortages(self._solved)

    def nowhere(self) -> tuple[Nowhere, ...]:
        """The learners for whom not one place is possible, and why."""
        return nowhere(self._solved)

    def prices(self, *, minutes: int = 5) -> tuple[LimitPrice, ...]:
        """What each limit costs that people can ease; minutes: how much further learners may travel."""
        return prices(self._solved, minutes=minutes)

    def blocking(self) -> tuple[Blocking, ...]:
        """Pairs of a learner and a company that would both rather have each other; they can exist, and are told."""
        return tuple(blocking(self._solved))
