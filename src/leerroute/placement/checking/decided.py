"""Checks on what staff decided beforehand: fixed seats, opened groups and the placement of before."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leerroute.placement.checking.learners import LEARNERS
from leerroute.placement.checking.modules import MODULES, PERIODS
from leerroute.placement.checking.rows import strangers, twice
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.learner import PlacementPart
from leerroute.placement.modules.problem import Chooser, Fixed
from leerroute.placement.reading import Entry, ModuleFolder
from leerroute.placement.reading.choices import Chosen
from leerroute.text import Text


def friends_are_known(
    learners: Collection[Entry[Chooser]], periods: Collection[str], modules: Collection[str]
) -> Iterator[Finding]:
    """Friends, periods and modules that a learner's row names."""
    keys = {entry.value.key for entry in learners}
    for entry in learners:
        yield from strangers(entry, "friends", entry.value.friends, keys, LEARNERS, Weight.WARNING)
        yield from strangers(entry, "absent", entry.value.absent, periods, PERIODS)
        yield from strangers(entry, "done", entry.value.done, modules, MODULES, Weight.WARNING)


def decisions_are_possible(folder: ModuleFolder) -> Iterator[Finding]:
    """Fixed seats and opened groups that name nobody or nothing, or go against what else was said."""
    learners, modules = {e.key for e in folder.learners.values}, {e.code for e in folder.modules.values}
    periods = {e.code for e in folder.periods.values}
    for entry in folder.fixed.entries:
        yield from _seat_is_known(entry, learners, modules, periods, Weight.ERROR)
    for entry in folder.earlier.entries:
        yield from _seat_is_known(entry, learners, modules, periods, Weight.WARNING)
    yield from fixed_against_not(
        [(entry, entry.value.learner, entry.value.module) for entry in folder.fixed.entries], folder.choices.values
    )
    yield from twice(folder.fixed.entries, lambda fixed: (fixed.learner, fixed.module), "learner")
    yield from twice(folder.opened.entries, lambda opened: (opened.module, opened.period), "module")
    most = {module.code: module.groups for module in folder.modules.values}
    for opened in folder.opened.entries:
        yield from strangers(opened, "module", [opened.value.module], modules, MODULES)
        yield from strangers(opened, "period", [opened.value.period], periods, PERIODS)
        limit = most.get(opened.value.module)
        if limit is not None and opened.value.groups > limit:
            yield opened.error(
                "groups",
                Text(nl=f"bij de module staat hoogstens {limit}.", en=f"the module says at most {limit}."),
                Text(nl="Maak ze gelijk.", en="Make them agree."),
            )


def fixed_against_not(
    fixed: Collection[tuple[Entry[PlacementPart], str, str]],
    choices: Collection[Chosen],
) -> Iterator[Finding]:
    """Learners who are fixed exactly where they said "not this one"."""
    refused = {(choice.learner, choice.target) for choice in choices if choice.rank is None}
    for entry, learner, target in fixed:
        if (learner, target) in refused:
            yield entry.error(
                "learner",
                Text(
                    nl=f"leerling {learner} staat vast op '{target}', maar koos daar 'niet'.",
                    en=f"learner {learner} is fixed in '{target}', but chose 'not' for it.",
                ),
                Text(nl="Haal de vaste plaats of de 'niet' weg.", en="Remove the fixed seat or the 'not'."),
            )


def _seat_is_known(
    entry: Entry[Fixed], learners: Collection[str], modules: Collection[str], periods: Collection[str], weight: Weight
) -> Iterator[Finding]:
    seat = entry.value
    yield from strangers(entry, "learner", [seat.learner], learners, LEARNERS, weight)
    yield from strangers(entry, "module", [seat.module], modules, MODULES, weight)
    yield from strangers(entry, "period", [seat.period] if seat.period else [], periods, PERIODS, weight)
