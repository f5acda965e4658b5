"""What a page shows of a draft beside its fields: the same for the whole page and for what is refreshed after a change."""

from __future__ import annotations

from typing import Any

from django.utils.timezone import localdate

from leerroute.law import shipped_register
from leerroute.route import RouteDesign, check, law_day
from leerroute.web.routes.models import Route


def seen(route: Route, design: RouteDesign) -> dict[str, Any]:
    """For routes/timeline.html, routes/totals.html and routes/judgements.html."""
    report = check(design, shipped_register().at(law_day(design, localdate())))
    return {"route": route, "design": design, "report": report}
