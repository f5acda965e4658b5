"""A round of modules from folder to placement: read, checked, solved, verified, explained."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from leerroute.placement.checking import check_modules
from leerroute.placement.demand import Demand, module_demand
from leerroute.placement.explained import Explained
from leerroute.placement.finding import Finding
from leerroute.placement.limit_price import LimitPrice
from leerroute.placement.modules import Explaining, ModulePlacement, ModuleProblem, faults, place, prices
from leerroute.placement.outcome import Placement, outcomes
from leerroute.placement.reading import Letterhead, ModuleFolder, read_module_folder
from leerroute.placement.saved import read_module_placement
from leerroute.proof import Clash, Progress
from leerroute.text import Text

REASONS_WITHIN = 60.0
"""Seconds for all the reasons that letters give; `why` has the rest for one learner at a time."""


@dataclass(frozen=True)
class ModuleDesk:
    """on: the day on which ages are taken."""

    read: ModuleFolder
    on: date

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        return check_modules(self.read, self.on)

    @property
    def letterhead(self) -> Letterhead:
        return self.read.round.letters if self.read.round else Letterhead()

    @property
    def fewest_shown(self) -> int:
        return self.read.round.fewest_shown if self.read.round else 10

    @cached_property
    def problem(self) -> ModuleProblem:
        """Raises ValueError without settings: those are an error in `findings`."""
        if self.read.problem is None:
            raise ValueError("the folder has no settings that can be read")
        return self.read.problem

    def solve(self, seconds: float, progress: Progress | None = None) -> ModulePlacement | Clash:
        """The best placement within `seconds`, or why there is none."""
        return place(self.problem, seconds=seconds, progress=progress)

    def faults(self, placement: Placement) -> tuple[Text, ...]:
        """What the independent checker finds wrong; nothing, when all is well."""
        return faults(_own(placement))

    def load(self, path: Path) -> ModulePlacement:
        """A placement that was saved. Raises `Unreadable`."""
        return read_module_placement(path)

    def explain(self, placement: Placement, seconds: float = REASONS_WITHIN) -> Explained:
        """For every learner without the best there was, why not; for every module that does not run, why.

        seconds: for all reasons together. Who is not reached has no reason, and a note says for how many that is.
        """
        asked, until = Explaining(_own(placement)), time.monotonic() + seconds
        reasons, late = dict[str, tuple[Text, ...]](), 0
        for outcome in outcomes(placement):
            if outcome.best:
                continue
            if time.monotonic() > until:
                late += 1
                continue
            reasons[outcome.learner.key] = tuple(why.because for why in asked.missed(outcome.learner.key)[:1])
        closed = ((module.code, asked.closed(module.code)) for module in asked.placed.problem.modules)
        notes = (_late(late),) if late else ()
        return Explained(reasons, {code: (why,) for code, why in closed if why}, notes=notes)

    def why(self, placement: Placement, learner: str) -> tuple[Text, ...]:
        """Why this learner did not get the choices above, and what would have changed it."""
        missed = Explaining(_own(placement)).missed(learner)
        return tuple(words for why in missed for words in (why.because, why.change) if words)

    def about(self, placement: Placement, code: str) -> tuple[Text, ...]:
        """Why this module does not run; who is in each of its groups, in numbers, when it does."""
        own = _own(placement)
        why = Explaining(own).closed(code)
        inside = Counter(seat.group for seat in own.seats)
        groups = (
            Text(
                nl=f"{group.period}, groep {group.number}, leerlingen: {inside[group]}",
                en=f"{group.period}, group {group.number}, learners: {inside[group]}",
            )
            for group in own.groups
            if group.module == code
        )
        return (why,) if why else tuple(groups)

    def prices(self, placement: Placement, seconds: float) -> tuple[LimitPrice, ...]:
        """What each limit that binds costs: it is made one wider and all is solved again, within `seconds` together.

        Only what helps is told, and for how many limits there was no time.
        """
        every = prices(_own(placement), seconds=seconds)
        late = sum(price.better is None for price in every)
        return (*(price for price in every if price.helps), *([_not_priced(late)] if late else []))

    def demand(self) -> tuple[Demand, ...]:
        return module_demand(self.problem)


def _not_priced(count: int) -> LimitPrice:
    nl = "Nog 1 andere grens" if count == 1 else f"Nog {count} andere grenzen"
    return LimitPrice(Text(nl=nl, en="1 other limit" if count == 1 else f"{count} other limits"))


def _late(count: int) -> Text:
    return Text(
        nl=f"Van {count} leerlingen is nog niet uitgerekend waarom; `explain --learner` doet dat per leerling.",
        en=f"For {count} learners it was not worked out why; `explain --learner` does so for one at a time.",
    )


def _own(placement: Placement) -> ModulePlacement:
    if not isinstance(placement, ModulePlacement):
        raise TypeError("a placement of internships was given to a desk of modules")
    return placement


def module_desk(folder: Path, on: date) -> ModuleDesk:
    return ModuleDesk(read_module_folder(folder), on)
