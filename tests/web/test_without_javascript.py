"""With JavaScript off: from every page of the address table, as everybody, every link arrives and every form is understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.web.addresses import ALLAUTH_KWARGS, ALLAUTH_OPEN, ALLAUTH_OWN, ANONYMOUS, TABLE, WORLD, World
from tests.web.walking import Page, Sending, without_place
from tests.web.world import make_world, rich_route

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ONLY_WITH_SCRIPTS = (
    "/inloggen/2fa/webauthn/add/",  # a passkey: a browser makes one for a script only; the page says so
    "/galerij/",  # samples of components, that do nothing
)
UNDERSTOOD = {200, 422}
"""Done or shown, or shown again with what is still to be filled in."""

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Made once; what is sent is taken back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


def _begins(world: World, who: str) -> Iterator[str]:
    for line in TABLE:
        if who in line.get.get(200, ()):
            yield reverse(line.name, kwargs=line.kwargs(world))
    for name in sorted(ALLAUTH_OPEN | (frozenset() if who == ANONYMOUS else ALLAUTH_OWN)):
        if "/" not in name and not name.startswith("openid_connect"):
            yield reverse(name, kwargs=ALLAUTH_KWARGS.get(name))


class Walk:
    """One person's way through the site. faults: what did not arrive, and where it stood."""

    def __init__(self, world: World, who: str) -> None:
        self.browser = Client(enforce_csrf_checks=True)
        self.sender = Client(enforce_csrf_checks=True)  # one for all that is sent: a new one loads all middleware again
        if who != ANONYMOUS:
            self.browser.force_login(world.people[who], backend=_BACKEND)
        self.seen: dict[str, Page | None] = {}
        self.sent: set[object] = set()
        self.faults: list[str] = []

    def from_page(self, address: str, *, alike: Callable[[str], str] = str) -> None:
        """Look at the page, follow its links, send its forms, and do the same where that leads.

        alike: gives the same for pages of which one is enough.
        """
        left = [(address, "the table")]
        looked_for: set[str] = set()
        while left:
            whole, where = left.pop()
            address, place = without_place(whole)
            if address not in self.seen:
                if alike(address) in looked_for:
                    continue
                looked_for.add(alike(address))
                page = self._look(address, where)
                if page is not None:
                    left += [(link, address) for link in page.links()]
                    self._send_all(page)
            found = self.seen[address]
            if found is not None and not found.has_place(place):
                self.faults.append(f"{where} links to {whole}, where #{place} is not")

    def _look(self, address: str, where: str) -> Page | None:
        answer = self.browser.get(address, follow=True)
        page = self._read(answer, address)
        self.seen[address] = page
        if answer.status_code != 200 and where != "the table":
            self.faults.append(f"{where} links to {address}: {answer.status_code}")
        if page is not None and not address.startswith(ONLY_WITH_SCRIPTS):
            self.faults += [f"{address}: {fault}" for fault in page.dead()]
        return page

    def _read(self, answer: Any, address: str) -> Page | None:
        if not answer.headers.get("Content-Type", "").startswith("text/html") or not answer.content:
            return None
        return Page(answer.content, answer.redirect_chain[-1][0] if answer.redirect_chain else address)

    def _send_all(self, page: Page) -> None:
        for sending in page.sendings():
            if sending.same_as not in self.sent:
                self.sent.add(sending.same_as)
                status = self._send(sending)
                if status not in UNDERSTOOD:
                    self.faults.append(f"{page.address}, “{sending.button}”: {sending.to} answers {status}")

    def _send(self, sending: Sending) -> int:
        """What the last answer is, after what follows from it; then all is as it was."""
        browser = self.sender
        browser.cookies.clear()
        browser.cookies.update(self.browser.cookies)
        with transaction.atomic():
            if sending.method == "get":
                answer: Any = browser.get(f"{sending.to.partition('?')[0]}?{sending.encoded}", follow=True)
            elif sending.with_files:
                answer = browser.post(sending.to, sending.body, follow=True)
            else:
                answer = browser.post(
                    sending.to, sending.encoded, content_type="application/x-www-form-urlencoded", follow=True
                )
            transaction.set_rollback(True)
        return int(answer.status_code)


@pytest.mark.parametrize("who", sorted(WORLD))
def test_every_link_arrives_and_every_form_is_understood_without_javascript(world: World, who: str) -> None:
    walk = Walk(world, who)
    for address in _begins(world, who):
        walk.from_page(address)
    assert len(walk.seen) > 10
    assert len(walk.sent) > 3
    assert not walk.faults, "\n".join(walk.faults)


@pytest.mark.parametrize("who", ["project_leader", "mentor"])
def test_the_page_of_a_full_route_works_without_javascript(world: World, who: str) -> None:
    """Of the hundreds of its parts one of each kind is opened: those with the same names between their brackets left out."""
    route = rich_route(world)
    walk = Walk(world, who)
    walk.from_page(
        reverse("routes:designer", kwargs={"key": route.pk}), alike=lambda address: re.sub("%5B.*?%5D", "", address)
    )
    assert len(walk.seen) > 40
    assert not walk.faults, "\n".join(walk.faults)


def test_a_page_that_only_works_with_scripts_says_so(world: World) -> None:
    browser = Client()
    browser.force_login(world.people["teacher"], backend=_BACKEND)
    shown = browser.get(reverse("mfa_add_webauthn"), follow=True).content.decode()
    assert "<noscript>" in shown
    assert "Hiervoor moet JavaScript aan staan" in shown
