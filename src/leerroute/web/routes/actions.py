"""Writes about routes."""

from __future__ import annotations

from leerroute.route import RouteDesign, RouteKind
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Route


@recorded
def start_route(
    *, partnership: Partnership, title: str, kind: RouteKind, design: RouteDesign | None = None, by: Person
) -> Route:
    """A new route: empty but for its title and kind, or a copy of `design`."""
    design = design or RouteDesign(title=title, kind=kind)
    route = Route.objects.create(
        partnership=partnership, title=design.title, document=design.model_dump(mode="json", exclude_none=True)
    )
    Verb.ROUTE_CREATED.record(by=by, about=route, title=route.title)
    return route
