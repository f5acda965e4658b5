"""Reads about plans, filtered by what the person may see."""

from __future__ import annotations

from typing import Any

from leerroute.web.access import Permission
from leerroute.web.partnerships.rule import one_allowed
from leerroute.web.plans.forms import LimitsForm
from leerroute.web.plans.models import Planning
from leerroute.web.routes.models import Route


def planning_for(person: Any, key: object, permission: Permission = Permission.ROUTE_VIEW) -> Planning:
    """Raises Http404 when it is not theirs."""
    rows = Planning.objects.select_related("route__partnership", "by")
    return one_allowed(person, permission, rows, "route__partnership", pk=key)


def last_typed(route: Route, form_of: type[LimitsForm]) -> dict[str, Any]:
    """What somebody of this partnership typed on this form for the plan before; empty when there was none. Of another route
    without what names units."""
    for planning in Planning.objects.filter(route__partnership=route.partnership)[:20]:
        typed: dict[str, Any] = planning.asked.get("typed", {})
        if planning.asked.get("form") == form_of.KIND:
            foreign = frozenset() if planning.route_id == route.pk else form_of.OF_ROUTE
            return {name: value for name, value in typed.items() if name not in foreign}
    return {}
