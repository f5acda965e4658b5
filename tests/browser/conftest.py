"""One Chromium for all browser tests, and one site for those that look at the site."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import clear_url_caches

from leerroute.route import RouteKind
from leerroute.web.partnerships.actions import create_organisation, start_partnership
from leerroute.web.routes.actions import start_route
from tests.browser.second_step import give_second_steps
from tests.web.addresses import ANONYMOUS, World
from tests.web.world import make_world

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from chromium()


def chromium() -> Iterator[Browser]:
    """A browser, closed afterwards."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        yield started
        started.close()


@dataclass
class Site:
    """A running site with the world of the access table in it. sessions: of who has logged in a moment ago, by role.

    passkey: number of that of the coach, who has every second step.
    """

    world: World
    address: str
    sessions: dict[str, str]
    passkey: int

    def log_in(self, context: BrowserContext, who: str) -> None:
        """Put the session of this person in the browser; nothing for who is not logged in."""
        context.clear_cookies()
        if who != ANONYMOUS:
            context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": self.sessions[who], "url": self.address}]
            )


PASSWORD = "lang genoeg verzonnen"  # noqa: S105 - of nobody
LONG = "W" * 180 + "<i>HTML</i>"


def long_names(world: World) -> None:
    """A second partnership, of the outsider alone, in which everything is called as long as it may be, and like HTML."""
    outsider = world.people["outsider"]
    outsider.name = LONG[:150]
    outsider.save()
    school = create_organisation(name=LONG, kind="vmbo_school", brin="99BB", by=None)
    partnership = start_partnership(title=LONG, organisation=school, by=outsider)
    start_route(partnership=partnership, title=LONG, kind=RouteKind.DOORLOPEND, by=outsider)


@pytest.fixture(scope="module")
def site(django_db_setup: None, django_db_blocker: Any) -> Iterator[Site]:
    """Made once; what is written is taken back at the end: the server shares the connection of the tests."""
    from pytest_django.live_server_helper import LiveServer

    del django_db_setup
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright keeps an event loop in the thread of the tests
        patch.setattr(settings, "ROOT_URLCONF", "tests.browser.urls")
        clear_url_caches()
        world = make_world()
        long_names(world)
        passkey = give_second_steps(world.people["coach"])
        sessions = {}
        for key, person in world.people.items():
            person.set_password(PASSWORD)
            person.save()
            client = Client()
            client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
            session = client.session
            session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
            session.save()
            sessions[key] = client.cookies[settings.SESSION_COOKIE_NAME].value
        server = LiveServer("localhost")
        yield Site(world, server.url, sessions, passkey.pk)
        server.stop()
        transaction.set_rollback(True)
    clear_url_caches()
