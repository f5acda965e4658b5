"""Every address x every role: who gets what (`addresses.TABLE`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from leerroute.route import RouteKind
from leerroute.web.access import ROLES
from leerroute.web.api.actions import make_token
from leerroute.web.api.scopes import Scope
from leerroute.web.curricula.models import Entry, StoredProgramme, Upload
from leerroute.web.invitations.actions import invite
from leerroute.web.partnerships.actions import add_member, create_organisation, join_organisation, start_partnership
from leerroute.web.partnerships.models import Member, Organisation
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from leerroute.web.plans.models import Planning
from leerroute.web.routes.actions import add_comment, change_part, start_route
from leerroute.web.routes.models import Route
from leerroute.web.routes.version_actions import name_version, propose_version, sign_version
from tests.web.addresses import (
    ACCOUNTS,
    ALLAUTH_KWARGS,
    ALLAUTH_OPEN,
    ALLAUTH_OWN,
    ANONYMOUS,
    LOGIN,
    MEMBERS,
    TABLE,
    WORLD,
    Answers,
    Line,
    World,
    posted,
)

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
pytestmark = pytest.mark.django_db

Ask = Callable[..., HttpResponse]
LINES = {line.name: line for line in TABLE}
TITLE = "Samenwerking die niemand anders mag zien"


def names(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    """The name of every address, with its namespace; of one without a name its pattern."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield namespace + (pattern.name or str(pattern.pattern))


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once; what a request writes is taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield _world()
        transaction.set_rollback(True)


_UNIT = {"id": "u", "code": "U", "title": "Broodjes", "kind": "elective"}
_PROGRAMME = {
    "key": "eigen",
    "code": "E",
    "title": "Eigen modules",
    "document": {"id": "eigen", "code": "E", "title": "Eigen modules", "side": "vmbo", "units": [_UNIT]}
    | {"source": {"name": "De Verzonnen Molen", "version": "1"}},
}


def _world() -> World:
    """One of every role, all for the school but for the project leader, who is of the college."""
    people = {key: create_person(email=f"{key}@voorbeeld.test", name=f"{key} Verzonnen", by=None) for key in ACCOUNTS}
    people["site_admin"].site_admin = True
    people["site_admin"].save()
    leader = people["project_leader"]
    college = create_organisation(name="Roc Verzonnen Delta", kind="mbo_college", brin="99ZZ", by=None)
    school = create_organisation(name="Vmbo De Verzonnen Molen", kind="vmbo_school", brin="99AA", by=None)
    partnership = start_partnership(title=TITLE, organisation=college, by=leader)
    join_organisation(partnership=partnership, organisation=school, by=leader)
    for role in ROLES:
        if role != "project_leader":
            add_member(partnership=partnership, person=people[role], organisation=school, role=role, by=leader)
    route = start_route(partnership=partnership, title="Van horeca naar keuken", kind=RouteKind.DOORLOPEND, by=leader)
    change = change_part(route=route, path="leerweg", based_on=None, value="kb", by=leader)
    comment = add_comment(route=route, path="title", text="Mooi", token=uuid4(), address="/", by=leader)
    row = StoredProgramme.objects.create(shelf="partnership", partnership=partnership, **_PROGRAMME)
    entry = Entry.objects.create(programme=row, unit_id="u", code="U", title="Broodjes", position=0, stems="broodj")
    upload = Upload.objects.create(partnership=partnership, by=leader, name="modules.csv", state="read")
    api_token, _ = make_token(name="rooster", scopes=[Scope.ROUTES], by=people["teacher"])
    invitation, token = invite(
        email="nieuw@voorbeeld.test", partnership=partnership, organisation=school, role="mentor", by=leader
    )
    _keep_versions(route, school, people)
    return World(
        people=people,
        college=college,
        school=school,
        partnership=partnership,
        route=route,
        change=change,
        comment=comment,
        teacher=Member.objects.get(partnership=partnership, role="teacher"),
        entry=entry,
        upload=upload,
        api_token=api_token,
        planning=Planning.objects.create(route=route, by=leader, asked={}, basis=route.document, state="no_time"),
        invitation=invitation,
        token=token,
    )


