"""The pages of the monitor in a browser: free of accessibility faults, within a phone, and whole without JavaScript.

The country in them is made up.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leerroute.cli.main import run
from leerroute.monitor.explanation import cases_sheet
from tests.monitor.explanation.cast import twelve

from ..sources import IN_CI
from .conftest import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MISSING = [
    name
    for name, there in (("Chromium", CHROMIUM), ("playwright", importlib.util.find_spec("playwright")))
    if not there
]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = {
    "report": ["--by", "route_kind"],
    "compare": ["--on", "age", "--on", "background"],
    "forecast": [],
    "funnel": ["--by", "school", "--outcome", "vsv"],
    "sequences": ["--by", "route_kind"],
    "explain": ["--enough", "0.8"],
}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(MISSING) and not IN_CI, reason=f"needs {' and '.join(MISSING)}; `.ci/run` has both"),
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page of the monitor, in one folder."""
    folder: Path = tmp_path_factory.mktemp("monitor")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        country = folder / "country.parquet"
        assert run(["monitor", "invent", "--into", str(country), "--starters", "600"]) == 0
        cases = folder / "cases.csv"
        cases.write_bytes(cases_sheet(twelve(), ".csv"))
        for name, more in PAGES.items():
            given = cases if name == "explain" else country
            assert run(["monitor", name, str(given), *more, "--into", str(folder / f"{name}.html")]) == 0
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_monitor_has_no_accessibility_faults(browser: Browser, made: Path, name: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto((made / f"{name}.html").as_uri())
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert results.violations_count == 0, results.generate_report()
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_monitor_never_scrolls_sideways(browser: Browser, made: Path, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((made / f"{name}.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_monitor_is_whole_without_javascript_and_asks_the_network_for_nothing(
    browser: Browser, made: Path, name: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = (made / f"{name}.html").as_uri()
    page.goto(address)
    assert page.locator("article h2").first.is_visible()
    assert page.locator("article table").first.is_visible()
    assert page.locator("article svg").first.is_visible()
    assert asked == [address]
    context.close()
