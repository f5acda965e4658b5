"""When exams are sat: in their windows, after their units."""

from __future__ import annotations

from ortools.sat.python import cp_model

from leerroute.planning.model.frame import Linear, Model, total
from leerroute.planning.model.limits import Limit
from leerroute.planning.model.order import step_variables
from leerroute.route import THIRD, ExamKind


def sit_exams(model: Model) -> None:
    """Each exam in one period that is used; of its units there is nothing after it."""
    case, cp = model.case, model.cp
    for x, exam in enumerate(case.request.exams):
        windows = case.exam_periods(exam) if Limit.EXAM in model.keeps else tuple(model.span)
        sat = {p: cp.new_bool_var(f"exam {x} {p}") for p in windows}
        model.exams.append(sat)
        cp.add(total(sat.values()) == 1)
        for p, here in sat.items():
            cp.add_implication(here, model.used[p])
        for u in case.waits_for(exam):
            _after_its_unit(model, u, sat)
    if Limit.EXAM in model.keeps:
        _school_exams_first(model)
        _third_after(model)
        _resit_after(model)
        _not_all_in_the_first_year(model)


def _after_its_unit(model: Model, u: int, sat: dict[int, cp_model.IntVar]) -> None:
    """Once an exam was sat, in this period or before, nothing of the unit follows: as one row in a short calendar."""
    _, finished = step_variables(model, u)
    so_far: list[cp_model.IntVar] = []
    for p, here in sorted(sat.items()):
        so_far.append(here)
        if p + 1 >= len(model.span):
            continue
        if model.short:
            model.cp.add(total(so_far) <= finished[p + 1])
        else:
            model.cp.add_implication(here, finished[p + 1])


def _period(sat: dict[int, cp_model.IntVar]) -> Linear:
    return total(p * here for p, here in sat.items())


def _last_central(model: Model) -> Linear | None:
    """The period of the last central exam, resits not counted; None when there is none."""
    central = [
        _period(model.exams[y])
        for y, exam in enumerate(model.case.request.exams)
        if exam.central and exam.tijdvak != THIRD
    ]
    if not central:
        return None
    last = model.cp.new_int_var(0, len(model.span), "last central exam")
    model.cp.add_max_equality(last, central)
    return last


def _school_exams_first(model: Model) -> None:
    """Before the first central exam of the subject, and not after the last of all."""
    exams, last = model.case.request.exams, _last_central(model)
    for x, school in enumerate(exams):
        if school.kind is not ExamKind.SE:
            continue
        if last is not None:
            model.cp.add(_period(model.exams[x]) <= last)
        for y, central in enumerate(exams):
            if central.central and central.subject == school.subject:
                model.cp.add(_period(model.exams[x]) <= _period(model.exams[y]))


def _third_after(model: Model) -> None:
    exams, periods = model.case.request.exams, model.case.periods
    for x, third in enumerate(exams):
        for y, first in enumerate(exams):
            same = (third.subject, third.kind) == (first.subject, first.kind)
            if x != y and same and third.central and third.tijdvak == THIRD and first.tijdvak != THIRD:
                year = [total(periods[p].year * here for p, here in model.exams[e].items()) for e in (x, y)]
                model.cp.add(year[0] == year[1] + 1)


def _resit_after(model: Model) -> None:
    """A second tijdvak beside another central exam of the subject is a resit of it."""
    exams = model.case.request.exams
    for x, again in enumerate(exams):
        for y, first in enumerate(exams):
            if x != y and again.repeats(first):
                model.cp.add(_period(model.exams[x]) >= _period(model.exams[y]) + 1)


def _not_all_in_the_first_year(model: Model) -> None:
    """Single subjects may have their central exam in the first year, not all."""
    legal, periods = model.case.legal, model.case.periods
    central = [x for x, exam in enumerate(model.case.request.exams) if exam.central]
    if central and legal.single_years:
        later = [
            here for x in central for p, here in model.exams[x].items() if periods[p].year not in legal.single_years
        ]
        model.cp.add_bool_or(later)