def _keep_versions(route: Route, school: Organisation, people: dict[str, Person]) -> None:
    """Version 1 is signed by the one school in it, 2 is proposed, 3 is only kept."""
    leader = people["project_leader"]
    partner = {"id": "molen", "name": school.name, "role": "vmbo_school", "brin": school.brin}
    for number in (1, 2, 3):
        route.document = {**route.document, "partners": [partner], "note": f"{number}"}
        route.save(update_fields=["document"])
        version = name_version(route=route, name=f"versie {number}", by=leader)
        if number < 3:
            propose_version(version=version, chosen={}, by=leader)
        if number == 1:
            sign_version(version=version, organisation=school, seen=version.digest, by=people["director"])


@pytest.fixture(scope="module")
def ask(world: World) -> Ask:
    """Ask for an address as somebody, in a browser of its own; what it writes is taken back."""
    cookies = {}
    for key, person in world.people.items():
        browser = Client()
        browser.force_login(person, backend=_BACKEND)
        cookies[key] = browser.cookies[settings.SESSION_COOKIE_NAME].value

    def asked(who: str, method: str, address: str, body: Mapping[str, Any] | None = None) -> HttpResponse:
        browser = Client()
        if who != ANONYMOUS:
            browser.cookies[settings.SESSION_COOKIE_NAME] = cookies[who]
        with transaction.atomic():
            answer: Any = browser.get(address) if method == "get" else browser.post(address, body or {})
            transaction.set_rollback(True)
        found: HttpResponse = answer
        return found

    return asked


def test_the_people_of_the_table_are_every_role_an_outsider_and_a_site_admin() -> None:
    assert set(ROLES) == MEMBERS
    assert {"outsider", "site_admin", ANONYMOUS} == WORLD - MEMBERS


def test_every_address_has_a_line_in_the_table() -> None:
    known = {*LINES, *ALLAUTH_OPEN, *ALLAUTH_OWN}
    missing = sorted(set(names(get_resolver())) - known)
    assert not missing, (
        f"tests/web/addresses.py has no line for {', '.join(missing)}. Add to TABLE who gets what there, for example: "
        f'Line("{missing[0]}", {{200: STAFF}}, READ_ONLY, in_route). Who is not named must get 404.'
    )


def test_every_line_of_the_table_is_an_address() -> None:
    known = {*LINES, *ALLAUTH_OPEN, *ALLAUTH_OWN}
    gone = sorted(known - set(names(get_resolver())))
    assert not gone, f"tests/web/addresses.py has lines for what is no address: {', '.join(gone)}. Take them out."


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("line", TABLE, ids=lambda line: line.name)
def test_everybody_gets_what_the_table_says(line: Line, method: str, world: World, ask: Ask) -> None:
    address = reverse(line.name, kwargs=line.kwargs(world))
    answers = line.get if method == "get" else line.post
    wrong = []
    for who in sorted(WORLD):
        answer = ask(who, method, address, posted(line, world))
        wanted = expected(answers, who)
        if answer.status_code != wanted:
            wrong.append(f"{who} gets {answer.status_code}, the table says {wanted}")
        elif who == ANONYMOUS and wanted == LOGIN and not named(answers, who):
            assert answer["Location"].startswith(reverse("account_login")), f"{address} sends {who} elsewhere"
        if wanted == 404:
            assert TITLE not in answer.content.decode(), f"{address} tells {who} of a partnership that is not theirs"
    assert not wrong, f"{method.upper()} {address}: {'; '.join(wrong)}"


def expected(answers: Answers, who: str) -> int:
    return named(answers, who) or (LOGIN if who == ANONYMOUS else 404)


def named(answers: Answers, who: str) -> int | None:
    return next((status for status, people in answers.items() if who in people), None)


def _allauth_address(name: str) -> str:
    return f"/inloggen/{name}" if "/" in name else reverse(name, kwargs=ALLAUTH_KWARGS.get(name))


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", sorted(ALLAUTH_OPEN | ALLAUTH_OWN))
def test_the_pages_for_logging_in_show_nothing_of_a_partnership(name: str, method: str, ask: Ask) -> None:
    for who in (ANONYMOUS, "outsider", "project_leader"):
        answer = ask(who, method, _allauth_address(name))
        assert answer.status_code < 500, f"{who} gets {answer.status_code} on {name}"
        assert TITLE not in answer.content.decode()
        if name in ALLAUTH_OWN and who == ANONYMOUS:
            assert answer.status_code in {302, 405}, f"{name} is about the own account but opens to {who}"
