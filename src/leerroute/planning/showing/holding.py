"""What a plan holds, row by row: what its picture and its table are both made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.planning.planned import Plan
from leerroute.planning.request import Period, Work, unit_names
from leerroute.route import ExamKind, Part
from leerroute.text import Text, stretch

LANES = {
    "vo": Text(nl="vo", en="vo"),
    "joint": Text(nl="gezamenlijk", en="joint"),
    "mbo": Text(nl="mbo", en="mbo"),
    "bpv": Text(nl="bij een bedrijf (bpv)", en="at a company (bpv)"),
}


@dataclass(frozen=True)
class Row:
    """hours: per period, in the order of the plan. exams: kind and period."""

    code: str
    name: Text
    lane: str
    hours: tuple[int, ...]
    exams: tuple[tuple[ExamKind, int], ...]


def rows(plan: Plan) -> tuple[Row, ...]:
    """A row per unit, by side, with the bpv of a unit in a row of its own."""
    keys, names = [period.key for period in used(plan)], unit_names(plan.request)
    order = {Part.VO: 0, Part.JOINT: 1, Part.MBO: 2}
    found = []
    for work in sorted(plan.request.work, key=lambda work: order[work.part]):
        for bpv in (False, True):
            hours = _hours(plan, work, keys, bpv=bpv)
            if any(hours):
                exams = () if bpv and work.lessons else _exams(plan, work, keys)
                lane = "bpv" if bpv else work.part.value
                found.append(Row(work.code, names[work.code], lane, hours, exams))
    return tuple(sorted(found, key=lambda row: row.lane == "bpv"))


def used(plan: Plan) -> list[Period]:
    """The periods that the plan reaches."""
    weeks, found = 0, list[Period]()
    for period in plan.request.calendar.periods:
        if weeks >= plan.weeks:
            break
        found.append(period)
        weeks += period.weeks
    return found


def between(first: Period, last: Period) -> Text:
    """From the first to the last: in days where they are known, else by name."""
    if first.title is None and last.ends is not None:
        return stretch(first.starts, last.ends)
    if first is last:
        return first.told
    return Text(nl=f"{first.told.nl} – {last.told.nl}", en=f"{first.told.en} – {last.told.en}")


def _hours(plan: Plan, work: Work, keys: Sequence[str], *, bpv: bool) -> tuple[int, ...]:
    found = dict.fromkeys(keys, 0)
    for slot in plan.slots:
        if slot.unit == work.code and slot.bpv is bpv:
            found[slot.period] += slot.hours
    return tuple(found.values())


def _exams(plan: Plan, work: Work, keys: Sequence[str]) -> tuple[tuple[ExamKind, int], ...]:
    needs = {(e.subject, e.kind): e.units for e in plan.request.exams}
    return tuple(
        (exam.kind, keys.index(exam.period)) for exam in plan.exams if work.code in needs[exam.subject, exam.kind]
    )
