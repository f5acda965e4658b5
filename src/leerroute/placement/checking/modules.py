"""Checks on modules, periods, rooms and teachers: names that nobody knows, sizes that cannot be, rings of prerequisites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from leerroute.placement.checking.rows import strangers, together, twice
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.modules.problem import At
from leerroute.placement.reading import ModuleFolder
from leerroute.text import Text

MODULES = Text(nl="de modules", en="modules")
PERIODS = Text(nl="de perioden", en="periods")
_TEACHERS = Text(nl="de docenten", en="teachers")


def names_are_known(folder: ModuleFolder) -> Iterator[Finding]:
    """Codes that stand twice, and codes that point at nothing."""
    modules, periods = {m.code for m in folder.modules.values}, {p.code for p in folder.periods.values}
    rooms, teachers = folder.rooms, folder.teachers
    yield from twice(folder.modules.entries, lambda module: module.code, "code")
    yield from twice(folder.periods.entries, lambda period: period.code, "code")
    for period in folder.periods.entries:
        yield from strangers(period, "clashes", period.value.clashes, periods, PERIODS)
    for module in folder.modules.entries:
        yield from strangers(module, "periods", module.value.periods or (), periods, PERIODS)
        yield from strangers(module, "requires", module.value.requires, modules, MODULES)
        if teachers is not None:
            known = {teacher.code for teacher in teachers.values}
            yield from strangers(module, "teachers", module.value.teachers or (), known, _TEACHERS)
    if rooms is not None:
        yield from twice(rooms.entries, lambda room: room.code, "code")
        for room in rooms.entries:
            yield from strangers(room, "periods", room.value.periods or (), periods, PERIODS)
    if teachers is not None:
        yield from twice(teachers.entries, lambda teacher: teacher.code, "code")
        for teacher in teachers.entries:
            yield from strangers(teacher, "periods", teacher.value.periods or (), periods, PERIODS)


def sizes_are_possible(folder: ModuleFolder) -> Iterator[Finding]:
    """Minimum above maximum; a kind of room that is not there; a smallest group that no room holds."""
    seats: dict[str, int] = {}
    for room in folder.rooms.values if folder.rooms else ():
        seats[room.kind] = max(seats.get(room.kind, 0), room.seats)
    for entry in folder.modules.entries:
        module = entry.value
        if module.smallest > module.largest:
            yield entry.error(
                "smallest",
                Text(nl=f"het minimum is hoger dan het maximum ({module.largest}).", en=f"the minimum is above the maximum ({module.largest})."),
                Text(nl="Staan ze omgedraaid?", en="Are they the wrong way round?"),
            )  # fmt: skip
        if folder.rooms is None or module.room is None:
            continue
        if module.room not in seats:
            yield from strangers(
                entry, "room", [module.room], seats, Text(nl="de soorten lokalen", en="kinds of rooms")
            )
        elif module.smallest > seats[module.room]:
            yield entry.warning(
                "smallest",
                Text(
                    nl=f"in het grootste lokaal ({module.room}) passen {seats[module.room]} leerlingen; deze module kan nergens.",
                    en=f"the largest room ({module.room}) holds {seats[module.room]} learners; this module can run nowhere.",
                ),
                Text(
                    nl="Verlaag het minimum of zoek een groter lokaal.", en="Lower the minimum or find a larger room."
                ),
            )


def prerequisites_are_no_ring(folder: ModuleFolder) -> Iterator[Finding]:
    """A module that, step by step, asks for itself."""
    requires = {module.code: module.requires for module in folder.modules.values}
    told: set[str] = set()
    for entry in folder.modules.entries:
        ring = _ring(entry.value.code, requires)
        if ring and entry.value.code not in told:
            told |= set(ring)
            path = " → ".join((*ring, ring[0]))
            yield entry.error(
                "requires",
                Text(nl=f"deze modules vragen om elkaar: {path}.", en=f"these modules ask for one another: {path}."),
                Text(nl="Haal één stap weg.", en="Remove one step."),
            )


def modules_can_run_somewhere(folder: ModuleFolder) -> Iterator[Finding]:
    """Modules at the college without a period there; without a period that is known; teachers that nobody named."""
    at_college = [entry for entry in folder.modules.entries if entry.value.at is At.MBO]
    for entry in at_college:
        own = [p for p in folder.periods.values if entry.value.periods is None or p.code in entry.value.periods]
        if any(period.college for period in own):
            continue
        if any(period.college is None for period in own):
            yield from together(
                [p for p in folder.periods.entries if p.value.college is None],
                Weight.QUESTION,
                "college",
                Text(
                    nl=f"kunnen leerlingen dan naar het mbo? {entry.value.code} wordt daar gegeven en gaat zonder ja niet door.",
                    en=f"can learners be at the college then? {entry.value.code} is taught there and cannot run without a yes.",
                ),
            )
        else:
            yield entry.warning(
                "at",
                Text(nl="deze module is op het mbo, en geen van haar perioden is dat.", en="this module is at the college, and none of its periods is."),
                Text(nl="Zet bij een periode 'naar het mbo' op ja.", en="Set 'college' to yes for a period."),
            )  # fmt: skip
    if folder.teachers is None:
        yield from together(
            [entry for entry in folder.modules.entries if entry.value.teachers],
            Weight.QUESTION,
            "teachers",
            Text(nl="hoeveel groepen kan elke docent aan? Er is geen bestand docenten.", en="how many groups can each teacher take? There is no file teachers."),
        )  # fmt: skip
    for module in folder.modules.entries:
        if module.value.companies is None and module.value.at is At.COMPANY:
            yield module.question(
                "companies",
                Text(nl="hoeveel leerlingen kunnen de bedrijven aan?", en="how many learners can the companies take?"),
                Text(
                    nl="Vul het in als je het weet; open betekent: geen grens.",
                    en="Fill it in when you know; open means: no limit.",
                ),
            )


def _ring(start: str, requires: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The shortest way from a module back to itself; empty when there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    for way in ways:
        for after in sorted(requires.get(way[-1], ())):
            if after == start:
                return way
            if after not in seen:
                seen.add(after)
                ways.append((*way, after))
    return ()
