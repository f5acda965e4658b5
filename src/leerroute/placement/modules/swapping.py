"""Stability: pairs of learners who would both rather have the other's seat, and could."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from leerroute.placement.modules.aims import STABLE
from leerroute.placement.modules.case import Case
from leerroute.placement.modules.placement import ModulePlacement, Seat
from leerroute.proof import Step
from leerroute.text import Text

Slot = tuple[str, str]


def stability(case: Case, placed: ModulePlacement) -> Step:
    """How many pairs would both rather swap one seat. 0 is stable; more can only be where the last ranks cost the same, or
    where the total was not proven."""
    title = Text(nl="paren die allebei liever zouden ruilen", en="pairs that would both rather swap")
    return Step(STABLE, title, sum(1 for _ in swaps(case, placed)), 0)


def swaps(case: Case, placed: ModulePlacement) -> Iterator[tuple[Seat, Seat]]:
    """The pairs of seats that would be swapped: both learners get a strictly better rank and everything they need still holds.

    Groups, rooms and companies see no difference in a swap; siblings do, so learners of a route of more than one stay out of it.
    """
    seats: dict[str, list[Seat]] = defaultdict(list)
    for seat in placed.seats:
        seats[seat.learner].append(seat)
    fixed = {(each.learner, each.module) for each in case.problem.fixed}
    routes: dict[str, int] = defaultdict(int)
    for learner in case.learners:
        routes[learner.route or ""] += 1
    slots = {(seat.group.module, seat.group.period) for seat in placed.seats}
    wanted: dict[tuple[Slot, Slot], list[Seat]] = defaultdict(list)
    for seat in placed.seats:
        learner = case.learner[seat.learner]
        if (seat.learner, seat.group.module) in fixed or (learner.route and routes[learner.route] > 1):
            continue
        for slot in slots:
            if (
                slot[0] != seat.group.module
                and _rather(case, seat, slot[0])
                and _may(case, seat, slot, seats[seat.learner])
            ):
                wanted[(seat.group.module, seat.group.period), slot].append(seat)
    for (own, other), willing in wanted.items():
        if own < other:
            for one in willing:
                for two in wanted.get((other, own), ()):
                    if one.learner != two.learner:
                        yield one, two


def _rather(case: Case, seat: Seat, module: str) -> bool:
    rank = case.rank(seat.learner, module)
    return rank is not None and (seat.rank is None or rank < seat.rank)


def _may(case: Case, seat: Seat, slot: Slot, own: list[Seat]) -> bool:
    learner = case.learner[seat.learner]
    module, period = case.module[slot[0]], case.period[slot[1]]
    if case.why_not(learner, module, period) is not None:
        return False
    kept = [(other.group.module, other.group.period) for other in own if other != seat]
    if any(code == module.code or when == slot[1] or when in case.overlapping[slot[1]] for code, when in kept):
        return False
    order = case.order
    after = [*kept, slot]
    return all(
        required in learner.done or any(code == required and order[when] < order[taken] for code, when in after)
        for one, taken in after
        for required in case.module[one].requires
    )
