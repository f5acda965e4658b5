"""How often a page asks the database something: a fixed number, however much there is to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leerroute.route import RouteKind
from leerroute.web.curricula.models import Entry
from leerroute.web.curricula.shelving import shelve_shipped
from leerroute.web.overlap.actions import judge
from leerroute.web.overlap.models import Pile
from leerroute.web.partnerships.actions import add_member
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.comments.actions import add_comment
from leerroute.web.routes.models import Route
from leerroute.web.routes.versions.actions import name_version

from .overlap.conftest import PAIRS, pile, said  # noqa: F401 - a fixture

pytestmark = pytest.mark.django_db

# Two of each: who you are. The rest: what you may see here, and what is shown.
MOST = {
    "home": 6,
    "partnership": 7,
    "partnerships:people": 8,
    "routes:designer": 8,
    "routes:doubles": 7,
    "routes:history": 7,
    "routes:comments": 5,
    "routes:versions": 6,
    "routes:version": 8,
    "routes:compare": 4,
    "overlap:overview": 9,
    "overlap:pile": 8,
    "overlap:pair": 7,
    "curricula:browse": 4,
    "curricula:unit": 3,
}


def grow(route: Route, dirk: Person, times: int) -> None:
    """More of everything: people, routes, changes, comments, versions."""
    for step in range(times):
        person = create_person(email=f"{times}-{step}@voorbeeld.test", name="Verzonnen", by=None)
        add_member(
            partnership=route.partnership,
            person=person,
            organisation=route.partnership.organisations.all()[0],
            role="teacher",
            by=dirk,
        )
        start_route(partnership=route.partnership, title=f"{times} {step}", kind=RouteKind.DOORLOPEND, by=dirk)
        route.refresh_from_db()
        note = route.design.note
        change_part(route=route, path="note", based_on=note, value=f"{times} {step}", by=dirk)
        for who in (dirk, person):
            judge(partnership=route.partnership, judged=said(PAIRS[step % len(PAIRS)], "same", "dirk"), by=who)
        add_comment(route=route, path="note", text="Verzonnen.", token=uuid4(), address="/", by=dirk)
        route.refresh_from_db()
        name_version(route=route, name=f"{times} {step}", by=dirk)


def addresses(route: Route) -> dict[str, str]:
    in_route = {"args": [route.pk]}
    in_partnership = {"args": [route.partnership_id]}
    where: dict[str, dict[str, Any]] = {
        "partnership": in_partnership,
        "partnerships:people": in_partnership,
        "routes:version": {"args": [route.pk, 1]},
        "overlap:overview": in_partnership,
        "overlap:pile": {"args": [Pile.objects.get().pk]},
        "overlap:pair": {"args": [Pile.objects.get().pk, 1]},
        "curricula:unit": {"args": [Entry.objects.order_by("pk")[0].pk]},
    }
    return {name: reverse(name, **where.get(name, in_route if name.startswith("routes:") else {})) for name in MOST}


def counted(browser: Client, address: str) -> int:
    """Of a page that was asked before: what is read once for everybody is there then."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def test_no_page_asks_more_when_there_is_more_to_show(
    route: Route,
    people: dict[str, Person],
    pile: Pile,  # noqa: F811
    logged_in: Callable[[str], Client],
) -> None:
    browser, dirk = logged_in("dirk"), people["dirk"]
    shelve_shipped()
    grow(route, dirk, 1)
    little = {name: counted(browser, address) for name, address in addresses(route).items()}
    grow(route, dirk, 4)
    much = {name: counted(browser, address) for name, address in addresses(route).items()}
    assert much == little
    assert {name: count for name, count in much.items() if count > MOST[name]} == {}


def test_a_change_with_fresh_judgements_asks_fourteen_times(
    route: Route, people: dict[str, Person], logged_in: Callable[[str], Client]
) -> None:
    """Session, person, route; begin, route, update, change, partnership, event, commit; route and last change; how much was
    judged and which curricula there are."""
    browser = logged_in("dirk")
    grow(route, people["dirk"], 2)
    route.refresh_from_db()
    browser.get(reverse("routes:designer", args=[route.pk]))
    form = {"deel": "title", "veld": "note", "basis": f'{{"note": "{route.design.note}"}}', "v.note": "Iets anders."}
    with CaptureQueriesContext(connection) as asked:
        answer = browser.post(reverse("routes:save_part", args=[route.pk]), form, headers={"hx-request": "true"})
    assert b'id="judgements"' in answer.content
    assert len(asked) <= 14
