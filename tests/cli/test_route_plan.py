"""leerroute route plan: what people see, which files it writes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leerroute.cli.main import run
from leerroute.curriculum import shipped_catalogue
from leerroute.route import read_route

ROOT = Path(__file__).parents[2]
ROUTE = ROOT / "examples" / "hbr-kb-mbo4-dlr.yaml"


pytestmark = pytest.mark.usefixtures("in_dutch")


def test_it_says_how_short_why_and_what_is_won(quick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """4,220 hours in weeks of 30 is 140.67 weeks: 141, and 145 in whole blocks of five weeks."""
    drawing, route = tmp_path / "plan.svg", tmp_path / "planned.yaml"
    assert run(["route", "plan", str(quick), "--gantt", str(drawing), "--into", str(route)]) == 0
    told = capsys.readouterr()
    assert "145 lesweken" in told.out
    assert "Korter kan niet: dat is bewezen." in told.out
    assert "Alle onderdelen samen: 4.220 uur." in told.out
    assert "43 lesweken korter dan de gewone weg (188 weken)." in told.out
    assert "0 moet anders" in told.out
    assert "27 onderdelen plannen" in told.err
    assert drawing.read_text(encoding="utf-8").startswith("<svg")
    assert read_route(route, shipped_catalogue()).length == 4


def test_it_speaks_english_and_json(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "route", "plan", str(quick), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["weeks"], told["proven"], told["won"]) == (145, True, 43)
    assert told["bounds"][0]["argument"] == "hours"


def test_what_is_impossible_ends_with_1(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both kitchen modules in the first block of five weeks: 210 hours where 150 fit."""
    more = '  - {code: P/HBR/02, periods: ["1.1"]}\n  - {code: P/HBR/03, periods: ["1.1"]}\n'
    quick.write_text(quick.read_text(encoding="utf-8").replace("details:\n", f"details:\n{more}"), encoding="utf-8")
    assert run(["route", "plan", str(quick)]) == 1
    assert "Zo kan het niet" in capsys.readouterr().out


def test_what_cannot_be_read_ends_with_3(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quick.write_text(quick.read_text(encoding="utf-8").replace("span: 30", "span: 3"), encoding="utf-8")
    assert run(["route", "plan", str(quick)]) == 3
    told = capsys.readouterr().err
    assert "lesweken achter elkaar" in told
    assert "details[4].span" in told


def test_a_picture_is_svg_or_html(quick: Path) -> None:
    assert run(["route", "plan", str(quick), "--gantt", "plan.png"]) == 3


def test_a_new_request_names_the_route_and_its_units(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    assert run(["route", "new-plan", str(ROUTE), "--into", str(file)]) == 0
    words = file.read_text(encoding="utf-8")
    assert "VB-25181-K1" in words
    assert "hbr-kb-mbo4-dlr.yaml" in words
    assert run(["route", "plan", str(file)]) == 3


PAIRS = ROOT / "examples" / "align"


def test_pairs_of_another_route_are_refused(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "plan", str(quick), "--pairs", str(PAIRS / "zw-25960-paren.csv")]) == 3
    assert "geen van de 44 paren gaat over onderdelen van deze route" in capsys.readouterr().err


def test_pairs_of_units_that_are_not_in_the_route_are_counted(
    quick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The pairs of elective K/HBR/06, as if they were judged for an elective that this route has not."""
    words = (PAIRS / "hbr-25181-paren.csv").read_text(encoding="utf-8")
    pairs = tmp_path / "paren.csv"
    pairs.write_text(words.replace("K/HBR/06/K/HBR/06", "K/HBR/99/K/HBR/99"), encoding="utf-8")
    outside = len({tuple(line.split(";")[:2]) for line in words.splitlines() if "K/HBR/06/K/HBR/06" in line})
    assert run(["route", "plan", str(quick), "--pairs", str(pairs)]) == 0
    assert f"{outside} paren tellen niet mee: van onderdelen die niet in de route staan." in capsys.readouterr().err


def test_json_has_prices_and_no_noise_beside_it(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "plan", str(quick), "--json", "--explain", "--seconds", "20"]) == 0
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert said.err == ""
    assert {price["limit"] for price in told["prices"]} >= {"college_days", "room leerrestaurant", "order 0"}
    assert told["periods"][0]["told"]["en"] == "period 1.1 (23 August – 24 September 2027)"
    assert {each["code"]: each["told"]["nl"] for each in told["units"]}["NE"] == "Nederlands (vo)"
    assert told["exams"][0]["told"]["nl"] == "schoolexamen maatschappijleer"


def test_json_of_what_is_impossible_tells_what_would_help(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = '  - {code: P/HBR/02, periods: ["1.1"]}\n  - {code: P/HBR/03, periods: ["1.1"]}\n'
    quick.write_text(quick.read_text(encoding="utf-8").replace("details:\n", f"details:\n{more}"), encoding="utf-8")
    assert run(["route", "plan", str(quick), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["possible"] is False
    assert sum(int(change["nl"].split()[0]) for change in told["changes"]) == 60
