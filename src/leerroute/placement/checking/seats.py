"""Checks on how much there is: units that nobody told, choices too few, budgets and places too small."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.files import Problem
from leerroute.placement.checking.rows import together
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.modules.problem import Chooser, ModuleProblem
from leerroute.placement.reading import Entry, ModuleFolder
from leerroute.text import Text, number


def units_are_told(folder: ModuleFolder, problem: ModuleProblem) -> Iterator[Finding]:
    """Learners of whom nobody said how many modules they take, and learners with fewer choices than that."""
    by_key = {learner.key: learner for learner in problem.learners}
    open_, short = [], []
    for entry in folder.learners.entries:
        units, chosen = problem.units(entry.value), _chosen(by_key[entry.value.key])
        if units is None:
            open_.append(entry)
        elif 0 < chosen < units:
            short.append((entry, units, chosen))
    yield from together(
        open_,
        Weight.ERROR,
        "units",
        Text(nl="hoeveel modules krijgt deze leerling?", en="how many modules does this learner take?"),
        Text(
            nl="Zet het in de instellingen (units, per leerweg of voor '*') of in de kolom 'aantal modulen'.",
            en="Say so in the settings (units, by leerweg or for '*') or in the column 'units'.",
        ),
    )
    if problem.settings.weights.not_chosen is None:
        for entry, units, chosen in short:
            yield entry.warning(
                "key",
                Text(
                    nl=f"deze leerling krijgt {units} modules en koos er {chosen}; de rest blijft open.",
                    en=f"this learner takes {units} modules and chose {chosen}; the rest stays open.",
                ),
                Text(
                    nl="Vraag om meer keuzes, of zet weights.not_chosen in de instellingen.",
                    en="Ask for more choices, or set weights.not_chosen in the settings.",
                ),
            )


def there_is_room_for_all(folder: ModuleFolder, problem: ModuleProblem) -> Iterator[Finding]:
    """More units asked for than any plan of groups could hold, counted generously."""
    asked = sum(problem.units(learner) or 0 for learner in problem.learners)
    if not problem.modules or not problem.periods or not asked:
        return
    largest = max(module.largest for module in problem.modules)
    smallest = min(module.smallest for module in problem.modules)
    budget = _budget(problem)
    if budget is not None and budget * largest < asked:
        yield Finding(
            Weight.ERROR if budget == 0 else Weight.WARNING,
            Problem(
                file=folder.settings_file,
                place="budget",
                value=number(budget, "nl"),
                expected=Text(
                    nl=f"in {budget} {'groep' if budget == 1 else 'groepen'} passen hoogstens {budget * largest} leerlingen, en er zijn {asked} plaatsen nodig.",
                    en=f"{budget} {'group holds' if budget == 1 else 'groups hold'} at most {budget * largest} learners, and {asked} seats are needed.",
                ),
                remedy=Text(nl="Verhoog het aantal groepen of het maximum.", en="Raise the budget or the maximum."),
            ),
        )
    if smallest > len(problem.learners):
        yield from together(
            folder.modules.entries,
            Weight.WARNING,
            "smallest",
            Text(nl=f"er zijn maar {len(problem.learners)} leerlingen.", en=f"there are only {len(problem.learners)} learners."),
        )  # fmt: skip
    held = _held(problem)
    if held is not None and held < asked:
        yield from together(
            folder.modules.entries,
            Weight.WARNING,
            "groups",
            Text(
                nl=f"alle groepen samen hebben {held} plaatsen, en er zijn er {asked} nodig.",
                en=f"all groups together have {held} seats, and {asked} are needed.",
            ),
            Text(nl="Sta meer groepen toe of verhoog het maximum.", en="Allow more groups or raise the maximum."),
        )


def each_period_fits(folder: ModuleFolder, problem: ModuleProblem) -> Iterator[Finding]:
    """Learners who take more modules than there are periods with them."""
    periods = len(problem.periods)
    rows: list[Entry[Chooser]] = [
        entry
        for entry in folder.learners.entries
        if periods and (problem.units(entry.value) or 0) > periods - len(entry.value.absent)
    ]
    yield from together(
        rows,
        Weight.WARNING,
        "absent",
        Text(nl=f"deze leerling krijgt meer modules dan er perioden zijn ({periods}).", en=f"this learner takes more modules than there are periods ({periods})."),
    )  # fmt: skip


def _chosen(learner: Chooser) -> int:
    return sum(choice.rank is not None for choice in learner.choices)


def _budget(problem: ModuleProblem) -> int | None:
    every = problem.settings.budget_per_period
    limits = [
        limit
        for limit in (problem.settings.budget, None if every is None else every * len(problem.periods))
        if limit is not None
    ]
    return min(limits, default=None)


def _held(problem: ModuleProblem) -> int | None:
    """Seats in all groups that modules allow; None when some module has no limit of its own."""
    held = 0
    for module in problem.modules:
        if module.groups is None:
            return None
        held += module.groups * module.largest * len(module.periods or problem.periods)
    return held
