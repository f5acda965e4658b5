"""The plan that is running: read again from the JSON that was made of it, so that planning again starts from just that plan."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from leerroute.files import Problem, Unreadable, read_document
from leerroute.planning.checking import faults
from leerroute.planning.planned import Bound, ExamSlot, Plan, SharedSlot, Slot
from leerroute.planning.request import PlanRequest, WishKind
from leerroute.planning.solving import law_of
from leerroute.proof import Step
from leerroute.text import Text

TOLD = 5
"""Limits that are told, of those that a plan does not keep."""


class _Step(BaseModel):
    name: str
    title: Text
    value: int
    bound: int


class _SavedPlan(BaseModel):
    """Of the document of a plan, what makes the plan; what it tells besides follows from this."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    weeks: int
    steps: tuple[_Step, ...]
    bounds: tuple[Bound, ...]
    slots: tuple[Slot, ...]
    shared: tuple[SharedSlot, ...]
    exams: tuple[ExamSlot, ...]
    wishes: dict[WishKind, int]


def read_plan(path: Path, request: PlanRequest) -> Plan:
    """The plan in a file of `plan_json`, for the request it was made for. Raises `Unreadable` for another file, and for a plan
    that does not keep the limits of this request: then one of the two has changed since."""
    source = read_document(path)
    saved = source.as_model(_SavedPlan)
    plan = Plan(
        request=request,
        law=law_of(request),
        slots=saved.slots,
        shared=saved.shared,
        exams=saved.exams,
        weeks=saved.weeks,
        steps=tuple(Step(step.name, step.title, step.value, step.bound) for step in saved.steps),
        bounds=saved.bounds,
        wishes=saved.wishes,
    )
    broken = _broken(plan)
    if broken:
        raise Unreadable(
            [
                Problem(
                    file=source.file,
                    place="",
                    expected=Text(nl=f"dit plan past niet bij de planvraag: {each.nl}", en=f"this plan does not fit the request: {each.en}"),
                    remedy=Text(
                        nl="Geef het plan dat bij deze planvraag is gemaakt, of plan opnieuw met: leerroute route plan ... --json",
                        en="Give the plan that was made for this request, or plan again with: leerroute route plan ... --json",
                    ),
                )
                for each in broken[:TOLD]
            ]
        )  # fmt: skip
    return plan


def _broken(plan: Plan) -> tuple[Text, ...]:
    sat = [(exam.subject, exam.kind) for exam in plan.exams]
    if sat != [(need.subject, need.kind) for need in plan.request.exams]:
        return (Text(nl="het heeft andere examens.", en="it has other exams."),)
    return faults(plan)
