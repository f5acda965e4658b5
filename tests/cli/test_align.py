"""Judging and overlap on the command line, from candidates to exemptions."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from leerroute.alignment import Candidate, Candidates, Reason, Relation, pieces, read_judged, review
from leerroute.cli import align_given
from leerroute.cli.language import spoken
from leerroute.cli.main import run
from leerroute.curriculum import Programme, shipped_catalogue
from leerroute.files import read_sheet

from ..route.scenarios import EXAMPLES

ROUTE = EXAMPLES / "zw-bb-mbo2-glr.yaml"
PAIRS = EXAMPLES / "align" / "zw-25960-paren.csv"
MODULES = EXAMPLES / "align" / "zw-modules.csv"

Out = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERROUTE_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(spoken, "language", "nl")


def in_order(a: Programme, b: Programme) -> Candidates:
    """A ranker that pairs the first outcome with the first, the second with the second, ..."""
    both = zip(pieces(a), pieces(b), strict=False)
    return Candidates(tuple((Candidate(x, y, 0.8, 0.5, Relation.SAME, Reason(("maakt",))),) for x, y in both))


@pytest.fixture
def ranker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(align_given, "align", in_order)


@pytest.mark.usefixtures("ranker")
def test_candidates_are_told_with_why(capsys: Out) -> None:
    assert run(["align", "candidates", "ZW", "25960", "--top", "1"]) == 0
    captured = capsys.readouterr()
    assert "De leerling legt met eigen voorbeelden uit" in captured.out
    assert "In beide: maakt." in captured.out
    assert "naast" in captured.err


@pytest.mark.usefixtures("ranker")
@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (("25960", "ZW"), "geef eerst het vmbo-programma"),
        (("ZW", "99999"), "het programma '99999' kennen we niet"),
        (("ZW", "25180"), "er geen eindtermen"),
    ],
)
def test_two_programmes_that_cannot_be_compared_are_refused(codes: tuple[str, str], said: str, capsys: Out) -> None:
    assert run(["align", "candidates", *codes]) == 3
    assert said in " ".join(capsys.readouterr().err.split())


def filled(path: Path, **cells: str) -> None:
    """The worksheet (csv) with these cells on its first row."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    rows[0] |= cells
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.usefixtures("ranker")
def test_a_worksheet_goes_out_and_its_words_come_in(tmp_path: Path, capsys: Out) -> None:
    sheet, pairs = tmp_path / "werkblad.csv", tmp_path / "paren.csv"
    out = ["align", "worksheet", "ZW", "25960", "--pairs", str(pairs), "--into", str(sheet), "--size", "5"]
    assert run([*out, "--vmbo", "Bram", "--mbo", "Chantal"]) == 0
    assert "5 paren: 5 om te beoordelen." in capsys.readouterr().out
    filled(sheet, vmbo="zelfde", mbo="ja")
    assert run(["align", "take-in", str(sheet), "--pairs", str(pairs), "--on", "2026-11-02"]) == 0
    assert "2 nieuw, 0 gewijzigd" in capsys.readouterr().out
    assert [(one.assessor, one.relation) for one in read_judged(pairs)] == [
        ("Bram", Relation.SAME),
        ("Chantal", Relation.SAME),
    ]
    assert run([*out, "--force"]) == 0
    assert "1 van 50 paren klaar (2%)" in capsys.readouterr().out


@pytest.mark.usefixtures("ranker")
def test_a_worksheet_with_a_mistake_changes_nothing(tmp_path: Path, capsys: Out) -> None:
    sheet, pairs = tmp_path / "werkblad.csv", tmp_path / "paren.csv"
    run(["align", "worksheet", "ZW", "25960", "--pairs", str(pairs), "--into", str(sheet)])
    filled(sheet, vmbo="beetje")
    assert run(["align", "take-in", str(sheet), "--pairs", str(pairs), "--vmbo", "Bram"]) == 3
    assert "regel 2, vmbo: hier staat 'beetje'" in capsys.readouterr().err
    assert not pairs.exists()


JUDGE = ["align", "judge", "ZW", "25960"]


