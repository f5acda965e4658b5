"""Of all plans of the same length the one nearest to the wishes, and of those the one nearest to the current plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from leerroute.planning.case import Case, portions
from leerroute.planning.model import Found, build
from leerroute.planning.model.hinting import hint
from leerroute.planning.model.wishes import all_wishes
from leerroute.planning.search.nearing import at_once, nearest
from leerroute.planning.search.staying import stayed
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


PLACED = (
    "places",
    Text(
        nl="Zo weinig mogelijk lessen op een andere plek dan nu, of anders samen (uren)",
        en="As few lessons as can be at another place than now, or together in another way (hours)",
    ),
)
PLACE_SHARE = 0.1
"""Of the time that is left for change, kept for where lessons are."""


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
        found, least = _nearest_to_now(case, found, deadline, progress, wishes)
        steps += least
    return found, tuple(steps)


def settled(
    case: Case, least: int, deadline: Deadline, progress: Progress | None
) -> tuple[Found, int, tuple[Step, ...]] | None:
    """A plan that takes the weeks that every plan takes, how many these are, and its step for change, in one search each
    for few calendars. None: not settled this way."""
    for made, weeks in at_once(case, least, deadline, _telling(CHANGED, progress)):
        if made.found is not None:
            step = Step(*CHANGED, made.value, made.bound)
            placed = _placed(case.until(made.found.periods), made.found, step, deadline, progress)
            return placed and (placed[0], weeks, placed[1])
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


def _nearest_to_now(
    case: Case, found: Found, deadline: Deadline, progress: Progress | None, wishes: int | None
) -> tuple[Found, tuple[Step, ...]]:
    """With as little change in hours, and then in places; what was known, where there is no time to say where lessons are."""
    value = _change_of(case, found)
    if value == _least_change(case):
        near, step = found, Step(*CHANGED, value, value)
    else:
        seconds = deadline.left() * (1 - PLACE_SHARE)
        near, step = _kept(CHANGED, nearest(case, found, seconds, _telling(CHANGED, progress), wishes), found, value)
    placed = _placed(case, near, step, deadline, progress, wishes)
    return placed or (found, (Step(*CHANGED, value, min(value, step.bound)),))


def _placed(
    case: Case, found: Found, changed: Step, deadline: Deadline, progress: Progress | None, wishes: int | None = None
) -> tuple[Found, tuple[Step, ...]] | None:
    """With lessons where they are now, as far as can be, and its steps for change. None: not with these hours, or not in time."""
    if not any(now.place for unit in case.units for now in (unit.current or {}).values()):
        return found, (changed,)
    made = stayed(case, found, deadline, _telling(PLACED, progress), changed=changed, wishes=wishes)
    return None if made.found is None else (made.found, (changed, Step(*PLACED, made.value, made.bound)))


def _kept(step: tuple[str, Text], made: Attempt, found: Found, was: int) -> tuple[Found, Step]:
    """Where nothing better was found, nothing moves for it."""
    if made.found is None or was <= made.value:
        return found, Step(*step, was, min(was, made.bound))
    return made.found, Step(*step, made.value, made.bound)


def _wishes_of(case: Case, found: Found) -> int:
    values = wish_values(case.request, found.slots, found.shared, found.periods - 1)
    return sum(each.weight * values[each.kind] for each in case.request.wishes)


def _change_of(case: Case, found: Found) -> int:
    changed = 0
    for unit in case.units:
        for each in portions(unit):
            becomes: Counter[str] = Counter()
            for slot in found.slots:
                if slot.unit == unit.code and each.bpv in {None, slot.bpv}:
                    becomes[slot.period] += slot.hours
            changed += sum(abs(becomes[key] - each.now.get(key, 0)) for key in {*becomes, *each.now})
    return changed


def _least_change(case: Case) -> int:
    """Hours that are more or fewer than now: whatever the plan, so many change."""
    return sum(each.least_change for unit in case.units for each in portions(unit))
