"""From a judgement to what can be filled in."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from leerroute.web.routes.models import Route
from leerroute.web.routes.overview.jumping import target_of

DOCUMENT = {"years": [{"number": 1, "units": [{"code": "NE"}]}]}


def test_what_is_there_is_jumped_to_itself() -> None:
    assert target_of("years[1].units[NE].hours.total", DOCUMENT).path == "years[1].units[NE].hours.total"


def test_what_no_field_is_called_leads_to_the_nearest_above_it() -> None:
    assert target_of("years[1].hours.bpv", DOCUMENT).path == "years[1]"


def test_a_year_that_is_not_there_leads_to_the_list_in_which_it_is_to_come() -> None:
    assert target_of("years[2].leerjaar", DOCUMENT).path == "years"
    assert target_of("years[2].units[NE].hours", DOCUMENT).path == "years"


def test_an_address_of_a_year_that_is_no_year_shows_the_route(route: Route, logged_in: Callable[[str], Client]) -> None:
    answer = logged_in("dirk").get(f"/route/{route.pk}/?deel=years[geen].units[NE].hours")
    assert answer.status_code == 200