def test_a_pair_that_nobody_put_forward_can_be_judged(tmp_path: Path, capsys: Out) -> None:
    pairs = tmp_path / "paren.csv"
    who = ["--pairs", str(pairs), "--on", "2026-11-02", "--side", "vmbo", "--by", "Bram"]
    assert run([*JUDGE, "rolstoel over een stoep", "bedient een tillift", "--say", "bereidt voor", *who]) == 0
    (one,) = read_judged(pairs)
    assert (one.left, one.relation) == ("example:vmbo/ZW/P/ZW/04/P/ZW/04/02/2", Relation.PREPARES)
    assert run([*JUDGE, one.left, one.right, "--say", "geen", *who, "--final"]) == 0
    assert [(word.relation, word.final) for word in read_judged(pairs)] == [(None, True)]
    capsys.readouterr()
    assert run([*JUDGE, one.left, one.right, "--say", "zelfde", *who]) == 3
    assert "definitief oordeel" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("left", "said"), [("tillen", "geen eindterm"), ("rolstoel", "'rolstoel' staat in 2 eindtermen; geef meer woorden")]
)
def test_words_that_do_not_point_to_one_outcome_are_refused(tmp_path: Path, left: str, said: str, capsys: Out) -> None:
    who = ["--pairs", str(tmp_path / "paren.csv"), "--side", "vmbo", "--by", "Bram"]
    assert run([*JUDGE, left, "bedient een tillift", "--say", "geen", *who]) == 3
    assert said in capsys.readouterr().err


def test_standing_tells_agreement_and_disputes(capsys: Out) -> None:
    assert run(["align", "standing", str(PAIRS)]) == 0
    out = capsys.readouterr().out
    assert "44 paren" in out
    assert "kappa" in out
    assert "mbo   Chantal: twijfel" in out


def test_the_example_judgements_are_about_the_texts_that_are_shipped(capsys: Out) -> None:
    found = review(read_judged(PAIRS), shipped_catalogue())
    assert (found.changed, found.vanished, found.elsewhere) == ((), (), ())
    assert run(["align", "review", str(PAIRS)]) == 0
    assert "Gelden nog: 87." in capsys.readouterr().out


def test_a_changed_text_comes_back_for_review(tmp_path: Path, capsys: Out) -> None:
    pairs, again = tmp_path / "paren.csv", tmp_path / "opnieuw.csv"
    old = PAIRS.read_text(encoding="utf-8-sig")
    pairs.write_text(old.replace("let op verslikken", "let goed op"), encoding="utf-8")
    assert run(["align", "review", str(pairs), "--worksheet", str(again)]) == 2
    assert "{+op verslikken.+}" in capsys.readouterr().out
    (row,) = read_sheet(again).rows
    assert row.cells["soort"] == "tekst gewijzigd"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_overlap_of_a_route_is_told(language: str, capsys: Out) -> None:
    assert run(["align", "overlap", str(ROUTE), str(PAIRS), "--lang", language]) == 2  # five pairs are not settled
    out = capsys.readouterr().out
    assert ("Te winnen uren" if language == "nl" else "Hours to win") in out
    assert ("nog niet bekeken" if language == "nl" else "not looked at yet") in out.lower()


