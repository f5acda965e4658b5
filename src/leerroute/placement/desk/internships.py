"""A round of internships from folder to placement: read, checked, solved, verified, explained."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from leerroute.files import unreadable
from leerroute.law import Register
from leerroute.placement.checking import check_internships
from leerroute.placement.demand import Demand, place_demand
from leerroute.placement.explained import Explained
from leerroute.placement.finding import Finding
from leerroute.placement.internships import (
    Explanations,
    InternshipPlacement,
    InternshipProblem,
    TravelTimes,
    mistakes,
    place,
)
from leerroute.placement.letters import place_reason
from leerroute.placement.limit_price import LimitPrice
from leerroute.placement.outcome import Placement, outcomes
from leerroute.placement.reading import InternshipFolder, Letterhead, read_internship_folder
from leerroute.placement.saved import read_internship_placement
from leerroute.proof import Clash, Progress
from leerroute.text import Text


@dataclass(frozen=True)
class InternshipDesk:
    """on: the day on which ages are taken while the settings name none. register: what the law asks of young workers."""

    read: InternshipFolder
    on: date
    register: Register

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return check_internships(self.read, self.on)

    @property
    def letterhead(self) -> Letterhead:
        return self.read.round.letters if self.read.round else Letterhead()

    @property
    def fewest_shown(self) -> int:
        return self.read.round.fewest_shown if self.read.round else 10

    @cached_property
    def problem(self) -> InternshipProblem:
        """Raises ValueError without settings: those are an error in `findings`."""
        if self.read.problem is None:
            raise ValueError("the folder has no settings that can be read")
        return self.read.problem

    @property
    def travel(self) -> TravelTimes:
        return TravelTimes(self.read.points)

    def solve(self, seconds: float, progress: Progress | None = None) -> InternshipPlacement | Clash:
        """The best placement within `seconds`, or why there is none."""
        return place(self.problem, self.register, travel=self.travel, seconds=seconds, progress=progress)

    def faults(self, placement: Placement) -> tuple[Text, ...]:
        """What the independent checker finds wrong; nothing, when all is well."""
        return mistakes(_own(placement), self.register, self.travel)

    def load(self, path: Path) -> InternshipPlacement:
        """A placement that was saved. Raises `Unreadable`."""
        return read_internship_placement(path)

    def explain(self, placement: Placement) -> Explained:
        """For every learner without the first choice, why; for every place without learners, why."""
        asked = self._asked(placement)
        taken = {posting.place for posting in asked.placement.postings}
        empty = (
            (each.key, asked.why_empty(each.key)) for each in asked.placement.problem.places if each.key not in taken
        )
        return Explained(
            reasons={outcome.learner.key: self._reasons(asked, outcome.learner.key) for outcome in outcomes(placement)},
            closed={key: (why,) for key, why in empty if why},
            notes=(*asked.placement.notes, *(shortage.told for shortage in asked.shortages())),
        )

    def why(self, placement: Placement, learner: str) -> tuple[Text, ...]:
        """Why this learner did not get the choices above."""
        return tuple(self._asked(placement).letter(learner))

    def about(self, placement: Placement, code: str) -> tuple[Text, ...]:
        """Why this place has seats left; nothing when it is full."""
        why = self._asked(placement).why_empty(code)
        return (why,) if why else ()

    def prices(self, placement: Placement, seconds: float) -> tuple[LimitPrice, ...]:
        """What each limit costs: each is eased and all is solved again, in milliseconds."""
        del seconds
        asked = self._asked(placement)
        return tuple(price for price in (*asked.prices(), *asked.seat_prices()) if price.helps)

    def _reasons(self, asked: Explanations, learner: str) -> tuple[Text, ...]:
        """Why not the first choice, in words for the learner; the choices after it would make a long letter."""
        places = asked.placement.problem.places
        several = Counter(each.company for each in places)
        titles = {
            each.key: f"{each.company} ({each.title})" if several[each.company] > 1 and each.title else each.company
            for each in places
        }
        first = (why for why in asked.better_choices(learner) if why.rank == 1)
        placed = learner not in asked.placement.unplaced
        return tuple(place_reason(why, titles.get(why.place, why.place), placed=placed) for why in first)

    def _asked(self, placement: Placement) -> Explanations:
        """Raises `Unreadable` when law or travel times are no longer those of this placement."""
        try:
            return Explanations(_own(placement), self.register, self.travel)
        except ValueError:
            raise unreadable(
                self.read.settings_file,
                "deze uitkomst past niet meer bij de map.",
                "this result no longer fits the folder.",
                remedy=Text(nl="Los opnieuw op.", en="Solve again."),
            ) from None

    def demand(self) -> tuple[Demand, ...]:
        return place_demand(self.problem)


def _own(placement: Placement) -> InternshipPlacement:
    if not isinstance(placement, InternshipPlacement):
        raise TypeError("a placement of modules was given to a desk of internships")
    return placement


def internship_desk(folder: Path, on: date, register: Register) -> InternshipDesk:
    return InternshipDesk(read_internship_folder(folder), on, register)
