"""The limits of the law in a plan. Norms as the register cites them: WVO 2.107g-j and WEB 9.1.9-9.1.10, NRK 3:1."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from leerroute.curriculum import Level
from leerroute.files import Unreadable
from leerroute.planning import Argument, ExamNeed, Learners, NoPlan, Overlap, PlanRequest
from leerroute.route import ExamKind, Part, Place, RouteDesign, RouteKind
from tests.planning.given import bpv, calendar, mbo, planned, request, vo

THREE_YEARS = RouteDesign.model_validate(
    {
        "title": "Van bb naar mbo-2",
        "kind": RouteKind.DOORLOPEND,
        "cohort_start": date(2027, 8, 1),
        "leerweg": Level.BB,
        "target": {"level": 2, "nominal_years": 2, "path": "BOL"},
        "partners": [{"id": "brug", "name": "De Bedachte Brug", "role": "company"}],
    }
)
"""A basisberoepsopleiding of two years: the route takes three or four years (2.107g), and no less than three (one year
shorter than two and two). Over three years: 3,000 hours, of which 2,400 guided and 250 bpv (9.1.10)."""


def _three_years(*extra: Any, **changes: Any) -> PlanRequest:
    """3,000 hours: 1,400 vo, 1,350 mbo, 250 bpv. A block of ten weeks of 40 hours holds 400, so all fit in eight blocks."""
    work = (
        vo("VMBO", 1400),
        mbo("MBO", 1350, places=(Place.MBO, Place.VMBO)),
        bpv("STAGE", 250, company="brug"),
        *extra,
    )
    ages = Learners(birth_months={"2010-03": 12})
    return request(
        *work, **({"route": THREE_YEARS, "calendar": calendar(5, most_hours=40), "learners": ages} | changes)
    )


def test_a_route_that_could_be_done_in_less_takes_the_years_the_law_asks() -> None:
    """50 hours a week would do it in two years of thirty weeks; the third year begins after week 60."""
    made = planned(_three_years(calendar=calendar(5, most_hours=50)))
    assert (made.weeks, made.bound.argument) == (70, Argument.LAW)
    assert made.design.length == 3


def test_hours_are_won_only_as_far_as_the_law_allows() -> None:
    """3,000 hours and not one too many: nothing can be won. With 30 hours more, 30 can."""
    overlap = (Overlap(one="VMBO", other="MBO", hours=100),)
    made = planned(_three_years(overlaps=overlap))
    assert sum(each.hours for each in made.shared) == 0
    assert made.weeks == 80
    more = planned(_three_years(mbo("EXTRA", 30), overlaps=overlap, calendar=calendar(5, most_hours=38)))
    assert sum(each.hours for each in more.shared) <= 30


def test_fewer_hours_than_the_norm_are_refused_before_solving() -> None:
    asked = request(vo("VMBO", 1000), route=THREE_YEARS, calendar=calendar(5, most_hours=40))
    with pytest.raises(Unreadable) as refused:
        planned(asked)
    assert "3.000" in refused.value.problems[0].sentence("nl")


def test_fewer_hours_are_planned_where_the_schools_rely_on_quality() -> None:
    exception = {"quality": "De inspectie vond het goed.", "in_school_plan": True, "in_school_guide": True}
    route = RouteDesign.model_validate(THREE_YEARS.model_dump() | {"hours_exception": exception})
    assert planned(request(vo("VMBO", 1000), route=route, calendar=calendar(5, most_hours=40))).design.length == 3


def test_not_all_central_exams_lie_in_the_first_year() -> None:
    """2.107j: year 2 or 3; single subjects may be earlier. Both subjects are finished in the first block."""
    work = vo("NE", 10, periods=frozenset({"1.1"})), vo("EN", 10, periods=frozenset({"1.1"}))
    exams = tuple(ExamNeed(subject=code, kind=ExamKind.CE, units=(code,)) for code in ("NE", "EN"))
    made = planned(_three_years(*work, exams=exams))
    years = {exam.year for exam in made.design.exams or ()}
    assert years & {2, 3}


def test_no_central_exam_lies_in_the_fourth_year() -> None:
    """In the fourth year there is a window too, but a central exam may not be there: so its unit is finished by year 3."""
    work = vo("NE", 10, periods=frozenset({"4.1"}))
    with pytest.raises(NoPlan):
        planned(_three_years(work, exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),)))


def test_lessons_of_the_vo_after_the_third_year_are_not_counted_as_guided() -> None:
    """Guided hours that the law counts: 2,950 over four years (450 bpv, 4,000 in all). Of 3,000 guided hours 200 are vo; in
    the fourth year at most 50 of them can lie."""
    target = {"level": 4, "programme": "middenkaderopleiding", "nominal_years": 3, "path": "BOL"}
    route = RouteDesign.model_validate(THREE_YEARS.model_dump() | {"target": target})
    work = (
        vo("VMBO", 200),
        mbo("MBO", 2800, places=(Place.MBO, Place.VMBO)),
        mbo("ZELF", 550, guided=0, places=(Place.MBO, Place.VMBO)),
        bpv("STAGE", 450, company="brug"),
    )
    asked = request(
        *work, route=route, calendar=calendar(5, most_hours=40), learners=Learners(birth_months={"2010-03": 1})
    )
    made = planned(asked)
    late = [s.hours for s in made.slots if s.unit == "VMBO" and s.period.startswith("4")]
    assert made.design.length == 4
    assert sum(late) <= 50


def test_bpv_under_sixteen_is_told_with_short_days_and_weeks() -> None:
    """The youngest is 15 in the first year: seven hours a day, 35 a week with lessons (3:1)."""
    early = bpv("VROEG", 40, company="brug", periods=frozenset({"1.2"}))
    made = planned(_three_years(early, learners=Learners(birth_months={"2012-06": 5})))
    line = next(period for period in made.design.bpv or () if period.year == 1)
    assert (line.youngest, line.hours_per_day) == (15, 7)
    assert (line.hours_per_week or 99) <= 35


def test_nobody_under_sixteen_goes_where_the_work_is_not_light() -> None:
    told = [{"year": 1, "company": "brug", "light_work": False}]
    years = [{"number": 1}]
    route = RouteDesign.model_validate(THREE_YEARS.model_dump() | {"bpv": told, "years": years})
    made = planned(_three_years(route=route, learners=Learners(birth_months={"2012-06": 5})))
    assert {slot.period[0] for slot in made.slots if slot.bpv} <= {"2", "3"}


def test_shared_hours_stand_once_in_the_route() -> None:
    """3,100 hours of which 100 are taught together: the route has 3,000 hours."""
    made = planned(_three_years(mbo("EXTRA", 100), overlaps=(Overlap(one="VMBO", other="EXTRA", hours=100),)).model_copy(
        update={"work": (vo("VMBO", 1400, places=(Place.MBO,)), mbo("MBO", 1350, places=(Place.MBO, Place.VMBO)), bpv("STAGE", 250, company="brug"), mbo("EXTRA", 100))}
    ))  # fmt: skip
    total = sum(unit.hours.total or 0 for _, unit in made.design.units())
    assert total == 3100 - sum(each.hours for each in made.shared)
    assert {unit.part for _, unit in made.design.units()} == {Part.VO, Part.MBO}
