"""The first page: what you work on."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerroute.web.access import ROLES, Permission
from leerroute.web.partnerships.queries import partnership_for, partnerships_of
from leerroute.web.partnerships.rule import permitted
from leerroute.web.routes.queries import routes_of
from leerroute.web.routes.version_queries import signed_routes_of


def home(request: HttpRequest) -> HttpResponse:
    """The partnerships and routes of who is logged in."""
    found = {
        "partnerships": partnerships_of(request.user),
        "routes": routes_of(request.user),
        "signed": signed_routes_of(request.user),
    }
    return render(request, "start/home.html", found)


def partnership(request: HttpRequest, key: UUID) -> HttpResponse:
    """A partnership: the routes it designs, and who takes part."""
    found = partnership_for(request.user, key)
    members = [
        (member, ROLES[member.role])
        for member in found.members.filter(ended_at=None).select_related("person", "organisation")
    ]
    routes = routes_of(request.user).filter(partnership=found)
    can_start = Permission.ROUTE_EDIT in permitted(request.user, found)
    context = {"partnership": found, "members": members, "routes": routes, "can_start": can_start}
    return render(request, "start/partnership.html", context)
