"""A route with everything in it, and how its forms are sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from leerroute.curriculum import shipped_catalogue
from leerroute.route import RouteKind, document_of, part_in, read_route
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.editor.elements import names_of, place_of
from leerroute.web.routes.editor.form_fields import as_typed
from leerroute.web.routes.models import Route

EXAMPLE = Path(__file__).parents[3] / "examples" / "hbr-kb-mbo4-dlr.yaml"
NE = "years[1].units[NE]"


@pytest.fixture
def hbr(partnership: Partnership, people: dict[str, Person]) -> Route:
    """The example route of horeca, with Dirk's partnership."""
    design = read_route(EXAMPLE, shipped_catalogue())
    return start_route(partnership=partnership, title="", kind=RouteKind.DOORLOPEND, design=design, by=people["dirk"])


def form_of(route: Route, element: str, **typed: Any) -> dict[str, Any]:
    """The form of an element as a browser would send it, with other values typed in; `hours__total` for "hours.total"."""
    document = document_of(Route.objects.get(pk=route.pk).design)
    sent: dict[str, Any] = {"deel": element, "veld": list(names_of(element)), "basis": {}}
    for name in names_of(element):
        value = part_in(document, f"{place_of(element)}.{name}" if place_of(element) else name)
        sent["basis"][name] = value
        sent[f"v.{name}"] = "\n".join(as_typed(value)) if "competences" in name else list(as_typed(value))
        if value == []:
            sent[f"v.{name}.geen"] = "ja"
    sent["basis"] = json.dumps(sent["basis"])
    for name, value in typed.items():
        sent[f"v.{name.replace('__', '.')}"] = value
    return sent


@pytest.fixture
def save(logged_in: Callable[[str], Client]) -> Callable[..., Any]:
    """Send a form as somebody: save("bram", route, form, htmx=True)."""

    def send(who: str, route: Route, form: dict[str, Any], *, htmx: bool = False, to: str = "deel/bewaar/") -> Any:
        headers = {"HX-Request": "true"} if htmx else {}
        return logged_in(who).post(f"/route/{route.pk}/{to}", form, headers=headers)

    return send
