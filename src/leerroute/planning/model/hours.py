"""Hours of units add up; a week holds so many; the plan has no hole."""

from __future__ import annotations

from typing import Any, TypeVar

from ortools.sat.python import cp_model

from leerroute.planning.model.frame import Model, total
from leerroute.planning.model.limits import Limit
from leerroute.route import Place


def deal_out(model: Model) -> None:
    """Every unit gets its hours, in steps of the grain; the rest that the grain leaves is added in one period."""
    case, cp = model.case, model.cp
    for p in model.span:
        model.used.append(cp.new_bool_var(f"used {p}"))
        if p:
            cp.add_implication(model.used[p], model.used[p - 1])
    for u, unit in enumerate(case.units):
        lessons = {
            (u, p, place): most
            for p in model.span
            for place in case.places(unit)
            if (most := case.lesson_hours(unit, p, place)) > 0
        }
        bpv = {(u, p): most for p in model.span if (most := case.bpv_hours(unit, p)) > 0}
        model.lessons |= _dealt(model, unit.lessons, lessons, unit.code)
        model.bpv |= _dealt(model, unit.bpv, bpv, f"{unit.code} bpv")
        for p in model.span:
            held = sum(most for (_, q, _), most in lessons.items() if q == p) + bpv.get((u, p), 0)
            if held:
                model.room_for[u, p] = held


Where = TypeVar("Where", bound=tuple[Any, ...])


def _dealt(model: Model, need: int, most: dict[Where, int], name: str) -> dict[Where, cp_model.IntVar]:
    """A variable for each place where hours can lie, that together come to the need."""
    cp, grain = model.cp, model.case.request.grain
    rest = need % grain
    variables: dict[Where, cp_model.IntVar] = {}
    rests: list[cp_model.IntVar] = []
    for key, ceiling in most.items():
        step = cp.new_int_var(0, ceiling // grain, f"{name} {key[1]}")
        if grain == 1:
            variables[key] = step
            continue
        here = cp.new_int_var(0, ceiling, f"{name} {key[1]} hours")
        dealt: cp_model.LinearExpr = grain * step
        if rest and ceiling >= rest:
            extra = cp.new_bool_var(f"{name} {key[1]} rest")
            rests.append(extra)
            dealt = dealt + rest * extra
        cp.add(here == dealt)
        variables[key] = here
    whole = Limit.HOURS in model.keeps
    if rest and grain > 1:
        (cp.add_exactly_one if whole else cp.add_at_most_one)(rests)
    cp.add_linear_constraint(total(variables.values()), need if whole else 0, need)
    return variables


def teach_together(model: Model) -> None:
    """Hours taught together are hours of both units, at one place, and no hour is shared with two others."""
    case, cp = model.case, model.cp
    sharing: dict[tuple[int, int, Place], list[cp_model.IntVar]] = {}
    for o, (one, other, overlap) in enumerate(case.overlaps()):
        for p in model.span:
            for place in case.places(case.units[one]):
                if any((u, p, place) not in model.lessons for u in (one, other)):
                    continue
                shared = cp.new_int_var(0, overlap.hours, f"shared {o} {p}")
                model.shared[o, p, place] = shared
                for u in (one, other):
                    sharing.setdefault((u, p, place), []).append(shared)
        cp.add(total(var for (of, _, _), var in model.shared.items() if of == o) <= overlap.hours)
    for key, together in sharing.items():
        cp.add(total(together) <= model.lessons[key])


def fill_weeks(model: Model) -> None:
    """A used period holds what its weeks hold, and at least the least, unless it is the last; the last is not empty."""
    case, cp = model.case, model.cp
    least = case.request.calendar.least_hours
    for p in model.span:
        load, used = model.load(p), model.used[p]
        after = model.used[p + 1] if p + 1 < len(model.used) else 0
        if Limit.WEEK in model.keeps:
            cp.add(load <= case.week_hours(p) * used)
        for u in model.units:
            if (u, p) in model.by_unit:
                cp.add(model.hours(u, p) <= model.most(u, p) * used)
        examined = total(variables[p] for variables in model.exams if p in variables)
        cp.add(load + examined >= used - after)
        if least and Limit.LEAST in model.keeps:
            cp.add(load >= least * case.weeks[p] * after)


def keep_weekly(model: Model) -> None:
    """A unit with more than one variable in a period stays under its weekly most there."""
    for (u, p), variables in model.by_unit.items():
        unit = model.case.units[u]
        if unit.weekly is not None and len(variables) > 1:
            model.cp.add(total(variables) <= unit.weekly * model.case.weeks[p])
