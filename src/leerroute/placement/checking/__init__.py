"""Everything that can be found in a folder before solving: errors, warnings and open questions, each with row and remedy."""

from __future__ import annotations

from datetime import date

from leerroute.placement.checking.decided import decisions_are_possible, fixed_against_not, friends_are_known
from leerroute.placement.checking.internships import (
    PLACES,
    decided_places_are_known,
    open_facts,
    places_are_possible,
    there_are_places_for_all,
)
from leerroute.placement.checking.learners import choices_are_known, everyone_chose, learners_are_plausible
from leerroute.placement.checking.modules import (
    MODULES,
    modules_can_run_somewhere,
    names_are_known,
    prerequisites_are_no_ring,
    sizes_are_possible,
)
from leerroute.placement.checking.seats import each_period_fits, there_is_room_for_all, units_are_told
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.reading import InternshipFolder, ModuleFolder

__all__ = ["check_internships", "check_modules"]


def check_modules(folder: ModuleFolder, on: date) -> tuple[Finding, ...]:
    """All findings about a round of modules: errors first. on: the day on which ages are taken."""
    learners = {learner.key for learner in folder.learners.values}
    modules, periods = {m.code for m in folder.modules.values}, {p.code for p in folder.periods.values}
    found = [
        *folder.findings,
        *learners_are_plausible(folder.learners.entries, on),
        *choices_are_known(folder.choices.entries, learners, modules, MODULES),
        *names_are_known(folder),
        *sizes_are_possible(folder),
        *prerequisites_are_no_ring(folder),
        *modules_can_run_somewhere(folder),
        *friends_are_known(folder.learners.entries, periods, modules),
        *decisions_are_possible(folder),
    ]
    if folder.round is not None and (problem := folder.problem) is not None:
        others = folder.round.weights.not_chosen is not None
        found += everyone_chose(folder.learners.entries, folder.choices.entries, others_allowed=others)
        found += units_are_told(folder, problem)
        found += there_is_room_for_all(folder, problem)
        found += each_period_fits(folder, problem)
    return _in_order(found)


def check_internships(folder: InternshipFolder, on: date) -> tuple[Finding, ...]:
    """All findings about a round of internships: errors first. on: used for ages when the settings name no day."""
    learners, places = {i.key for i in folder.learners.values}, {p.key for p in folder.places.values}
    found = [
        *folder.findings,
        *learners_are_plausible(folder.learners.entries, folder.round.on if folder.round else on),
        *choices_are_known(folder.choices.entries, learners, places, PLACES),
        *places_are_possible(folder),
        *there_are_places_for_all(folder),
        *decided_places_are_known(folder),
        *fixed_against_not(
            [(entry, entry.value.learner, entry.value.place) for entry in folder.fixed.entries], folder.choices.values
        ),
    ]
    if folder.round is not None:
        others = folder.round.weights.not_chosen is not None
        found += everyone_chose(folder.learners.entries, folder.choices.entries, others_allowed=others)
        found += open_facts(folder, folder.round)
    return _in_order(found)


def _in_order(found: list[Finding]) -> tuple[Finding, ...]:
    """Errors, warnings, questions; each by file and row."""
    weights = list(Weight)
    return tuple(sorted(found, key=lambda f: (weights.index(f.weight), f.problem.file, f.problem.line or 0)))
