"""Routes that are short enough to plan in a test."""

from __future__ import annotations

from typing import Any

import pytest

from leerroute.route import RouteDesign, RouteKind
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route


def unit(code: str, part: str, hours: int) -> dict[str, Any]:
    place = {"vo": "vmbo", "mbo": "mbo"}[part]
    return {"code": code, "part": part, "hours": {"total": hours, "guided": hours, "bpv": 0}, "place": place}


@pytest.fixture
def taught(partnership: Partnership, people: dict[str, Person]) -> Route:
    """120 hours over two years, which fit in the two blocks of one year (2 x 10 weeks x 10 hours)."""
    design = RouteDesign.model_validate(
        {
            "title": "Kort kan ook",
            "kind": "regulier",
            "years": [
                {"number": 1, "units": [unit("NE", "vo", 60)]},
                {"number": 2, "units": [unit("K1", "mbo", 60)]},
            ],
        }
    )
    return start_route(
        partnership=partnership, title=design.title, kind=RouteKind.REGULIER, design=design, by=people["dirk"]
    )
