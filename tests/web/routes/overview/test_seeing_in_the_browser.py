"""What follows from a change, in Chromium: it is told, drawn anew, and what was folded open stays open."""

from __future__ import annotations

from typing import Any

import pytest

from leerroute.web.routes.addresses import part_address
from leerroute.web.routes.models import Route
from tests.web.routes.editor.test_in_the_browser import FIELD, TOTAL, chromium, tab  # noqa: F401 - fixtures

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_change_is_told_and_drawn_and_folds_stay_as_they_were(hbr: Route, tab: Any, live_server: Any) -> None:  # noqa: F811
    page = tab("bram")
    page.goto(live_server.url + part_address(hbr.pk, TOTAL))
    page.click("#verdict-met > summary")
    page.click("#route-as-table > summary")
    assert page.inner_text("#told") == ""
    page.fill(FIELD, "500")
    page.press(FIELD, "Tab")
    page.wait_for_selector("#timeline >> text=500 uur")
    assert page.inner_text("#told").endswith("om zelf over te beslissen.")
    assert page.evaluate("document.getElementById('verdict-met').open")
    assert page.evaluate("document.getElementById('route-as-table').open")
    # 4.220 hours in all, less the 110 of Nederlands in year 1, and 500 for it
    assert "4.610" in page.inner_text("#totals")


def test_a_judgement_jumps_to_its_total(hbr: Route, tab: Any, live_server: Any) -> None:  # noqa: F811
    page = tab("bram")
    page.goto(f"{live_server.url}/route/{hbr.pk}/")
    page.click("#verdict-met > summary")
    page.click("a[href='#deel-hours-total']")
    assert page.evaluate("document.querySelector('.total:target').id") == "deel-hours-total"


def test_five_full_years_fit_a_phone(hbr: Route, tab: Any, live_server: Any) -> None:  # noqa: F811
    units = [{"code": f"E{n}", "title": f"Een tamelijk lange naam van eenheid {n}", "part": "vo"} for n in range(30)]
    hbr.document = {"title": "Vol", "kind": "doorlopend", "years": [{"number": y, "units": units} for y in range(1, 6)]}
    hbr.save()
    page = tab("bram")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{live_server.url}/route/{hbr.pk}/")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate("document.querySelector('.timeline-room').scrollWidth") <= 390
