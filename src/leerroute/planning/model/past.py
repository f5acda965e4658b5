"""What has been taught has been taught: nothing before the first period that can still change moves."""

from __future__ import annotations

from leerroute.planning.model.frame import Model


def keep_past(model: Model) -> None:
    case, cp = model.case, model.cp
    for p in range(min(case.past, len(model.span))):
        cp.add(model.used[p] == 1)
        for u, unit in enumerate(case.units):
            taught = (unit.current or {}).get(case.periods[p].key, 0)
            if (u, p) in model.by_unit:
                cp.add(model.hours(u, p) == taught)
