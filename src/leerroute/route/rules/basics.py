"""What every route needs before anything can be said about it."""

from __future__ import annotations

from leerroute.law import Law, met, unknown
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.rules.book import Findings, rules
from leerroute.text import Text

BEFORE_PROFILES = (RouteKind.VM2, RouteKind.VAKMANSCHAP, RouteKind.BEROEPS, RouteKind.TECHNOLOGIE)
"""Experiments that began before the ten profiles existed."""


@rules.rule(
    "route.basics",
    title=Text(nl="Is het begin van de route ingevuld?", en="Is the beginning of the route filled in?"),
    norms=(),
)
def the_basics_are_filled_in(design: RouteDesign, law: Law) -> Findings:
    """Not law: without leerweg, profile, partners, years and target the other rules have nothing to look at."""
    del law
    needed = {
        "leerweg": (design.leerweg, "leerweg", "leerweg"),
        "profiel": (design.profiel or (design.kind in BEFORE_PROFILES), "profiel", "profile"),
        "partners": (design.partners, "partners", "partners"),
        "years": (design.years, "routejaren", "route years"),
        "target.level": (design.target.level, "mbo-niveau", "mbo level"),
    }
    open_ = {path: names for path, (value, *names) in needed.items() if not value}
    for path, (nl, en) in open_.items():
        yield unknown(path, nl=f"Nog niet ingevuld: {nl}.", en=f"Not filled in yet: {en}.")
    for path, (value, nl, en) in needed.items():
        if value:
            yield met(path, nl=f"Ingevuld: {nl}.", en=f"Filled in: {en}.")
