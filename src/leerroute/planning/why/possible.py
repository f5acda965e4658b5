"""Whether any plan holds all limits of a request, within the whole calendar."""

from __future__ import annotations

from collections.abc import Collection

from leerroute.law import Law
from leerroute.planning.case import Case, case_of
from leerroute.planning.model import build
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.request import PlanRequest
from leerroute.planning.search import Deadline, attempt
from leerroute.planning.sound import contradictions


def possible(request: PlanRequest, law: Law, deadline: Deadline) -> bool | None:
    """None: not found out in the time. A request that contradicts itself is not possible."""
    if contradictions(request, law):
        return False
    return fits(case_of(request, law), deadline)


def fits(case: Case, deadline: Deadline, keeps: Collection[Limit] = ALL) -> bool | None:
    """The same for a case, with only some kinds of limits. When a company takes learners is part of what a period holds: that is
    taken out of the request."""
    if Limit.COMPANY not in keeps and case.request.companies:
        free = case.request.model_copy(update={"companies": ()})
        case = Case(free, case.legal, case.units, case.periods, case.age)
    made = attempt(build(case, keeps), deadline.left())
    if made.found is not None:
        return True
    return False if made.impossible else None
