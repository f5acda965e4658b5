"""One learner's own tempo: some units are done already, some have to be done again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from math import floor

from leerroute.planning.again.following import following, past_periods
from leerroute.planning.planned import Plan
from leerroute.planning.request import Before, Key, PlanRequest, Together, Work


def personal(
    plan: Plan,
    *,
    since: Key | None = None,
    done: Collection[Key] = (),
    redo: Mapping[Key, int] | None = None,
    passed: Collection[Key] = (),
) -> PlanRequest:
    """What a plan for one learner in this group has to hold.

    since: the first period that can still change for this learner. done: units that need not be taught (any more), as a
    first measurement showed. redo: hours of units to be taught again, on top of what is still to come; bpv and
    guided hours have their share of them. passed: subjects of exams that need not be sat. The plan
    for the group is what lies there now, so that the plan for the learner stays as near to it as it can: as few weeks as
    possible goes first, the group's wishes do not count.

    Raises `KeyError` for a unit or period that the plan does not have.
    """
    again = dict(redo or {})
    codes = {work.code for work in plan.request.work}
    if unknown := ({*done, *again} - codes):
        raise KeyError(sorted(unknown)[0])
    request = following(plan, since)
    past = past_periods(request, since)
    return request.model_copy(
        update={
            "work": tuple(
                _for_learner(work, work.code in done, again.get(work.code, 0), past) for work in request.work
            ),
            "order": tuple(rule for rule in request.order if _still_holds(rule, request, again, past)),
            "exams": tuple(exam for exam in request.exams if exam.subject not in passed or exam.sat in past),
            "passed": (*request.passed, *passed),
            "wishes": (),
        }
    )


def _for_learner(work: Work, done: bool, again: int, past: set[Key]) -> Work:
    taught = {key: hours for key, hours in (work.current or {}).items() if key in past}
    if done:
        return work.model_copy(update={"done": True, "current": taught or None})
    if not again:
        return work
    left = 0 if work.done else 1
    share = Fraction(again, max(1, work.hours)) + left
    return work.model_copy(
        update={
            "hours": left * work.hours + again,
            "guided": None if work.guided is None else floor(work.guided * share),
            "bpv": floor(work.bpv * share),
            "span": None,
            "done": False,
        }
    )


def _still_holds(rule: Before | Together, request: PlanRequest, again: Mapping[Key, int], past: set[Key]) -> bool:
    """A rule about a unit to be done again does not hold for what came after it already, nor for going together."""
    if isinstance(rule, Together):
        return rule.one not in again and rule.other not in again
    if rule.first not in again:
        return True
    then = next(work for work in request.work if work.code == rule.then)
    return not any(key in past for key in (then.current or {}))
