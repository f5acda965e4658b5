"""Reads about routes, filtered by what the person may see."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from leerroute.web.access import Permission
from leerroute.web.partnerships.rule import allowed, one_allowed
from leerroute.web.routes.models import Route


def routes_of(person: Any) -> QuerySet[Route]:
    return allowed(person, Permission.ROUTE_VIEW, Route.objects.select_related("partnership"))


def route_for(person: Any, key: object, permission: Permission = Permission.ROUTE_VIEW) -> Route:
    """Raises Http404 when it is not theirs."""
    return one_allowed(person, permission, Route.objects.select_related("partnership"), pk=key)
