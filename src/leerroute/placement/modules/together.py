"""Who wants or has to be together: siblings of a route in one group, and friends in one module at one time."""

from __future__ import annotations

from collections import defaultdict
from math import ceil

from leerroute.placement.modules.lines import Limit
from leerroute.placement.modules.model import Model, Slot


def siblings(made: Model) -> None:
    """Groups as separate columns where a route could be torn apart; elsewhere nothing is added.

    Needed only where more than one group can run and the siblings there are more than fill the smallest group: fewer of
    them always fit in group 1 together.
    """
    case = made.case
    routes: dict[Slot, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (a, b, c), column in made.seat.items():
        route = case.learners[a].route
        if route is not None:
            routes[b, c][route].append(column)
    for slot, columns in routes.items():
        blocks = {route: own for route, own in columns.items() if len(own) > 1}
        if sum(map(len, blocks.values())) > case.modules[slot[0]].smallest and _most_groups(made, slot) > 1:
            _separate_groups(made, slot, blocks)


def _most_groups(made: Model, slot: Slot) -> int:
    module = case_module = made.case.modules[slot[0]]
    most = sum(int(made.lines.upper[column]) for column in made.groups[slot].values())
    opened = [each.groups for each in made.case.problem.opened if each.module == case_module.code]
    limits = [most, *([] if module.groups is None else [max([module.groups, *opened])])]
    return min(limits)


def _separate_groups(made: Model, slot: Slot, blocks: dict[str, list[int]]) -> None:
    lines, module = made.lines, made.case.modules[slot[0]]
    reach = lines.upper[made.load[slot]]
    capacity = {number: made.capacity(slot, number) for number in made.groups[slot]}
    if not capacity:
        return
    useful = max(ceil(reach / min(capacity.values())) * 2, 2)
    opened = [each.groups for each in made.case.problem.opened if each.module == module.code]
    places = range(min(_most_groups(made, slot), max([useful, *opened])))
    used = {(j, number): lines.column() for j in places for number in capacity}
    limit = Limit("siblings", (module.code, made.case.periods[slot[1]].code))
    for number, column in made.groups[slot].items():
        lines.row([(column, 1), *((used[j, number], -1.0) for j in places)], 0, 0)
    inside: dict[int, list[tuple[int, float]]] = {j: [] for j in places}
    for columns in blocks.values():
        here = {j: lines.column() for j in places}
        part = {j: lines.column(upper=len(columns)) for j in places}
        lines.row(((column, 1) for column in here.values()), high=1, limit=limit)
        lines.row([*((column, 1.0) for column in part.values()), *((column, -1.0) for column in columns)], 0, 0)
        for j in places:
            lines.row([(part[j], 1), (here[j], -len(columns))], high=0)
            inside[j].append((part[j], 1))
    together = {column for columns in blocks.values() for column in columns}
    singles = {j: lines.column(upper=reach) for j in places}
    lines.row(
        [
            *((column, 1.0) for column in singles.values()),
            (made.load[slot], -1),
            *((column, 1.0) for column in together),
        ],
        0,
        0,
    )
    for j in places:
        load = [*inside[j], (singles[j], 1.0)]
        lines.row(((used[j, number], 1) for number in capacity), high=1)
        lines.row(
            [*load, *((used[j, number], -float(seats)) for number, seats in capacity.items())], high=0, limit=limit
        )
        lines.row([*load, *((used[j, number], -float(module.smallest)) for number in capacity)], low=0)


def friends(made: Model) -> None:
    """One column per learner with friends: how many of the wishes that count are not met in any module."""
    case, lines = made.case, made.lines
    most = case.problem.settings.friends_most
    number = {learner.key: a for a, learner in enumerate(case.learners)}
    own: dict[int, dict[Slot, int]] = defaultdict(dict)
    for (a, b, c), column in made.seat.items():
        own[a][b, c] = column
    for a, learner in enumerate(case.learners) if most else ():
        wishes = sorted({number[key] for key in learner.friends if key in number and key != learner.key})
        if not wishes:
            continue
        unmet = lines.column(upper=min(most, len(wishes)))
        met = []
        for other in wishes:
            shared = sorted(own[a].keys() & own[other].keys())
            both = [lines.column() for _ in shared]
            for slot, column in zip(shared, both, strict=True):
                lines.row([(column, 1), (own[a][slot], -1)], high=0)
                lines.row([(column, 1), (own[other][slot], -1)], high=0)
            meet = lines.column()
            lines.row([(meet, 1), *((column, -1.0) for column in both)], high=0)
            met.append(meet)
        lines.row([(unmet, 1), *((column, 1.0) for column in met)], low=min(most, len(wishes)))
        made.unmet.append(unmet)
