"""The model of a case: a column for every seat, for every load and number of groups, and a row for every limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf

from leerroute.placement.modules.case import Case
from leerroute.placement.modules.lines import Limit, Lines
from leerroute.placement.modules.problem import At, Room

Slot = tuple[int, int]
"""A module and a period, as places in the drawn order."""


@dataclass
class Model:
    """seat: column per (learner, module, period); in a loose model the period is -1: nobody said when.

    load: learners per slot. groups: per slot and room class; the class is a place in `rooms`, -1 for no room needed.
    teaching: per teacher and slot. running: in a loose model, whether a slot has a group at all. rooms: rooms that can stand in for each other.
    """

    case: Case
    lines: Lines
    loose: bool
    seat: dict[tuple[int, int, int], int] = field(default_factory=dict)
    short: list[int] = field(default_factory=list)
    load: dict[Slot, int] = field(default_factory=dict)
    groups: dict[Slot, dict[int, int]] = field(default_factory=dict)
    teaching: dict[tuple[str, int, int], int] = field(default_factory=dict)
    rooms: list[tuple[Room, ...]] = field(default_factory=list)
    unmet: list[int] = field(default_factory=list)
    running: list[int] = field(default_factory=list)

    def capacity(self, slot: Slot, room_class: int) -> int:
        largest = self.case.modules[slot[0]].largest
        return largest if room_class < 0 else min(largest, self.rooms[room_class][0].seats)


def model(case: Case, *, loose: bool = False) -> Model:
    """Every limit of the case as rows. loose: leaves out who is when, with which sibling or friend; it can only be better.

    The loose model is what makes several periods quick: it has one column per learner and module, its group counts are those
    of the full model, and a plan it finds can nearly always be carried out (see `walking`).
    """
    made = Model(case, Lines(), loose)
    _seats(made)
    _learners(made)
    _fixed(made)
    _groups(made)
    _group_limits(made)
    _teachers(made)
    return made


def _seats(made: Model) -> None:
    case, lines = made.case, made.lines
    for a, b, c in case.seats:
        key = (a, b, -1 if made.loose else c)
        if key not in made.seat:
            made.seat[key] = lines.column()
    made.short = [lines.column(upper=case.units(learner)) for learner in case.learners]
    reach: dict[Slot, int] = defaultdict(int)
    for _, b, c in case.seats:
        reach[b, c] += 1
    for slot in _opened_slots(case):
        reach[slot] += 0
    made.load = {slot: lines.column(upper=reach[slot]) for slot in sorted(reach)}
    filled: dict[tuple[int, int], list[tuple[int, float]]] = defaultdict(list)
    for (_, b, c), column in made.seat.items():
        filled[b, c].append((column, 1))
    for (b, c), terms in filled.items():
        loads = [(column, -1.0) for (m, p), column in made.load.items() if m == b and c in (p, -1)]
        lines.row([*terms, *loads], 0, 0)


def _opened_slots(case: Case) -> list[Slot]:
    """Slots that staff fixed groups for: they count even when no learner can be in them."""
    modules = {module.code: b for b, module in enumerate(case.modules)}
    return [(modules[each.module], case.order[each.period]) for each in case.problem.opened]


def _learners(made: Model) -> None:
    """Units, each module once, one module in a stretch of the timetable, prerequisites first."""
    case, lines = made.case, made.lines
    own: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for (a, b, c), column in made.seat.items():
        own[a][b][c] = column
    place = {period.code: number for number, period in enumerate(case.periods)}
    stretches = [{place[code] for code in stretch} for stretch in case.stretches]
    for a, learner in enumerate(case.learners):
        seats = own[a]
        everything = [(column, 1.0) for by_period in seats.values() for column in by_period.values()]
        units = case.units(learner)
        lines.row([*everything, (made.short[a], 1)], units, units, Limit("units", (learner.key,)))
        for by_period in seats.values():
            if len(by_period) > 1:
                lines.row(((column, 1) for column in by_period.values()), high=1)
        for stretch in () if made.loose else stretches:
            inside = [(col, 1.0) for by_period in seats.values() for c, col in by_period.items() if c in stretch]
            if len(inside) > 1:
                lines.row(inside, high=1, limit=Limit("timetable", (learner.key,)))
        _prerequisites(made, a, seats)
    if made.loose:
        for stretch in stretches:
            inside = [(column, 1.0) for (_, c), column in made.load.items() if c in stretch]
            present = sum(any(case.periods[c].code not in learner.absent for c in stretch) for learner in case.learners)
            lines.row(inside, high=present)


def _prerequisites(made: Model, a: int, seats: dict[int, dict[int, int]]) -> None:
    case = made.case
    learner = case.learners[a]
    number = {module.code: b for b, module in enumerate(case.modules)}
    for b, by_period in seats.items():
        for required in sorted(case.modules[b].requires - learner.done):
            before = seats.get(number.get(required, -1), {})
            for c, column in by_period.items():
                earlier = [(col, -1.0) for q, col in before.items() if made.loose or q < c]
                limit = Limit("prerequisite", (learner.key, case.modules[b].code, required))
                made.lines.row([(column, 1), *earlier], high=0, limit=limit)


def _fixed(made: Model) -> None:
    case = made.case
    learners = {learner.key: a for a, learner in enumerate(case.learners)}
    modules = {module.code: b for b, module in enumerate(case.modules)}
    periods = {period.code: c for c, period in enumerate(case.periods)}
    for seat in case.problem.fixed:
        a, b = learners.get(seat.learner, -1), modules.get(seat.module, -1)
        when: Iterable[int] = periods.values() if seat.period is None else [periods.get(seat.period, -2)]
        wanted = [-1] if made.loose else when
        columns = [made.seat[a, b, c] for c in wanted if (a, b, c) in made.seat]
        key = (seat.learner, seat.module, *(() if seat.period is None else (seat.period,)))
        made.lines.row([(column, 1) for column in columns], 1, 1, Limit("fixed", key))


def _groups(made: Model) -> None:
    """How many groups of each module run when, in which class of room, and how many learners fit and are needed."""
    case, lines = made.case, made.lines
    made.rooms = _room_classes(case)
    for slot, load in made.load.items():
        b, c = slot
        module, period = case.modules[b], case.periods[c]
        classes = [-1]
        if case.problem.rooms is not None and module.room is not None:
            classes = [
                number
                for number, (room, *_) in enumerate(made.rooms)
                if room.kind == module.room
                and (room.periods is None or period.code in room.periods)
                and min(module.largest, room.seats) >= max(1, module.smallest)
            ]
        if (module.at is At.MBO and not period.college) or (
            module.periods is not None and period.code not in module.periods
        ):
            classes = []
        most = lines.upper[load] // module.smallest if module.smallest else lines.upper[load]
        opened = [
            each.groups for each in case.problem.opened if (each.module, each.period) == (module.code, period.code)
        ]
        columns = {number: lines.column(upper=max([most, *opened])) for number in classes}
        made.groups[slot] = columns
        name = (module.code, period.code)
        seats = [(column, -float(made.capacity(slot, number))) for number, column in columns.items()]
        spare = lines.column(upper=sum(-seats_ * lines.upper[column] for column, seats_ in seats))
        lines.row([(load, 1), (spare, 1), *seats], 0, 0, Limit("largest", name))
        needed = [(column, -float(module.smallest)) for column in columns.values()]
        lines.row([(load, 1), *needed], low=0, limit=Limit("smallest", name))
        number_of = [(column, 1.0) for column in columns.values()]
        if made.loose:
            made.running.append(lines.column())
            lines.row([(made.running[-1], 1.0), *((column, -1.0) for column, _ in number_of)], high=0)
        if module.groups is not None:
            lines.row(number_of, high=module.groups, limit=Limit("groups", name))
        for groups in opened:
            lines.row(number_of, groups, groups, Limit("opened", name))


def _room_classes(case: Case) -> list[tuple[Room, ...]]:
    """Rooms of one kind, size and availability stand in for each other, except where periods overlap: then each counts alone."""
    by_likeness: dict[tuple[object, ...], list[Room]] = defaultdict(list)
    alone = any(case.overlapping.values())
    for room in sorted(case.problem.rooms or (), key=lambda room: (room.kind, room.seats, room.code)):
        likeness = (room.code,) if alone else (room.kind, room.seats, room.periods)
        by_likeness[likeness].append(room)
    return [tuple(rooms) for rooms in by_likeness.values()]


def _group_limits(made: Model) -> None:
    case, lines = made.case, made.lines
    settings = case.problem.settings
    place = {period.code: number for number, period in enumerate(case.periods)}

    def inside(stretch: frozenset[str], number: int | None = None) -> list[tuple[int, float]]:
        when = {place[code] for code in stretch}
        return [
            (column, 1.0)
            for (_, c), columns in made.groups.items()
            if c in when
            for room_class, column in columns.items()
            if number is None or room_class == number
        ]

    if settings.budget is not None:
        lines.row(inside(frozenset(place)), high=settings.budget, limit=Limit("budget"))
    if settings.budget_per_period is not None:
        for code in place:
            limit = Limit("budget_per_period", (code,))
            lines.row(inside(frozenset({code})), high=settings.budget_per_period, limit=limit)
    for number, rooms in enumerate(made.rooms):
        for stretch in case.stretches:
            limit = Limit("rooms", (rooms[0].kind, *sorted(stretch)))
            lines.row(inside(stretch, number), high=len(rooms), limit=limit)
    for b, module in enumerate(case.modules):
        for stretch in case.stretches if module.companies is not None else ():
            loads = [(made.load[b, place[code]], 1.0) for code in stretch if (b, place[code]) in made.load]
            limit = Limit("companies", (module.code, *sorted(stretch)))
            lines.row(loads, high=inf if module.companies is None else module.companies, limit=limit)


def _teachers(made: Model) -> None:
    """One teacher per group, in one place at a time, within availability and within the most a teacher takes."""
    case, lines = made.case, made.lines
    known = {teacher.code: teacher for teacher in case.problem.teachers or ()}
    place = {period.code: number for number, period in enumerate(case.periods)}
    for (b, c), columns in made.groups.items():
        named = case.modules[b].teachers
        if named is None:
            continue
        for code in sorted(named):
            free = known[code].periods if code in known else None
            if free is None or case.periods[c].code in free:
                made.teaching[code, b, c] = lines.column()
        taught = [(column, 1.0) for (_, m, p), column in made.teaching.items() if (m, p) == (b, c)]
        name = (case.modules[b].code, case.periods[c].code)
        lines.row(
            [*((column, 1.0) for column in columns.values()), *((col, -1.0) for col, _ in taught)],
            high=0,
            limit=Limit("teachers", name),
        )
    by_teacher: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (code, _, c), column in made.teaching.items():
        by_teacher[code].append((c, column))
    for code, own in by_teacher.items():
        for stretch in case.stretches:
            when = {place[period] for period in stretch}
            lines.row([(column, 1) for c, column in own if c in when], high=1, limit=Limit("teacher_once", (code,)))
        if code in known and known[code].most is not None:
            lines.row(
                [(column, 1) for _, column in own],
                high=float(known[code].most or 0),
                limit=Limit("teacher_most", (code,)),
            )
