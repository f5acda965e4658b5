"""A plan as JSON, for other software."""

from __future__ import annotations

import json
from dataclasses import asdict

from leerroute.planning.planned import Plan


def plan_json(plan: Plan) -> str:
    """Weeks, proof, slots, exams, and the plan as a route document. Keys are those of the value objects."""
    told = {
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
        "slots": [asdict(slot) for slot in plan.slots],
        "shared": [asdict(each) for each in plan.shared],
        "exams": [asdict(exam) for exam in plan.exams],
        "wishes": {kind.value: value for kind, value in plan.wishes.items()},
        "design": plan.design.model_dump(mode="json", exclude_none=True),
    }
    return json.dumps(told, indent=2, ensure_ascii=False)
