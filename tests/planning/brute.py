"""Every plan there is, tried one by one: for requests of a few units, periods and steps. The checker says which are plans."""

from __future__ import annotations

from collections import Counter
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


def least_change(before: Plan, request: PlanRequest, weeks: int) -> tuple[int, int]:
    """Of all plans of so many weeks the least that changes: hours in other periods first, then lessons at other places or together in another
    way."""
    periods = request.calendar.periods
    used = next(n for n in range(len(periods) + 1) if sum(period.weeks for period in periods[:n]) == weeks)
    return min(changed(before, after) for after in plans(request, used))


def changed(before: Plan, after: Plan) -> tuple[int, int]:
    """Hours that left a period or came into one; and, of lessons that stay in theirs, hours at another place and hours that are no longer or newly taught
    together. Of units that are still taught."""
    taught = [work.code for work in after.request.work if not work.done]
    was, becomes = _hours(before), _hours(after)
    hours = sum(abs(becomes[key] - was[key]) for key in {*was, *becomes} if key[0] in taught)
    where = {(slot.unit, slot.period): slot.place for slot in before.slots if not slot.bpv}
    away = sum(
        slot.hours
        for slot in after.slots
        if not slot.bpv and where.get((slot.unit, slot.period), slot.place) is not slot.place
    )
    for overlap in after.request.overlaps:
        for period in {period for _, period, _ in (*was, *becomes)}:
            pair = (overlap.one, overlap.other)
            if set(pair) <= set(taught):
                more = [becomes[unit, period, False] - was[unit, period, False] for unit in pair]
                now, then = (_together(plan, pair, period) for plan in (before, after))
                away += max(0, then - now - sum(max(0, each) for each in more))
                away += max(0, now - then - sum(max(0, -each) for each in more))
    return hours, away


def _hours(plan: Plan) -> Counter[tuple[str, str, bool]]:
    found: Counter[tuple[str, str, bool]] = Counter()
    for slot in plan.slots:
        found[slot.unit, slot.period, slot.bpv] += slot.hours
    return found


def _together(plan: Plan, pair: tuple[str, str], period: str) -> int:
    return sum(each.hours for each in plan.shared if (each.one, each.other, each.period) == (*pair, period))


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
