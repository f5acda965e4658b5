"""Pages of a route."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from leerroute.law import shipped_register
from leerroute.route import check, law_day
from leerroute.web.routes.queries import route_for


def designer(request: HttpRequest, key: UUID) -> HttpResponse:
    """The whole route on one page, and what the law says of it."""
    route = route_for(request.user, key)
    design = route.design
    report = check(design, shipped_register().at(law_day(design, localdate())))
    return render(request, "routes/designer.html", {"route": route, "design": design, "report": report})
