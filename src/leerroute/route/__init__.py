"""The route as a document, and everything that can be said about it.

from leerroute.route import check, read_route

design = read_route(Path("route.yaml"), shipped_catalogue())
report = check(design, shipped_register().at(date(2026, 8, 1)))
report.of(Verdict.VIOLATED)
"""

from leerroute.route.checking import check, known_from, law_day
from leerroute.route.design import RouteDesign
from leerroute.route.difference import Difference, differences
from leerroute.route.exams_done import ExamRow, exam_overview, overview_warnings
from leerroute.route.kinds import RouteKind
from leerroute.route.new import new_route
from leerroute.route.page import CheckedRoute, routes_page
from leerroute.route.parts import (
    BpvPeriod,
    ExamKind,
    ExamMoment,
    Hours,
    LearningPath,
    Part,
    PartnerRole,
    Phase,
    Place,
    RouteUnit,
    RouteYear,
    UnitHours,
    YearNumber,
)
from leerroute.route.reading import read_route, write_route
from leerroute.route.rules import rules
from leerroute.route.rules.duration import VMBO_YEARS
from leerroute.route.rules.exams import THIRD
from leerroute.route.rules.young import YOUNG
from leerroute.route.teaching import taught

__all__ = [
    "THIRD",
    "VMBO_YEARS",
    "YOUNG",
    "BpvPeriod",
    "CheckedRoute",
    "Difference",
    "ExamKind",
    "ExamMoment",
    "ExamRow",
    "Hours",
    "LearningPath",
    "Part",
    "PartnerRole",
    "Phase",
    "Place",
    "RouteDesign",
    "RouteKind",
    "RouteUnit",
    "RouteYear",
    "UnitHours",
    "YearNumber",
    "check",
    "differences",
    "exam_overview",
    "known_from",
    "law_day",
    "new_route",
    "overview_warnings",
    "read_route",
    "routes_page",
    "rules",
    "taught",
    "write_route",
]
