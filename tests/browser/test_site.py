"""Every page of the site in a browser: no accessibility faults in light or dark, nothing wider than a phone, nothing refused
by the content policy, and with JavaScript off the forms are sent and the links work."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from django.test import Client
from django.urls import reverse

from tests.browser.conftest import CHROMIUM, Site, chromium
from tests.web.addresses import (
    ALLAUTH_KWARGS,
    ALLAUTH_OPEN,
    ALLAUTH_OWN,
    ANONYMOUS,
    TABLE,
    World,
)
from tests.web.world import make_world

from ..sources import IN_CI

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

MISSING = [
    name
    for name, there in (("Chromium", CHROMIUM), ("playwright", importlib.util.find_spec("playwright")))
    if not there
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(MISSING) and not IN_CI, reason=f"needs {' and '.join(MISSING)}; `.ci/run` has both"),
    pytest.mark.filterwarnings("default"),
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = 390
NO_PAGES = {
    "routes:download": "a YAML file",
    "routes:agreement_file": "a Word file",
    "routes:version_agreement_file": "a PDF file",
    "api-v1:openapi-json": "JSON",
    "overlap:download": "a CSV file",
    "routes:seen": "pieces of the page of the route",
}
NO_PAGES_OF_ALLAUTH = {
    "mfa_download_recovery_codes": "a text file",
    "openid_connect_login": "passes on to a federation",
    "openid_connect_callback": "is come back to from a federation",
    "mfa_login_webauthn": "JSON",
    "mfa_remove_webauthn": "of a passkey, which only a device makes",
    "mfa_edit_webauthn": "of a passkey, which only a device makes",
    "mfa_deactivate_totp": "of who has an app with codes",
    "mfa_reauthenticate": "of who has an app with codes",
    "mfa_reauthenticate_webauthn": "of who has a passkey",
    "mfa_view_recovery_codes": "of who has a second step",
    "account_confirm_login_code": "logging in by a code is off",
}


NOT_200 = {"nothing there": 404, "an invitation that does not work": 404, "socialaccount_login_error": 401}


class Seen(NamedTuple):
    """A page, and who looks at it."""

    who: str
    address: Callable[[World], str]


def _in_route(name: str, query: str) -> Callable[[World], str]:
    return lambda world: reverse(name, kwargs={"key": world.route.pk}) + query


def _pages() -> Iterator[tuple[str, Seen]]:
    for line in TABLE:
        people = line.get.get(200, frozenset())
        if people and line.name not in NO_PAGES:
            who = "project_leader" if "project_leader" in people else min(people)
            yield line.name, Seen(who, lambda world, line=line: reverse(line.name, kwargs=line.kwargs(world)))  # type: ignore[misc]
    for name in sorted(ALLAUTH_OPEN | ALLAUTH_OWN):
        if "/" not in name and name not in NO_PAGES_OF_ALLAUTH:
            who = "project_leader" if name in ALLAUTH_OWN else ANONYMOUS
            yield name, Seen(who, lambda _, name=name: reverse(name, kwargs=ALLAUTH_KWARGS.get(name)))  # type: ignore[misc]
    yield "home of who has no routes", Seen("site_admin", lambda _: "/")
    yield "home of a learner", Seen("learner", lambda _: "/")
    yield "an invitation, not logged in", Seen(ANONYMOUS, lambda world: f"/uitnodiging/{world.token}/")
    yield "an invitation that does not work", Seen(ANONYMOUS, lambda _: "/uitnodiging/bestaat-niet/")
    yield "nothing there", Seen("project_leader", lambda _: "/bestaat-niet/")
    yield "a form of the route", Seen("project_leader", _in_route("routes:designer", "?deel=target"))
    yield "adding to the route", Seen("project_leader", _in_route("routes:designer", "?nieuw=partners"))
    yield "a mentor reads the route", Seen("mentor", _in_route("routes:designer", ""))
    yield "a learner reads the versions", Seen("learner", _in_route("routes:versions", ""))
    yield "a search", Seen("project_leader", lambda _: "/curricula/?q=broodjes")


PAGES = dict(_pages())


@pytest.mark.django_db
def test_what_is_left_out_is_no_page() -> None:
    """Also the one test that says that this module needs the database."""
    world = make_world()
    browser = Client()
    browser.force_login(world.people["project_leader"], backend="allauth.account.auth_backends.AuthenticationBackend")
    for line in TABLE:
        if line.name in NO_PAGES:
            answer = browser.get(reverse(line.name, kwargs=line.kwargs(world)))
            assert answer.status_code == 200
            assert b"<!doctype html>" not in answer.content, line.name


@cache
def _axe() -> str:
    import axe_playwright_python

    return next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


def faults(page: Page, run_only: dict[str, Any]) -> list[str]:
    """What axe has against the page as it is now."""
    page.evaluate(f"window.axe || (() => {{ {_axe()} }})()")
    found = page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", run_only)
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:300]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.fixture(scope="module")
def browser(site: Site) -> Iterator[Browser]:
    """After the site, which is made before playwright keeps an event loop in this thread."""
    del site
    yield from chromium()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """One narrow window for all pages."""
    context = browser.new_context(
        viewport={"width": PHONE, "height": 844}, color_scheme="light", reduced_motion="reduce", locale="nl-NL"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_faults_and_fits_a_phone(phone: Page, site: Site, name: str) -> None:
    seen = PAGES[name]
    said: list[str] = []
    site.log_in(phone.context, seen.who)
    phone.emulate_media(color_scheme="light")
    phone.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    answer = phone.goto(site.address + seen.address(site.world))
    assert answer is not None
    assert "text/html" in answer.headers["content-type"]
    assert answer.status == NOT_200.get(name, 200)
    phone.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE
    refused = [text for text in said if "Content Security Policy" in text]  # of the page; axe itself tries styles too
    assert not refused, refused
    wrong = faults(phone, {"type": "tag", "values": WCAG})
    phone.emulate_media(color_scheme="dark")  # only the colours change
    wrong += [f"in the dark, {fault}" for fault in faults(phone, {"type": "rule", "values": ["color-contrast"]})]
    assert not wrong, "\n".join(wrong)


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A browser with JavaScript off."""
    context = browser.new_context(java_script_enabled=False, locale="nl-NL")
    context.set_default_timeout(8000)
    yield context
    context.close()


