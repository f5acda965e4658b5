"""Whether any plan holds all limits of a request, within the whole calendar."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from leerroute.law import Law
from leerroute.planning.case import Case, case_of
from leerroute.planning.model import build
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.request import FULL_WEEK, PlanRequest
from leerroute.planning.search import Deadline, attempt
from leerroute.planning.sound import contradictions


def possible(request: PlanRequest, law: Law, deadline: Deadline) -> bool | None:
    """None: not found out in the time. A request that contradicts itself is not possible."""
    if contradictions(request, law):
        return False
    return fits(case_of(request, law), deadline)


def fits(case: Case, deadline: Deadline, keeps: Collection[Limit] = ALL) -> bool | None:
    """The same for a case, with only some kinds of limits."""
    made = attempt(build(freed(case, ALL - set(keeps)), keeps), deadline.left())
    if made.found is not None:
        return True
    return False if made.impossible else None


def freed(case: Case, kinds: Collection[Limit]) -> Case:
    """The case without what these kinds of limits take off what a period can hold of one unit; leaving out their rows is not
    enough."""
    request, fields = case.request, dict[str, Any]()
    unit: dict[str, None] = {}
    if Limit.WEEK in kinds:
        fields["calendar"] = request.calendar.model_copy(update={"most_hours": FULL_WEEK})
    if Limit.ROOM in kinds:
        fields["rooms"] = tuple(room.model_copy(update={"weekly": FULL_WEEK}) for room in request.rooms)
    if Limit.TEAM in kinds:
        fields["teams"] = ()
    if Limit.COLLEGE in kinds:
        fields["college_days"] = None
    if Limit.COMPANY in kinds:
        fields |= {"company_days": None, "companies": ()}
    if Limit.ORDER in kinds:
        fields["order"] = ()
    if Limit.SPAN in kinds:
        unit |= {"span": None, "weekly": None}
    if Limit.PLACE in kinds:
        unit["periods"] = None
    if unit:
        fields["work"] = tuple(work.model_copy(update=unit) for work in request.work)
    units = tuple(work.model_copy(update=unit) for work in case.units)
    return Case(request.model_copy(update=fields), case.legal, units, case.periods, case.age)
