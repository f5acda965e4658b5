"""Of all plans of the same length the one nearest to the wishes, and of those the one nearest to the current plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from leerroute.planning.case import Case
from leerroute.planning.model import Found, build
from leerroute.planning.model.hinting import hint
from leerroute.planning.model.wishes import all_wishes
from leerroute.planning.search.nearing import at_once, nearest
from leerroute.planning.search.trying import Attempt, Deadline, attempt
from leerroute.planning.search.wishing import wish_values
from leerroute.proof import Progress, Step
from leerroute.text import Text

WISHED = "wishes", Text(nl="Zo dicht mogelijk bij de wensen", en="As near to the wishes as can be")
CHANGED = (
    "change",
    Text(
        nl="Zo weinig mogelijk anders dan nu (uren minder en uren meer bij elkaar)",
        en="As little change as can be (hours fewer and hours more together)",
    ),
)


def refined(case: Case, found: Found, deadline: Deadline, progress: Progress | None) -> tuple[Found, tuple[Step, ...]]:
    """The plan with its steps after the weeks. A step that nobody asked for is left out."""
    case = case.until(found.periods)
    asked = any(unit.current is not None for unit in case.units)
    steps: list[Step] = []
    wishes: int | None = None
    if any(each.weight for each in case.request.wishes):
        made = _nearest_to_wishes(case, found, deadline.left() / (2 if asked else 1), _telling(WISHED, progress))
        found, step = _kept(WISHED, made, found, _wishes_of(case, found))
        steps.append(step)
        wishes = step.value
    if asked:
        value = _change_of(case, found)
        if value == _least_change(case):
            steps.append(Step(*CHANGED, value, value))
        else:
            made = nearest(case, found, deadline.left(), _telling(CHANGED, progress), wishes)
            found, step = _kept(CHANGED, made, found, value)
            steps.append(step)
    return found, tuple(steps)


def settled(
    case: Case, least: int, deadline: Deadline, progress: Progress | None
) -> tuple[Found, int, tuple[Step, ...]] | None:
    """A plan that takes the weeks that every plan takes, how many these are, and its step for change, in one search each
    for few calendars. None: not settled this way."""
    for made, weeks in at_once(case, least, deadline, _telling(CHANGED, progress)):
        if made.found is not None:
            return made.found, weeks, (Step(*CHANGED, made.value, made.bound),)
        if not made.impossible:
            break
    return None


def _telling(step: tuple[str, Text], progress: Progress | None) -> Callable[[int, int], None]:
    def tell(value: int, bound: int) -> None:
        if progress is not None:
            progress(Step(*step, value, bound))

    return tell


def _nearest_to_wishes(case: Case, found: Found, seconds: float, tell: Callable[[int, int], None]) -> Attempt:
    model = build(case)
    for used in model.used:
        model.cp.add(used == 1)
    model.cp.minimize(all_wishes(model))
    hint(model, found)
    return attempt(model, seconds, aimed=True, many_ways=True, tell=tell)


def _kept(step: tuple[str, Text], made: Attempt, found: Found, was: int) -> tuple[Found, Step]:
    """Where nothing better was found, nothing moves for it."""
    if made.found is None or was <= made.value:
        return found, Step(*step, was, min(was, made.bound))
    return made.found, Step(*step, made.value, made.bound)


def _wishes_of(case: Case, found: Found) -> int:
    values = wish_values(case.request, found.slots, found.shared, found.periods - 1)
    return sum(each.weight * values[each.kind] for each in case.request.wishes)


def _change_of(case: Case, found: Found) -> int:
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
