"""Small requests: three blocks of ten weeks a year, ten hours a week, two schools."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from leerroute.law import Judgement, Law, Verdict
from leerroute.planning import Calendar, Period, Plan, PlanRequest, Work, law_of, plan
from leerroute.route import Part, Place, RouteDesign, RouteKind, check

ROUTE = RouteDesign(title="Van vmbo naar mbo", kind=RouteKind.REGULIER, cohort_start=date(2027, 8, 1))


def calendar(years: int = 2, **changes: Any) -> Calendar:
    """Three blocks of ten weeks in each year; central exams after the second, exams of the college after the third."""
    periods = tuple(
        Period(
            key=f"{year}.{block}",
            year=year,
            starts=date(2026 + year, 8, 23) + timedelta(weeks=13 * (block - 1)),
            weeks=10,
            central=1 if block == 2 else None,
            mbo_exams=block == 3,
            after_exams=block == 3,
            college=True,
        )
        for year in range(1, years + 1)
        for block in (1, 2, 3)
    )
    return Calendar(**({"periods": periods, "most_hours": 10} | changes))


def vo(code: str, hours: int, **changes: Any) -> Work:
    return Work(**({"code": code, "part": Part.VO, "hours": hours, "guided": hours, "places": (Place.VMBO,)} | changes))


def mbo(code: str, hours: int, **changes: Any) -> Work:
    return Work(**({"code": code, "part": Part.MBO, "hours": hours, "guided": hours, "places": (Place.MBO,)} | changes))


def bpv(code: str, hours: int, **changes: Any) -> Work:
    return Work(
        **(
            {"code": code, "part": Part.MBO, "hours": hours, "guided": 0, "bpv": hours, "places": (Place.MBO,)}
            | changes
        )
    )


def request(*work: Work, **changes: Any) -> PlanRequest:
    return PlanRequest(**({"route": ROUTE, "calendar": calendar(), "work": work} | changes))


def planned(asked: PlanRequest, seconds: float = 60) -> Plan:
    """A plan; `route check` finds nothing violated in it that the route had not violated before."""
    made = plan(asked, seconds=seconds)
    law = law_of(asked)
    new = _violated(made.design, law) - _violated(asked.route, law)
    assert not new, [judgement.message.nl for judgement in check(made.design, law).of(Verdict.VIOLATED)]
    return made


def _violated(design: RouteDesign, law: Law) -> set[tuple[str, str]]:
    return {_named(judgement) for judgement in check(design, law).of(Verdict.VIOLATED)}


def _named(judgement: Judgement) -> tuple[str, str]:
    return judgement.rule, judgement.path
