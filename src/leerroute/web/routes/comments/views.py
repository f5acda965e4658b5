"""Talking about parts of a route."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leerroute.route import part_called
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.people.asking import person_of
from leerroute.web.routes.addresses import part_address
from leerroute.web.routes.changing import Unchanged
from leerroute.web.routes.comments.actions import add_comment, close_comment, reopen_comment
from leerroute.web.routes.editor.drawing import surroundings
from leerroute.web.routes.editor.elements import element_of
from leerroute.web.routes.editor.form_fields import readable
from leerroute.web.routes.models import Comment
from leerroute.web.routes.queries import route_for


@require_safe
def comments(request: HttpRequest, key: UUID) -> HttpResponse:
    """All comments on a route, the open ones first."""
    route = route_for(request.user, key)
    found = [
        (comment, part_called(route.design, comment.path), part_address(route.pk, comment.path))
        for comment in route.comments.select_related("by")
    ]
    found.sort(key=lambda row: row[0].closed_at is not None)
    return render(
        request, "routes/comments/comments.html", {"route": route, "comments": found, **surroundings(request, route)}
    )


@require_POST
def comment(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write a comment about a part."""
    route = route_for(request.user, key, Permission.ROUTE_COMMENT)
    path, text = element_of(readable(request.POST.get("deel", ""))), readable(request.POST.get("tekst", "")).strip()
    address = part_address(route.pk, path)
    if text:
        try:
            token = UUID(request.POST.get("token", ""))
        except ValueError:
            token = uuid4()
        try:
            full = request.build_absolute_uri(address)
            add_comment(route=route, path=path, text=text, token=token, address=full, by=person_of(request))
        except Unchanged:
            pass
    else:
        messages.error(request, Text(nl="Schrijf eerst iets.", en="Write something first.").in_(spoken()))
    return HttpResponseRedirect(address)


@require_POST
def settle(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Close a comment, or open it again."""
    route = route_for(request.user, key, Permission.ROUTE_COMMENT)
    found = Comment.objects.filter(route=route, pk=number).first()
    if found is None:
        raise Http404
    try:
        if request.POST.get("open") == "ja":
            reopen_comment(comment=found, by=person_of(request))
        else:
            close_comment(comment=found, by=person_of(request))
    except Unchanged:
        pass
    if request.POST.get("terug") == "opmerkingen":
        return HttpResponseRedirect(reverse("routes:comments", args=[key]))
    return HttpResponseRedirect(part_address(route.pk, found.path))
