"""What comes before what, what goes together, and how long a unit may be spread out."""

from __future__ import annotations

from ortools.sat.python import cp_model

from leerroute.planning.model.frame import Model, total
from leerroute.planning.model.limits import Limit


def step_variables(model: Model, u: int) -> tuple[list[cp_model.IntVar], list[cp_model.IntVar]]:
    """started and finished of a unit, made once: steps that go up in time, with all hours between them."""
    if u not in model.started:
        cp, code = model.cp, model.case.units[u].code
        started = [cp.new_bool_var(f"{code} started {p}") for p in model.span]
        finished = [cp.new_bool_var(f"{code} finished {p}") for p in model.span]
        for p in model.span:
            if p:
                cp.add_implication(started[p - 1], started[p])
                cp.add_implication(finished[p - 1], finished[p])
            cp.add_implication(finished[p], started[p])
            if (u, p) in model.by_unit:
                cp.add(model.hours(u, p) <= model.most(u, p) * (started[p] - finished[p]))
        if model.short:
            _add_up(model, u, started, finished)
        model.started[u], model.finished[u] = started, finished
    return model.started[u], model.finished[u]


def _add_up(model: Model, u: int, started: list[cp_model.IntVar], finished: list[cp_model.IntVar]) -> None:
    """The hours up to a period, and from a period on, as one row each. No plan is ruled out by these: what they rule out are
    broken steps, half begun in every period, so that the linear relaxation says far more of what must move."""
    need = model.case.units[u].hours
    until: list[cp_model.LinearExprT] = []
    since = [model.hours(u, p) for p in model.span]
    for p in model.span:
        until.append(since[p])
        model.cp.add(total(until) <= need * started[p])
        model.cp.add(total(since[p:]) <= need * (1 - finished[p]))


def on(model: Model, u: int, p: int) -> cp_model.LinearExprT:
    """Whether a unit has hours in a period."""
    if (u, p) not in model.by_unit:
        return 0
    if (u, p) not in model.on:
        there = model.cp.new_bool_var(f"{model.case.units[u].code} on {p}")
        model.cp.add(model.hours(u, p) <= model.most(u, p) * there)
        model.cp.add(model.hours(u, p) >= there)
        model.on[u, p] = there
    return model.on[u, p]


def keep_order(model: Model) -> None:
    if Limit.ORDER not in model.keeps:
        return
    for first, then in model.case.befores():
        _, finished = step_variables(model, first)
        started, _ = step_variables(model, then)
        for p in model.span:
            if not model.loose:
                model.cp.add_implication(started[p], finished[p])
            elif p + 1 < len(model.span):
                model.cp.add_implication(started[p], finished[p + 1])
    if model.loose:
        return
    for one, other in model.case.togethers():
        for p in model.span:
            model.cp.add(on(model, one, p) == on(model, other, p))


def keep_spans(model: Model) -> None:
    """What has started is finished before the first period that would make it too long."""
    if Limit.SPAN not in model.keeps:
        return
    for u, unit in enumerate(model.case.units):
        if unit.span is None:
            continue
        started, finished = step_variables(model, u)
        for p in model.span:
            q = next((q for q in model.span[p:] if _least_weeks(model, p, q) > unit.span), None)
            if q is not None and q > p:
                model.cp.add_implication(started[p], finished[q])
            elif q is not None and (u, p) in model.by_unit:
                model.cp.add(model.hours(u, p) == 0)


def _least_weeks(model: Model, p: int, q: int) -> int:
    """Weeks from p to q of a unit that has hours in both; loosely, one week of each of these two is enough."""
    if model.loose:
        return 1 if p == q else 2 + sum(model.case.weeks[p + 1 : q])
    return sum(model.case.weeks[p : q + 1])
