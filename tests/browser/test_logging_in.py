"""A passkey in a real browser: allauth's scripts work under our content policy, with a key that Chromium makes up."""

from __future__ import annotations

import importlib.util
import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from leerroute.web.people.actions import create_person

from ..sources import IN_CI

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = [
    name
    for name, there in (("Chromium", CHROMIUM), ("playwright", importlib.util.find_spec("playwright")))
    if not there
]
PASSWORD = "een heel lang wachtwoord"  # noqa: S105

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(bool(MISSING) and not IN_CI, reason=f"needs {' and '.join(MISSING)}; `.ci/run` has both"),
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture
def page(live_server: Any) -> Iterator[Page]:
    """A browser with a made-up key that says yes to everything. Its errors are kept in `page.said`."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "true"  # playwright runs a loop in this thread, which Django takes for async code
    )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        opened = chromium.new_context(
            base_url=live_server.url.replace("127.0.0.1", "localhost"), locale="nl-NL"
        ).new_page()
        keys = opened.context.new_cdp_session(opened)
        keys.send("WebAuthn.enable")
        keys.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2",
                    "transport": "internal",
                    "hasResidentKey": True,
                    "hasUserVerification": True,
                    "isUserVerified": True,
                    "automaticPresenceSimulation": True,
                }
            },
        )
        yield opened
        chromium.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def test_a_passkey_is_added_and_lets_in_without_a_password(page: Page) -> None:
    person = create_person(email="dirk@voorbeeld.test", name="Dirk Verzonnen", by=None)
    person.set_password(PASSWORD)
    person.save()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)

    page.goto("/inloggen/login/")
    page.fill("[name=login]", person.email)
    page.fill("[name=password]", PASSWORD)
    page.click("main form button:has-text('Inloggen')")
    page.wait_for_url("**/")
    page.goto("/inloggen/2fa/webauthn/add/")
    page.fill("[name=password]", PASSWORD)
    page.click("main button:has-text('Verder')")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url("**/2fa/**codes/**")

    page.context.clear_cookies()
    page.goto("/inloggen/login/")
    page.click("#passkey_login")
    page.wait_for_selector("a.who")
    assert "Dirk Verzonnen" in page.inner_text("a.who")
    assert [line for line in said if "Content Security Policy" in line] == []
