"""Of all plans with as little change in hours, the one in which the most lessons stay at their place and together."""

from __future__ import annotations

from collections.abc import Callable

from leerroute.planning.case import Case
from leerroute.planning.model import Found, Model, build
from leerroute.planning.model.change import Change
from leerroute.planning.model.frame import Linear
from leerroute.planning.model.hinting import hint
from leerroute.planning.model.wishes import all_wishes
from leerroute.planning.search.trying import Attempt, Deadline, attempt
from leerroute.proof import Step

Tell = Callable[[int, int], None]

HEAVY = 1000
"""What an hour in another period weighs against an hour at another place."""


def stayed(
    case: Case,
    found: Found,
    deadline: Deadline,
    tell: Tell,
    *,
    changed: Step,
    wishes: int | None = None,
) -> Attempt:
    """The same hours with the least change of place; where some is left, also other hours of which no more change.

    case: with only the periods of the plan. changed: hours that change, and how few it could be. wishes: how far off these it may be; None where nobody has any.
    """
    model, change = _within(case, changed, wishes)
    away = change.of_place()
    held = model.copy()
    _hold(held, found)
    held.cp.minimize(away)
    same = attempt(held, deadline.left(), aimed=True)
    if same.found is None or not same.value:
        return same
    tell(same.value, 0)
    other = _other_hours(model, HEAVY * (change.hours - changed.value) + away, same.found, same.value, deadline, tell)
    if other.found is None or same.value <= other.value:
        return Attempt(same.found, False, same.value, min(same.value, other.bound))
    return other


def _other_hours(model: Model, aim: Linear, found: Found, most: int, deadline: Deadline, tell: Tell) -> Attempt:
    """Hours count in the aim as well, so heavily that no gain in places makes up for one: what they cost in broken hours then shows of
    most hours at once that they cannot move, and the proof takes a third of the time."""
    model.cp.add_linear_constraint(aim, 0, most)
    model.cp.minimize(aim)
    hint(model, found)
    return attempt(model, deadline.left(), aimed=True, tell=tell)


def _within(case: Case, changed: Step, wishes: int | None) -> tuple[Model, Change]:
    model = build(case)
    for used in model.used:
        model.cp.add(used == 1)
    if wishes is not None:
        model.cp.add(all_wishes(model) <= wishes)
    change = Change(model)
    model.cp.add_linear_constraint(change.hours, changed.value if not changed.proven else 0, changed.value)
    return model, change


def _hold(model: Model, found: Found) -> None:
    """Every hour stays in its period, lessons and bpv each, and every exam at its moment; where lessons are is free."""
    number = {period.key: p for p, period in enumerate(model.case.periods)}
    hours = {(model.case.index[s.unit], number[s.period], s.bpv): s.hours for s in found.slots}
    for u, p in model.by_unit:
        for bpv in (False, True):
            model.cp.add(model.part(u, p, bpv=bpv) == hours.get((u, p, bpv), 0))
    for sat, exam in zip(model.exams, found.exams, strict=True):
        model.cp.add(sat[number[exam.period]] == 1)
