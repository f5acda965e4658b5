"""From the answers of the form to a plan request, and from a plan to what is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from leerroute.alignment import Overlap
from leerroute.files import Problem, Unreadable
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
    weekly, room_of = asked["subject_hours"], asked.get("room_of", {})
    work = (
        unit.model_copy(
            update={"room": room_of.get(unit.code), "weekly": weekly if unit.part is Part.VO else unit.weekly}
        )
        for unit in request.work
    )
    ours = {
        "work": tuple(work),
        "order": asked.get("order", ()),
        "rooms": asked.get("rooms", ()),
        "teams": asked.get("teams", ()),
        "college_days": asked["college_days"],
        "company_days": asked["company_days"],
        "grain": asked.get("grain") or 1,
        "wishes": tuple(Wish(kind=WishKind(kind)) for kind in asked["wishes"]),
    }
    return PlanRequest(**(dict(request) | ours))


def why_not(refused: Unreadable, design: RouteDesign) -> list[dict[Language, str]]:
    """Why a route cannot be planned yet. Nobody here has seen the request: units by their titles, and other parts of it by what was
    answered, not by their place in it."""
    titles = {unit.code: unit.title for _, unit in design.units()}
    return [{language: _line(problem, titles, language) for language in LANGUAGES} for problem in refused.problems]


def _line(problem: Problem, titles: Mapping[str, str | None], language: Language) -> str:
    at = _PART.match(problem.place)
    if at is None:
        return problem.model_copy(update={"file": ""}).sentence(language).lstrip(", ")
    expected = problem.expected.in_(language)
    if at["field"] != "work":
        return " ".join([f"{problem.value}: {expected}", *([problem.remedy.in_(language)] if problem.remedy else [])])
    code, title = list(titles.items())[int(at["index"])]
    named = code if title in {None, code} else f"{title} ({code})"
    return f"{named}: {expected}"


_PART = re.compile(r"(?P<field>work|order|rooms|teams)\[(?P<index>\d+)\]")


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
