"""Numbers, rooms and teachers for the groups, and learners over them: siblings together, friends where it can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ortools.sat.python import cp_model

from leerroute.placement.modules.aims import FRIENDS_TOGETHER
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model, Slot
from leerroute.placement.modules.placement import Group, Seat
from leerroute.proof import Step
from leerroute.text import Text

EFFORT = 20.0
"""CP-SAT's deterministic time for dividing: the same work, so the same outcome, on every machine."""
Division = Mapping[Slot, Sequence[Sequence[int]]]
"""Per slot, the learners of every group."""


def divided(made: Model, values: Values) -> tuple[tuple[Group, ...], tuple[Seat, ...], tuple[Step, ...]]:
    """Groups, seats and, where friends were asked for, the step that counts wishes unmet in groups."""
    learners: dict[Slot, list[int]] = defaultdict(list)
    for (a, b, c), column in sorted(made.seat.items()):
        if values[column] > 0.5:
            learners[b, c].append(a)
    groups = _groups(made, values)
    rooms = {slot: [made.capacity(slot, number) for number in _classes(made, values, slot)] for slot in groups}
    division, steps = _divide(made, {slot: learners[slot] for slot in groups}, rooms)
    case = made.case
    seats = [
        Seat(case.learners[a].key, group, case.rank(case.learners[a].key, group.module))
        for slot, parts in division.items()
        for group, part in zip(groups[slot], parts, strict=True)
        for a in part
    ]
    order = {period.code: number for number, period in enumerate(case.periods)}
    listed = sorted(
        (group for own in groups.values() for group in own), key=lambda g: (order[g.period], g.module, g.number)
    )
    seats.sort(key=lambda seat: (seat.learner, order[seat.group.period], seat.group.module))
    return tuple(listed), tuple(seats), steps


def _classes(made: Model, values: Values, slot: Slot) -> list[int]:
    return [number for number, column in made.groups[slot].items() for _ in range(round(values[column]))]


def _groups(made: Model, values: Values) -> dict[Slot, list[Group]]:
    case = made.case
    taken: dict[tuple[int, int], int] = defaultdict(int)
    teachers: dict[Slot, list[str]] = defaultdict(list)
    for (code, b, c), column in sorted(made.teaching.items()):
        if values[column] > 0.5:
            teachers[b, c].append(code)
    groups: dict[Slot, list[Group]] = {}
    for slot in sorted(made.groups):
        own = []
        for number, room_class in enumerate(_classes(made, values, slot)):
            room = None
            if room_class >= 0:
                room = made.rooms[room_class][taken[room_class, slot[1]]].code
                taken[room_class, slot[1]] += 1
            teacher = teachers[slot][number] if teachers[slot] else None
            own.append(Group(case.modules[slot[0]].code, case.periods[slot[1]].code, number + 1, room, teacher))
        if own:
            groups[slot] = own
    return groups


def _divide(
    made: Model, learners: Mapping[Slot, list[int]], rooms: Mapping[Slot, list[int]]
) -> tuple[Division, tuple[Step, ...]]:
    wishes = _wishes(made)
    tied = {
        slot: len(own) > 1 and (_blocks(made, learners[slot]) or any({a, b} <= set(learners[slot]) for a, b in wishes))
        for slot, own in rooms.items()
    }
    division: dict[Slot, list[list[int]]] = {
        slot: _evenly(learners[slot], own, made.case.modules[slot[0]].smallest)
        for slot, own in rooms.items()
        if not tied[slot]
    }
    program = cp_model.CpModel()
    within: dict[tuple[Slot, int, int], cp_model.IntVar] = {}
    for slot in (slot for slot, is_tied in tied.items() if is_tied):
        _place_in_groups(program, within, made, slot, learners[slot], rooms[slot])
    unmet = _count_unmet(program, within, made, learners, rooms, wishes)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = EFFORT
    if solver.solve(program) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise RuntimeError("the groups that were planned cannot hold their learners: this is a fault in leerroute")
    for slot in (slot for slot, is_tied in tied.items() if is_tied):
        division[slot] = [
            [a for a in learners[slot] if solver.value(within[slot, a, number])] for number in range(len(rooms[slot]))
        ]
    if not made.unmet:
        return division, ()
    title = Text(nl="vriendenwensen die in geen groep uitkomen", en="friends' wishes met in no group")
    step = Step(FRIENDS_TOGETHER, title, round(solver.objective_value), round(solver.best_objective_bound))
    return division, (step if unmet else Step(FRIENDS_TOGETHER, title, 0, 0),)


