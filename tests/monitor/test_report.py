"""The pages of the monitor, made from a country whose truth is known; and what the commands say of bad input."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import ibis
import numpy as np
import pyarrow.parquet as pq
import pypdfium2
import pytest

from leerroute.cli.main import run
from leerroute.files import Unreadable
from leerroute.law import shipped_register
from leerroute.monitor import (
    Events,
    Followed,
    Outcome,
    Rule,
    Start,
    cube,
    events,
    incidence,
    read_careers,
    release_curve,
    startkwalificatie,
)
from leerroute.monitor.report import comparison_sections, outcome_sections
from leerroute.monitor.synthetic import Country, careers, true_incidence
from leerroute.text import Text
from tests.monitor.people import CAREERS, write

RULE = Rule(secret="for tests")  # noqa: S106 - no real secret
CHOSEN = Country(starters=6_000, first=2014, school_spread=0.0)


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("country") / "careers.parquet"
    pq.write_table(careers(CHOSEN, 11), file)
    return file


def _events(file: Path, by: tuple[str, ...], years: int = 4) -> Events:
    register = shipped_register()
    sk = startkwalificatie(register, date(2021, 10, 1))
    return events(
        cube(read_careers(file, ibis.duckdb.connect()).rows, Start.LEERJAAR_3, by, sk.diplomas), years, register
    )


def test_a_comparison_finds_the_effect_that_was_built_in_and_the_naive_difference_does_not(country: Path) -> None:
    """The route multiplies the odds of leaving by 0.6; who has the background chooses it more often and leaves more.

    The truth for the route's learners: of each background the closed form with and without the route, weighted by how
    many of them have it, .15 * .3 against .05 * .7: 56 % have it.
    """
    share = 0.15 * 0.3 / (0.15 * 0.3 + 0.05 * 0.7)
    with_route, without = (
        share * true_incidence(CHOSEN, odds * 2)[1][3] + (1 - share) * true_incidence(CHOSEN, odds)[1][3]
        for odds in (0.6, 1.0)
    )
    happened = _events(country, ("background", "route_kind", "school"))
    _, vsv = comparison_sections(happened, [Outcome.VSV], ["background", "age"], [], RULE, "en")
    told = vsv.says[0].en
    found = float(told.split("so ")[1].split(" points")[0])
    assert " lower (" in told
    assert found == pytest.approx(100 * (without - with_route), abs=2.5)
    route, pool = (float(part.split("%")[0].split()[-1]) for part in told.split(" in the route"))
    assert route == pytest.approx(100 * with_route, abs=2.5)
    assert pool == pytest.approx(100 * without, abs=2.5)


def test_the_balance_comes_before_any_outcome(country: Path) -> None:
    first, *others = comparison_sections(
        _events(country, ("background", "route_kind", "school")),
        [Outcome.VSV, Outcome.BOUND],
        ["background"],
        [],
        RULE,
        "nl",
    )
    assert first.table is not None
    assert first.picture is not None
    assert len(others) == 2


def test_nine_learners_of_a_route_are_not_compared(tmp_path: Path) -> None:
    happened = _events(write(tmp_path, CAREERS), ("route_kind", "school"), 3)
    [refused] = comparison_sections(happened, [Outcome.BOUND], ["age"], [], RULE, "nl")
    assert refused.heading.en == "These cannot be compared"
    assert refused.table is None


def test_a_page_of_five_learners_shows_no_figure_of_them(tmp_path: Path) -> None:
    sk = startkwalificatie(shipped_register(), date(2018, 10, 1))
    happened = _events(write(tmp_path, CAREERS), ("route",), 3)
    for section in outcome_sections(happened, [Outcome.BOUND], ["route"], sk, RULE, "nl"):
        rows = section.table.rows if section.table else ()
        assert all("%" not in str(cell) for row in rows for cell in row)


def test_the_report_holds_every_outcome_with_its_definition_and_a_picture_beside_its_table(country: Path) -> None:
    sk = startkwalificatie(shipped_register(), date(2018, 10, 1))
    follow = (Followed.LEVEL, Followed.ROUTE)
    rows = read_careers(country, ibis.duckdb.connect()).rows
    happened = events(cube(rows, Start.LEERJAAR_3, ("route_kind",), sk.diplomas, follow), 4, shipped_register())
    asked = [outcome for outcome in Outcome if outcome is not Outcome.IN_REGION]
    sections = list(outcome_sections(happened, asked, ["route_kind"], sk, RULE, "en"))
    headings = [section.heading.en for section in sections]
    for outcome in asked:
        assert f"After 4 years {outcome.words.en}" in headings
    assert "How many years did they win?" in headings
    for section in sections:
        assert section.table is not None
        assert section.picture is not None
    switched = [section for section, outcome in zip(sections, headings, strict=True) if "moved" in outcome]
    assert all(section.says for section in switched if "vmbo to mbo" not in section.heading.en)


def test_years_won_on_the_page_are_made_of_rounded_counts(tmp_path: Path) -> None:
    """Twelve as the quick one of 2014-2017, who won one year (4 - 3): told of 10 or 15, and 1.00 on average."""
    years = ((2014, "vo,bb,3", ""), (2015, "vo,bb,4", "bb"), (2016, "mbo,mbo-2,1", "mbo-2"), (2017, "mbo,mbo-3,1", ""))
    rows = "".join(f"a{n},{y},{y - 2000},{at},,x,01AB,{d},,\n" for n in range(12) for y, at, d in years)
    happened = _events(write(tmp_path, rows), ("route",), 3)
    sk = startkwalificatie(shipped_register(), date(2018, 10, 1))
    sections = outcome_sections(happened, [Outcome.ACCELERATED], ["route"], sk, RULE, "en")
    [won] = [section for section in sections if "win" in section.heading.en]
    assert won.table is not None
    [(group, learners, mean)] = won.table.rows
    assert learners in (10, 15)
    assert str(getattr(mean, "en", "")) == "1.00 (1.00 to 1.00)"
    assert group == Text(nl="x", en="x")


@pytest.fixture(scope="module")
def reports(country: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The whole report in each language, and in Dutch on paper too: to read only, as making one takes seconds."""
    folder = tmp_path_factory.mktemp("reports")
    made = {"nl": folder / "nl.html", "en": folder / "en.html"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        assert run(["--lang", "nl", "monitor", "report", str(country), "--into", str(made["nl"]), "--pdf"]) == 0
        assert run(["--lang", "en", "monitor", "report", str(country), "--into", str(made["en"])]) == 0
    return made


def test_the_report_says_which_outcomes_it_cannot_tell(reports: dict[str, Path]) -> None:
    page = reports["en"].read_text()
    assert "What is not here" in page
    assert "enrolled in the region of the start: the column &#39;region&#39; is empty." in page


def test_a_report_of_a_file_without_diplomas_holds_no_figure_that_a_diploma_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    rows = "".join(f"a{n},{2014 + t},{14 + t},vo,bb,{3 + t},,x,01AB,,,\n" for n in range(20) for t in (0, 1))
    into = tmp_path / "r.html"
    command = ["--lang", "en", "monitor", "report", str(write(tmp_path, rows)), "--years", "1", "--into", str(into)]
    assert run(command) == 0
    page = into.read_text()
    assert "After 1 years moved to another leerweg" in page
    assert "After 1 years obtained a startkwalificatie" not in page
    assert "When do they obtain" not in page


def test_the_page_tells_no_small_number_of_what_was_odd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three learners died: `check` tells who holds the data how many, a page that is passed on does not."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    rows = "".join(
        f"a{n},{2014 + t},{14 + t},vo,bb,{3 + t},,x,01AB,bb,,{'deceased' if t and n < 3 else ''}\n"
        for n in range(20)
        for t in (0, 1)
    )
    file, into = write(tmp_path, rows), tmp_path / "r.html"
    assert run(["--lang", "en", "monitor", "check", str(file)]) == 0
    assert "- 3 learners who went abroad, died" in capsys.readouterr().out
    assert run(["--lang", "en", "monitor", "report", str(file), "--years", "1", "--into", str(into)]) == 0
    assert "- a few learners who went abroad, died" in into.read_text()


