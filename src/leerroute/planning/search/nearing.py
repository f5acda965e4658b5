"""The least change from the current plan: from below first, then from above.

From below: of every value that no plan can have it is proven that none has it, until the first that has a plan. That one is the best. Good plans are
hard to stumble upon where nearly everything has to move, and the rows say of most values that they cannot be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate

from leerroute.planning.case import Case, freely_placed
from leerroute.planning.model import Found, Model, build
from leerroute.planning.model.change import Change
from leerroute.planning.model.hinting import hint
from leerroute.planning.model.wishes import all_wishes
from leerroute.planning.search.beginning import as_it_is
from leerroute.planning.search.fitting import SMALL
from leerroute.planning.search.trying import Attempt, Deadline, attempt

BELOW = 0.5
"""Of the time, for the search from below."""

RESERVE = 0.25
"""Of the time, kept while nothing was found: for the shortest plan first, and then for change."""

CALENDARS = 3
"""That are tried so; what takes longer than that is sought as any plan is."""

Tell = Callable[[int, int], None]


def at_once(case: Case, least: int, deadline: Deadline, tell: Tell) -> Iterator[tuple[Attempt, int]]:
    """Whether there is a plan of the weeks that every plan takes, and with how little change, in one search; when there is
    proven to be none, a period longer. With each its weeks. Nothing where the calendar is long.

    least: weeks that every plan takes.
    """
    ends = list(accumulate(case.weeks))
    first = next((n for n, weeks in enumerate(ends, start=1) if weeks >= least), None)
    if first is None:
        return
    taken = {key for unit in case.units for key, now in (unit.current or {}).items() if now.hours}
    last = max((p for p, period in enumerate(case.periods, start=1) if period.key in taken), default=0)
    for periods in range(first, min(first + CALENDARS, len(ends) + 1, SMALL + 1)):
        if last == periods and (now := as_it_is(case, deadline.part(RESERVE))) is not None:
            yield Attempt(now, False, 0, 0), ends[periods - 1]
        yield nearest(case.until(periods), None, deadline.left() * (1 - RESERVE), tell), ends[periods - 1]


def nearest(case: Case, found: Found | None, seconds: float, tell: Tell, wishes: int | None = None) -> Attempt:
    """The plan with the least change that uses all periods of the case. found: one that is known. wishes: how far off these
    it may be; None where nobody has any, and then it does not matter either where lessons are."""
    deadline = Deadline(seconds)
    if wishes is None:
        case = freely_placed(case)
    model = _aimed(case, wishes)
    if not model.short:
        return _from_above(model, found, deadline, tell)
    below = attempt(model, deadline.left() * BELOW, aimed=True, from_below=True, tell=tell)
    if below.proven:
        return below
    above = _from_above(_aimed(case, wishes), below.found or found, deadline, tell)
    best = min((each for each in (below, above) if each.found), key=lambda each: each.value, default=above)
    return Attempt(best.found, above.impossible, best.value, max(below.bound, above.bound))


def _from_above(model: Model, found: Found | None, deadline: Deadline, tell: Tell) -> Attempt:
    if found is not None:
        hint(model, found)
    return attempt(model, deadline.left(), aimed=True, tell=tell)


def _aimed(case: Case, wishes: int | None) -> Model:
    model = build(case)
    for used in model.used:
        model.cp.add(used == 1)
    if wishes is not None:
        model.cp.add(all_wishes(model) <= wishes)
    model.cp.minimize(Change(model).hours)
    return model
