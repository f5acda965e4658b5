"""The route as a document, and everything that can be said about it.

from leerroute.route import check, read_route

design = read_route(Path("route.yaml"), shipped_catalogue())
report = check(design, shipped_register().at(date(2026, 8, 1)))
report.of(Verdict.VIOLATED)
"""

from leerroute.route.adding_up import FirstMbo, HoursTotal, Totals, Twice, totals
from leerroute.route.checking import check, known_from, law_day
from leerroute.route.design import RouteDesign
from leerroute.route.difference import Difference, differences
from leerroute.route.exams_done import ExamRow, exam_overview, overview_warnings
from leerroute.route.frozen_copy import canonical_json, digest
from leerroute.route.kinds import RouteKind
from leerroute.route.new import new_route
from leerroute.route.over_time import ExamGroup, Item, LaneKind, Run, Timeline, TimelineYear, timeline
from leerroute.route.page import CheckedRoute, routes_page
from leerroute.route.reading import read_route, write_route
from leerroute.route.rules import rules
from leerroute.route.teaching import taught

__all__ = [
    "CheckedRoute",
    "Difference",
    "ExamGroup",
    "ExamRow",
    "FirstMbo",
    "HoursTotal",
    "Item",
    "LaneKind",
    "RouteDesign",
    "RouteKind",
    "Run",
    "Timeline",
    "TimelineYear",
    "Totals",
    "Twice",
    "canonical_json",
    "check",
    "differences",
    "digest",
    "exam_overview",
    "known_from",
    "law_day",
    "new_route",
    "overview_warnings",
    "read_route",
    "routes_page",
    "rules",
    "taught",
    "timeline",
    "totals",
    "write_route",
]
