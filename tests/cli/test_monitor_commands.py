"""The monitor's commands as a user meets them, with files that are wrong and jobs that take long."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from leerroute.cli import progress
from leerroute.cli.main import run
from leerroute.text import same
from tests.monitor.people import CAREERS, HEADER, write

DUTCH_COUNT = "learner,year,age,sector,level,leerjaar,route_kind,route,school,diploma,diploma_on"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def _said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str]:
    code = run(["monitor", *map(str, arguments), "--lang", "nl"])
    captured = capsys.readouterr()
    said = " ".join((captured.out + captured.err).split())
    assert "ging iets mis in leerroute zelf" not in said
    return code, said


def test_a_file_without_age_or_birth_date_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "check", write(tmp_path, "amira,2014,vo\n", "learner,year,sector"))
    assert code == 3
    assert "geen leeftijd en geen geboortedatum" in said


def test_birth_dates_as_text_are_counted_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "amira,2014,mei 2000,vo\nbram,2014,2000-05-01,vo\ncem,2014,,vo\n"
    code, said = _said(capsys, "check", write(tmp_path, rows, "learner,year,born,sector"))
    assert code == 0
    assert "1 tellingen van 1 leerlingen" in said
    assert "! 2 regels: in de kolom 'born' past de waarde niet of ontbreekt hij" in said


def test_two_learners_under_one_pseudonym_are_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "amira,2014,14,vo,bb,3,,,01AB,,\namira,2015,19,mbo,mbo-2,1,,,01AB,,\nbram,2014,14,vo,bb,3,,,01AB,,\n"
    _, said = _said(capsys, "check", write(tmp_path, rows, DUTCH_COUNT))
    assert "1 tellingen van 1 leerlingen" in said
    assert "! 1 leerlingen van wie de leeftijd niet met de jaren meeloopt" in said


def test_two_enrolments_on_one_day_and_a_gap_are_told_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three enrolments in 2015 and none in 2016: the powers of two of the years add up as if nothing were wrong."""
    rows = "".join(
        f"amira,{year},{year - 2000},{sector},,,,,,,\n"
        for year, sector in ((2014, "vo"), (2015, "vo"), (2015, "mbo"), (2015, "vavo"), (2017, "vo"))
    )
    _, said = _said(capsys, "check", write(tmp_path, rows, DUTCH_COUNT))
    assert "- 1 leerlingen die op één teldag vaker voorkomen" in said
    assert "- 1 leerlingen die er een of meer teldagen tussenuit waren" in said
    assert "3 tellingen van 1 leerlingen" in said


def test_a_diploma_dated_before_the_enrolment_is_flagged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "amira,2014,14,vo,bb,3,,,01AB,bb,2014-09-30\nbram,2014,14,vo,bb,3,,,01AB,bb,2014-10-01\n"
    _, said = _said(capsys, "check", write(tmp_path, rows, DUTCH_COUNT))
    assert "! 1 regels: diploma's met een datum van voor de inschrijving" in said


def test_diploma_dates_as_text_are_taken_as_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, said = _said(capsys, "check", write(tmp_path, "amira,2014,14,vo,bb,3,,,01AB,bb,30 juni 2015\n", DUTCH_COUNT))
    assert "1 regels: in de kolom 'diploma_on' past de waarde niet" in said
    assert "2026-07-01" in said


def test_a_cohort_of_four_is_withheld_and_so_is_the_next_that_would_tell_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(
        f"{route}{n},{year},{year - 2000},vo,bb,{3 if year == 2014 else 4},,{route},01AB,bb,\n"
        for route, size in (("small", 4), ("large", 30))
        for n in range(size)
        for year in (2014, 2015)
    )
    code, said = _said(capsys, "outcomes", write(tmp_path, rows, DUTCH_COUNT), "--years", "1")
    assert code == 0
    assert said.count("niet getoond: te weinig leerlingen") == 6


def test_years_without_a_definition_give_no_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"a{n},2027,14,vo,bb,3,,x,01AB,bb,\na{n},2028,15,vo,bb,4,,x,01AB,,\n" for n in range(30))
    _, said = _said(capsys, "outcomes", write(tmp_path, rows, DUTCH_COUNT), "--years", "1", "--outcome", "vsv")
    assert "Voor deze jaren is geen definitie van vsv gelezen, dus is er geen cijfer" in said
    assert "%" not in said


