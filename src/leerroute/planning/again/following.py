"""The request of a plan, with that plan as what lies there now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from leerroute.planning.planned import Plan
from leerroute.planning.request import Current, ExamNeed, Key, Overlap, PlanRequest
from leerroute.route import Place


def following(plan: Plan, since: Key | None = None) -> PlanRequest:
    """since: the first period that can still change; everything before it stays. None: everything can change.

    Hours of units that were done before the plan stay as the request of the plan has them.
    """
    now = _current(plan)
    work = tuple(
        each if each.done else each.model_copy(update={"current": now[each.code]}) for each in plan.request.work
    )
    past = past_periods(plan.request, since)
    exams = tuple(
        need.model_copy(update={"sat" if slot.period in past else "current": slot.period})
        for need, slot in zip(plan.request.exams, plan.exams, strict=True)
    )
    overlaps = tuple(_together(plan))
    return plan.request.model_copy(update={"work": work, "overlaps": overlaps, "exams": exams, "since": since})


def _current(plan: Plan) -> dict[str, dict[Key, Current]]:
    """By unit and period."""
    lessons: Counter[tuple[str, Key]] = Counter()
    bpv: Counter[tuple[str, Key]] = Counter()
    places: dict[tuple[str, Key], Place] = {}
    for slot in plan.slots:
        key = slot.unit, slot.period
        (bpv if slot.bpv else lessons)[key] += slot.hours
        if not slot.bpv:
            places[key] = slot.place
    found: dict[str, dict[Key, Current]] = defaultdict(dict)
    for unit, period in dict.fromkeys((slot.unit, slot.period) for slot in plan.slots):
        key = unit, period
        found[unit][period] = Current(hours=lessons[key] + bpv[key], bpv=bpv[key], place=places.get(key))
    return found


def _together(plan: Plan) -> Iterator[Overlap]:
    """The overlaps with what is taught together; of a pair that stands there twice, what the first cannot hold is of the next."""
    left: Counter[tuple[str, str, Key]] = Counter()
    for each in plan.shared:
        left[each.one, each.other, each.period] += each.hours
    for overlap in plan.request.overlaps:
        held: dict[Key, int] = {}
        for (one, other, period), hours in left.items():
            if (one, other) == (overlap.one, overlap.other):
                here = min(hours, overlap.hours - sum(held.values()))
                held |= {period: here} if here else {}
        for period, hours in held.items():
            left[overlap.one, overlap.other, period] -= hours
        yield overlap.model_copy(update={"current": held})


def past_periods(request: PlanRequest, since: Key | None) -> set[Key]:
    """The keys of the periods before this one."""
    keys = [period.key for period in request.calendar.periods]
    return set(keys[: keys.index(since)]) if since is not None else set()


def open_exams(request: PlanRequest) -> tuple[ExamNeed, ...]:
    """The exams that were not sat yet."""
    past = past_periods(request, request.since)
    return tuple(exam for exam in request.exams if exam.sat is None or exam.sat not in past)