def test_a_part_is_filled_in_without_javascript_and_what_was_typed_is_there(plain: BrowserContext, site: Site) -> None:
    site.log_in(plain, "teacher")
    page = plain.new_page()
    page.goto(site.address + _in_route("routes:designer", "")(site.world))
    part = page.locator("article.part", has=page.get_by_role("heading", name="Mbo-opleiding")).first
    part.get_by_role("link", name=re.compile("^Wijzig")).first.click()
    page.get_by_label("Crebo", exact=True).fill("25181")
    page.get_by_role("button", name="Bewaar", exact=True).click()
    assert "25181" in page.locator("#main").inner_text()
    page.get_by_role("button", name="Ongedaan maken").click()
    assert "Toch weer zo" in page.locator("#main").inner_text()


def test_a_comment_is_placed_without_javascript(plain: BrowserContext, site: Site) -> None:
    site.log_in(plain, "mentor")
    page = plain.new_page()
    page.goto(site.address + _in_route("routes:designer", "?deel=target")(site.world))
    page.get_by_label("Opmerking", exact=True).fill("Is dit <b>de goede</b> opleiding?")
    page.get_by_role("button", name="Plaats").click()
    page.goto(site.address + _in_route("routes:comments", "")(site.world))
    assert page.get_by_text("Is dit <b>de goede</b> opleiding?").is_visible()


def test_somebody_finds_searches_and_changes_the_language_without_javascript(plain: BrowserContext, site: Site) -> None:
    site.log_in(plain, "teacher")
    page = plain.new_page()
    page.goto(site.address)
    page.get_by_role("link", name="Curricula").click()
    page.get_by_label("Zoekwoorden").fill("broodjes")
    page.get_by_role("button", name="Zoek").click()
    page.get_by_role("link", name="Broodjes").click()
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("heading", name="Broodjes").is_visible()


def test_a_version_is_kept_and_a_partnership_renamed_without_javascript(plain: BrowserContext, site: Site) -> None:
    site.log_in(plain, "project_leader")
    page = plain.new_page()
    page.goto(site.address + _in_route("routes:versions", "")(site.world))
    page.get_by_label("Naam van de versie").fill("Zonder scripts")
    page.get_by_role("button", name="Bewaar als versie").click()
    assert "Zonder scripts" in page.locator("#main").inner_text()
    page.goto(f"{site.address}{reverse('partnership', kwargs={'key': site.world.partnership.pk})}")
    page.get_by_role("link", name="Naam wijzigen").click()
    page.get_by_label("Naam").fill("Een nieuwe naam")
    page.get_by_role("button", name="Bewaren").click()
    assert "Een nieuwe naam" in page.locator("#main").inner_text()


def test_somebody_logs_out_without_javascript_and_is_asked_to_log_in(plain: BrowserContext, site: Site) -> None:
    site.log_in(plain, "coach")
    page = plain.new_page()
    page.goto(site.address)
    page.get_by_role("button", name="Uitloggen").click()
    assert page.get_by_role("heading", name="Inloggen").is_visible()
    page.get_by_label("Mailadres").fill("coach@voorbeeld.test")
    page.get_by_label("Wachtwoord").fill("niet het wachtwoord")
    page.get_by_role("button", name="Inloggen", exact=True).click()
    assert page.get_by_role("alert").is_visible()
    assert page.get_by_label("Mailadres").input_value() == "coach@voorbeeld.test"


def test_long_names_that_look_like_html_stay_on_a_phone_and_stay_words(phone: Page, site: Site) -> None:
    site.log_in(phone.context, "outsider")
    phone.goto(site.address)
    addresses = phone.eval_on_selector_all("main a", "all => all.map(a => a.getAttribute('href'))")
    for address in ["/", "/mijn/", *addresses, f"{addresses[-2]}mensen/", f"{addresses[-2]}organisaties/"]:
        phone.goto(site.address + address)
        assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE, address
        assert phone.locator("main i, header i").count() == 0, f"{address} takes a name for HTML"
