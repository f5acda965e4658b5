"""Pages of a route."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerroute.web.routes.queries import route_for
from leerroute.web.routes.seeing import seen_today


def designer(request: HttpRequest, key: UUID) -> HttpResponse:
    """The whole route on one page, and what the law says of it."""
    route = route_for(request.user, key)
    found = {"route": route, "seen": seen_today(route.design), "here": reverse("routes:designer", args=[key])}
    return render(request, "routes/designer.html", found)
