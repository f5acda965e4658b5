"""Curricula on the command line: what came in, what did not, and how it goes out again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leerroute.cli.main import run

from ..curriculum.invented_dossiers import TWO_PROFILES, pdf


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERROUTE_DATA", str(tmp_path / "data"))


def test_a_pta_with_a_wrong_row_comes_in_for_the_rest_and_says_which(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "pta.csv"
    assert run(["curriculum", "plan-template", "--into", str(sheet)]) == 0
    with sheet.open("a", encoding="utf-8") as file:
        file.write("vmbo;HBR;2026-2027;P/HBR/01;;;3;1;40;sectie HBR;SE-1;se;praktijk;;;;\n")
        file.write("vmbo;HBR;2026-2027;P/HBR/02;;;3;1;veel;;;;;;;;\n")
    assert run(["curriculum", "import", str(sheet)]) == 3
    told = capsys.readouterr()
    assert "vmbo HBR 2026-2027: eenheden: 1, regels: 1, uren: 40." in told.out
    assert "Regels die niet binnenkwamen: 1" in told.err
    assert "regel 3, uren" in told.err
    assert run(["curriculum", "plans", "P/HBR/01"]) == 0
    assert "P/HBR/01: 40 uur; leerjaar 3 periode 1; sectie HBR; se SE-1 praktijk" in capsys.readouterr().out


def test_a_programme_goes_out_as_case_and_comes_back_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "hbr.json"
    arguments = ["curriculum", "export", "HBR", "--format", "case", "--changed", "2026-11-01", "--into", str(package)]
    assert run(arguments) == 0
    assert json.loads(package.read_text())["CFDocument"]["lastChangeDateTime"] == "2026-11-01T00:00:00+00:00"
    assert run(["curriculum", "import", str(package)]) == 0
    assert "CASE 1.1" in capsys.readouterr().out
    assert run(["curriculum", "export", "HBR", "25181", "--format", "case", "--into", str(tmp_path / "x.json")]) == 3


def test_an_import_of_a_dossier_tells_what_was_read_and_what_was_not_with_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = pdf(TWO_PROFILES, tmp_path)
    assert run(["curriculum", "import", str(path)]) == 0
    out = capsys.readouterr().out
    assert (
        "29998 Bakfietsbouwer voor de hele stad (mbo-3): 2 / 4 / 18; resultaat: 2; gedrag: 2; vakkennis en vaardigheden: 14"
        in out
    )
    assert "P2-K2 (p. 5): 'Verkoopt bakfietsen' wordt op pagina 5 genoemd" in out
    assert run(["curriculum", "show", "29998/P2-K1"]) == 0
    assert "kan lassen met bescherming [vakkennis en vaardigheden]" in capsys.readouterr().out
