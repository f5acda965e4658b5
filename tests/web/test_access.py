"""Every address x every role: who gets what (`addresses.TABLE`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from leerroute.web.access import ROLES
from tests.web.addresses import (
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
from tests.web.world import TITLE, make_world

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
pytestmark = pytest.mark.django_db

Ask = Callable[..., HttpResponse]
LINES = {line.name: line for line in TABLE}


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
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def ask(world: World) -> Ask:
    """Ask for an address as somebody, with no cookie but that of being logged in; what it writes is taken back."""
    cookies = {}
    asking = Client()  # one for all: a new one loads all middleware again
    for key, person in world.people.items():
        browser = Client()
        browser.force_login(person, backend=_BACKEND)
        cookies[key] = browser.cookies[settings.SESSION_COOKIE_NAME].value

    def asked(who: str, method: str, address: str, body: Mapping[str, Any] | None = None) -> HttpResponse:
        asking.cookies.clear()
        if who != ANONYMOUS:
            asking.cookies[settings.SESSION_COOKIE_NAME] = cookies[who]
        with transaction.atomic():
            answer: Any = asking.get(address) if method == "get" else asking.post(address, body or {})
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
