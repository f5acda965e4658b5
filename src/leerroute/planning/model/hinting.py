"""A plan that is known as a hint for the next run."""

from __future__ import annotations

from collections.abc import Iterable

from ortools.sat.python import cp_model

from leerroute.planning.model.frame import Model
from leerroute.planning.model.outcome import Found

COMPLETING = 1.0
"""Work to complete a plan, in the solver's own measure; what is left open follows from what is known, so it takes far less."""


def hint(model: Model, found: Found) -> None:
    """Tell the solver where everything lay."""
    number = {period.key: p for p, period in enumerate(model.case.periods)}
    lessons = {(s.unit, number[s.period], s.place): s.hours for s in found.slots if not s.bpv}
    bpv = {(s.unit, number[s.period]): s.hours for s in found.slots if s.bpv}
    units = [unit.code for unit in model.case.units]
    for (u, p, place), var in model.lessons.items():
        model.cp.add_hint(var, lessons.get((units[u], p, place), 0))
    for (u, p), var in model.bpv.items():
        model.cp.add_hint(var, bpv.get((units[u], p), 0))
    taught = {(s.one, s.other, number[s.period], s.place): s.hours for s in found.shared}
    overlaps = model.case.overlaps()
    for (o, p, place), var in model.shared.items():
        each = overlaps[o][2]
        model.cp.add_hint(var, taught.get((each.one, each.other, p, place), 0))
    for sat, exam in zip(model.exams, found.exams, strict=True):
        for p, here in sat.items():
            model.cp.add_hint(here, p == number[exam.period])


def hint_whole(cp: cp_model.CpModel, known: Iterable[cp_model.BoundedLinearExpression | bool]) -> bool:
    """Tell the solver every value of a plan that is known, also of what follows from it, so that it begins with that plan
    and not with a search for what is not hinted. known: rows that only this plan keeps. False: the model does not allow it, and no
    hint was given."""
    told = cp.clone()
    for row in known:
        told.add(row)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = COMPLETING
    if solver.solve(told) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return False
    cp.clear_hints()  # type: ignore[no-untyped-call]
    for index, value in enumerate(solver.response_proto.solution):
        cp.add_hint(cp.get_int_var_from_proto_index(index), value)
    return True
