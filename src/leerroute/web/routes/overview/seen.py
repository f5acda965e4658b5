"""What a page shows of a draft beside its fields: the same for the whole page and for what is refreshed after a change."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from leerroute.route import RouteDesign
from leerroute.web.routes.models import Route
from leerroute.web.routes.overview.seeing import seen_today


def seen(route: Route, design: RouteDesign) -> dict[str, Any]:
    """For routes/timeline.html, routes/totals.html and routes/judgements.html. here: where its forms are."""
    here = reverse("routes:designer", args=[route.pk])
    return {"route": route, "design": design, "seen": seen_today(design), "here": here}
