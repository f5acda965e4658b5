"""Whole careers on a page: kinds instead of learners, rounded, unless somebody asks for every career."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pytest

from leerroute.cli.main import run
from leerroute.law import shipped_register
from leerroute.monitor import Events, Rule, Start, cube, events, read_careers, startkwalificatie
from leerroute.monitor.report import Distance, career_sections
from leerroute.monitor.sequences import (
    UNKNOWN,
    Careers,
    careers_in,
    careers_of,
    clusters,
    distribution,
    hamming,
    release_careers,
    release_kinds,
    release_moves,
    release_years,
)
from leerroute.monitor.synthetic import Country, careers
from leerroute.pages import Section
from leerroute.text import same
from tests.monitor.people import CAREERS, write

RULE = Rule(secret="for tests")  # noqa: S106 - no real secret
STATES = (same("vmbo"), same("mbo"), same("away"))


def _events(file: Path, by: tuple[str, ...] = (), years: int = 3) -> Events:
    register = shipped_register()
    diplomas = startkwalificatie(register, date(2021, 10, 1)).diplomas
    return events(cube(read_careers(file, ibis.duckdb.connect()).rows, Start.LEERJAAR_3, by, diplomas), years, register)


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("country") / "careers.parquet"
    pq.write_table(careers(Country(starters=400, first=2014, schools=10), 8), file)
    return file


def _made(rows: list[list[int]], learners: list[float]) -> Careers:
    return careers_of(np.array(rows), np.array(learners), STATES)[0]


def test_the_careers_of_the_cast_are_those_in_their_rows(tmp_path: Path) -> None:
    """Amira: vmbo, vmbo, mbo-2, mbo-3. Bilal: vmbo, vmbo, mbo-2, away without. Cem: vmbo, entree, away. Dora is marked
    as gone abroad on her second count and Eva starts at the last one: after their first, nothing is known of them."""
    found = careers_in(_events(write(tmp_path, CAREERS)))
    gone = "left without startkwalificatie"
    told = {
        tuple(None if state == UNKNOWN else found.states[state].en for state in row): learners
        for row, learners in zip(found.rows.tolist(), found.learners, strict=True)
    }
    assert told == {
        ("vmbo", "vmbo", "mbo-2", "mbo-3"): 1,
        ("vmbo", "vmbo", "mbo-2", gone): 1,
        ("vmbo", "entree (mbo-1)", gone, gone): 1,
        ("vmbo", None, None, None): 2,
    }


def test_a_year_is_shown_in_multiples_of_five_and_not_at_all_under_ten() -> None:
    """Year 0: 23 + 18 learners. Year 1: 23 in mbo, 18 not known. Year 2: only nine known."""
    shown = release_years(_made([[0, 1, -1], [0, -1, -1], [0, 1, 2]], [14, 18, 9]), RULE)
    found = distribution(shown)
    assert all(count % 5 == 0 for count in found.learners)
    assert found.learners[0] in (40, 45)
    assert found.learners[1] in (20, 25)
    assert found.learners[2] == 0


def test_moves_are_rounded_and_too_few_are_withheld() -> None:
    """From vmbo 40 + 9 steps; from mbo nine only, and with a single small row the next smallest goes too."""
    rate, moves = release_moves(_made([[0, 1, 1], [0, 0, 1], [2, 2, 2]], [9, 17, 60]), RULE)
    assert moves[1] == 0
    assert np.isnan(rate[1]).all()
    assert moves[0] == 0
    assert moves[2] % 5 == 0
    assert rate[2].tolist() == [0, 0, 1]


def test_a_kind_of_few_learners_shows_no_number_and_no_career() -> None:
    careers_ = _made([[0, 0, 0], [2, 2, 2], [1, 1, 1]], [83, 9, 47])
    kinds = release_kinds(careers_, clusters(hamming(careers_), careers_.learners, 3), RULE)
    assert [kind.learners is None for kind in kinds] == [False, True, True]
    assert kinds[1].row is None
    assert kinds[0].learners in (80, 85)


def test_careers_of_few_learners_are_told_together() -> None:
    shown, others = release_careers(_made([[0, 0], [0, 1], [1, 1], [2, 2]], [83, 47, 4, 3]), RULE)
    assert len(shown) == 1
    """7 others are too few to tell, so the 47 go with them."""
    assert others in (50, 55)


def _text(sections: list[Section]) -> str:
    return " ".join(
        " ".join(said.nl for said in section.says)
        + (section.picture or "")
        + (section.table.html("nl") if section.table else "")
        for section in sections
    )


def test_the_page_shows_kinds_and_no_learner_unless_asked(country: Path) -> None:
    happened = _events(country)
    plain = list(career_sections(happened, None, 4, Distance.OM, RULE, "nl"))
    assert [section.heading.nl for section in plain] == [
        "Waar zijn leerlingen elk jaar?",
        "Welke soorten loopbanen zijn er?",
        "Hoe gaan zij van jaar tot jaar verder?",
    ]
    assert plain[1].table is not None
    assert len(plain[1].table.rows) == 4
    drawn = re.findall(r"<rect", plain[1].picture or "")
    assert len(drawn) < 40
    every = list(career_sections(happened, None, 4, Distance.OM, RULE, "nl", every_career=True))
    assert every[-1].heading.nl == "Elke loopbaan"
    assert "geef het niet door" in every[-1].says[0].nl


def test_every_count_on_the_page_is_a_multiple_of_five(country: Path) -> None:
    for distance in Distance:
        for section in career_sections(_events(country), None, 3, distance, RULE, "nl"):
            cells = [cell for row in section.table.rows for cell in row] if section.table else []
            assert all(cell % 5 == 0 for cell in cells if isinstance(cell, int))


def test_a_picture_per_group_has_names_of_its_own(country: Path) -> None:
    sections = list(career_sections(_events(country, ("route_kind",)), "route_kind", 3, Distance.HAMMING, RULE, "nl"))
    assert [s.heading.nl for s in sections[:2]] == [
        "Waar zijn leerlingen elk jaar: regular",
        "Waar zijn leerlingen elk jaar: doorlopende_leerroute",
    ]
    names = re.findall(r'<title id="([^"]+)"', _text(sections))
    assert len(names) == len(set(names))


def test_a_handful_of_learners_is_not_shown(tmp_path: Path) -> None:
    [section] = career_sections(_events(write(tmp_path, CAREERS)), None, 3, Distance.OM, RULE, "nl")
    assert section.table is None
    assert "te weinig leerlingen" in section.says[0].nl


def test_subtracting_two_pages_does_not_tell_the_one_who_left() -> None:
    """One of 40 leaves between two pages: what is shown of that year falls in a fifth of the draws, and never for sure."""
    fell = []
    for number in range(1500):
        rule = Rule(secret=f"s{number}")
        before, after = (
            float(distribution(release_years(_made([[0, 1]], [n]), rule)).learners[0]) for n in (40.0, 39.0)
        )
        fell.append(before > after)
    assert np.mean(fell) == pytest.approx(0.2, abs=0.05)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_command_writes_the_page_and_the_paper(
    language: str, country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    into = tmp_path / "s.html"
    more = ["--by", "route_kind", "--distance", "lcs", "--groups", "3", "--every-career", "--pdf"]
    assert run(["--lang", language, "monitor", "sequences", str(country), *more, "--into", str(into)]) == 0
    assert f'<html lang="{language}">' in into.read_text()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in into.with_suffix(".pdf").read_bytes()
    assert ("Geef hem niet door" if language == "nl" else "Do not pass it on") in capsys.readouterr().err
