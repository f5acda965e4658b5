"""How far off its wishes a plan is, as expressions to minimise; the words are those of `WishKind`."""

from __future__ import annotations

from leerroute.planning.model.balance import emptiest, fullest
from leerroute.planning.model.frame import Linear, Model, total
from leerroute.planning.model.places import at_place
from leerroute.planning.request import WishKind
from leerroute.route import Part, Place


def wish(model: Model, kind: WishKind) -> Linear:
    """How far off a wish is; right when it is minimised."""
    return _WISHES[kind](model)


def all_wishes(model: Model) -> Linear:
    """How far off all wishes are, by their weights."""
    return total(each.weight * wish(model, each.kind) for each in model.case.request.wishes if each.weight)


def _hours_of(model: Model, p: int, *parts: Part) -> Linear:
    """Hours of units of these parts in a period; what two of them are taught together counts once."""
    units = {u for u, unit in enumerate(model.case.units) if unit.part in parts}
    pairs = {o for o, (a, b, _) in enumerate(model.case.overlaps()) if a in units and b in units}
    taught = total(var for u in units for var in model.by_unit.get((u, p), ()))
    return taught - total(var for o, _, var in model.shared_in[p] if o in pairs)


def _early_mbo(model: Model) -> Linear:
    late = [p for p in model.span if model.case.periods[p].year > 1]
    units = [u for u, unit in enumerate(model.case.units) if unit.part is not Part.VO]
    return total(var for u in units for p in late for var in model.by_unit.get((u, p), ()))


def _summer_gap(model: Model) -> Linear:
    gap = [p for p in model.span if model.case.periods[p].after_exams]
    return total(model.case.week_hours(p) * model.used[p] - _hours_of(model, p, Part.MBO, Part.JOINT) for p in gap)


def _balanced(model: Model) -> Linear:
    """Over the periods that another used one follows."""
    case, cp = model.case, model.cp
    most = case.request.calendar.most_hours
    top, bottom = fullest(cp, (), most), emptiest(cp, (), most)
    for p in model.span[:-1]:
        after = model.used[p + 1]
        cp.add(model.load(p) <= case.weeks[p] * top).only_enforce_if(after)
        cp.add(model.load(p) >= case.weeks[p] * bottom).only_enforce_if(after)
    cp.add(top >= bottom)
    return top - bottom


def _few_travel_days(model: Model) -> Linear:
    days = []
    for p in model.span:
        hours = model.case.request.day_hours * model.case.weeks[p]
        here = model.cp.new_int_var(0, -(-model.case.week_hours(p) // hours), f"days {p}")
        model.cp.add(at_place(model, p, Place.MBO) <= hours * here)
        days.append(model.case.weeks[p] * here)
    return total(days)


def _joint(model: Model) -> Linear:
    apart = []
    for p in model.span:
        both = model.cp.new_bool_var(f"both {p}")
        for part in (Part.VO, Part.MBO):
            model.cp.add(_hours_of(model, p, part, Part.JOINT) >= both)
        apart.append(model.case.weeks[p] * (model.used[p] - both))
    return total(apart)


_WISHES = {
    WishKind.EARLY_MBO: _early_mbo,
    WishKind.SUMMER_GAP: _summer_gap,
    WishKind.BALANCED: _balanced,
    WishKind.FEW_TRAVEL_DAYS: _few_travel_days,
    WishKind.JOINT: _joint,
}
