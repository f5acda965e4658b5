"""What happened, as sentences."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.test import Client

from leerroute.route import RouteKind
from leerroute.web.audit.models import Event
from leerroute.web.audit.recording import Verb
from leerroute.web.logbook.views import PER_PAGE
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route

Browser = Callable[[str], Client]


def lines(page: str) -> list[str]:
    return [" ".join(re.sub("<[^>]+>", " ", line).split()) for line in re.findall(r"<li><time.*?</li>", page, re.S)]


def test_the_log_of_a_partnership_tells_the_newest_first(
    partnership: Partnership, route: Route, logged_in: Browser
) -> None:
    told = lines(logged_in("bram").get(f"/samenwerking/{partnership.pk}/logboek/").content.decode())
    assert "Dirk Verzonnen begon route Van horeca naar keuken." in told[0]
    assert "Dirk Verzonnen begon samenwerking Samenwerking Molen en Delta." in told[-1]


def test_the_log_of_a_route_tells_of_that_route_only(
    partnership: Partnership, route: Route, people: dict[str, Person], logged_in: Browser
) -> None:
    start_route(partnership=partnership, title="Een andere route", kind=RouteKind.DOORLOPEND, by=people["dirk"])
    told = lines(logged_in("bram").get(f"/route/{route.pk}/logboek/").content.decode())
    assert len(told) == 1
    assert "Van horeca naar keuken" in told[0]


def test_the_log_reads_in_english_too(partnership: Partnership, logged_in: Browser) -> None:
    browser = logged_in("bram")
    browser.cookies["django_language"] = "en"
    told = lines(browser.get(f"/samenwerking/{partnership.pk}/logboek/").content.decode())
    assert "Dirk Verzonnen started partnership Samenwerking Molen en Delta." in told[-1]


def test_a_long_log_has_pages(partnership: Partnership, people: dict[str, Person], logged_in: Browser) -> None:
    for number in range(PER_PAGE):
        Verb.PARTNERSHIP_RENAMED.record(by=people["dirk"], about=partnership, before="oud", title=f"Naam {number}")
    browser = logged_in("dirk")
    first = browser.get(f"/samenwerking/{partnership.pk}/logboek/").content.decode()
    assert len(lines(first)) == PER_PAGE
    assert 'rel="next"' in first
    second = browser.get(f"/samenwerking/{partnership.pk}/logboek/?pagina=2").content.decode()
    assert "begon samenwerking" in lines(second)[-1]
    assert browser.get(f"/samenwerking/{partnership.pk}/logboek/?pagina=zomaar").status_code == 200


def test_the_log_outlives_what_it_is_about(
    partnership: Partnership, route: Route, people: dict[str, Person], logged_in: Browser
) -> None:
    route.delete()
    people["bram"].delete()
    told = lines(logged_in("dirk").get(f"/samenwerking/{partnership.pk}/logboek/").content.decode())
    assert any("Van horeca naar keuken" in line for line in told)
    assert any("Bram Verzonnen" in line for line in told)


def test_a_site_admin_reads_of_accounts_and_organisations_and_of_no_partnership(
    partnership: Partnership, route: Route, people: dict[str, Person], logged_in: Browser
) -> None:
    Person.objects.filter(pk=people["esra"].pk).update(site_admin=True)
    told = " ".join(lines(logged_in("esra").get("/beheer/logboek/").content.decode()))
    assert "een account voor Bram Verzonnen" in told
    assert "Van horeca naar keuken" not in told
    assert "Samenwerking Molen" not in told


def test_the_number_of_queries_does_not_grow_with_the_log(
    partnership: Partnership,
    route: Route,
    people: dict[str, Person],
    logged_in: Browser,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(30):
        Verb.ROUTE_CREATED.record(by=people["dirk"], about=route, title=f"Route {number}")
    assert Event.objects.count() > 30
    browser = logged_in("dirk")
    with django_assert_max_num_queries(9):  # type: ignore[attr-defined]
        browser.get(f"/samenwerking/{partnership.pk}/logboek/")
