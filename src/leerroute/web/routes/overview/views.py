"""What follows from a route, as pieces of its page."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerroute.web.routes.overview.seen import seen
from leerroute.web.routes.queries import route_for


@require_safe
def pieces(request: HttpRequest, key: UUID) -> HttpResponse:
    """Timeline, totals and judgements as they are now, each to be put in its own place."""
    route = route_for(request.user, key)
    return render(request, "routes/seen.html", seen(route, route.design))
