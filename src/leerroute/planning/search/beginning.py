"""A plan to begin the search with: the best of some made by list, once the model has said that it keeps every limit."""

from __future__ import annotations

import random
from collections.abc import Iterator

from leerroute.planning.by_list import Pressing, by_chain, listed
from leerroute.planning.case import Case, portions
from leerroute.planning.model import Found, build, total
from leerroute.planning.model.change import keep_current_hours
from leerroute.planning.model.hinting import hint
from leerroute.planning.model.wishes import all_wishes
from leerroute.planning.search.trying import attempt

TRIES = 12
"""Lists that are tried: each takes a few hundredths of a second for 80 units in 200 weeks."""

CHECKED = 3
"""Lists that the model is asked about, at most; nearly always the first is right."""


def beginning(case: Case, least: int, seconds: float) -> Found | None:
    """A plan that keeps every limit: the current one, or the shortest made by list where that is shorter; None when none does.
    The same request gives the same plan.

    least: periods that every plan takes; what takes no more is the last one tried.
    """
    now = as_it_is(case, seconds / CHECKED)
    if now is not None and now.periods <= least:
        return now
    found: list[Found] = []
    for each in filter(None, _lists(case)):
        found.append(each)
        if each.periods <= least:
            break
    for each in sorted(found, key=lambda each: each.periods)[:CHECKED]:
        if now is not None and now.periods <= each.periods:
            return now
        checked = confirmed(case, each, seconds / CHECKED)
        if checked is not None:
            return checked
    return now


def as_it_is(case: Case, seconds: float) -> Found | None:
    """The current plan with every hour where it lies, as near to the wishes as that can be. None: something has to move."""
    whole = all(
        unit.current is not None and not any(each.least_change for each in portions(unit)) for unit in case.units
    )
    taken = {key for unit in case.units for key, now in (unit.current or {}).items() if now.hours}
    ends = [p for p, period in enumerate(case.periods) if period.key in taken]
    if not whole or not ends:
        return None
    model = build(case.until(ends[-1] + 1))
    keep_current_hours(model, model.span)
    wished = any(each.weight for each in case.request.wishes)
    if wished:
        model.cp.minimize(all_wishes(model))
    return attempt(model, seconds, aimed=wished).found


def confirmed(case: Case, found: Found, seconds: float) -> Found | None:
    """The plan, when the model says that it keeps every limit. Where in a period lessons are, and what is taught together,
    may become other than it was; the hours of each unit in each period stay."""
    model = build(case.until(found.periods))
    hint(model, found)
    number = {period.key: p for p, period in enumerate(model.case.periods)}
    hours: dict[tuple[int, int], int] = {}
    for slot in found.slots:
        key = case.index[slot.unit], number[slot.period]
        hours[key] = hours.get(key, 0) + slot.hours
    for (u, p), variables in model.by_unit.items():
        model.cp.add(total(variables) == hours.get((u, p), 0))
    for sat, exam in zip(model.exams, found.exams, strict=True):
        if number[exam.period] not in sat:
            return None
        model.cp.add(sat[number[exam.period]] == 1)
    return attempt(model, seconds).found


def _lists(case: Case) -> Iterator[Found | None]:
    pressing = by_chain(case)
    if any(unit.current is not None for unit in case.units):
        yield listed(case, pressing, follow=True)
    yield listed(case, pressing)
    yield listed(case, pressing, share=False)
    dice = random.Random(0)  # noqa: S311 - always the same
    for _ in range(TRIES):
        yield listed(case, _shaken(pressing, dice))


def _shaken(pressing: Pressing, dice: random.Random) -> Pressing:
    """The same with every unit a little more or less pressing."""
    width = 0.3 * (max(pressing, default=0) - min(pressing, default=0))
    return [each + dice.uniform(-width, width) for each in pressing]
