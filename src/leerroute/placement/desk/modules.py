"""A round of modules from folder to placement: read, checked, solved, verified, explained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from leerroute.placement.checking import check_modules
from leerroute.placement.demand import Demand, module_demand
from leerroute.placement.explained import Explained, LimitPrice
from leerroute.placement.finding import Finding
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.outcome import Placement
from leerroute.placement.proof import Clash
from leerroute.placement.reading import Letterhead, ModuleFolder, read_module_folder
from leerroute.placement.saved import read_module_placement
from leerroute.text import Text, same

Progress = Callable[[Text], None]


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
        from leerroute.placement.modules.placing import place  # slow to import, and only who solves needs it

        return place(self.problem, seconds=seconds, progress=(lambda step: progress(same(step))) if progress else None)

    def faults(self, placement: Placement) -> tuple[Text, ...]:
        """What the independent checker finds wrong; nothing, when all is well."""
        from leerroute.placement.modules.checking import faults

        return faults(placement) if isinstance(placement, ModulePlacement) else ()

    def load(self, path: Path) -> ModulePlacement:
        return read_module_placement(path)

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
        return module_demand(self.problem)


def module_desk(folder: Path, on: date) -> ModuleDesk:
    return ModuleDesk(read_module_folder(folder), on)
