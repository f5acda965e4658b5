"""The report on a placement as a page."""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from leerroute.placement import Explained, LimitPrice, placement_page
from leerroute.placement.reading import read_internship_folder, read_module_folder
from leerroute.placement.report.plots import Bar, Whisker, bars_svg, whiskers_svg
from leerroute.text import LANGUAGES, Language, Text

from .greedy import first_come, first_served
from .rounds import EXAMPLES, MODULES, ON, written

EXPLAINED = Explained(
    closed={"GRO": [Text(nl="Maar 2 leerlingen kozen dit.", en="Only 2 learners chose this.")]},
    limits=(LimitPrice(Text(nl="Eén groep Robotica meer", en="One more group Robotica"), better=11),),
)  # fmt: skip


def page(language: Language = "nl", explained: Explained = EXPLAINED) -> str:
    problem = read_module_folder(EXAMPLES / "modules").problem
    assert problem is not None
    return placement_page(first_come(problem), explained, school="Verzonnen", fewest=10, on=ON, language=language)


class Opened(HTMLParser):
    """Which tags stay open, and which ids are there."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.labelled: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [i for i in [given.get("id")] if i]
        self.labelled += [i for i in [given.get("aria-labelledby")] if i]
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """<rect/> opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_well_formed_and_every_label_is_there_once(language: Language) -> None:
    parser = Opened()
    parser.feed(page(language).replace("<!doctype html>", ""))
    assert parser.open == []
    assert len(parser.ids) == len(set(parser.ids))
    assert set(parser.labelled) <= set(parser.ids)


def test_the_page_asks_nothing_of_the_network_and_runs_no_script() -> None:
    html = page()
    assert "<script" not in html
    assert not re.search(r'(src|href)="(https?:)?//', html)


def test_every_drawing_has_a_table_beside_it() -> None:
    for article in page().split("<article")[1:]:
        assert article.count("<svg") <= article.count("<table")


def test_steps_are_told_with_value_bound_and_how_sure() -> None:
    text = re.sub(r"<[^>]+>", " ", page())
    assert re.search(r"2\. tevredenheid samen\s+104\s+100\s+nee, verschil 3,85 %", text)
    assert "Niet helemaal bewezen" in text


def test_closed_modules_and_prices_of_limits_are_told() -> None:
    html = page()
    assert "Maar 2 leerlingen kozen dit." not in html  # in the greedy placement GRO runs
    assert "11 leerlingen een hogere keuze" in html


def test_the_draw_can_be_repeated_from_the_page() -> None:
    html = page()
    seed = re.search(r"Woorden van de loting: <code>(.*?)</code>", html)
    numbers = re.findall(r'<th scope="row" class="n">(\d+)</th><td>(L\d\d)</td>', html)
    assert seed is not None
    assert len(numbers) == 60
    by_hash = sorted((hashlib.sha256(f"{seed[1]}/{key}".encode()).hexdigest(), key) for _, key in numbers)
    assert [key for _, key in by_hash] == [key for _, key in sorted(numbers, key=lambda n: int(n[0]))]


def test_markup_in_names_is_shown_as_text(tmp_path: Path) -> None:
    bad = '"<script>alert(1)</script>"'
    modules = f"module;titel;minimum;maximum\nROB;{bad};1;2\nKOK;</style>{bad[1:-1]};1;2\nZOR;Zorg;1;2\n"
    seed = 'seed: "</code><img src=x onerror=alert(1)>"\nunits: {"*": 1}\n'
    problem = read_module_folder(written(tmp_path, MODULES, modules=modules, instellingen=seed)).problem
    assert problem is not None
    html = placement_page(first_come(problem), Explained(), school="<b>x</b>", fewest=1, on=ON, language="nl")
    assert "<script>" not in html
    assert "<img" not in html
    assert "<b>x</b>" not in html
    assert "&lt;script&gt;" in html


def test_a_result_that_no_longer_fits_the_folder_says_so() -> None:
    problem = read_internship_folder(EXAMPLES / "internships").problem
    assert problem is not None
    html = placement_page(first_served(problem), Explained(), school=None, fewest=10, on=ON, language="en", stale=True)
    assert "the files changed after this was computed" in html


def test_a_round_without_learners_has_a_page_too(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, leerlingen="leerling\n", keuzes="leerling;module;rang\n")
    problem = read_module_folder(folder).problem
    assert problem is not None
    html = placement_page(first_come(problem), Explained(), school=None, fewest=10, on=ON, language="nl")
    assert "<strong>0</strong> leerlingen" in html


def test_a_drawing_of_nothing_is_nothing() -> None:
    assert bars_svg([]) == ""
    assert bars_svg([Bar("leeg", 0, "0")]) == ""
    assert whiskers_svg([]) == ""


def test_bars_and_whiskers_escape_their_words() -> None:
    assert "<b>" not in bars_svg([Bar("<b>", 1, "<b>")])
    assert "<b>" not in whiskers_svg([Whisker("<b>", 0.1, 0.0, 0.2, "<b>", strong=True)])
