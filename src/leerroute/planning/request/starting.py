"""A new plan request for a route: a document that explains itself."""

from __future__ import annotations

from leerroute.pages import template_of
from leerroute.route import RouteDesign
from leerroute.text import Language


def new_request(design: RouteDesign, route: str, language: Language) -> str:
    """A YAML document that plans this route once its dates are filled in. route: its file, as the new file names it."""
    codes = tuple(dict.fromkeys(unit.code for _, unit in design.units()))
    titles = {unit.code: unit.title for _, unit in design.units()}
    return template_of("planning", f"new_request.{language}.yaml").render(
        route=route, codes=codes, titles=titles, start=design.cohort_start
    )
