"""Browsers of several people at once, on one site; they find their way by what a person sees and hears: roles and labels."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from django.conf import settings
from django.test import Client

from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person
from tests.sources import IN_CI
from tests.web.conftest import signatures_can_be_wiped_after_a_live_test  # noqa: F401 - the story signs

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
MISSING = [
    name
    for name, there in (("Chromium", CHROMIUM), ("playwright", importlib.util.find_spec("playwright")))
    if not there
]
EXAMPLE = Path(__file__).parents[3] / "examples" / "hbr-kb-mbo4-dlr.yaml"
PASSWORD = "een heel lang wachtwoord"  # noqa: S105
Tab = Callable[..., "Page"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))
            item.add_marker(pytest.mark.filterwarnings("default"))
            if MISSING and not IN_CI:
                item.add_marker(pytest.mark.skip(reason=f"needs {' and '.join(MISSING)}; `.ci/run` has both"))


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    patch = pytest.MonkeyPatch()
    with sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # playwright runs a loop in this thread, which is alone
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        yield started
        started.close()
    patch.undo()


@pytest.fixture
def tab(chromium: Browser, live_server: Any) -> Iterator[Tab]:
    """A browser of its own: tab() of a stranger, tab(person) of somebody who logged in earlier that day.

    Whatever a page complains about on its console fails the test; `errors=False` where a test asks for an error page.
    """
    complaints: list[str] = []
    contexts = []

    def opened(person: Person | None = None, *, errors: bool = True, **kwargs: Any) -> Page:
        context = chromium.new_context(base_url=live_server.url, locale="nl-NL", **kwargs)
        contexts.append(context)
        if person is not None:
            client = Client()
            client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
            cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        if errors:
            page.on(
                "console",
                lambda m: (
                    complaints.append(m.text)
                    if m.type == "error" and "favicon" not in m.location.get("url", "")
                    else None
                ),
            )
            page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def person(key: str, name: str) -> Person:
    """An account with a password. Everybody is called Verzonnen: invented."""
    made = create_person(email=f"{key}@voorbeeld.test", name=f"{name} Verzonnen", by=None)
    made.set_password(PASSWORD)
    made.save()
    return made


@pytest.fixture
def four_mistakes(tmp_path: Path) -> Path:
    """The example route of horeca with four things that the law does not allow."""
    document = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
    document["diplomas"][0]["by"] = "delta"
    document["bpv"][0]["on_sunday"] = True
    document["bpv"][1]["recognised"] = False
    document["partners"][1]["rio"]["registered"] = False
    file = tmp_path / "route.yaml"
    file.write_text(yaml.safe_dump(document, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return file
