"""The manual shows what there is: its pictures are made by the script, its pages and the words on them exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import resolve

from leerroute.alignment import ANSWERS
from leerroute.law import Verdict
from tools.make_screenshots import IMAGES, SHOTS

ROOT = Path(__file__).parents[1]
MANUAL = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
PAGES = sorted(set(re.findall(r"`(/[^`]*)`", MANUAL)))
NAMES = sorted(set(re.findall(r"\*\*(.+?)\*\*", MANUAL, re.DOTALL)))
SITE = "\n".join(
    path.read_text(encoding="utf-8")
    for pattern in ("*.html", "*.py")
    for path in (ROOT / "src" / "leerroute" / "web").rglob(pattern)
)
BUILT_UP = {"Toevoegen aan onderdelen in jaar 1": "Toevoegen aan {label}"}
"""Names that the site puts together, by the words it puts them together with."""


def test_every_picture_of_the_manual_is_made_by_the_script_and_the_other_way_round() -> None:
    shown = re.findall(r"!\[.+?\]\(images/(.+?)\.png\)", MANUAL)
    assert sorted(shown) == sorted(shot.name for shot in SHOTS)


def test_the_pictures_are_there_and_small() -> None:
    made = {path.stem: path.stat().st_size for path in IMAGES.glob("*.png")}
    assert set(made) == {shot.name for shot in SHOTS}, "run `make pictures`"
    assert sum(made.values()) < 1_500_000


@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_the_manual_names_exists(page: str) -> None:
    assert resolve(page).url_name  # raises Resolver404 for what is not there


@pytest.mark.parametrize("name", NAMES)
def test_what_the_manual_tells_to_choose_stands_on_the_site(name: str) -> None:
    words = " ".join(BUILT_UP.get(name, name).split())
    of_the_library = {verdict.heading.nl for verdict in Verdict} | {answer.nl for answer in ANSWERS.values()}
    assert words in of_the_library or re.search(rf'"{re.escape(words)}[":.]', SITE), f"{words} is not on any page"


def test_every_file_that_the_manual_points_to_is_there() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", MANUAL):
        assert (ROOT / "docs" / link).exists(), link
    for place in re.findall(r"\]\(#([^)]+)\)", MANUAL):
        headings = {
            line.lstrip("# ").lower().replace(" ", "-") for line in MANUAL.splitlines() if line.startswith("##")
        }
        assert place in headings, place
