"""Everything that can be asked about one placement."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from leerroute.law import Register
from leerroute.placement.internships.empty import why_empty
from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.possible import UNRANKED, case
from leerroute.placement.internships.prices import prices, seat_prices
from leerroute.placement.internships.shortage import Nowhere, Shortage, nowhere, shortages
from leerroute.placement.internships.solving import Solved, given
from leerroute.placement.internships.stability import Blocking, blocking
from leerroute.placement.internships.why_not import Why, WhyNot
from leerroute.placement.limit_price import LimitPrice
from leerroute.placement.travel import TravelTimes
from leerroute.text import Text


class Explanations:
    """Making it solves the problem again, in milliseconds: a placement itself holds no more than its outcome.

    Where places ask a minimum of learners, the answers hold given which places opened. Raises ValueError for a
    placement that was changed since, or was made with another law or other travel times.
    """

    def __init__(self, placement: InternshipPlacement, register: Register, travel: TravelTimes) -> None:
        ready = case(placement.problem, register, travel)
        self._solved = given(ready, frozenset(ready.column[key] for key in placement.closed))
        self.placement = placement
        if _places(self._solved) != {each.learner: each.place for each in placement.postings}:
            raise ValueError("this placement is not the one that `place` makes of its problem with this law and travel")
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
        """Why there is no place at all, and for every higher choice why not and what would have changed it.

        One sentence each; none names another learner.
        """
        yield from (each.told for each in self._nowhere if each.learner == learner)
        yield from (each.told for each in self._shortages if learner in each.without)
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
        return self._shortages

    def nowhere(self) -> tuple[Nowhere, ...]:
        """The learners for whom not one place is possible, and why."""
        return self._nowhere

    @cached_property
    def _shortages(self) -> tuple[Shortage, ...]:
        return shortages(self._solved)

    @cached_property
    def _nowhere(self) -> tuple[Nowhere, ...]:
        return nowhere(self._solved)

    def prices(self, *, minutes: int = 5) -> tuple[LimitPrice, ...]:
        """What each limit costs that people can ease; minutes: how much further learners may travel."""
        return prices(self._solved, minutes=minutes)

    def seat_prices(self, *, most: int = 5) -> tuple[LimitPrice, ...]:
        """What one seat more brings, at each of the full places that most learners would rather have."""
        return seat_prices(self._solved, most=most)

    def blocking(self) -> tuple[Blocking, ...]:
        """Pairs of a learner and a company that would both rather have each other; they can exist, and are told."""
        return tuple(blocking(self._solved))


def _places(solved: Solved) -> dict[str, str]:
    problem = solved.case.problem
    return {
        learner.key: problem.places[column].key
        for learner, column in zip(problem.learners, solved.column.tolist(), strict=True)
        if column >= 0
    }
