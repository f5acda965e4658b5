"""What happened, as sentences, newest first."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerroute.web.access import Permission
from leerroute.web.audit.models import Event
from leerroute.web.audit.telling import sentence
from leerroute.web.logbook.queries import of_partnership, of_route, of_site
from leerroute.web.partnerships.queries import partnership_for
from leerroute.web.people.asking import person_of
from leerroute.web.routes.models import Route
from leerroute.web.routes.queries import route_for

PER_PAGE = 50


@require_safe
def partnership(request: HttpRequest, key: UUID) -> HttpResponse:
    found = partnership_for(request.user, key, Permission.AUDIT_VIEW)
    return _page(request, of_partnership(person_of(request), found), {"partnership": found})


@require_safe
def route(request: HttpRequest, key: UUID) -> HttpResponse:
    found = route_for(request.user, key, Permission.AUDIT_VIEW)
    return _page(request, of_route(person_of(request), found), {"partnership": found.partnership, "route": found})


@require_safe
def site(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    if not person.site_admin:
        raise Http404
    return _page(request, of_site(person), {})


def _page(request: HttpRequest, events: QuerySet[Event], about: dict[str, Any]) -> HttpResponse:
    page = Paginator(events, PER_PAGE).get_page(request.GET.get("pagina"))
    shown = list(page.object_list)
    routes = (
        Route.objects.in_bulk({event.route_id for event in shown if event.route_id}) if "route" not in about else {}
    )
    lines = [(event, sentence(event), routes.get(event.route_id)) for event in shown]
    return render(request, "logbook/logbook.html", {**about, "page": page, "lines": lines})
