"""What a page shows of a draft beside its fields: the same for the whole page and for what is refreshed after a change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.urls import reverse

from leerroute.route import RouteDesign, Totals, Twice
from leerroute.web.overlap.known import doubles_in
from leerroute.web.routes.models import Route
from leerroute.web.routes.overview.seeing import seen_today


def seen(route: Route, design: RouteDesign) -> dict[str, Any]:
    """For routes/overview/timeline.html, routes/overview/totals.html and routes/overview/judgements.html. here: where its forms are.

    What was judged is no part of the design, so the totals hold it only here, and not in what is remembered by the design.
    """
    here = reverse("routes:designer", args=[route.pk])
    found = seen_today(design)
    totals = with_twice(found.totals, route, design)
    doubles = reverse("routes:doubles", args=[route.pk])
    return {"route": route, "design": design, "seen": found, "totals": totals, "here": here, "doubles": doubles}


def with_twice(totals: Totals, route: Route, design: RouteDesign) -> Totals:
    """The totals with what both schools say is taught twice; as they are while nothing was judged."""
    found = doubles_in(route.partnership, design)
    if found is None:
        return totals
    return replace(totals, twice=Twice(len(found.doubles), found.undecided, found.saved.hours))
