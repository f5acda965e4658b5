"""The cast, on the site: Dirk leads a partnership of an invented school and college; Esra has an account and no part in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test import Client

from leerroute.route import RouteKind
from leerroute.web.partnerships.actions import add_member, join_organisation, start_partnership
from leerroute.web.partnerships.models import Organisation, Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.models import Route
from leerroute.web.routes.versions.final import lifting

PEOPLE = {
    "dirk": "Dirk Verzonnen",
    "bram": "Bram Verzonnen",
    "chantal": "Chantal Verzonnen",
    "esra": "Esra Verzonnen",
    "amira": "Amira Verzonnen",
}


@pytest.fixture
def college(db: None) -> Organisation:
    return Organisation.objects.create(name="Roc Verzonnen Delta", kind="mbo_college", brin="99ZZ")


@pytest.fixture
def school(db: None) -> Organisation:
    return Organisation.objects.create(name="Vmbo De Verzonnen Molen", kind="vmbo_school", brin="99AA")


@pytest.fixture
def people(db: None) -> dict[str, Person]:
    return {key: create_person(email=f"{key}@voorbeeld.test", name=name, by=None) for key, name in PEOPLE.items()}


@pytest.fixture
def partnership(people: dict[str, Person], college: Organisation, school: Organisation) -> Partnership:
    """Dirk leads for the college; Bram teaches at the school, Chantal at the college."""
    made = start_partnership(title="Samenwerking Molen en Delta", organisation=college, by=people["dirk"])
    join_organisation(partnership=made, organisation=school, by=people["dirk"])
    add_member(partnership=made, person=people["bram"], organisation=school, role="teacher", by=people["dirk"])
    add_member(partnership=made, person=people["chantal"], organisation=college, role="coach", by=people["dirk"])
    return made


@pytest.fixture
def route(partnership: Partnership, people: dict[str, Person]) -> Route:
    return start_route(
        partnership=partnership, title="Van horeca naar keuken", kind=RouteKind.DOORLOPEND, by=people["dirk"]
    )


@pytest.fixture
def logged_in(people: dict[str, Person]) -> Callable[[str], Client]:
    """A browser in which this person is logged in."""

    def browser(who: str) -> Client:
        client = Client()
        client.force_login(people[who], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return browser


@pytest.fixture(autouse=True)
def signatures_can_be_wiped_after_a_live_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test with real commits is wiped by deleting every row, which the database refuses for signatures: lift that first.

    pytest-django runs such tests last, so no test that asks whether the database refuses comes after them.
    """
    marked = request.node.get_closest_marker("django_db")
    live = {"transactional_db", "live_server"} & set(request.fixturenames) or (
        marked and marked.kwargs.get("transaction", False)
    )
    if live:
        request.getfixturevalue("transactional_db")
    yield
    if live:
        with connection.cursor() as cursor:
            for statement in lifting(connection.vendor):
                cursor.execute(statement)
