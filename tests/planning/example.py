"""A small plan made by hand that just keeps every kind of limit, for tests that break them one by one.

Four periods of ten weeks. Amira follows it: rekenen and zorg of the vmbo, zorg and the kitchen of the mbo, and a stage.
    p1 (year 1): rekenen 20, zorg 20, mbo-zorg 20, of which 10 together with zorg: 50 hours, five a week
    p2 (year 2, tijdvak 1, exams of the college): rekenen 20, mbo-zorg 10, koken 20 at the college
    p3 (year 2, the college is closed): stage 40
    p4 (year 3, tijdvak 3): nothing but the resit of rekenen
"""

from __future__ import annotations

from datetime import date

from leerroute.planning import (
    Before,
    Calendar,
    ExamNeed,
    ExamSlot,
    Learners,
    Overlap,
    Period,
    Plan,
    PlanRequest,
    Room,
    SharedSlot,
    Slot,
    TeamTime,
    Together,
    Work,
    law_of,
)
from leerroute.route import ExamKind, Part, Place, RouteDesign, RouteKind

PERIODS = (
    Period(key="p1", year=1, starts=date(2026, 8, 31), weeks=10, college=True),
    Period(key="p2", year=2, starts=date(2027, 8, 30), weeks=10, college=True, central=1, mbo_exams=True),
    Period(key="p3", year=2, starts=date(2028, 1, 10), weeks=10, college=False),
    Period(key="p4", year=3, starts=date(2028, 8, 28), weeks=10, college=True, central=3),
)
VMBO, MBO, COMPANY = Place.VMBO, Place.MBO, Place.COMPANY

REQUEST = PlanRequest(
    route=RouteDesign(title="Verzonnen route", kind=RouteKind.DOORLOPEND),
    calendar=Calendar(periods=PERIODS, most_hours=5, least_hours=4),
    work=(
        Work(code="rekenen", part=Part.VO, hours=40, places=(VMBO,), team="talen", weekly=2),
        Work(code="zorg", part=Part.VO, hours=20, places=(VMBO,), periods=frozenset({"p1"})),
        Work(code="mbo-zorg", part=Part.MBO, hours=30, places=(VMBO, MBO), span=20),
        Work(code="koken", part=Part.MBO, hours=20, places=(MBO,), room="keuken"),
        Work(code="stage", part=Part.MBO, hours=40, bpv=40, places=(COMPANY,), company="zorghuis"),
    ),
    order=(Before(first="zorg", then="koken"), Together(one="rekenen", other="mbo-zorg")),
    overlaps=(Overlap(one="zorg", other="mbo-zorg", hours=10),),
    rooms=(Room(key="keuken", place=MBO, weekly=2),),
    teams=(TeamTime(team="talen", weekly=3, periods={"p1": 2}),),
    exams=(
        ExamNeed(subject="rekenen", kind=ExamKind.SE, units=("zorg",)),
        ExamNeed(subject="rekenen", kind=ExamKind.CE, units=("rekenen",)),
        ExamNeed(subject="rekenen", kind=ExamKind.CE, units=("rekenen",), tijdvak=3),
        ExamNeed(subject="koken", kind=ExamKind.MBO, units=("koken",)),
    ),
    learners=Learners(birth_months={"2011-10": 6, "2012-08": 6}),
    college_days=1,
    company_days=2,
    day_hours=2,
    grain=10,
)

PLAN = Plan(
    request=REQUEST,
    law=law_of(REQUEST),
    slots=(
        Slot("rekenen", "p1", 20, VMBO),
        Slot("zorg", "p1", 20, VMBO),
        Slot("mbo-zorg", "p1", 20, VMBO),
        Slot("rekenen", "p2", 20, VMBO),
        Slot("mbo-zorg", "p2", 10, VMBO),
        Slot("koken", "p2", 20, MBO),
        Slot("stage", "p3", 40, COMPANY, bpv=True),
    ),
    shared=(SharedSlot("zorg", "mbo-zorg", "p1", 10, VMBO),),
    exams=(
        ExamSlot("rekenen", ExamKind.SE, "p1"),
        ExamSlot("rekenen", ExamKind.CE, "p2", 1),
        ExamSlot("rekenen", ExamKind.CE, "p4", 3),
        ExamSlot("koken", ExamKind.MBO, "p2"),
    ),
    weeks=40,
    steps=(),
    bounds=(),
)
