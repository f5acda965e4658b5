"""What is taught twice, on the page of a route."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from leerroute.web.routes.models import Route

from ...overlap.conftest import RECIPE, SEASON, TIMING, Says, says  # noqa: F401 - a fixture
from .test_seen_views import page, words

pytestmark = pytest.mark.django_db
Browser = Callable[[str], Client]


def tile(html: str) -> str:
    """The total that tells what is taught twice."""
    return words(re.split(r"<strong>Dubbel gegeven</strong>", html)[1].split("</li>")[0]).strip()


def test_while_nothing_was_judged_the_route_says_so_with_a_link(hbr: Route, logged_in: Browser) -> None:
    html = page(logged_in("bram"), hbr)
    assert tile(html).startswith("nog niet beoordeeld")
    assert f'href="/route/{hbr.pk}/dubbel/"' in html
    assert "Daarom weten we nog niet wat dubbel is." in page(logged_in("bram"), hbr, "dubbel/")


def test_the_totals_tell_pairs_and_hours_as_a_range(says: Says, hbr: Route, logged_in: Browser) -> None:  # noqa: F811
    """9 to 12.7 hours (tests/web/overlap/test_known.py), rounded outwards."""
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
    told = tile(page(logged_in("bram"), hbr))
    assert "1 paar" in told
    assert "9 tot 13 uur te winnen" in told


def test_what_is_unsure_or_said_by_one_school_counts_nowhere(says: Says, hbr: Route, logged_in: Browser) -> None:  # noqa: F811
    says("bram", TIMING, "same")
    for who in ("bram", "chantal"):
        says(who, SEASON, "unsure")
    told = tile(page(logged_in("bram"), hbr))
    assert "0 paren" in told
    assert "Nog niet eens: 2." in told
    assert "te winnen" not in told


def test_a_new_word_shows_at_once(says: Says, hbr: Route, logged_in: Browser) -> None:  # noqa: F811
    """What is remembered of a design does not hold back what is judged since."""
    browser = logged_in("bram")
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
    assert "1 paar" in tile(page(browser, hbr))
    says("chantal", TIMING, "none")
    assert "0 paren" in tile(page(browser, hbr))
    assert "0 paren" in tile(page(browser, hbr, "beeld/"))


def test_the_page_tells_what_is_double_prepared_and_missing_and_who_said_so(
    says: Says,  # noqa: F811
    hbr: Route,
    logged_in: Browser,
) -> None:
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
        says(who, RECIPE, "prepares")
    told = words(page(logged_in("bram"), hbr, "dubbel/"))
    assert "De leerling stemt met de keuken af wanneer de volgende gang de deur uit kan." in told
    assert "Bram Verzonnen (vmbo) en Chantal Verzonnen (mbo)" in told
    assert "Wat het vmbo voorbereidt en het mbo voortzet" in told
    assert "De uren zijn een schatting" in told
    assert "Nog niet bekeken" in told


def test_a_version_does_not_tell_it_as_what_is_judged_can_change(says: Says, hbr: Route, logged_in: Browser) -> None:  # noqa: F811
    for who in ("bram", "chantal"):
        says(who, TIMING, "same")
    browser = logged_in("dirk")
    browser.post(f"/route/{hbr.pk}/versies/", {"name": "een"})
    assert "Dubbel gegeven" not in page(browser, hbr, "versies/1/")
