"""Every plan there is, tried one by one: for requests of a few units, periods and steps. The checker says which are plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from leerroute.planning import ExamSlot, Plan, PlanRequest, SharedSlot, Slot, Work, law_of
from leerroute.planning.checking import faults
from leerroute.route import Place


def fewest_weeks(request: PlanRequest) -> int | None:
    """Teaching weeks of the shortest plan; None when there is no plan."""
    periods = request.calendar.periods
    for used in range(len(periods) + 1):
        if any(True for _ in plans(request, used)):
            return sum(period.weeks for period in periods[:used])
    return None


def plans(request: PlanRequest, used: int) -> Iterator[Plan]:
    """All plans that end exactly after so many periods of the calendar."""
    keys = [period.key for period in request.calendar.periods[:used]]
    weeks = sum(period.weeks for period in request.calendar.periods[:used])
    empty = Plan(request=request, law=law_of(request), slots=(), shared=(), exams=(), weeks=weeks, steps=(), bounds=())
    for exams in product(*(_moments(request, number, keys) for number in range(len(request.exams)))):
        for parts in product(*(_dealings(work, keys, request.grain) for work in request.work)):
            slots = tuple(slot for part in parts for slot in part)
            for shared in _shared(request, slots):
                plan = replace(empty, slots=slots, shared=shared, exams=exams)
                if not faults(plan):
                    yield plan


def _moments(request: PlanRequest, number: int, keys: Sequence[str]) -> list[ExamSlot]:
    exam = request.exams[number]
    held = {period.key: period.central for period in request.calendar.periods}
    return [ExamSlot(exam.subject, exam.kind, key, held[key] if exam.central else None) for key in keys]


def _dealings(work: Work, keys: Sequence[str], grain: int) -> list[tuple[Slot, ...]]:
    """Every way to deal out the lessons and the bpv of a unit over the periods, each at one place."""
    if work.done:
        return [()]
    found = []
    for lessons in _compositions(work.lessons, len(keys), grain):
        for bpv in _compositions(work.bpv, len(keys), grain):
            taken = [key for key, hours in zip(keys, lessons, strict=True) if hours]
            at_company = tuple(
                Slot(work.code, key, hours, Place.COMPANY, bpv=True)
                for key, hours in zip(keys, bpv, strict=True)
                if hours
            )
            hours_in = dict(zip(keys, lessons, strict=True))
            found += [
                (
                    *(Slot(work.code, key, hours_in[key], place) for key, place in zip(taken, places, strict=True)),
                    *at_company,
                )
                for places in product(work.places, repeat=len(taken))
            ]
    return found


def _compositions(hours: int, periods: int, grain: int) -> Iterator[tuple[int, ...]]:
    """Hours over periods in steps of the grain; what is left over goes to one period."""
    steps, rest = divmod(hours, grain)
    for division in _divisions(steps, periods):
        dealt = [each * grain for each in division]
        if not rest:
            yield tuple(dealt)
        for extra in range(periods if rest else 0):
            yield tuple(each + rest * (place == extra) for place, each in enumerate(dealt))


def _divisions(steps: int, periods: int) -> Iterator[tuple[int, ...]]:
    if periods == 0:
        if steps == 0:
            yield ()
        return
    for here in range(steps + 1):
        for others in _divisions(steps - here, periods - 1):
            yield (here, *others)


def _shared(request: PlanRequest, slots: Sequence[Slot]) -> Iterator[tuple[SharedSlot, ...]]:
    """Every whole number of hours that each pair can be taught together in each period."""
    lessons = {(slot.unit, slot.period): slot for slot in slots if not slot.bpv}
    chances = []
    for overlap in request.overlaps:
        for (unit, period), one in lessons.items():
            other = lessons.get((overlap.other, period))
            if unit == overlap.one and other is not None and other.place is one.place:
                most = min(one.hours, other.hours, overlap.hours)
                chances.append(
                    [
                        None if not hours else SharedSlot(unit, overlap.other, period, hours, one.place)
                        for hours in range(most + 1)
                    ]
                )
    for chosen in product(*chances):
        yield tuple(each for each in chosen if each is not None)
