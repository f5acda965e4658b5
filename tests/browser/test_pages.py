"""The pages as a browser shows them: wide and narrow, light and dark, and free of accessibility faults."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from leerroute.cli.main import run

from ..sources import IN_CI
from .conftest import CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MISSING = [
    name
    for name, there in (("Chromium", CHROMIUM), ("playwright", importlib.util.find_spec("playwright")))
    if not there
]
Scheme = Literal["light", "dark"]
PAGES = ["routes.html", "overlap.html"]
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(MISSING) and not IN_CI, reason=f"needs {' and '.join(MISSING)}; `.ci/run` has both"),
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("demo")
    assert run(["demo", "--into", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def page_address(demo: Path) -> str:
    return (demo / "routes.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_accessibility_faults(browser: Browser, demo: Path, name: str, scheme: Scheme) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme)
    page.goto((demo / name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert results.violations_count == 0, results.generate_report()
    page.close()


@pytest.mark.parametrize("width", [390, 768, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_never_scrolls_sideways(browser: Browser, demo: Path, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((demo / name).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_the_overview_works_without_javascript_and_asks_the_network_for_nothing(
    browser: Browser, page_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page_address)
    page.get_by_role("link", name="Van vmbo-kb horeca naar Leidinggevende keuken in vier jaar").click()
    assert page.get_by_role("heading", name="Van vmbo-kb horeca naar Leidinggevende keuken in vier jaar").is_visible()
    assert {url.split("#")[0] for url in asked} == {page_address}
    context.close()


PLACEMENT = ["placement-modules.html", "placement-internships.html"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PLACEMENT)
def test_a_placement_report_has_no_accessibility_faults(
    browser: Browser, page_address: str, name: str, scheme: Scheme
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.new_page(color_scheme=scheme)
    page.goto(page_address.replace("routes.html", name))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert results.violations_count == 0, results.generate_report()
    page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", PLACEMENT)
def test_a_placement_report_never_scrolls_sideways(browser: Browser, page_address: str, name: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(page_address.replace("routes.html", name))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


EXAMPLES = Path(__file__).parents[2] / "examples" / "exam"
EXAM_PAGES = {
    "result": ["result", str(EXAMPLES / "amira-bb.yaml")],
    "needed": ["needed", str(EXAMPLES / "chaima-gl.yaml")],
    "what-if": ["what-if", str(EXAMPLES / "amira-bb.yaml"), "--grade", "EC:ce=6.0"],
    "mbo": ["result", str(EXAMPLES / "amira-mbo2.yaml")],
}


@pytest.mark.parametrize("name", EXAM_PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_an_exam_page_is_free_of_faults_and_never_scrolls_sideways(
    browser: Browser, tmp_path: Path, name: str, width: int
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    file = tmp_path / "page.html"
    assert run(["exam", *EXAM_PAGES[name], "--html", "--into", str(file)]) in {0, 2}
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert results.violations_count == 0, results.generate_report()
    page.close()
