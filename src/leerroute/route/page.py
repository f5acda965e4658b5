"""A self-contained HTML page: one route or several, each with its picture, its table and its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.law import DISCLAIMER, Report, Verdict, checked_against, report_html
from leerroute.pages import drawn, page
from leerroute.route.design import RouteDesign
from leerroute.route.picture import LANES, PATTERNS, hours_per_year, hours_svg, used_lanes
from leerroute.text import Language, Text, number


@dataclass(frozen=True)
class CheckedRoute:
    """A route with its report. name: the file it came from, for a reader who wants to find it again."""

    name: str
    design: RouteDesign
    report: Report


def routes_page(routes: Sequence[CheckedRoute], language: Language, title: Text | None = None) -> str:
    """One HTML document about all `routes`, with an overview table on top when there are several."""
    heading = title or Text(nl=routes[0].design.title, en=routes[0].design.title)
    return page(
        "route",
        "routes.html",
        language,
        routes=routes,
        title=heading.in_(language),
        lanes=LANES,
        hours_per_year=hours_per_year,
        used_lanes=used_lanes,
        patterns=drawn(PATTERNS),
        picture=lambda design: drawn(hours_svg(design, language)),
        report_html=lambda report: drawn(report_html(report, language)),
        checked_against=checked_against,
        disclaimer=DISCLAIMER.in_(language),
        number=lambda value: number(value, language),
        Verdict=Verdict,
    )
