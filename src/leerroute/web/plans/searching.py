"""From the answers of the form to a plan request, and from a plan to what is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from leerroute.alignment import Overlap
from leerroute.planning import Plan, PlanRequest, Wish, WishKind, gantt_svg, plan_lines, request_for
from leerroute.route import RouteDesign
from leerroute.text import LANGUAGES
from leerroute.web.plans.calendars import calendar_from

SECONDS = 60.0


def request_from(design: RouteDesign, asked: dict[str, Any], judged: Overlap | None = None) -> PlanRequest:
    """judged: what both schools say of this route's pairs; what they teach twice is then planned once.

    Raises `files.Unreadable` for a route that cannot be planned yet.
    """
    calendar = calendar_from(
        starts=date.fromisoformat(asked["starts"]),
        years=asked["years"],
        blocks=asked["blocks"],
        weeks=asked["weeks"],
        most_hours=asked["most_hours"],
        least_hours=asked["least_hours"],
        central=asked["central"],
        mbo_exams=tuple(asked["mbo_exams"]),
    )
    return request_for(design, calendar, judged=judged).model_copy(
        update={
            "college_days": asked["college_days"],
            "company_days": asked["company_days"],
            "wishes": (Wish(kind=WishKind.EARLY_MBO, weight=1),),
        }
    )


def pairs_used(request: PlanRequest, judged: Overlap | None) -> int:
    """How many judged pairs make up the hours that this request lets be taught together.

    A pair whose hours are not known, or that together with the others of its units is less than an hour, is in none.
    """
    if judged is None:
        return 0
    unit_of = {piece.id: unit.unit for unit in judged.taught for piece in unit.outcomes}
    together = {(one.one, one.other) for one in request.overlaps}
    met = [(unit_of[double.left.id], unit_of[double.right.id], double.hours) for double in judged.doubles]
    return sum((left, right) in together and hours is not None and hours.low > 0 for left, right, hours in met)


def outcome_of(made: Plan) -> dict[str, Any]:
    """What is kept of a plan."""
    lines = [list(plan_lines(made, language)) for language in LANGUAGES]
    return {
        "planned": made.design.model_dump(mode="json", exclude_none=True),
        "weeks": made.weeks,
        "bound": made.bound.weeks,
        "told": [dict(zip(LANGUAGES, pair, strict=True)) for pair in zip(*lines, strict=True)],
        "chart": {language: gantt_svg(made, language) for language in LANGUAGES},
    }
