"""How far off its wishes a plan is, counted from its slots; the words are those of `WishKind`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import ceil, floor

from leerroute.planning.planned import SharedSlot, Slot
from leerroute.planning.request import PlanRequest, WishKind
from leerroute.route import Part, Place


def wish_values(
    request: PlanRequest, slots: Sequence[Slot], shared: Sequence[SharedSlot], last: int
) -> dict[WishKind, int]:
    """Every wish, also those that nobody made. last: place in the calendar of the last period used."""
    used = request.calendar.periods[: last + 1]
    part = {work.code: work.part for work in request.work}
    everything = _by_period(slots, shared, set(part))
    mbo = _by_period(slots, shared, {code for code, of in part.items() if of is not Part.VO})
    vo = _by_period(slots, shared, {code for code, of in part.items() if of is not Part.MBO})
    college = _by_period(
        [each for each in slots if each.place is Place.MBO],
        [each for each in shared if each.place is Place.MBO],
        set(part),
    )
    year = {period.key: period.year for period in request.calendar.periods}
    weekly = [everything[period.key] / period.weeks for period in used[:-1]]
    return {
        WishKind.EARLY_MBO: sum(
            slot.hours for slot in slots if part[slot.unit] is not Part.VO and year[slot.period] > 1
        ),
        WishKind.SUMMER_GAP: sum(
            request.calendar.most_hours * period.weeks - mbo[period.key] for period in used if period.after_exams
        ),
        WishKind.BALANCED: ceil(max(weekly)) - floor(min(weekly)) if weekly else 0,
        WishKind.FEW_TRAVEL_DAYS: sum(
            period.weeks * ceil(college[period.key] / (request.day_hours * period.weeks)) for period in used
        ),
        WishKind.JOINT: sum(period.weeks for period in used if not (vo[period.key] and mbo[period.key])),
    }


def _by_period(slots: Sequence[Slot], shared: Sequence[SharedSlot], codes: set[str]) -> dict[str, int]:
    """Hours of these units per period; what two of them are taught together counts once."""
    found: dict[str, int] = defaultdict(int)
    for slot in slots:
        if slot.unit in codes:
            found[slot.period] += slot.hours
    for each in shared:
        if each.one in codes and each.other in codes:
            found[each.period] -= each.hours
    return found
