"""Answers after a change: fragments that refresh for htmx, a page or a redirect without it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.routes.addresses import addresses_of, part_address
from leerroute.web.routes.history import latest
from leerroute.web.routes.models import Route


def messages_add(request: HttpRequest, text: Text) -> None:
    messages.success(request, text.in_(spoken()))


def answer_refreshed(
    request: HttpRequest, route: Route, template: str, context: Mapping[str, Any], *, changed: bool
) -> HttpResponse:
    """`template`, and after a change everything beside the form that follows from the draft."""
    told = latest(route) if changed else None
    about = {"route": route, "latest": told, "changed": changed, "can_edit": True, "at": addresses_of(route.pk)}
    return render(request, template, {**context, **about})


def answer_problem(request: HttpRequest, route: Route, path: str, problem: Text) -> HttpResponse:
    """Say why it was not done, and go back to the part."""
    messages.error(request, problem.in_(spoken()))
    address = part_address(route.pk, path)
    return HttpResponseRedirect(address)
