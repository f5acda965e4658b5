"""What has been taught has been taught: nothing before the first period that can still change moves."""

from __future__ import annotations

from leerroute.planning.model.change import keep_current_hours
from leerroute.planning.model.frame import Model


def keep_past(model: Model) -> None:
    """Hours where they were, at the place where they were, and together what was together."""
    case, cp = model.case, model.cp
    past = range(min(case.past, len(model.span)))
    for p in past:
        cp.add(model.used[p] == 1)
        for u, unit in enumerate(case.units):
            taught = unit.now(case.periods[p].key).hours
            if taught or (u, p) in model.by_unit:
                cp.add(model.hours(u, p) == taught)
    keep_current_hours(model, past)
    for (u, p, place), hours in model.lessons.items():
        if p in past and case.units[u].now(case.periods[p].key).place not in {None, place}:
            cp.add(hours == 0)
    for o, (_, _, overlap) in enumerate(case.overlaps()):
        if overlap.current is not None:
            for p in past:
                cp.add(model.together(o, p) == overlap.current.get(case.periods[p].key, 0))
