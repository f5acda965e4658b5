"""Two people fill in one route in Chromium: saving by itself, conflicts side by side, the keyboard."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings

from leerroute.route import part_at
from leerroute.web.people.models import Person
from leerroute.web.routes.addresses import part_address
from leerroute.web.routes.models import Change, Route

from ..conftest import NE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
TOTAL = f"{NE}.hours.total"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
FIELD = "#f-deel-years-1-units-NE-hours-total"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    monkeypatch = pytest.MonkeyPatch()
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: make .venv/browser.stamp"
    )
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        monkeypatch.setenv(
            "DJANGO_ALLOW_ASYNC_UNSAFE", "1"
        )  # playwright runs an event loop in this thread, which is alone
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
    monkeypatch.undo()


@pytest.fixture
def tab(chromium: Any, live_server: Any, logged_in: Any) -> Iterator[Any]:
    """A tab in which somebody is logged in; it complains about every error on the console, unless without the policy."""
    complaints: list[str] = []
    opened = []

    def open_as(who: str, *, scripts: bool = True, without_policy: bool = False) -> Any:
        context = chromium.new_context(java_script_enabled=scripts, locale="nl-NL", bypass_csp=without_policy)
        cookie = logged_in(who).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(5000)
        opened.append(context)
        if without_policy:
            return page
        page.on(
            "console",
            lambda m: complaints.append(m.text) if m.type == "error" and "favicon" not in m.location["url"] else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_as
    for context in opened:
        context.close()
    assert complaints == []


def now(route: Route, path: str) -> object:
    return part_at(Route.objects.get(pk=route.pk).design, path)


def test_a_change_saves_itself_and_the_judgements_follow(hbr: Route, tab: Any, live_server: Any) -> None:
    page = tab("bram")
    page.goto(live_server.url + part_address(hbr.pk, TOTAL))
    before = page.text_content("#judgements")
    page.fill(FIELD, "500")
    page.press(FIELD, "Tab")
    page.wait_for_selector("text=Bewaard om")
    assert now(hbr, TOTAL) == 500
    assert page.text_content("#judgements") != before
    assert page.evaluate("document.activeElement.name") == "v.hours.guided"
    page.fill("#f-deel-years-1-units-NE-title", "Nederlandse taal")
    page.press("#f-deel-years-1-units-NE-title", "Tab")
    page.wait_for_selector("text=Nederlandse taal in jaar 1 was Nederlands")
    assert Change.objects.count() == 2


def test_two_people_at_once_see_both_values_and_choose(
    hbr: Route, tab: Any, live_server: Any, people: dict[str, Person]
) -> None:
    dirk, bram = tab("dirk"), tab("bram")
    for page in (dirk, bram):
        page.goto(live_server.url + part_address(hbr.pk, TOTAL))
    dirk.fill(FIELD, "120")
    dirk.press(FIELD, "Tab")
    dirk.wait_for_selector("text=Bewaard om")
    bram.fill(FIELD, "130")
    bram.press(FIELD, "Tab")
    bram.wait_for_selector("text=Dirk Verzonnen veranderde dit ook")
    assert now(hbr, TOTAL) == 120
    assert bram.input_value(FIELD) == "130"
    bram.check("input[name='kies.hours.total'][value='theirs']")
    bram.wait_for_selector(".conflict", state="detached")
    assert bram.input_value(FIELD) == "120"


def test_without_scripts_a_button_saves(hbr: Route, tab: Any, live_server: Any) -> None:
    page = tab("bram", scripts=False)
    page.goto(live_server.url + part_address(hbr.pk, TOTAL))
    page.fill(FIELD, "125")
    page.click("button.save")
    page.wait_for_selector("text=Opgeslagen.")
    assert now(hbr, TOTAL) == 125


def test_a_unit_is_added_moved_and_taken_away_with_the_keyboard_only(hbr: Route, tab: Any, live_server: Any) -> None:
    page = tab("bram")
    page.goto(f"{live_server.url}/route/{hbr.pk}/?nieuw=years%5B1%5D.units")
    page.focus("input[type=search]")
    page.keyboard.type("bijzondere keuken")
    page.keyboard.press("Enter")
    page.wait_for_selector(".found button")
    page.focus(".found button")
    page.keyboard.press("Enter")
    page.wait_for_url("**#deel-years-1-units-K_2f_HBR_2f_06")
    assert now(hbr, "years[1].units[K/HBR/06].part") == "vo"
    page.focus("select[name=naar]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**#deel-years-3-units-K_2f_HBR_2f_06")
    page.focus("button.danger")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Weggehaald")
    assert now(hbr, "years[3].units[K/HBR/06]") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_editor_has_no_accessibility_faults(
    hbr: Route, route: Route, tab: Any, live_server: Any, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = tab("bram", without_policy=True)  # axe adds a style of its own to measure with
    page.emulate_media(color_scheme=scheme)
    addresses = [
        part_address(hbr.pk, TOTAL),
        *(part_address(route.pk, path) for path in ("title", "agreement.a", "partners", "exams", "target")),
        *(f"/route/{hbr.pk}/{name}/" for name in ("geschiedenis", "opmerkingen")),
        f"/route/nieuw/{hbr.partnership.pk}/",
    ]
    for address in addresses:
        page.goto(live_server.url + address)
        found = axe.run(page, options={"runOnly": WCAG}).response["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:150]) for v in found] == [], address
