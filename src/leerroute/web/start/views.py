"""The first page: what you work on."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerroute.web.access import Permission
from leerroute.web.partnerships.giving import may_start
from leerroute.web.partnerships.queries import members_of, partnership_for, partnerships_of
from leerroute.web.partnerships.rule import permitted
from leerroute.web.people.asking import person_of
from leerroute.web.routes.queries import routes_of
from leerroute.web.routes.versions.queries import signed_routes_of


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships and routes of who is logged in."""
    found = {
        "partnerships": partnerships_of(request.user),
        "routes": routes_of(request.user),
        "signed": signed_routes_of(request.user),
        "may_start": may_start(person_of(request)),
    }
    return render(request, "start/home.html", found)


@require_safe
def partnership(request: HttpRequest, key: UUID) -> HttpResponse:
    """A partnership: the routes it designs, and who takes part."""
    found = partnership_for(request.user, key)
    routes = routes_of(request.user).filter(partnership=found)
    may = permitted(request.user, found)
    about = {
        "partnership": found,
        "routes": routes,
        "members": members_of(found),
        "organisations": found.organisations.order_by("name"),
        "may_read_log": Permission.AUDIT_VIEW in may,
        "may_run": Permission.PARTNERSHIP_EDIT in may,
        "can_start": Permission.ROUTE_EDIT in may,
        "may_import": Permission.CURRICULUM_IMPORT in may,
    }
    return render(request, "start/partnership.html", about)
