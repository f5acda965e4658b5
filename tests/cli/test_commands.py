"""The command line, as its users meet it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from leerroute.cli.main import run
from leerroute.law import Report
from leerroute.route import RouteKind

from ..route.scenarios import EXAMPLES
from ..sources import SLO_VOCATIONAL, needs

GOOD = EXAMPLES / "hbr-kb-mbo4-dlr.yaml"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERROUTE_DATA", str(tmp_path / "data"))


def mistaken(tmp_path: Path, old: str, new: str) -> Path:
    text = GOOD.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "route.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_route_in_order_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "check", str(GOOD)]) == 0
    assert "In orde" in capsys.readouterr().out


def test_a_violation_exits_with_1_and_names_the_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = mistaken(tmp_path, "leerweg: kb", "leerweg: bb")
    assert run(["route", "check", str(path)]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "kan niet in een doorlopende leerroute" in out
    assert "WVO 2020 2.107a lid 3" in out


def test_a_new_route_has_only_open_facts_and_exits_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "nieuw.yaml"
    assert run(["route", "new", "doorlopend", "--into", str(path)]) == 0
    assert run(["route", "check", str(path), "--on", "2026-08-01"]) == 2
    assert "Dit moet anders" not in capsys.readouterr().out


@pytest.mark.parametrize("kind", [kind.value for kind in RouteKind])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_new_route_can_be_read(tmp_path: Path, kind: str, language: str) -> None:
    path = tmp_path / "nieuw.yaml"
    assert run(["--lang", language, "route", "new", kind, "--into", str(path)]) == 0
    assert run(["--lang", language, "route", "check", str(path)]) in {0, 1, 2}
    run(["--lang", "nl", "law", "list"])


def test_a_new_route_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "route.yaml"
    path.write_text("mine")
    assert run(["route", "new", "doorlopend", "--into", str(path)]) == 3
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("profiel: HBR", "profiel: XYZ", "dit profiel kennen we niet"),
        ('crebo: "25181"', 'crebo: "99999"', "deze crebo kennen we niet"),
        ('crebo: "25181"', 'crebo: "25180"', "is niveau 2"),
        ("number: 2", "number: 1", "'1' staat hier twee keer"),
        ("kind: doorlopend", "kind: doorlopende", "een van deze woorden"),
        ("cohort_start: 2027-08-01", "cohort_start: 2027-02-30", "bestaat niet"),
        ("  - id: ", "  - naam: ", "id"),
    ],
)
def test_bad_input_exits_with_3_and_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    assert run(["route", "check", str(mistaken(tmp_path, old, new))]) == 3
    streams = capsys.readouterr()
    assert said in streams.err
    assert "Traceback" not in streams.err
    assert streams.out == ""


@pytest.mark.parametrize(("on", "code"), [("2020-07-31", 3), ("2020-08-01", 0)])
def test_a_day_before_the_law_is_refused_with_the_first_day_that_can_be(
    capsys: pytest.CaptureFixture[str], on: str, code: int
) -> None:
    assert run(["route", "check", str(GOOD), "--on", on]) == code
    if code:
        told = capsys.readouterr().err
        assert f"--on: hier staat '{on}'; voor een doorlopende leerroute kennen we regels vanaf 1 augustus 2020" in told


def test_a_start_before_the_law_is_refused_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = mistaken(tmp_path, "cohort_start: 2027-08-01", "cohort_start: 2019-08-01")
    assert run(["route", "check", str(path)]) == 3
    assert "cohort_start: hier staat '2019-08-01'" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["route", "check", "nergens.yaml"],
        ["route", "check", str(GOOD), "--on", "morgen"],
        ["route", "check", str(GOOD), "--scenario", "droom"],
        ["route", "check", str(GOOD), "--json", "--html"],
        ["law", "show", "no.such.norm"],
        ["curriculum", "show", "X/99"],
        ["curriculum", "import", "nergens"],
        ["curriculum", "export", "HBR", "--into", "x.pdf"],
        ["dansen"],
    ],
)
def test_what_cannot_be_used_exits_with_3(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 3
    assert capsys.readouterr().err.strip()


def test_the_json_report_follows_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    run(["route", "check", str(GOOD), "--json"])
    told = json.loads(capsys.readouterr().out)
    run(["route", "schema", "--report"])
    jsonschema.validate(told, json.loads(capsys.readouterr().out))
    assert Report.model_validate(told).judgements


def test_the_examples_follow_the_published_schema(capsys: pytest.CaptureFixture[str]) -> None:
    import yaml

    run(["route", "schema"])
    schema = json.loads(capsys.readouterr().out)
    for path in EXAMPLES.glob("*.yaml"):
        document = json.loads(json.dumps(yaml.safe_load(path.read_text(encoding="utf-8")), default=str))
        jsonschema.validate(document, schema)


def test_the_html_report_stands_on_its_own(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert run(["route", "check", str(GOOD), "--html", "--into", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "<svg" in text
    assert "<table>" in text
    assert "https://wetten.overheid.nl/jci1.3:c:BWBR0044212&amp;artikel=2.107" in text
    assert "<script" not in text
    assert "<link" not in text


def test_names_in_a_route_cannot_become_html(tmp_path: Path) -> None:
    path = mistaken(tmp_path, "\ntitle: ", "\ntitle: <script>alert(1)</script> ")
    page = tmp_path / "report.html"
    run(["route", "check", str(path), "--html", "--into", str(page)])
    assert "<script>" not in page.read_text(encoding="utf-8")


def test_a_difference_is_told_as_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "diff", str(GOOD), str(mistaken(tmp_path, "leerweg: kb", "leerweg: gl"))]) == 0
    assert capsys.readouterr().out == "leerweg: was kb, wordt gl\n"
    run(["route", "diff", str(GOOD), str(GOOD)])
    assert "gelijk" in capsys.readouterr().out


def test_law_shows_a_norm_with_its_article_and_how_it_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    run(["law", "show", "dlr.duration", "--on", "2025-06-01"])
    out = capsys.readouterr().out
    assert "WEB 8.5a.10" in out
    assert "in de wettekst zelf gelezen" in out


def test_law_diff_shows_what_changes_and_only_that(capsys: pytest.CaptureFixture[str]) -> None:
    run(["law", "diff", "2025-12-31", "--on", "2026-01-01"])
    out = capsys.readouterr().out
    assert "WVO 2020 2.107h lid 1, WEB 8.5a.11  ->  WVO 2020 2.107h lid 1, WEB 9.1.10" in out
    run(["law", "diff", "2026-02-01", "--on", "2026-02-01"])
    assert capsys.readouterr().out.strip().startswith("0 normen")


def test_a_scenario_changes_the_law_that_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    run(["law", "diff", "2026-02-01", "--on", "2026-02-01", "--scenario", "kst-36670"])
    assert not capsys.readouterr().out.strip().startswith("0 normen")


@needs(SLO_VOCATIONAL)
def test_an_import_can_be_tried_first_and_is_kept_after(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["curriculum", "import", str(SLO_VOCATIONAL), "--dry-run"]) == 0
    assert "er is niets geschreven" in capsys.readouterr().out
    assert run(["curriculum", "import", str(SLO_VOCATIONAL)]) == 0
    out = capsys.readouterr().out
    assert "eindtermen: 3473" in out
    assert "K/EO/09" in out
    assert run(["curriculum", "import", str(SLO_VOCATIONAL)]) == 0
    assert "0 nieuw, 0 gewijzigd, 208 gelijk" in capsys.readouterr().out


def test_an_export_comes_back_by_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "hbr.xlsx"
    assert run(["curriculum", "export", "HBR", "--into", str(sheet)]) == 0
    assert run(["curriculum", "import", str(sheet)]) == 0
    assert "8 nieuw" in capsys.readouterr().out


def test_the_language_is_chosen_per_call() -> None:
    leerroute = [sys.executable, "-m", "leerroute"]
    dutch = subprocess.run([*leerroute, "route", "--help"], capture_output=True, text=True, check=True)
    english = subprocess.run(
        [*leerroute, "--lang", "en", "route", "--help"], capture_output=True, text=True, check=True
    )
    assert "Een route maken" in dutch.stdout
    assert "Make, check, plan and compare" in english.stdout


def test_the_demo_checks_every_example_and_writes_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(GOOD, tmp_path)
    assert run(["demo", "--examples", str(tmp_path), "--into", str(tmp_path / "out")]) == 0
    out = capsys.readouterr().out
    assert "hbr-kb-mbo4-dlr.yaml" in out
    assert (tmp_path / "out" / "routes.html").as_uri() in out
    assert "Leidinggevende keuken" in (tmp_path / "out" / "routes.html").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "mijn.csv"
    path.write_text("werk van een middag")
    for arguments in (
        ["curriculum", "template"],
        ["curriculum", "export", "HBR"],
        ["exam", "template"],
        ["route", "check", str(GOOD), "--json"],
    ):
        assert run([*arguments, "--into", str(path)]) == 3
        assert path.read_text() == "werk van een middag"
    assert run(["exam", "template", "--into", str(path), "--force"]) == 0
    assert path.read_text() != "werk van een middag"


def test_a_fault_of_ours_is_never_taken_for_a_verdict(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by accident")

    monkeypatch.setattr("leerroute.cli.route.check", broken)
    assert run(["route", "check", str(GOOD)]) == 3
    assert "Er ging iets mis in leerroute zelf (ZeroDivisionError: by accident)" in capsys.readouterr().err


def test_a_crebo_without_quotes_is_read(tmp_path: Path) -> None:
    assert run(["route", "check", str(mistaken(tmp_path, 'crebo: "25181"', "crebo: 25181"))]) == 0


def test_the_language_may_stand_last(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "check", str(GOOD), "--lang", "en"]) == 0
    assert "Checked against" in capsys.readouterr().out
    run(["--lang", "nl", "law", "list", "bpv"])


def test_a_title_cannot_repaint_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = mistaken(tmp_path, "\ntitle: ", '\nnote: x\ntitle: "\\e[31mIn orde\\a" #')
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("\nnote: x\n", "\n", 1), encoding="utf-8")
    run(["route", "check", str(path)])
    out = capsys.readouterr().out
    assert "[31mIn orde" in out
    assert "\x1b[31mIn orde" not in out
    assert "\x07" not in out


def test_a_full_disk_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert run(["route", "new", "doorlopend", "--into", str(tmp_path / "x.yaml")]) == 3
    assert f"{tmp_path / 'x.yaml'}: de schijf is vol." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
