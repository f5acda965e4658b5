"""The page of a route, and its file."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from leerroute.route import field_at, write_route
from leerroute.web.routes.editor.drawing import designer_page
from leerroute.web.routes.editor.elements import element_of
from leerroute.web.routes.queries import route_for


@require_safe
def designer(request: HttpRequest, key: UUID) -> HttpResponse:
    """The whole route on one page, and what the law says of it. ?deel=path opens that part; ?nieuw=list a new item."""
    asked = request.GET.get("deel") or request.GET.get("nieuw") or ""
    opened = element_of(asked) if asked else ""
    return designer_page(request, route_for(request.user, key), opened=opened if field_at(opened) else "")


@require_safe
def download(request: HttpRequest, key: UUID) -> HttpResponse:
    """The route as the YAML file that `leerroute route check` reads."""
    route = route_for(request.user, key)
    answer = HttpResponse(write_route(route.design), content_type="application/yaml; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{slugify(route.title)[:80] or "route"}.yaml"'
    return answer
