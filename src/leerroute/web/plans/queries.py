"""Reads about plans, filtered by what the person may see."""

from __future__ import annotations

from typing import Any

from leerroute.web.access import Permission
from leerroute.web.partnerships.rule import one_allowed
from leerroute.web.plans.models import Planning


def planning_for(person: Any, key: object, permission: Permission = Permission.ROUTE_VIEW) -> Planning:
    """Raises Http404 when it is not theirs."""
    rows = Planning.objects.select_related("route__partnership", "by")
    return one_allowed(person, permission, rows, "route__partnership", pk=key)
