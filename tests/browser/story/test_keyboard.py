"""The designer without a mouse: everything is reached, and the keyboard is never somewhere unknown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leerroute.curriculum import shipped_catalogue
from leerroute.route import RouteKind, part_at, read_route
from leerroute.web.partnerships.actions import create_organisation, start_partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part, start_route
from leerroute.web.routes.models import Route

from .conftest import Tab, person

if TYPE_CHECKING:
    from playwright.sync_api import Page

NE = "years[1].units[NE]"
FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.labels && at.labels[0] ? at.labels[0].innerText : at.innerText;
  return at === document.body ? "" : (at.getAttribute("aria-label") || label || at.name || at.tagName).replace(/\\s+/g, " ").trim();
}"""


@pytest.fixture
def dirk(db: None) -> Person:  # noqa: ARG001 - it is there for the database
    return person("dirk", "Dirk")


@pytest.fixture
def route(dirk: Person, four_mistakes: Path) -> Route:
    """The example with four mistakes; year 1 has four blocks, and Dutch is taught in the first."""
    college = create_organisation(name="Roc Verzonnen Delta", kind="mbo_college", brin="99ZZ", by=dirk)
    partnership = start_partnership(title="Samenwerking Molen en Delta", organisation=college, by=dirk)
    design = read_route(four_mistakes, shipped_catalogue())
    made = start_route(partnership=partnership, title="", kind=RouteKind.DOORLOPEND, design=design, by=dirk)
    change_part(route=made, path="years[1].blocks", based_on=None, value=4, by=dirk)
    change_part(route=made, path=f"{NE}.blocks", based_on=None, value=[1], by=dirk)
    return made


def focused(page: Page) -> str:
    """What the keyboard is on, as it is called; "" when it is lost."""
    return str(page.evaluate(FOCUSED))


def landed(page: Page) -> str:
    """What the keyboard is on once the browser has scrolled to the part that the address asks for."""
    page.wait_for_function("document.activeElement !== document.body")
    return focused(page)


def press_until(page: Page, key: str, name: str, most: int = 400) -> None:
    """Press the key until what is called so has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if focused(page).startswith(name):
            return
    raise AssertionError(f"{name} is not reached by {most} times {key}; now on {focused(page)!r}")


def test_a_unit_is_reached_changed_moved_and_closed_without_a_mouse(tab: Tab, dirk: Person, route: Route) -> None:
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/")
    press_until(page, "Tab", "Naar de inhoud", 1)
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Jaren en onderdelen")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "Wijzig Nederlands in jaar 1")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Een blok later").wait_for()
    assert focused(page) != ""

    press_until(page, "Tab", "Uren totaal", 12)
    page.keyboard.press("Control+A")
    page.keyboard.type("120")
    page.keyboard.press("Tab")
    page.get_by_text("Bewaard om").wait_for()
    assert focused(page).startswith("Waarvan begeleid")
    assert part_at(Route.objects.get(pk=route.pk).design, f"{NE}.hours.total") == 120

    press_until(page, "Tab", "Een blok later", 40)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Een blok eerder").wait_for()
    assert part_at(Route.objects.get(pk=route.pk).design, f"{NE}.blocks") == [2]
    assert landed(page) != ""

    press_until(page, "Tab", "Klaar", 40)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Klaar").wait_for(state="detached")
    assert focused(page) == "Wijzig Nederlands in jaar 1"


def test_a_judgement_leads_the_keyboard_to_its_field(tab: Tab, dirk: Person, route: Route) -> None:
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/")
    page.get_by_role("complementary").get_by_role("listitem").filter(
        has_text="SBB heeft dit bedrijf niet erkend"
    ).get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Erkend door SBB").wait_for()
    assert landed(page) == "Erkend door SBB"
    page.keyboard.press("j")
    page.keyboard.press("Tab")
    page.get_by_text("Bewaard om").wait_for()
    assert focused(page) != ""
    assert "SBB heeft dit bedrijf niet erkend" not in page.get_by_role("complementary").inner_text()


def test_adding_and_thinking_better_of_it_keeps_the_keyboard(tab: Tab, dirk: Person, route: Route) -> None:
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/")
    page.get_by_role("link", name="Toevoegen aan onderdelen in jaar 1").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Toch niet").wait_for()
    assert focused(page).startswith("Zoek een vak")
    page.keyboard.type("patisserie")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Voeg toe Patisserie").first.wait_for()  # an answer, not the form below
    assert focused(page).startswith("Zoek een vak")
    press_until(page, "Tab", "Toch niet", 60)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Toch niet").wait_for(state="detached")
    assert focused(page) == "Toevoegen aan onderdelen in jaar 1"


def test_choosing_in_a_conflict_keeps_the_keyboard(tab: Tab, dirk: Person, route: Route) -> None:
    page = tab(dirk)
    page.goto(f"/route/{route.pk}/?deel=years%5B1%5D.units%5BNE%5D")
    change_part(route=route, path=f"{NE}.hours.total", based_on=110, value=115, by=person("bram", "Bram"))
    page.get_by_label("Uren totaal").fill("120")
    page.get_by_label("Uren totaal").press("Tab")
    choice = page.get_by_role("group", name="Bram Verzonnen veranderde dit ook")
    choice.wait_for()
    assert focused(page) != ""
    choice.get_by_label("Neem die van de ander").focus()
    page.keyboard.press("Space")
    choice.wait_for(state="detached")
    assert focused(page) == "Uren totaal"
    assert page.get_by_label("Uren totaal").input_value() == "115"
