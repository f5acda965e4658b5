"""Every placement there is, one by one: the reference that the solver is held against. For a handful of learners only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, product

from leerroute.placement.modules.placement import Group, ModulePlacement, Seat
from leerroute.placement.modules.problem import Chooser, ModuleProblem
from leerroute.placement.modules.verifying import faults

Seats = tuple[tuple[str, str], ...]
Key = tuple[int, ...]


def best(problem: ModuleProblem) -> Key | None:
    """The lowest (missing, not chosen, worst rank, ..., total, change, friends, groups); None when nothing is possible."""
    plans: dict[Key, list[tuple[Seats, ...]]] = {}
    for plan in product(*(list(_seats(problem, learner)) for learner in problem.learners)):
        plans.setdefault(_key(problem, plan), []).append(plan)
    for key in sorted(plans):
        groups = [number for plan in plans[key] for number in _numbers_of_groups(problem, plan)]
        if groups:
            return (*key, min(groups))
    return None


def _seats(problem: ModuleProblem, learner: Chooser) -> Iterator[Seats]:
    """What one learner could follow, by the limits that concern this learner alone."""
    alone = problem.model_copy(
        update={"fixed": tuple(f for f in problem.fixed if f.learner == learner.key), "learners": (learner,)}
    )
    alone = alone.model_copy(
        update={
            "opened": (),
            "modules": tuple(
                m.model_copy(update={"smallest": 0, "room": None, "teachers": None}) for m in problem.modules
            ),
        }
    )
    slots = [(module.code, period.code) for module in problem.modules for period in problem.periods]
    units = problem.units(learner) or 0
    for seats in chain.from_iterable(combinations(slots, number) for number in range(units + 1)):
        groups = [Group(module, period, 1) for module, period in seats]
        if not faults(_placed(alone, (seats,), groups, {(learner.key, *slot): 1 for slot in seats})):
            yield seats


def _key(problem: ModuleProblem, plan: tuple[Seats, ...]) -> Key:
    settings = problem.settings
    weights = settings.weights
    ranks = [
        {choice.module: choice.rank for choice in learner.choices}.get(module)
        for learner, seats in zip(problem.learners, plan, strict=True)
        for module, _ in seats
    ]
    missing = sum(
        (problem.units(learner) or 0) - len(seats) for learner, seats in zip(problem.learners, plan, strict=True)
    )
    unchosen = weights.unplaced if weights.not_chosen is None else weights.not_chosen
    total = missing * weights.unplaced + sum(
        unchosen if rank is None else weights.per_rank[min(rank, len(weights.per_rank)) - 1] for rank in ranks
    )
    taken = {(learner.key, *slot) for learner, seats in zip(problem.learners, plan, strict=True) for slot in seats}
    lost = sum(
        not any(
            key == seat.learner and module == seat.module and seat.period in (None, period)
            for key, module, period in taken
        )
        for seat in problem.earlier
    )
    slots = {learner.key: set(seats) for learner, seats in zip(problem.learners, plan, strict=True)}
    unmet = 0
    for learner in problem.learners:
        wishes = {friend for friend in learner.friends if friend in slots and friend != learner.key}
        met = sum(bool(slots[learner.key] & slots[friend]) for friend in wishes)
        unmet += max(0, min(settings.friends_most, len(wishes)) - met)
    bad = [sum(rank == worst for rank in ranks) for worst in range(9, weights.bad_from - 1, -1)]
    return (missing, sum(rank is None for rank in ranks), *bad, total, lost, unmet)


def _numbers_of_groups(problem: ModuleProblem, plan: tuple[Seats, ...]) -> Iterator[int]:
    """With how many groups this plan can be carried out."""
    slots: dict[tuple[str, str], list[str]] = {}
    for learner, seats in zip(problem.learners, plan, strict=True):
        for slot in seats:
            slots.setdefault(slot, []).append(learner.key)
    for opened in problem.opened:
        if opened.groups:
            slots.setdefault((opened.module, opened.period), [])
    for parts in product(*(list(_partitions(problem, slot, learners)) for slot, learners in slots.items())):
        named = [
            (slot, number, part)
            for slot, own in zip(slots, parts, strict=True)
            for number, part in enumerate(own, start=1)
        ]
        wheres = [list(_staffings(problem, slot[0])) for slot, _, _ in named]
        for staffing in product(*wheres):
            groups = [
                Group(slot[0], slot[1], number, room, teacher)
                for (slot, number, _), (room, teacher) in zip(named, staffing, strict=True)
            ]
            numbers = {(key, *slot): number for slot, number, part in named for key in part}
            if not faults(_placed(problem, plan, groups, numbers)):
                yield len(groups)
                break


def _partitions(problem: ModuleProblem, slot: tuple[str, str], learners: list[str]) -> Iterator[list[list[str]]]:
    wanted = [each.groups for each in problem.opened if (each.module, each.period) == slot]
    for parts in _set_partitions(learners):
        yield parts + [[] for _ in range(wanted[0] - len(parts) if wanted else 0)]


def _set_partitions(items: list[str]) -> Iterator[list[list[str]]]:
    if not items:
        yield []
        return
    first, rest = items[0], items[1:]
    for parts in _set_partitions(rest):
        yield [[first], *parts]
        for number in range(len(parts)):
            yield [*parts[:number], [first, *parts[number]], *parts[number + 1 :]]


def _staffings(problem: ModuleProblem, code: str) -> Iterator[tuple[str | None, str | None]]:
    module = next(module for module in problem.modules if module.code == code)
    rooms = [None] if problem.rooms is None or module.room is None else [room.code for room in problem.rooms]
    teachers = [None] if module.teachers is None else sorted(module.teachers)
    yield from product(rooms, teachers)


def _placed(
    problem: ModuleProblem, plan: tuple[Seats, ...], groups: list[Group], numbers: dict[tuple[str, str, str], int]
) -> ModulePlacement:
    by_name = {(group.module, group.period, group.number): group for group in groups}
    seats, short = [], {}
    for learner, own in zip(problem.learners, plan, strict=True):
        ranks = {choice.module: choice.rank for choice in learner.choices}
        for module, period in own:
            group = by_name[module, period, numbers[learner.key, module, period]]
            seats.append(Seat(learner.key, group, ranks.get(module)))
        missing = (problem.units(learner) or 0) - len(own)
        if missing:
            short[learner.key] = missing
    return ModulePlacement(problem, tuple(groups), tuple(seats), short, {}, ())
