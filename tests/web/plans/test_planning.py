"""Planning on the site: nothing changes before somebody takes it over, and nobody's work is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from leerroute.route import RouteDesign, RouteKind
from leerroute.web.overlap.actions import judge
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.plans.calendars import calendar_from
from leerroute.web.plans.models import Planning
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.models import Route

from ..overlap.conftest import TIMING, said
from .conftest import unit

pytestmark = pytest.mark.django_db(transaction=True)
ANSWERS = {
    "starts": "2027-08-23",
    "years": "2",
    "blocks": "2",
    "weeks": "10",
    "most_hours": "10",
    "central": "2",
    "mbo_exams": "1 2",
}
Browser = Callable[[str], Client]


def asked(browser: Client, route: Route, **changes: str) -> Any:
    return browser.post(f"/route/{route.pk}/plannen/", ANSWERS | changes, follow=True)


def test_a_plan_is_shown_beside_the_route_and_changes_nothing(taught: Route, logged_in: Browser) -> None:
    page = asked(logged_in("dirk"), taught).content.decode()
    assert "20 lesweken" in page
    assert "Korter kan niet: dat is bewezen" in page
    taught.refresh_from_db()
    assert len(taught.document["years"]) == 2


def test_who_waits_sees_the_whole_page_anew_when_the_plan_is_there(taught: Route, logged_in: Browser) -> None:
    """A piece of a page cannot bring the style of the drawing: the policy of the page that waits does not know it."""
    browser = logged_in("dirk")
    asked(browser, taught)
    address = f"/planning/{Planning.objects.get().pk}/"
    assert browser.get(address, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    Planning.objects.update(state=Planning.State.SEARCHING)
    assert "HX-Refresh" not in browser.get(address, headers={"HX-Request": "true"}).headers


def test_taken_over_the_route_is_a_year_shorter_and_says_in_which_block(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    page = browser.post(f"/planning/{Planning.objects.get().pk}/overnemen/", follow=True)
    assert "De planning staat in de route" in page.content.decode()
    taught.refresh_from_db()
    years = taught.design.years or ()
    assert [year.number for year in years] == [1]
    assert years[0].blocks == 2
    assert {unit.code: unit.hours.total for unit in years[0].units or ()} == {"NE": 60, "K1": 60}
    assert all(unit.blocks for unit in years[0].units or ())


def test_it_can_be_taken_back(taught: Route, logged_in: Browser) -> None:
    browser = logged_in("dirk")
    before = taught.document["years"]
    asked(browser, taught)
    browser.post(f"/planning/{Planning.objects.get().pk}/overnemen/")
    taught.refresh_from_db()
    browser.post(f"/route/{taught.pk}/geschiedenis/{taught.changes}/terug/")
    taught.refresh_from_db()
    assert taught.document["years"] == before


def test_what_somebody_changed_meanwhile_is_not_overwritten(
    taught: Route, logged_in: Browser, people: dict[str, Person]
) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    change_part(route=taught, path="years[1].units[NE].hours.total", based_on=60, value=80, by=people["bram"])
    page = browser.post(f"/planning/{Planning.objects.get().pk}/overnemen/", follow=True).content.decode()
    assert "Er is niets veranderd" in page
    taught.refresh_from_db()
    assert next(iter(taught.design.units()))[1].hours.total == 80


def test_a_change_elsewhere_stays_when_the_plan_is_taken_over(
    taught: Route, logged_in: Browser, people: dict[str, Person]
) -> None:
    browser = logged_in("dirk")
    asked(browser, taught)
    change_part(route=taught, path="leerweg", based_on=None, value="kb", by=people["bram"])
    browser.post(f"/planning/{Planning.objects.get().pk}/overnemen/")
    taught.refresh_from_db()
    assert (taught.document["leerweg"], len(taught.document["years"])) == ("kb", 1)


def test_a_route_without_hours_is_told_which_unit_needs_them(route: Route, logged_in: Browser, people: Any) -> None:
    change_part(
        route=route, path="years", based_on=None, value=[{"number": 1, "units": [{"code": "NE"}]}], by=people["dirk"]
    )
    page = asked(logged_in("dirk"), route).content.decode()
    assert "nog niet te plannen" in page
    assert "years[1].units[NE]" in page


def test_too_few_hours_in_the_calendar_are_told_as_a_sum(taught: Route, logged_in: Browser) -> None:
    """One year of two blocks of one week of ten hours holds 20 of 120 hours."""
    page = asked(logged_in("dirk"), taught, years="1", weeks="1").content.decode()
    assert "100 te weinig" in page


def test_a_block_that_the_year_does_not_have_is_refused(taught: Route, logged_in: Browser) -> None:
    answer = asked(logged_in("dirk"), taught, central="3")
    assert answer.status_code == 422
    assert "Er zijn 2 blokken per jaar." in answer.content.decode()
    assert 'value="2027-08-23"' in answer.content.decode()


def test_nothing_is_filled_in_beforehand(route: Route, logged_in: Browser) -> None:
    page = logged_in("dirk").get(f"/route/{route.pk}/plannen/").content.decode()
    assert 'name="weeks"' in page
    assert " value=" not in page.split('name="weeks"')[1].split(">")[0]


def test_the_drawing_carries_the_nonce_of_the_page(taught: Route, logged_in: Browser) -> None:
    answer = asked(logged_in("dirk"), taught)
    page = answer.content.decode()
    nonce = page.split('<style nonce="')[1].split('"')[0]
    assert f"'nonce-{nonce}'" in answer["Content-Security-Policy"]


def test_a_calendar_holds_its_weeks_and_exams() -> None:
    made = calendar_from(
        starts=date(2027, 8, 23),
        years=2,
        blocks=4,
        weeks=9,
        most_hours=30,
        least_hours=None,
        central=3,
        mbo_exams=(2, 4),
    )
    assert [period.key for period in made.periods] == ["1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4"]
    assert sum(period.weeks for period in made.periods) == 72
    assert [period.key for period in made.periods if period.central] == ["1.3", "2.3"]
    assert [period.key for period in made.periods if period.after_exams] == ["1.4", "2.4"]


def test_what_both_schools_teach_is_planned_once_and_the_page_says_how_many_pairs(
    partnership: Partnership, people: dict[str, Person], logged_in: Browser
) -> None:
    """K/HBR/01 has 60 hours and 10 outcomes, VB-25181-K4 66 hours and 11: 6 hours each. The same, so 6 hours are won:
    126 - 6 = 120 hours are 12 weeks of 10 hours, where 126 take 13."""
    codes = {"K/HBR/01": "vo", "VB-25181-K4": "mbo"}
    design = RouteDesign.model_validate(
        {
            "title": "Dubbel",
            "kind": "regulier",
            "leerweg": "kb",
            "years": [
                {"number": 1, "units": [unit("K/HBR/01", codes["K/HBR/01"], 60)]},
                {"number": 2, "units": [unit("VB-25181-K4", codes["VB-25181-K4"], 66)]},
            ],
        }
    )
    route = start_route(
        partnership=partnership, title=design.title, kind=RouteKind.REGULIER, design=design, by=people["dirk"]
    )
    apart = asked(logged_in("dirk"), route, blocks="12", weeks="1", central="12").content.decode()
    assert "13 lesweken" in apart
    assert "Daarom is alles apart gepland." in apart
    for who in ("bram", "chantal"):
        judge(partnership=partnership, judged=said(TIMING, "same", who), by=people[who])
    together = asked(logged_in("dirk"), route, blocks="12", weeks="1", central="12").content.decode()
    assert "Eén paar dat beide scholen geven, is één keer gepland." in together
    assert "12 lesweken" in together
