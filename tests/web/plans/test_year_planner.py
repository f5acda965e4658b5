"""Planning over the schools' own year planner: real days, read as people write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leerroute.route import RouteDesign, RouteKind
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.plans.models import Planning
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route

from .conftest import unit

pytestmark = pytest.mark.django_db(transaction=True)
Browser = Callable[[str], Client]
ANSWERS = {
    "years": "23-8-2027 t/m 17-12-2027",
    "holidays": "herfst 18-10-2027 t/m 22-10-2027\n\n  studiedag: 1-11-2027",
    "mbo_exams": "2027-12-13 - 2027-12-17",
    "block": "1",
    "college": "on",
    "most_hours": "10",
}


def asked(browser: Client, route: Route, **changes: str) -> Any:
    return browser.post(f"/route/{route.pk}/plannen/jaarplanner/", ANSWERS | changes, follow=True)


def test_the_weeks_of_the_year_planner_are_planned(taught: Route, logged_in: Browser) -> None:
    """120 hours at 10 a week: 12 of the 15 weeks (17 Mondays, without the autumn holiday and the exam week)."""
    assert "12 lesweken" in asked(logged_in("dirk"), taught).content.decode()
    periods = Planning.objects.get().asked["calendar"]["periods"]
    assert len(periods) == 15
    assert [p["starts"] for p in periods if p["mbo_exams"]] == ["2027-12-06"]


def test_the_next_time_it_stands_there_already(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    page = browser.get(f"/route/{taught.pk}/plannen/jaarplanner/").content.decode()
    assert "wat jullie de vorige keer invulden" in page
    assert "herfst 18-10-2027 t/m 22-10-2027" in page


def test_the_other_form_is_not_filled_with_it(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    assert "vorige keer" not in browser.get(f"/route/{taught.pk}/plannen/").content.decode()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"holidays": "herfst 18-10-2027 t/m 22-10-2027\nkerst vanaf half december"},
            "Regel 2: ‘kerst vanaf half december’",
        ),
        ({"holidays": "32-10-2027"}, "Regel 1: ‘32-10-2027’"),
        ({"holidays": "herfst 22-10-2027 t/m 18-10-2027"}, "Regel 1"),
        ({"holidays": "heel het jaar 1-8-2027 t/m 31-7-2028"}, "Dit schooljaar heeft geen enkele lesweek."),
        ({"years": "23-8-2027 t/m 17-12-2027\n1-12-2027 t/m 1-7-2028"}, "begint voordat het vorige voorbij is"),
        ({"years": ""}, "error"),
        ({"block": ""}, "error"),
        ({"youngest": "september 2012"}, "Schrijf het jaar en de maand in cijfers"),
    ],
)
def test_what_cannot_be_read_is_named_and_kept(
    changes: dict[str, str],
    told: str,
    taught: Route,
    logged_in: Browser,
) -> None:
    answer = asked(logged_in("dirk"), taught, **changes)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert told in page
    assert "2027-12-13 - 2027-12-17" in page
    assert not Planning.objects.exists()


def test_who_is_born_when_decides_about_the_company(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    """40 hours of work that is not light: under 16 nobody may do it; the youngest is 16 well before the weeks begin."""
    design = RouteDesign.model_validate(
        {
            "title": "Naar een bedrijf",
            "kind": "regulier",
            "years": [
                {"number": 1, "units": [unit("K1", "mbo", 60) | {"hours": {"total": 60, "guided": 20, "bpv": 40}}]}
            ],
            "partners": [{"id": "brug", "name": "De Bedachte Brug", "role": "company"}],
            "bpv": [{"year": 1, "company": "brug", "hours": 40, "light_work": False}],
        }
    )
    route = start_route(
        partnership=partnership, title=design.title, kind=RouteKind.REGULIER, design=design, by=people["dirk"]
    )
    browser = logged_in("dirk")
    refused = asked(browser, route).content.decode()
    assert "K1: 40 uur bpv, en in alle periodes waarin dat mag, passen er samen 0." in refused
    assert "work[" not in refused
    assert "lesweken" in asked(browser, route, youngest="2011-05").content.decode()


def test_a_subject_is_spread_when_the_schools_say_so(taught: Route, logged_in: Browser) -> None:
    """60 hours of NE at 4 a week are 15 weeks, all there are; K1 fits beside it."""
    assert "15 lesweken" in asked(logged_in("dirk"), taught, subject_hours="4").content.decode()


def test_wishes_count_only_when_they_are_asked(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    assert "wensen" not in asked(browser, taught).content.decode()
    answers = {**ANSWERS, "wishes": ["summer_gap", "joint"]}
    page = browser.post(f"/route/{taught.pk}/plannen/jaarplanner/", answers, follow=True).content.decode()
    assert "weken zonder onderdelen van beide scholen" in page
    assert page.count("wensen") == 1
    form = browser.get(f"/route/{taught.pk}/plannen/jaarplanner/").content.decode()
    assert form.count(" checked") == 3  # the two wishes, and being at the college every week


def test_a_double_click_searches_once(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    Planning.objects.update(state=Planning.State.SEARCHING)
    asked(browser, taught)
    assert Planning.objects.count() == 1
    asked(browser, taught, most_hours="12")
    assert Planning.objects.count() == 2