@pytest.mark.parametrize("name", ["overlap.html", "overlap.xlsx", "overlap.csv"])
def test_overlap_is_written_in_the_form_the_file_asks_for(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert run(["align", "overlap", str(ROUTE), str(PAIRS), "--into", str(path)]) == 2
    if name.endswith("html"):
        assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    else:
        assert any(row.cells["wat"] == "dubbel" for row in read_sheet(path).rows)


def test_exemptions_are_requests_and_the_law_refuses_some(tmp_path: Path, capsys: Out) -> None:
    assert run(["align", "exemptions", str(ROUTE), str(PAIRS)]) == 0
    out = capsys.readouterr().out
    assert "Verzoek aan de examencommissie: VB-25960-K2" in out
    assert "Voor Nederlands kan het vmbo geen vrijstelling geven" in out
    assert "EKB 3b" in out
    page = tmp_path / "verzoek.html"
    assert run(["align", "exemptions", str(ROUTE), str(PAIRS), "--into", str(page), "--enough", "10"]) == 0
    assert page.read_text(encoding="utf-8").count("Verzoek aan de examencommissie:") == 4


def test_exemptions_go_into_a_sheet_with_the_article_of_a_refusal(tmp_path: Path) -> None:
    path = tmp_path / "verzoek.xlsx"
    assert run(["align", "exemptions", str(ROUTE), str(PAIRS), "--into", str(path)]) == 0
    rows = read_sheet(path).rows
    assert {row.cells["verzoek"] for row in rows if row.cells["eenheid"] == "VB-25960-NE"} == {
        "kan niet volgens de wet (EKB 3b)"
    }
    asked = [row for row in rows if row.cells["eenheid"] == "VB-25960-K2"]
    assert len(asked) == 11
    assert sum(row.cells["gedekt"] == "heel" for row in asked) == 8


def test_a_day_before_the_rules_are_known_is_refused(capsys: Out) -> None:
    assert run(["align", "exemptions", str(ROUTE), str(PAIRS), "--on", "2020-06-25"]) == 3
    assert "de regels over vrijstelling niet" in capsys.readouterr().err


def test_a_crosswalk_goes_into_a_sheet(tmp_path: Path) -> None:
    path = tmp_path / "crosswalk.xlsx"
    assert run(["align", "crosswalk", str(PAIRS), "--into", str(path)]) == 0
    assert {row.cells["verband"] for row in read_sheet(path).rows} == {"zelfde", "deel van", "bereidt voor"}


def test_the_module_cycle_is_told_on_a_day(tmp_path: Path, capsys: Out) -> None:
    path = tmp_path / "modules.xlsx"
    assert run(["curriculum", "cycle", str(MODULES), "--on", "2026-11-22", "--into", str(path)]) == 0
    out = capsys.readouterr().out
    assert "Kan uit het aanbod (1)" in out
    assert "geen wet" in out
    assert run(["curriculum", "cycle", str(path), "--on", "2026-11-22", "--lang", "en"]) == 0
    assert "Could be removed (1)" in capsys.readouterr().out


def test_units_become_modules_to_fill_in(tmp_path: Path) -> None:
    path = tmp_path / "modules.csv"
    assert run(["curriculum", "cycle-sheet", "HBR", "--into", str(path)]) == 0
    assert any(row.cells["code"] == "P/HBR/01" for row in read_sheet(path).rows)


def test_a_sheet_that_is_not_there_is_told(capsys: Out) -> None:
    assert run(["align", "standing", "weg.csv"]) == 3
    assert "dit bestand is er niet" in capsys.readouterr().err


def test_every_command_is_listed_with_its_whole_first_sentence(capsys: Out) -> None:
    assert run(["align", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Opdrachten:" in told
    assert "Wat een route dubbel geeft, welke uren dat kost, en wat er ontbreekt" in told


def test_hours_that_the_route_leaves_open_come_from_an_imported_pta(tmp_path: Path, capsys: Out) -> None:
    plan, route = tmp_path / "pta.csv", tmp_path / "route.yaml"
    plan.write_text("kant;programma;eenheid;uren;door\nvmbo;ZW;P/ZW/04;90;team\n", encoding="utf-8")
    lines = ROUTE.read_text(encoding="utf-8").splitlines()
    without = [re.sub(r"hours: \{.*?\}, ", "", line) if "code: P/ZW/04" in line else line for line in lines]
    assert without != lines
    route.write_text("\n".join(without), encoding="utf-8")
    assert run(["align", "overlap", str(route), str(PAIRS)]) == 2
    assert "de uren niet ingevuld" in capsys.readouterr().out
    assert run(["curriculum", "import", str(plan)]) == 0
    capsys.readouterr()
    run(["align", "overlap", str(route), str(PAIRS)])
    told = capsys.readouterr().out
    assert "De uren van P/ZW/04 staan niet in de route; ze komen uit pta.csv." in told
    assert "de uren niet ingevuld" not in told
