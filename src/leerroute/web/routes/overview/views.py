"""What follows from a route, as pieces of its page."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerroute.web.access import Permission
from leerroute.web.overlap.known import known_in, overlap_in
from leerroute.web.partnerships.rule import may
from leerroute.web.routes.overview.doubling import told_twice
from leerroute.web.routes.overview.seen import seen
from leerroute.web.routes.queries import route_for


@require_safe
def pieces(request: HttpRequest, key: UUID) -> HttpResponse:
    """Timeline, totals and judgements as they are now, each to be put in its own place."""
    route = route_for(request.user, key)
    return render(request, "routes/overview/seen.html", seen(route, route.design))


@require_safe
def doubles(request: HttpRequest, key: UUID) -> HttpResponse:
    """What the route teaches twice, prepares and misses, by what both schools said of pairs of outcomes."""
    route = route_for(request.user, key)
    judged = bool(known_in(route.partnership).judged)
    found = {
        "route": route,
        "partnership": route.partnership,
        "twice": told_twice(overlap_in(route.partnership, route.design)) if judged else None,
        "judges": may(request.user, Permission.OVERLAP_JUDGE, route.partnership),
    }
    return render(request, "routes/overview/doubles.html", found)