def test_a_year_that_cannot_be_is_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = CAREERS + "frank,1014,14,vo,bb,3,,,,,,\n"
    _, said = _said(capsys, "check", write(tmp_path, rows, HEADER))
    assert "! 1 regels: in de kolom 'year' past de waarde niet" in said


def test_a_file_that_is_no_table_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "careers.csv"
    file.write_bytes(bytes(range(256)) * 20)
    code, said = _said(capsys, "check", file)
    assert code == 3
    assert "niet te lezen als tabel" in said


def test_a_file_without_diplomas_says_nothing_about_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "amira,2014,14,vo,bb,3,,,01AB,,\namira,2015,15,vo,bb,4,,,01AB,,\n"
    code, said = _said(capsys, "outcomes", write(tmp_path, rows, DUTCH_COUNT), "--years", "1")
    assert code == 3
    assert "de kolom 'diploma' is leeg" in said


def test_staying_in_the_region_is_refused_without_regions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "outcomes", write(tmp_path), "--outcome", "in_region")
    assert code == 3
    assert "--regions" in said


def test_a_funnel_of_switches_follows_what_it_needs_or_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The leerweg of twenty learners at each of six schools is filled in, their region is not. Half of them switch: 60 of
    120, which no rounding touches."""
    rows = "".join(
        f"{s}-{n},{2014 + t},{14 + t},vo,{'kb' if t and n < 10 else 'bb'},{3 + t},,x,0{s}AB,,\n"
        for s in range(6)
        for n in range(20)
        for t in (0, 1)
    )
    asked = ("funnel", write(tmp_path, rows, DUTCH_COUNT), "--years", "1", "--into", tmp_path / "f.html", "--outcome")
    code, said = _said(capsys, *asked, "other_leerweg")
    assert code == 0
    assert "Alle groepen samen: 50% van 120" in said
    code, said = _said(capsys, *asked, "in_region")
    assert code == 3
    assert "de kolom 'region' is leeg" in said


def test_figures_learner_by_learner_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = _said(capsys, "outcomes", write(tmp_path), "--by", "learner")
    assert code == 3
    assert "per leerling geven we geen cijfers" in said


def test_a_checked_file_under_a_memory_limit_gives_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The 800 learners are taken in six parts."""
    monkeypatch.setattr("leerroute.monitor.folding._AT_A_TIME", 150)
    big = tmp_path / "big.parquet"
    assert run(["monitor", "invent", "--into", str(big), "--starters", "200"]) == 0
    capsys.readouterr()
    _, free = _said(capsys, "outcomes", big, "--by", "route", "--by", "start", "--outcome", "accelerated")
    _, tight = _said(
        capsys, "outcomes", big, "--by", "route", "--by", "start", "--outcome", "accelerated", "--memory", "300"
    )
    assert free == tight
    assert "Gewonnen jaren" in free


def test_the_course_in_time_says_when_half_of_them_are_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twenty learners, all qualified in their third year."""
    years = ((2014, "vo,bb,3", ""), (2015, "vo,bb,4", "bb"), (2016, "mbo,mbo-2,1", "mbo-2"), (2017, "mbo,mbo-3,1", ""))
    rows = "".join(f"a{n},{y},{y - 2000},{at},,x,01AB,{d},\n" for n in range(20) for y, at, d in years)
    _, said = _said(capsys, "time", write(tmp_path, rows, DUTCH_COUNT), "--years", "3")
    assert "De helft is er na 3 jaar." in said


def test_a_short_job_and_a_pipe_hear_nothing_of_progress(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.busy(same("tellen")):
        time.sleep(0.05)
    assert capsys.readouterr().err == ""


def test_a_long_job_on_a_terminal_says_how_long_it_takes(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress.busy(same("tellen")):
        time.sleep(0.2)
    assert capsys.readouterr().err.startswith("\rtellen ... 0 s")


def test_progress_can_be_asked_for_where_there_is_no_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    _, said = _said(capsys, "check", write(tmp_path), "--progress")
    assert "Nakijken ... 0 s" in said
