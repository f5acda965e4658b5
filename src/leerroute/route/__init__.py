"""The route as a document, and everything that can be said about it.

from leerroute.route import check, read_route

design = read_route(Path("route.yaml"), shipped_catalogue())
report = check(design, shipped_register().at(date(2026, 8, 1)))
report.of(Verdict.VIOLATED)
"""

from leerroute.route.check import check, law_for
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.reading import read_route, write_route
from leerroute.route.rules import rules

__all__ = ["RouteDesign", "RouteKind", "check", "law_for", "read_route", "rules", "write_route"]
