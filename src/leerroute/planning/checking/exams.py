"""Whether every exam is sat once, when it is held, and after what it asks has been taught."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.planning.planned import ExamSlot
from leerroute.planning.request import ExamNeed, exam_name
from leerroute.route import ExamKind
from leerroute.text import Text

_CENTRAL = {ExamKind.CE, ExamKind.CSPE}


def exam_faults(timeline: Timeline) -> Iterator[Text]:
    left = list(timeline.plan.exams)
    # who names a tijdvak first, so that who takes any does not take it from them
    for need in sorted(timeline.request.exams, key=lambda need: need.tijdvak is None):
        name = exam_name(timeline.request, need.subject, need.kind)
        sat = next((slot for slot in left if _answers(slot, need)), None)
        if sat is None:
            yield Text(
                nl=f"{name.nl} staat niet in het plan.",
                en=f"{name.en} is not in the plan.",
            )
            continue
        left.remove(sat)
        yield from _moment(timeline, need, sat)
    for slot in left:
        name = exam_name(timeline.request, slot.subject, slot.kind)
        yield Text(
            nl=f"{name.nl} in {slot.period}: daar vroeg niemand om.",
            en=f"{name.en} in {slot.period}: nobody asked for it.",
        )
    yield from _among_each_other(timeline)


def _answers(slot: ExamSlot, need: ExamNeed) -> bool:
    if (slot.subject, slot.kind) != (need.subject, need.kind):
        return False
    return need.kind not in _CENTRAL or slot.tijdvak in ({1, 2} if need.tijdvak is None else {need.tijdvak})


def _moment(timeline: Timeline, need: ExamNeed, sat: ExamSlot) -> Iterator[Text]:
    when = timeline.at[sat.period]
    period, name = timeline.periods[when], exam_name(timeline.request, need.subject, need.kind)
    if need.kind in _CENTRAL and period.central != sat.tijdvak:
        yield Text(
            nl=f"{name.nl}: in {sat.period} is geen tijdvak {sat.tijdvak}.",
            en=f"{name.en}: {sat.period} has no tijdvak {sat.tijdvak}.",
        )
    if need.kind is ExamKind.MBO and not period.mbo_exams:
        yield Text(
            nl=f"{name.nl}: in {sat.period} houdt het mbo geen examens.",
            en=f"{name.en}: the college holds no exams in {sat.period}.",
        )
    if timeline.past(need.sat):
        return
    for unit in need.units:
        taken = timeline.of(unit)
        if taken and taken[-1] > when:
            yield Text(
                nl=f"{name.nl} is in {sat.period}, en {unit} loopt tot en met {timeline.name(taken[-1])}.",
                en=f"{name.en} is in {sat.period}, and {unit} runs to the end of {timeline.name(taken[-1])}.",
            )


def _among_each_other(timeline: Timeline) -> Iterator[Text]:
    central = [slot for slot in timeline.plan.exams if slot.kind in _CENTRAL]
    for slot in timeline.plan.exams:
        name = exam_name(timeline.request, slot.subject, slot.kind)
        if slot.kind == ExamKind.SE:
            later = [other for other in central if other.subject == slot.subject]
            if any(timeline.at[other.period] < timeline.at[slot.period] for other in later):
                yield Text(
                    nl=f"{name.nl} ligt na het centraal examen.",
                    en=f"{name.en} lies after the central exam.",
                )
        if slot in central and slot.tijdvak == 2:
            firsts = [other for other in central if other.tijdvak == 1 and _same(other, slot)]
            if firsts and not any(timeline.at[other.period] < timeline.at[slot.period] for other in firsts):
                yield Text(
                    nl=f"{name.nl}: de herkansing ligt niet na het eerste examen.",
                    en=f"{name.en}: the resit does not lie after the first exam.",
                )
        if slot in central and slot.tijdvak == 3:
            year = timeline.periods[timeline.at[slot.period]].year
            for other in central:
                if other is not slot and _same(other, slot):
                    before = timeline.periods[timeline.at[other.period]].year
                    if year != before + 1:
                        yield Text(
                            nl=f"{name.nl}: het derde tijdvak hoort in het jaar na jaar {before}.",
                            en=f"{name.en}: the third tijdvak belongs in the year after year {before}.",
                        )


def _same(one: ExamSlot, other: ExamSlot) -> bool:
    return (one.subject, one.kind) == (other.subject, other.kind)
