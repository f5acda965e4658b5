"""The style sheets and the pages know each other: every class is shown in the gallery, used somewhere, and styled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client

import leerroute.web
from leerroute.web.house.gallery import FAMILIES, Family

WEB = Path(leerroute.web.__file__).parent
CSS = WEB / "house" / "static" / "house" / "css"
LONGEST = 300
"""Lines of one style sheet."""
SET_BY = {
    "icon": "the tag that draws it",
    "scripted": "leerroute.js, on the page itself",
    "errorlist": "Django, around what is wrong with a field",
    "success": "Django's messages",
    "violated": "a judgement",
    "unknown": "a judgement",
    "ask": "a judgement",
    "met": "a judgement",
}
"""Classes that no template names, and who does."""


def styled(sheet: Path) -> set[str]:
    text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return {
        name for selector in re.findall(r"([^{}]+)\{", text) for name in re.findall(r"\.([a-zA-Z][\w-]*)", selector)
    }


def named(text: str) -> Iterator[str]:
    """The classes in a template; what is filled in by the page is a star."""
    for found in re.findall(r'class="((?:[^"{]|\{%.*?%\}|\{\{.*?\}\})*)"', text):
        yield from re.sub(r"\{\{.*?\}\}", "*", re.sub(r"\{%.*?%\}", " ", found)).split()


def in_templates(but: str = "") -> set[str]:
    return {
        name
        for page in WEB.rglob("*.html")
        if not but or but not in str(page)
        for name in named(page.read_text(encoding="utf-8"))
    }


def shown(name: str, among: set[str]) -> bool:
    return name in among or any(
        other.endswith("*") and len(other) > 1 and name.startswith(other[:-1]) for other in among
    )


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.key)
def test_every_class_of_a_family_is_shown_in_the_gallery(family: Family, logged_in: Callable[[str], Client]) -> None:
    page = logged_in("esra").get("/galerij/").content.decode()
    there = set(named(page))
    missing = sorted(styled(CSS / f"{family.key}.css") - there - {"scripted"})
    assert not missing, f"not on /galerij/: {', '.join(missing)}. Add them to the template of the family."


def test_every_style_sheet_of_components_is_a_family_of_the_gallery() -> None:
    sheets = re.findall(r'url\("(\w+)\.css"\) layer\(components\)', (CSS / "leerroute.css").read_text(encoding="utf-8"))
    assert sheets == [family.key for family in FAMILIES]


def test_every_class_is_used_by_a_page() -> None:
    used = in_templates(but="gallery")
    unused = sorted(
        name for sheet in CSS.glob("*.css") for name in styled(sheet) if not shown(name, used) and name not in SET_BY
    )
    assert not unused, f"no page uses {', '.join(unused)}: take them out of the style sheet."


def test_every_class_on_a_page_is_styled() -> None:
    there = {name for sheet in CSS.glob("*.css") for name in styled(sheet)}
    loose = sorted(name for name in in_templates() if "*" not in name and name not in there)
    assert not loose, f"no style sheet knows {', '.join(loose)}: a spelling mistake, or a class too many."


@pytest.mark.parametrize("sheet", sorted(CSS.glob("*.css")), ids=lambda sheet: sheet.name)
def test_a_style_sheet_is_one_thought(sheet: Path) -> None:
    assert len(sheet.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_only_the_tokens_hold_raw_colours() -> None:
    """So that light, dark and contrast are decided in one place; paper is white, and so is the square that is scanned."""
    for sheet in CSS.glob("*.css"):
        if sheet.name not in {"tokens.css", "print.css"}:
            raw = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet.read_text(encoding="utf-8"))) - {"#fff"}
            assert not raw, f"{sheet.name}: {', '.join(sorted(raw))}"