def _place_in_groups(
    program: cp_model.CpModel,
    within: dict[tuple[Slot, int, int], cp_model.IntVar],
    made: Model,
    slot: Slot,
    learners: list[int],
    rooms: list[int],
) -> None:
    for a in learners:
        for number in range(len(rooms)):
            within[slot, a, number] = program.new_bool_var("")
        program.add_exactly_one(within[slot, a, number] for number in range(len(rooms)))
    for number, seats in enumerate(rooms):
        size = sum(within[slot, a, number] for a in learners)
        program.add_linear_constraint(size, made.case.modules[slot[0]].smallest, seats)
    for block in _blocks(made, learners):
        for a, b in pairwise(block):
            for number in range(len(rooms)):
                program.add(within[slot, a, number] == within[slot, b, number])


def _count_unmet(
    program: cp_model.CpModel,
    within: Mapping[tuple[Slot, int, int], cp_model.IntVar],
    made: Model,
    learners: Mapping[Slot, list[int]],
    rooms: Mapping[Slot, list[int]],
    wishes: Sequence[tuple[int, int]],
) -> list[cp_model.IntVar]:
    """Per learner with wishes: how many of those that count are met in no group."""
    met: dict[int, list[cp_model.IntVar]] = defaultdict(list)
    slots: dict[int, set[Slot]] = defaultdict(set)
    for slot, own in learners.items():
        for a in own:
            slots[a].add(slot)
    for a, b in wishes:
        chances = []
        for slot in sorted(slots[a] & slots[b]):
            if (slot, a, 0) not in within:
                together = program.new_constant(int(len(rooms[slot]) == 1))
                chances.append(together)
                continue
            for number in range(len(rooms[slot])):
                both = program.new_bool_var("")
                program.add_implication(both, within[slot, a, number])
                program.add_implication(both, within[slot, b, number])
                chances.append(both)
        meet = program.new_bool_var("")
        program.add(meet <= sum(chances))
        met[a].append(meet)
    most = made.case.problem.settings.friends_most
    unmet: list[cp_model.IntVar] = []
    for own_wishes in met.values():
        missing = program.new_int_var(0, min(most, len(own_wishes)), "")
        program.add(missing >= min(most, len(own_wishes)) - sum(own_wishes))
        unmet.append(missing)
    program.minimize(sum(unmet))
    return unmet


def _wishes(made: Model) -> list[tuple[int, int]]:
    if not made.unmet:
        return []
    number = {learner.key: a for a, learner in enumerate(made.case.learners)}
    return sorted(
        {
            (a, number[key])
            for a, learner in enumerate(made.case.learners)
            for key in learner.friends
            if key in number and key != learner.key
        }
    )


def _blocks(made: Model, learners: list[int]) -> list[list[int]]:
    by_route: dict[str, list[int]] = defaultdict(list)
    for a in learners:
        route = made.case.learners[a].route
        if route is not None:
            by_route[route].append(a)
    return [own for own in by_route.values() if len(own) > 1]


def _evenly(learners: list[int], rooms: list[int], smallest: int) -> list[list[int]]:
    """Every group its smallest number first, then one by one to the emptiest group that has a seat left."""
    sizes = [min(smallest, seats) for seats in rooms]
    for _ in range(len(learners) - sum(sizes)):
        number = min((n for n, seats in enumerate(rooms) if sizes[n] < seats), key=lambda n: sizes[n])
        sizes[number] += 1
    parts, begin = [], 0
    for size in sizes:
        parts.append(learners[begin : begin + size])
        begin += size
    return parts
