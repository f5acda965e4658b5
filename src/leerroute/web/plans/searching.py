"""From the answers of the form to a plan request, and from a plan to what is kept."""

from __future__ import annotations

from typing import Any

from leerroute.alignment import Overlap
from leerroute.files import Unreadable
from leerroute.planning import Calendar, Learners, Plan, PlanRequest, Wish, WishKind, gantt_svg, plan_lines, request_for
from leerroute.route import Part, RouteDesign
from leerroute.text import LANGUAGES, Language

SECONDS = 60.0


def request_from(design: RouteDesign, asked: dict[str, Any], judged: Overlap | None = None) -> PlanRequest:
    """judged: what both schools say of this route's pairs; what they teach twice is then planned once.

    Raises `files.Unreadable` for a route that cannot be planned yet.
    """
    calendar = Calendar.model_validate(asked["calendar"])
    youngest = {asked["youngest"]: 1} if asked["youngest"] else None
    request = request_for(design, calendar, judged=judged, learners=Learners(birth_months=youngest))
    work = (
        unit.model_copy(update={"weekly": asked["subject_hours"]}) if unit.part is Part.VO else unit
        for unit in request.work
    )
    return request.model_copy(
        update={
            "work": tuple(work),
            "college_days": asked["college_days"],
            "company_days": asked["company_days"],
            "wishes": tuple(Wish(kind=WishKind(kind)) for kind in asked["wishes"]),
        }
    )


def why_not(refused: Unreadable, design: RouteDesign) -> list[dict[Language, str]]:
    """Why a route cannot be planned yet, with units by their titles instead of their place in the request."""
    titles = {unit.code: unit.title or unit.code for _, unit in design.units()}
    told = []
    for problem in refused.problems:
        if problem.place.startswith("work[") and problem.value in titles:
            title = titles[problem.value]
            named = title if title == problem.value else f"{title} ({problem.value})"
            told.append({language: f"{named}: {problem.expected.in_(language)}" for language in LANGUAGES})
        else:
            bare = problem.model_copy(update={"file": ""})
            told.append({language: bare.sentence(language).lstrip(", ") for language in LANGUAGES})
    return told


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
