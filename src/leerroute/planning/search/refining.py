"""Of all plans of the same length the one nearest to the wishes, and of those the one nearest to the current plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from leerroute.planning.case import Case
from leerroute.planning.model import Found, Model, build
from leerroute.planning.model.frame import Linear
from leerroute.planning.model.hinting import hint, hint_current
from leerroute.planning.model.wishes import all_wishes, change
from leerroute.planning.search.trying import Deadline, attempt
from leerroute.planning.search.wishing import wish_values
from leerroute.proof import Progress, Step
from leerroute.text import Text

WISHES = Text(nl="Zo dicht mogelijk bij de wensen", en="As near to the wishes as can be")
CHANGE = Text(
    nl="Zo weinig mogelijk anders dan nu (uren minder en uren meer bij elkaar)",
    en="As little change as can be (hours fewer and hours more together)",
)

Aim = Callable[[Model], Linear]


def refined(case: Case, found: Found, deadline: Deadline, progress: Progress | None) -> tuple[Found, tuple[Step, ...]]:
    """The plan with its steps after the weeks. A step that nobody asked for is left out."""
    aims: list[tuple[str, Text, Aim]] = []
    if any(each.weight for each in case.request.wishes):
        aims.append(("wishes", WISHES, all_wishes))
    if any(unit.current is not None for unit in case.units):
        aims.append(("change", CHANGE, change))
    kept: list[tuple[Aim, int]] = []
    steps: list[Step] = []
    for place, (name, title, aim) in enumerate(aims):
        if aim is change and (value := _comes_to(case, found, name)) == _least_change(case):
            steps.append(Step(name, title, value, value))
            continue
        model = build(case.until(found.periods))
        for used in model.used:
            model.cp.add(used == 1)
        for earlier, value in kept:
            model.cp.add(earlier(model) <= value)
        model.cp.minimize(aim(model))
        (hint_current if aim is change else partial(hint, found=found))(model)

        def tell(value: int, bound: int, name: str = name, title: Text = title) -> None:
            if progress is not None:
                progress(Step(name, title, value, bound))

        made = attempt(model, deadline.left() / (len(aims) - place), aimed=True, many_ways=aim is not change, tell=tell)
        if made.found is None:  # the plan stays as it is, and is told with what it comes to
            steps.append(Step(name, title, _comes_to(case, found, name), 0))
            break
        value = made.value
        if (was := _comes_to(case, found, name)) <= value:  # nothing better was found: then nothing moves for it
            value = was
        else:
            found = made.found
        kept.append((aim, value))
        steps.append(Step(name, title, value, made.bound))
    return found, tuple(steps)


def _comes_to(case: Case, found: Found, name: str) -> int:
    """The value of a plan that was not refined. Nothing is less than 0."""
    if name == "wishes":
        values = wish_values(case.request, found.slots, found.shared, found.periods - 1)
        return sum(each.weight * values[each.kind] for each in case.request.wishes)
    now = Counter({(s.unit, s.period): 0 for s in found.slots})
    for slot in found.slots:
        now[slot.unit, slot.period] += slot.hours
    changed = 0
    for unit in (each for each in case.units if each.current is not None):
        periods = {*(unit.current or {}), *(period for code, period in now if code == unit.code)}
        changed += sum(abs(now[unit.code, period] - (unit.current or {}).get(period, 0)) for period in periods)
    return changed


def _least_change(case: Case) -> int:
    """Hours that are more or fewer than now: whatever the plan, so many change."""
    return sum(abs(unit.hours - sum(unit.current.values())) for unit in case.units if unit.current is not None)
