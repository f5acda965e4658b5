"""By way of broken hours a plan is found whole, or nothing is said."""

from __future__ import annotations

import random

import pytest

from leerroute.planning import Plan, PlanRequest, law_of
from leerroute.planning.case import case_of
from leerroute.planning.checking import faults
from leerroute.planning.model import Found, build
from leerroute.planning.model.linear import loosely_solved
from leerroute.planning.search.rounding import rounded
from tests.planning.brute import fewest_weeks
from tests.planning.example import REQUEST
from tests.planning.routes import invented, quarters
from tests.planning.small import KINDS, small


def _plan(request: PlanRequest, found: Found) -> Plan:
    weeks = sum(period.weeks for period in request.calendar.periods[: found.periods])
    return Plan(
        request=request,
        law=law_of(request),
        slots=found.slots,
        shared=found.shared,
        exams=found.exams,
        weeks=weeks,
        steps=(),
        bounds=(),
    )


def test_a_whole_route_made_by_way_of_broken_hours_has_no_faults() -> None:
    request = invented(0, quarters(6), each=9)
    case = case_of(request, law_of(request))
    made = rounded(build(case), build(case), seconds=60)
    assert made.found is not None
    assert faults(_plan(request, made.found)) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_a_plan_in_whole_hours_has_one_in_broken_hours(kind: str) -> None:
    """So whatever the rows leave out or write down as others, they are never tighter than the limits."""
    for seed in range(3):
        request = small(random.Random(f"{kind} {seed}"), KINDS[kind])  # noqa: S311
        if fewest_weeks(request) is not None:
            case = case_of(request, law_of(request))
            assert loosely_solved(build(case), seconds=60) is not None


def test_what_has_no_plan_is_never_called_impossible_by_way_of_broken_hours() -> None:
    request = REQUEST.model_copy(update={"college_days": 0})
    case = case_of(request, law_of(request))
    made = rounded(build(case), build(case), seconds=60)
    assert (made.found, made.impossible) == (None, False)
