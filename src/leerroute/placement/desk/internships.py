"""A round of internships from folder to placement: read, checked, solved, verified, explained."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from leerroute.law import Law, Register
from leerroute.placement.checking import check_internships
from leerroute.placement.demand import Demand, place_demand
from leerroute.placement.desk.modules import Progress
from leerroute.placement.explained import Explained, LimitPrice
from leerroute.placement.finding import Finding
from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.problem import InternshipProblem
from leerroute.placement.outcome import Placement
from leerroute.placement.proof import Clash
from leerroute.placement.reading import InternshipFolder, Letterhead, read_internship_folder
from leerroute.placement.saved import read_internship_placement
from leerroute.placement.travel import TravelTimes
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
    def law(self) -> Law:
        return self.register.at(self.problem.settings.on)

    @property
    def travel(self) -> TravelTimes:
        return TravelTimes(self.read.points)

    def solve(self, seconds: float, progress: Progress | None = None) -> InternshipPlacement | Clash:
        """The best placement within `seconds`, or why there is none."""
        from leerroute.placement.internships.placing import place  # slow to import, and only who solves needs it

        return place(self.problem, self.law, travel=self.travel, seconds=seconds, progress=progress)

    def faults(self, placement: Placement) -> tuple[Text, ...]:
        """What the independent checker finds wrong; nothing, when all is well."""
        from leerroute.placement.internships.checking import mistakes

        return mistakes(placement, self.law, self.travel) if isinstance(placement, InternshipPlacement) else ()

    def load(self, path: Path) -> InternshipPlacement:
        return read_internship_placement(path)

    def explain(self, placement: Placement) -> Explained:
        """For every learner without the best there was, why; for everything that does not run, why."""
        del placement
        return Explained()

    def why(self, placement: Placement, learner: str) -> tuple[Text, ...]:
        """Why this learner did not get what was wished for most."""
        del placement, learner
        return ()

    def about(self, placement: Placement, code: str) -> tuple[Text, ...]:
        """Why this runs as it does, or does not."""
        del placement, code
        return ()

    def prices(self, placement: Placement, seconds: float) -> tuple[LimitPrice, ...]:
        """What each limit costs: each is loosened by one and all is solved again, within `seconds`."""
        del placement, seconds
        return ()

    def demand(self) -> tuple[Demand, ...]:
        return place_demand(self.problem)


def internship_desk(folder: Path, on: date, register: Register) -> InternshipDesk:
    return InternshipDesk(read_internship_folder(folder), on, register)
