"""A plan as JSON, for other software: all that its page tells, and the plan as a route."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from leerroute.planning.planned import Plan
from leerroute.planning.request import exam_name, unit_names
from leerroute.planning.showing.holding import used
from leerroute.planning.showing.telling import length_told


def plan_json(plan: Plan) -> str:
    """The document of a plan as text."""
    return json.dumps(plan_document(plan), indent=2, ensure_ascii=False)


def plan_document(plan: Plan) -> dict[str, Any]:
    """Weeks, proof, slots, exams, the names of all that has a key, and the plan as a route document. Keys are those of the
    value objects; what people read stands in both languages."""
    request, names = plan.request, unit_names(plan.request)
    return {
        "title": request.route.title,
        "told": length_told(plan).model_dump(),
        "weeks": plan.weeks,
        "proven": plan.proven,
        "bound": plan.bound.weeks,
        "won": plan.won,
        "steps": [
            {"name": s.name, "title": s.title.model_dump(), "value": s.value, "bound": s.bound, "proven": s.proven}
            for s in plan.steps
        ],
        "bounds": [
            {"argument": b.argument, "weeks": b.weeks, "told": b.told.model_dump(), "units": list(b.units)}
            for b in plan.bounds
        ],
        "periods": [
            {
                "key": period.key,
                "told": period.told.model_dump(),
                "year": period.year,
                "starts": period.starts.isoformat(),
                "ends": period.ends.isoformat() if period.ends else None,
                "weeks": period.weeks,
            }
            for period in used(plan)
        ],
        "units": [
            {"code": work.code, "told": names[work.code].model_dump(), "part": work.part, "done": work.done}
            for work in request.work
        ],
        "slots": [asdict(slot) for slot in plan.slots],
        "shared": [asdict(each) for each in plan.shared],
        "exams": [
            asdict(exam) | {"told": exam_name(request, exam.subject, exam.kind).model_dump()} for exam in plan.exams
        ],
        "wishes": {kind.value: value for kind, value in plan.wishes.items()},
        "design": plan.design.model_dump(mode="json", exclude_none=True),
    }
