"""What learners want when nothing is limited yet: the round in which staff decide how many groups to open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from leerroute.placement.internships import InternshipProblem
from leerroute.placement.modules import ModuleProblem, demand


@dataclass(frozen=True)
class Demand:
    """first: learners with it as a first choice. units: with it among as many best choices as they take. struck: "not this one".

    groups: how many groups would hold `units` when each is full; least: the least learners of a group or place.
    """

    code: str
    title: str
    first: int
    units: int
    struck: int
    least: int
    most: int

    @property
    def groups(self) -> int:
        """0 when too few learners want it to open one group."""
        return 0 if self.units < max(self.least, 1) else ceil(self.units / self.most)


def module_demand(problem: ModuleProblem) -> tuple[Demand, ...]:
    """Every module, the most wanted first."""
    struck = Counter(choice.module for each in problem.learners for choice in each.choices if choice.rank is None)
    counted = {row.module: row for row in demand(problem)}
    return _most_wanted(
        Demand(
            code=each.code,
            title=each.title or each.code,
            first=counted[each.code].first,
            units=counted[each.code].wanted,
            struck=struck[each.code],
            least=each.smallest,
            most=each.largest,
        )
        for each in problem.modules
    )


def place_demand(problem: InternshipProblem) -> tuple[Demand, ...]:
    """Every place, the most wanted first; `units` is the first choice, as everyone gets one place."""
    chosen = [choice for learner in problem.learners for choice in learner.choices]
    first = Counter(choice.place for choice in chosen if choice.rank == 1)
    struck = Counter(choice.place for choice in chosen if choice.rank is None)
    return _most_wanted(
        Demand(p.key, f"{p.company}: {p.title or p.key}", first[p.key], first[p.key], struck[p.key], p.fewest, p.seats)
        for p in problem.places
    )


def _most_wanted(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    return tuple(sorted(demands, key=lambda demand: (-demand.units, -demand.first, demand.code)))
