"""What two units are taught together in another way than before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from leerroute.planning.again.telling import Hours, all_of, extra, fewer, hours_of, hours_told, sentence
from leerroute.planning.planned import Plan
from leerroute.planning.request import unit_names
from leerroute.text import Text

_WORDS = Text(nl="uur minder samen", en="hours fewer together"), Text(nl="uur meer samen", en="hours more together")


@dataclass(frozen=True)
class Regrouping:
    """Hours per period that two units are no longer taught together, and that they newly are. told: in a sentence, by names."""

    one: str
    other: str
    less: Hours
    more: Hours
    told: Text


def regroupings(before: Plan, after: Plan) -> tuple[Regrouping, ...]:
    """Every pair of units whose lessons stay in their period and are taught together in another way; what follows from hours that moved
    is left out."""
    was, becomes = _together_of(before), _together_of(after)
    had, has = hours_of(before, bpv=False), hours_of(after, bpv=False)
    periods = {period.key: period.told for period in after.request.calendar.periods}
    units = unit_names(after.request)
    found = []
    for one, other in dict.fromkeys((one, other) for one, other, _ in (*was, *becomes)):
        change = {}
        for key in periods:
            moved = [has[unit, key] - had[unit, key] for unit in (one, other)]
            came, went = sum(max(0, hours) for hours in moved), sum(max(0, -hours) for hours in moved)
            more = becomes[one, other, key] - was[one, other, key]
            change[key] = min(0, more + went) + max(0, more - came)
        if any(change.values()):
            less, more_hours = fewer(change), extra(change)
            name = all_of([units[one], units[other]])
            told = sentence(name, hours_told(less, more_hours, periods, *_WORDS))
            found.append(Regrouping(one, other, less, more_hours, told))
    return tuple(found)


def _together_of(plan: Plan) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    for each in plan.shared:
        found[each.one, each.other, each.period] += each.hours
    return found
