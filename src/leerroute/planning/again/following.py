"""The request of a plan, with that plan as what lies there now."""

from __future__ import annotations

from collections import defaultdict

from leerroute.planning.planned import Plan
from leerroute.planning.request import ExamNeed, Key, PlanRequest


def following(plan: Plan, since: Key | None = None) -> PlanRequest:
    """since: the first period that can still change; hours and exams before it stay. None: everything can change.

    Hours of units that were done before the plan stay as the request of the plan has them.
    """
    now: dict[str, dict[Key, int]] = defaultdict(lambda: defaultdict(int))
    for slot in plan.slots:
        now[slot.unit][slot.period] += slot.hours
    work = tuple(
        each if each.done else each.model_copy(update={"current": dict(now[each.code])}) for each in plan.request.work
    )
    past = past_periods(plan.request, since)
    exams = tuple(
        need.model_copy(update={"sat" if slot.period in past else "current": slot.period})
        for need, slot in zip(plan.request.exams, plan.exams, strict=True)
    )
    return plan.request.model_copy(update={"work": work, "exams": exams, "since": since})


def past_periods(request: PlanRequest, since: Key | None) -> set[Key]:
    """The keys of the periods before this one."""
    keys = [period.key for period in request.calendar.periods]
    return set(keys[: keys.index(since)]) if since is not None else set()


def open_exams(request: PlanRequest) -> tuple[ExamNeed, ...]:
    """The exams that were not sat yet."""
    past = past_periods(request, request.since)
    return tuple(exam for exam in request.exams if exam.sat is None or exam.sat not in past)
