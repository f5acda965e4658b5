"""A whole pile in Chromium, by keyboard alone, with and without scripts."""

from __future__ import annotations

from typing import Any

import pytest

from leerroute.web.overlap.models import Pile, Word

from ..routes.editor.test_in_the_browser import chromium, tab  # noqa: F401 - fixtures

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_pile_is_judged_by_keyboard_alone(pile: Pile, tab: Any, live_server: Any, scripts: bool) -> None:  # noqa: F811
    """Each pair: arrows choose, Enter keeps, and the keyboard is in the answers of the next."""
    page = tab("bram", scripts=scripts)
    page.goto(f"{live_server.url}/dubbel/stapel/{pile.pk}/1/")
    for number in (1, 2, 3):
        page.get_by_role("heading", name=f"Paar {number} van 3").wait_for()
        assert page.locator(":focus").get_attribute("value") == "overlap-same"
        for _ in range(number):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    page.get_by_text("Deze stapel is voor jou klaar.").wait_for()
    assert page.get_by_text("Paar 3 is bewaard.").is_visible()
    said = [word.judged.relation for word in Word.objects.order_by("pk")]
    assert said == ["part_of", "prepares", "extends"]


def test_going_back_shows_what_was_said(pile: Pile, tab: Any, live_server: Any) -> None:  # noqa: F811
    page = tab("bram")
    page.goto(f"{live_server.url}/dubbel/stapel/{pile.pk}/1/")
    page.locator("[value=none]").check()
    page.get_by_role("button", name="Bewaar en ga verder").click()
    page.get_by_role("heading", name="Paar 2 van 3").wait_for()
    page.go_back()
    page.get_by_role("heading", name="Paar 1 van 3").wait_for()
    assert page.get_by_role("link", name="Mijn routes").is_visible()
    assert page.locator("[value=none]").is_checked()
