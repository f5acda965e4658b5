"""The pictures in the manual, made from the demo: `python -m tools.make_screenshots` writes docs/images/*.png.

Needs Chromium and playwright (`make .venv/browser.stamp`). The demo stands in a folder that is thrown away.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tools.small_png import small_png

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
HBR = "Van vmbo-kb horeca"
HALF = "Van vmbo-bb techniek"
TOGETHER = "Samenwerking Molen en Delta"
ADMIN = "beheer@voorbeeld.test"
WORD = "alleen voor deze plaatjes"
_LINK = re.compile(r"^ {2}(\w+), .*\n {4}(http\S+)$", re.MULTILINE)
_PIXELS = """async (url) => {
  const picture = await createImageBitmap(await (await fetch(url)).blob());
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0);
  const seen = pen.getImageData(0, 0, picture.width, picture.height).data;
  let text = "";
  for (let at = 0; at < seen.length; at += 32768) text += String.fromCharCode(...seen.subarray(at, at + 32768));
  return [picture.width, picture.height, btoa(text)];
}"""


@dataclass(frozen=True)
class Shot:
    """One picture. who: of the demo; "": not logged in. go: brings the page in view. height: of the window, in pixels."""

    name: str
    who: str
    go: Callable[[Page], None]
    height: int = 720


def _link(*names: str) -> Callable[[Page], None]:
    """Follow links by their names, one after the other."""

    def go(page: Page) -> None:
        for name in names:
            page.get_by_role("link", name=name).first.click()

    return go


def _invitation(page: Page) -> None:
    _link(TOGETHER, "Mensen", "Nodig iemand uit")(page)
    page.get_by_label("Mailadres").fill("sanne@voorbeeld.test")
    page.get_by_label("Namens").select_option(label="Vmbo De Verzonnen Molen")
    page.get_by_label("Rol").select_option(label="docent")


def _unit(page: Page) -> None:
    _link(HBR, "Wijzig De bakkerij")(page)
    page.get_by_label("Uren totaal").fill("110")
    page.get_by_label("Uren totaal").press("Tab")
    page.get_by_text("Bewaard om").wait_for()
    _to_the_top(page.get_by_role("heading", name="De bakkerij"))


def _planned(page: Page) -> None:
    _link(HBR, "Plan deze route", "Onze eigen jaarplanner")(page)
    for name, lines in _PLANNER.items():
        page.locator(f"[name={name}]").fill(lines)
    page.get_by_label("Hoe precies").select_option(label="per blok van vijf weken")
    page.get_by_label("Leerlingen kunnen alle weken").check()
    page.get_by_label("Even drukke weken").check()
    page.get_by_role("button", name="Zoek de kortste planning").click()
    page.get_by_role("heading", name="De planning in beeld").wait_for(timeout=120_000)
    _to_the_top(page.get_by_role("heading", name="De planning in beeld"))


_YEARS = range(2027, 2032)
_PLANNER = {
    "years": "\n".join(f"23-8-{year} t/m 7-7-{year + 1}" for year in _YEARS),
    "holidays": "\n".join(
        f"herfst 18-10-{year} t/m 22-10-{year}\nkerst 20-12-{year} t/m 2-1-{year + 1}\n"
        f"voorjaar 21-2-{year + 1} t/m 25-2-{year + 1}\nmei 24-4-{year + 1} t/m 5-5-{year + 1}"
        for year in _YEARS
    ),
    "central": "\n".join(f"15-5-{year + 1} t/m 26-5-{year + 1}" for year in _YEARS[:2]),
    "mbo_exams": "\n".join(
        f"20-1-{year + 1} t/m 24-1-{year + 1}\n20-6-{year + 1} t/m 24-6-{year + 1}" for year in _YEARS
    ),
    "most_hours": "30",
    "college_days": "3",
    "company_days": "3",
    "subject_hours": "5",
    "grain": "5",
    "youngest": "2012-09",
    "order": "P/HBR/01 voor K/HBR/01\nP/HBR/02 voor K/HBR/05\nNE voor VB-25181-NE\nEN voor VB-25181-EN\nVB-25181-K2 voor VB-25181-K4",
    "rooms": "Leerrestaurant, mbo, 9 uur per week: VB-25181-K2",
}
"""Invented days: made alike for every year, so they may fall at a weekend."""


def _rules(page: Page) -> None:
    _link(HALF)(page)
    _to_the_top(page.get_by_role("heading", name="Wat zeggen de regels?"))


def _comment(page: Page) -> None:
    _link(HBR, "Wijzig Gastheerschap")(page)
    words = page.get_by_role("textbox", name="Opmerking")
    words.fill("@Dirk Verzonnen, kan de gastles van de Brug hierbij?")
    _to_the_top(words, above=260)


def _version(page: Page) -> None:
    _link(HBR, "Versies")(page)
    page.get_by_label("Naam van de versie").fill("Na de studiedag van november")
    page.get_by_role("button", name="Bewaar als versie").click()
    page.get_by_role("link", name="Leg voor om te tekenen").click()


def _propose(page: Page) -> None:
    page.get_by_role("link", name=HBR).first.click()
    _link("Versies", "Na de studiedag")(page)
    page.get_by_role("link", name="Leg voor om te tekenen").click()
    page.get_by_role("button", name="Leg voor om te tekenen").click()
    page.get_by_text("De versie ligt voor").wait_for()


def _signing(page: Page) -> None:
    _link(HBR, "Versies", "Na de studiedag", "Lees en teken")(page)
    page.get_by_label("Ik heb deze versie gelezen").check()


def _admin(page: Page) -> None:
    page.goto("/inloggen/login/")
    page.get_by_label("E-mail").or_(page.get_by_label("Mailadres")).first.fill(ADMIN)
    page.get_by_label("Wachtwoord", exact=True).fill(WORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    page.get_by_role("link", name="Beheer", exact=True).click()


def _to_the_top(found: Any, above: int = 24) -> None:
    found.evaluate("(at, above) => scrollTo(0, at.getBoundingClientRect().top + scrollY - above)", above)


SHOTS = (
    Shot("inloggen", "", _link(), 560),
    Shot("begin", "Dirk", _link(), 520),
    Shot("samenwerking", "Dirk", _link(TOGETHER), 620),
    Shot("uitnodigen", "Dirk", _invitation),
    Shot("inlezen", "Dirk", _link(TOGETHER, "Curriculum inlezen"), 520),
    Shot("route", "Dirk", _link(HBR), 900),
    Shot("eenheid", "Bram", _unit, 860),
    Shot("planning", "Dirk", _planned, 860),
    Shot("dubbel", "Dirk", _link(HBR, "Dubbel"), 760),
    Shot("regels", "Bram", _rules, 760),
    Shot("opmerking", "Bram", _comment, 600),
    Shot("voorleggen", "Dirk", _version, 560),
    Shot("tekenen", "Farida", _signing, 640),
    Shot("overeenkomst", "Gerard", _link(HBR, "Overeenkomst"), 720),
    Shot("beheer", "beheer", _admin, 560),
)
_AFTER = {"voorleggen": _propose}
"""What has to be done after a picture, for those that come later."""


def make(into: Path = IMAGES) -> None:
    """Make every picture anew, with a demo of its own."""
    from playwright.sync_api import sync_playwright

    into.mkdir(parents=True, exist_ok=True)
    with _demo() as (site, links), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"), args=["--no-sandbox"]
        )
        doors = _log_in(chromium, site, links)
        for shot in SHOTS:
            page = doors[shot.who if shot.who in links else ""].new_page()
            page.set_default_timeout(15_000)
            page.set_viewport_size({"width": 1040, "height": shot.height})
            page.goto("/")
            shot.go(page)
            page.wait_for_load_state("networkidle")
            picture = small_png(_pixels(page))
            (into / f"{shot.name}.png").write_bytes(picture)
            print(f"{shot.name}.png: {len(picture) / 1000:.0f} kB")
            if shot.name in _AFTER:
                page.goto("/")
                _AFTER[shot.name](page)
            page.close()
        chromium.close()


def _pixels(page: Page) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """What the window shows. The browser itself unpacks its picture, so that nothing else has to be installed."""
    taken = "data:image/png;base64," + base64.b64encode(page.screenshot(animations="disabled")).decode()
    browser = page.context.browser
    if browser is None:
        raise RuntimeError("a page without a browser")
    blank = browser.new_page()
    width, height, seen = blank.evaluate(_PIXELS, taken)
    blank.close()
    return np.frombuffer(base64.b64decode(seen), np.uint8).reshape(height, width, 4)[:, :, :3]


def _log_in(chromium: Browser, site: str, links: dict[str, str]) -> dict[str, Any]:
    """A browser for each person of the demo, and one for somebody who is not logged in."""
    doors = {}
    for who in ("", *links):
        doors[who] = chromium.new_context(base_url=site, locale="nl-NL", color_scheme="light")
        if who:
            page = doors[who].new_page()
            page.goto(links[who])
            page.get_by_role("main").get_by_role("button").click()
            page.wait_for_load_state("networkidle")  # closing a window that still loads can hang
            page.close()
    return doors


@contextmanager
def _demo() -> Iterator[tuple[str, dict[str, str]]]:
    """A demo that runs: its address, and a link that lets each of its people in."""
    leerroute = [sys.executable, "-m", "leerroute", "site"]
    with tempfile.TemporaryDirectory() as folder:
        data, log = Path(folder) / "site", Path(folder) / "log"
        with log.open("w") as written:
            running = subprocess.Popen([*leerroute, "demo", "--into", str(data)], cwd=ROOT, stdout=written)  # noqa: S603
        try:
            until = time.monotonic() + 120
            while (links := dict(_LINK.findall(log.read_text()))) == {} or "Ctrl-C" not in log.read_text():
                if running.poll() is not None or time.monotonic() > until:
                    raise RuntimeError(f"the demo does not start: {log.read_text()}")
                time.sleep(0.2)
            subprocess.run(  # noqa: S603
                [*leerroute, "create-admin", ADMIN, "--name", "Noor Verzonnen", "--password", WORD],
                env={**os.environ, "LEERROUTE_SITE_DATA": str(data)},
                check=True,
            )
            time.sleep(5)  # until the workers listen
            yield next(iter(links.values())).split("/demo/")[0], links
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(60)


if __name__ == "__main__":
    make()