def test_too_little_memory_is_told_in_words(country: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_careers(country, ibis.duckdb.connect(memory_limit="1MB", threads=1))
    assert "--memory" in str(refused.value)


def test_a_released_curve_stops_where_too_few_are_followed_and_moves_in_steps_of_five() -> None:
    year, kind = np.array([1, 2, 2, 3]), np.array([1, 1, 0, 1])
    found = incidence(year, kind, np.array([20.0, 10.0, 12.0, 8.0]), 1, 3)
    points = release_curve(found, 1, {"route": "r"}, RULE)
    assert [point.year for point in points] == [1, 2]
    assert all((50 * point.share) % 5 == pytest.approx(0, abs=1e-9) for point in points)


def test_the_paper_has_what_the_page_has(reports: dict[str, Path]) -> None:
    """Read back by PDFium: the headings, the sentences and the cells of every table; and it is tagged, in Dutch."""
    into = reports["nl"]
    paper = into.with_suffix(".pdf").read_bytes()
    told = _squeezed("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper)))
    page = into.read_text()
    page = re.sub(r"(?s)<style>.*?</style>|<svg.*?</svg>|<title>.*?</title>", "", page)
    parts = [_squeezed(unescape(re.sub(r"<[^>]+>", "", part))) for part in re.findall(r"(?s)<(?:h1|h2|p|caption|t[dh])\b[^>]*>(.*?)</", page)]  # fmt: skip
    missing = [part for part in parts if part and part != "leerroute" and part not in told]
    assert len(parts) > 60
    assert missing == []
    assert b"/MarkInfo" in paper
    assert b"<pdfuaid:part>1</pdfuaid:part>" in paper
    assert b"/Lang(nl" in paper


def test_a_paper_that_is_there_is_left_alone(
    country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "r.pdf").write_text("mine")
    assert run(["--lang", "nl", "monitor", "report", str(country), "--into", str(tmp_path / "r.html"), "--pdf"]) == 3
    assert (tmp_path / "r.pdf").read_text() == "mine"
    assert not (tmp_path / "r.html").exists()
    assert "bestaat al" in capsys.readouterr().err


def test_a_page_that_is_not_called_html_is_refused_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        run(["--lang", "nl", "monitor", "report", str(tmp_path / "none.csv"), "--into", str(tmp_path / "r.pdf")]) == 3
    )
    assert "moet op .html eindigen" in capsys.readouterr().err


def _squeezed(words: str) -> str:
    """Without spaces, breaks and hyphens at the end of a line: paper breaks lines elsewhere."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]+", "", words)


def test_the_report_is_written_in_both_languages(reports: dict[str, Path]) -> None:
    for language, page in reports.items():
        _is_whole_and_in(language, page.read_text())


@pytest.mark.parametrize("command", ["compare", "forecast"])
def test_the_other_pages_are_written_in_both_languages(
    command: str, country: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    more = ["--on", "background"] if command == "compare" else []
    for language in ("nl", "en"):
        into = tmp_path / f"{language}.html"
        assert run(["--lang", language, "monitor", command, str(country), *more, "--into", str(into)]) == 0
        _is_whole_and_in(language, into.read_text())


def _is_whole_and_in(language: str, page: str) -> None:
    assert f'<html lang="{language}">' in page
    assert "<svg" in page
    assert "http" not in page.replace("http://www.w3.org/", "")


BAD = {
    "no age and no date of birth": ("learner,year,sector\na,2015,vo\n", "leeftijd"),
    "a column misspelled": ("learner,jaar,age,sector\na,2015,14,vo\n", "'year' ontbreekt"),
    "nobody in leerjaar 3": ("learner,year,age,sector,leerjaar\na,2015,14,vo,2\n", "leerjaar 3"),
    "no usable row": ("learner,year,age,sector\na,veel,14,vo\n", "bruikbare regel"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_file_that_cannot_be_used_is_refused_in_plain_words(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    content, words = BAD[case]
    file = tmp_path / "x.csv"
    file.write_text(content)
    assert run(["--lang", "nl", "monitor", "report", str(file), "--into", str(tmp_path / "x.html")]) == 3
    told = capsys.readouterr().err
    assert words in told
    assert "Traceback" not in told


def test_check_counts_what_is_odd_and_says_what_was_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (
        "a,2015,14,vo,bb,3,,,,,,\na,2016,17,vo,bb,4,,,,,,\n"  # two learners under one key
        "b,2015,14,vo,bb,3,,,,,,\nb,2015,14,mbo,mbo-2,1,,,,,,\n"  # twice on one day
        "c,2015,14,vo,bb,3,,,,,,\nc,2017,16,vo,bb,4,,,,,,\n"  # a gap
        "d,2015,14,zwemles,bb,3,,,,,,\n"  # no such sector
    )
    assert run(["--lang", "nl", "monitor", "check", str(write(tmp_path, rows))]) == 0
    told = capsys.readouterr().out
    for words in ("twee leerlingen met één pseudoniem", "vaker voorkomen", "tussenuit waren", "'sector'"):
        assert words in told
    assert "3 tellingen van 2 leerlingen" in told
