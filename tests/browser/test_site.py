"""Every page of the site in a browser: no accessibility faults in light or dark, nothing wider than a phone, nothing refused
by the content policy, and with JavaScript off the forms are sent and the links work."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from django.test import Client
from django.urls import reverse

from tests.browser.conftest import CHROMIUM, PASSWORD, Site, chromium
from tests.browser.urls import WRONG
from tests.web.addresses import (
    ALLAUTH_KWARGS,
    ALLAUTH_OPEN,
    ALLAUTH_OWN,
    ANONYMOUS,
    TABLE,
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
    "mfa_authenticate": "comes after the password: a test of its own",
    "account_confirm_login_code": "logging in by a code is off",
}


OF_SECOND_STEPS = frozenset(
    {
        "mfa_deactivate_totp",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_view_recovery_codes",
        "mfa_remove_webauthn",
        "mfa_edit_webauthn",
    }
)
"""Pages of who has an app with codes and a passkey: the coach."""

NOT_200 = {"nothing there": 404, "an invitation that does not work": 404, "socialaccount_login_error": 401} | {
    f"what goes wrong: {status}": status for status in WRONG
}
NOT_200["what goes wrong: not verified"] = 403


class Seen(NamedTuple):
    """A page, and who looks at it."""

    who: str
    address: Callable[[Site], str]


def _in_route(name: str, query: str) -> Callable[[Site], str]:
    return lambda site: reverse(name, kwargs={"key": site.world.route.pk}) + query


def _of_passkey(name: str, site: Site) -> str:
    return reverse(name, kwargs={"pk": site.passkey} if name in ALLAUTH_KWARGS else None)


def _pages() -> Iterator[tuple[str, Seen]]:
    for line in TABLE:
        people = line.get.get(200, frozenset())
        if people and line.name not in NO_PAGES:
            who = "project_leader" if "project_leader" in people else min(people)
            yield line.name, Seen(who, lambda site, line=line: reverse(line.name, kwargs=line.kwargs(site.world)))  # type: ignore[misc]
    for name in sorted(ALLAUTH_OPEN | ALLAUTH_OWN):
        if name in OF_SECOND_STEPS:
            yield name, Seen("coach", lambda site, name=name: _of_passkey(name, site))  # type: ignore[misc]
        elif "/" not in name and name not in NO_PAGES_OF_ALLAUTH:
            who = "project_leader" if name in ALLAUTH_OWN else ANONYMOUS
            yield name, Seen(who, lambda _, name=name: reverse(name, kwargs=ALLAUTH_KWARGS.get(name)))  # type: ignore[misc]
    yield "home of who has no routes", Seen("site_admin", lambda _: "/")
    yield "home of a learner", Seen("learner", lambda _: "/")
    yield "an invitation, not logged in", Seen(ANONYMOUS, lambda site: f"/uitnodiging/{site.world.token}/")
    yield "an invitation that does not work", Seen(ANONYMOUS, lambda _: "/uitnodiging/bestaat-niet/")
    yield "nothing there", Seen("project_leader", lambda _: "/bestaat-niet/")
    yield "a form of the route", Seen("project_leader", _in_route("routes:designer", "?deel=target"))
    yield "adding to the route", Seen("project_leader", _in_route("routes:designer", "?nieuw=partners"))
    yield "a mentor reads the route", Seen("mentor", _in_route("routes:designer", ""))
    yield "a learner reads the versions", Seen("learner", _in_route("routes:versions", ""))
    for status in WRONG:
        yield f"what goes wrong: {status}", Seen("project_leader", lambda _, status=status: f"/mis/{status}/")  # type: ignore[misc]
    yield "what goes wrong: not verified", Seen("project_leader", lambda _: "/mis/verificatie/")
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


def faults(page: Page) -> list[str]:
    """What axe has against the page as it is now."""
    page.evaluate(f"window.axe || (() => {{ {_axe()} }})()")
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:300]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def assert_no_faults(page: Page) -> None:
    """In the light and in the dark."""
    wrong = faults(page)
    page.emulate_media(color_scheme="dark")
    wrong += [f"in the dark, {fault}" for fault in faults(page)]
    page.emulate_media(color_scheme="light")
    assert not wrong, "\n".join(wrong)


@pytest.fixture(scope="module")
def browser(site: Site) -> Iterator[Browser]:
    """After the site, which is made before playwright keeps an event loop in this thread."""
    del site
    yield from chromium()


@contextmanager
def narrow(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": PHONE, "height": 844}, color_scheme="light", reduced_motion="reduce", locale="nl-NL"
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """One narrow window for all pages."""
    with narrow(browser) as page:
        yield page


@pytest.fixture
def other_phone(browser: Browser) -> Iterator[Page]:
    """A window of its own: an answer still under way to another page cannot change the cookies of this one."""
    with narrow(browser) as page:
        yield page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_faults_and_fits_a_phone(phone: Page, site: Site, name: str) -> None:
    seen = PAGES[name]
    said: list[str] = []
    site.log_in(phone.context, seen.who)
    phone.emulate_media(color_scheme="light")
    phone.goto("about:blank")  # what axe does on the page before is then told before
    phone.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    answer = phone.goto(site.address + seen.address(site))
    assert answer is not None
    assert "text/html" in answer.headers["content-type"]
    assert answer.status == NOT_200.get(name, 200)
    phone.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE
    refused = [text for text in said if "Content Security Policy" in text]  # of the page; axe itself tries styles too
    assert not refused, refused
    assert_no_faults(phone)


def test_the_code_after_the_password_and_a_form_sent_again_have_no_faults(other_phone: Page, site: Site) -> None:
    """Two pages that no address alone leads to."""
    other_phone.goto(f"{site.address}{reverse('account_login')}")
    other_phone.get_by_label("Mailadres").fill("coach@voorbeeld.test")
    other_phone.get_by_label("Wachtwoord").fill(PASSWORD)
    other_phone.get_by_role("button", name="Inloggen", exact=True).click()
    other_phone.wait_for_url("**/2fa/authenticate/")
    assert_no_faults(other_phone)
    site.log_in(other_phone.context, "project_leader")
    other_phone.goto(f"{site.address}{reverse('partnerships:rename', kwargs={'key': site.world.partnership.pk})}")
    other_phone.evaluate(
        "document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach(token => token.value = 'oud')"
    )
    other_phone.get_by_label("Naam").fill("Wat ik typte")
    other_phone.get_by_role("button", name="Bewaren").click()
    assert other_phone.get_by_role("heading", name="Nog een keer, graag").is_visible()
    assert "Wat ik typte" in other_phone.locator("#main").inner_text()
    assert_no_faults(other_phone)


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
    page.goto(site.address + _in_route("routes:designer", "")(site))
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
    page.goto(site.address + _in_route("routes:designer", "?deel=target")(site))
    page.get_by_label("Opmerking", exact=True).fill("Is dit <b>de goede</b> opleiding?")
    page.get_by_role("button", name="Plaats").click()
    page.goto(site.address + _in_route("routes:comments", "")(site))
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
    page.goto(site.address + _in_route("routes:versions", "")(site))
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
