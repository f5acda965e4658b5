"""What a solver found, as slots."""

from __future__ import annotations

from dataclasses import dataclass

from ortools.sat.python import cp_model

from leerroute.planning.model.frame import Model
from leerroute.planning.planned import ExamSlot, SharedSlot, Slot
from leerroute.route import Place


@dataclass(frozen=True)
class Found:
    """periods: how many periods of the calendar are used."""

    slots: tuple[Slot, ...]
    shared: tuple[SharedSlot, ...]
    exams: tuple[ExamSlot, ...]
    periods: int


def read_out(model: Model, solver: cp_model.CpSolver) -> Found:
    """The hours, in the order of the periods and units."""
    case = model.case
    keys = [period.key for period in case.periods]
    lessons = [
        (p, u, Slot(case.units[u].code, keys[p], solver.value(var), place))
        for (u, p, place), var in model.lessons.items()
        if solver.value(var)
    ]
    bpv = [
        (p, u, Slot(case.units[u].code, keys[p], solver.value(var), Place.COMPANY, bpv=True))
        for (u, p), var in model.bpv.items()
        if solver.value(var)
    ]
    overlaps = case.overlaps()
    shared = [
        SharedSlot(overlaps[o][2].one, overlaps[o][2].other, keys[p], solver.value(var), place)
        for (o, p, place), var in sorted(model.shared.items(), key=lambda item: (item[0][1], item[0][0]))
        if solver.value(var)
    ]
    exams = []
    for exam, sat in zip(case.request.exams, model.exams, strict=True):
        p = next(p for p, here in sat.items() if solver.value(here))
        tijdvak = (exam.tijdvak or case.periods[p].central) if exam.central else None
        exams.append(ExamSlot(exam.subject, exam.kind, keys[p], tijdvak))
    slots = sorted((*lessons, *bpv), key=lambda each: (each[0], each[1], each[2].bpv))
    used = sum(solver.value(used) for used in model.used)
    return Found(tuple(slot for _, _, slot in slots), tuple(shared), tuple(exams), used)
