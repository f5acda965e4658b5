"""leerroute placement, as a team leader meets it: check, demand, solve, explain, report, and the next round."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from leerroute.cli.language import spoken
from leerroute.cli.main import run
from leerroute.text import Text

from .rounds import EXAMPLES, INTERNSHIPS, MODULES, written

FULL = {
    "modules": "module;titel;minimum;maximum;groepen;perioden\nROB;Robotica;1;1;1;P1\nKOK;Koken;1;2;;\nZOR;Zorg;1;2;;\n"
}
"""One seat in Robotica, for two who want it most."""


@pytest.fixture(autouse=True)
def language() -> Iterator[None]:
    before = spoken.language
    spoken.language = "nl"
    yield
    spoken.language = before


@pytest.fixture
def solved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = written(tmp_path, MODULES, **FULL)
    assert run(["placement", "solve", str(folder)]) == 0
    capsys.readouterr()
    return folder


def _rows(folder: Path) -> list[str]:
    return (folder / "uitkomst" / "plaatsing.csv").read_text(encoding="utf-8-sig").splitlines()[1:]


def test_a_folder_in_order_exits_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "check", str(written(tmp_path, MODULES))]) == 0
    assert "In orde: er kan opgelost worden." in capsys.readouterr().out


def test_open_questions_exit_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "check", str(EXAMPLES / "internships")]) == 2
    assert "Nog niet ingevuld (1)" in capsys.readouterr().out


def test_errors_exit_with_3_and_nothing_is_solved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, MODULES, keuzes=MODULES["keuzes.csv"] + "E1;ROBO;3\n")
    assert run(["placement", "check", str(folder)]) == 3
    assert run(["placement", "solve", str(folder)]) == 3
    streams = capsys.readouterr()
    assert "Dit moet eerst anders (1)" in streams.out
    assert "Bedoel je 'ROB'?" in streams.err
    assert not (folder / "uitkomst").exists()


def test_a_folder_that_is_not_there_exits_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "check", str(tmp_path / "weg")]) == 3
    assert "deze map is er niet" in capsys.readouterr().err


def test_demand_counts_choices_without_any_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "demand", str(written(tmp_path, MODULES))]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "2 2 0 1 Robotica (ROB)" in lines
    assert "0 0 1 0 Zorg (ZOR)" in lines


def test_solving_writes_tables_letters_and_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, MODULES, **FULL)
    assert run(["placement", "solve", str(folder)]) == 0
    made = {str(path.relative_to(folder / "uitkomst")) for path in (folder / "uitkomst").rglob("*.*")}
    assert {"plaatsing.csv", "plaatsing.xlsx", "placement.json", "alle-brieven.pdf", "brieven/A1.pdf"} <= made
    assert {"mentoren/Bram.pdf", "mentoren/Bram.xlsx", "mentoren/Chantal.pdf"} <= made
    streams = capsys.readouterr()
    assert "2  1e keus" in streams.out
    assert "1  2e keus" in streams.out
    assert "bewezen" in streams.out
    assert "Nagekeken: elke grens klopt." in streams.out
    assert "3 leerlingen plaatsen ..." in streams.err


def test_a_result_is_not_overwritten_by_accident(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "solve", str(solved)]) == 3
    assert "staat al een uitkomst" in capsys.readouterr().err


def test_old_letters_do_not_stay_between_new_ones(solved: Path) -> None:
    old = solved / "uitkomst" / "brieven" / "vertrokken-leerling.pdf"
    old.write_bytes(b"%PDF-")
    assert run(["placement", "solve", str(solved), "--force"]) == 0
    assert not old.exists()
    assert (solved / "uitkomst" / "brieven" / "A1.pdf").exists()


def test_a_result_that_the_checker_rejects_is_never_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from leerroute.placement import ModuleDesk

    fault = (Text(nl="A1 heeft ROB twee keer", en="A1 has ROB twice"),)
    monkeypatch.setattr(ModuleDesk, "faults", lambda *_: fault)
    folder = written(tmp_path, MODULES)
    assert run(["placement", "solve", str(folder)]) == 3
    assert "A1 heeft ROB twee keer" in capsys.readouterr().err
    assert not (folder / "uitkomst").exists()


def test_what_is_impossible_exits_with_1_and_names_the_smallest_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    modules = "module;titel;minimum;maximum;groepen\nROB;Robotica;1;1;1\nKOK;Koken;1;2;\nZOR;Zorg;1;2;\n"
    fixed = "leerling;module;periode\nA1;ROB;P1\nD1;ROB;P1\n"
    assert run(["placement", "solve", str(written(tmp_path, MODULES, modules=modules, vast=fixed))]) == 1
    out = capsys.readouterr().out
    assert "Zo kan het niet." in out
    assert "De kleinste verandering" in out


def test_explain_tells_what_a_learner_got(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for key in ("E1", "Esra Verzonnen"):
        assert run(["placement", "explain", str(solved), "--learner", key]) == 0
        out = capsys.readouterr().out
        assert "Dit was je eerste keus." in out
        assert "Beter kon niet voor deze leerling." in out


def test_explain_suggests_who_may_be_meant(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "explain", str(solved), "--learner", "Esra Verzonen"]) == 3
    assert "Bedoel je 'Esra Verzonnen'?" in capsys.readouterr().err


def test_explain_tells_why_not_the_first_choice(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seconds = [line.split(";")[0] for line in _rows(solved) if line.split(";")[6] == "2"]
    assert len(seconds) == 1  # one seat in Robotica for A1 and D1
    assert run(["placement", "explain", str(solved), "--learner", seconds[0]]) == 0
    out = capsys.readouterr().out
    assert "Dit was je tweede keus." in out
    assert "  - Robotica" in out


def test_explain_tells_about_a_module_and_suggests_which_may_be_meant(
    solved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["placement", "explain", str(solved), "--module", "ROB"]) == 0
    assert "P1, groep 1, leerlingen: 1" in capsys.readouterr().out
    assert run(["placement", "explain", str(solved), "--module", "ROBO"]) == 3
    assert "Bedoel je 'ROB'?" in capsys.readouterr().err


def test_explain_prices_the_limits(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "explain", str(solved), "--limits", "--time-limit", "20"]) == 0
    assert "1 leerling een hogere keuze" in capsys.readouterr().out


def test_explain_asks_what_to_explain(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "explain", str(solved)]) == 3
    assert "zeg wat:" in capsys.readouterr().err


def test_the_report_is_one_page(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = solved / "rapport.html"
    assert run(["placement", "report", str(solved), "--into", str(into)]) == 0
    assert "Let op" not in capsys.readouterr().err
    html = into.read_text(encoding="utf-8")
    assert '<html lang="nl">' in html
    assert "Let op: de bestanden zijn veranderd" not in html


def test_a_report_on_changed_files_says_so(solved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (solved / "keuzes.csv").write_text(MODULES["keuzes.csv"].replace("A1;ROB;1", "A1;ROB;3"))
    into = solved / "rapport.html"
    assert run(["placement", "report", str(solved), "--into", str(into)]) == 0
    assert "Let op: de bestanden zijn veranderd" in capsys.readouterr().err
    assert "Let op: de bestanden zijn veranderd" in into.read_text(encoding="utf-8")


def test_nothing_to_report_yet_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, MODULES)
    assert run(["placement", "report", str(folder), "--into", str(tmp_path / "r.html")]) == 3
    assert "hier is nog geen uitkomst. Los eerst op" in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"problem": 1}', "\x00"])
def test_a_spoilt_result_is_told(solved: Path, capsys: pytest.CaptureFixture[str], content: str) -> None:
    (solved / "uitkomst" / "placement.json").write_text(content)
    assert run(["placement", "explain", str(solved), "--learner", "A1"]) == 3
    assert "dit is geen uitkomst van leerroute" in capsys.readouterr().err


def test_the_saved_result_holds_every_step_with_its_bound(solved: Path) -> None:
    saved = json.loads((solved / "uitkomst" / "placement.json").read_text(encoding="utf-8"))
    assert all(step["bound"] <= step["value"] for step in saved["steps"])
    assert saved["problem"]["settings"]["seed"] == "test"


def test_a_next_round_stays_close_to_the_one_before(solved: Path) -> None:
    table = solved / "uitkomst" / "plaatsing.csv"
    before = table.read_text(encoding="utf-8-sig")
    (solved / "eerder.csv").write_bytes(table.read_bytes())
    assert run(["placement", "solve", str(solved), "--force"]) == 0
    assert sorted(table.read_text(encoding="utf-8-sig").splitlines()) == sorted(before.splitlines())


def test_staff_decide_which_groups_open(tmp_path: Path) -> None:
    folder = written(tmp_path, MODULES, groepen="module;periode;groepen\nROB;P1;0\nROB;P2;0\n")
    assert run(["placement", "solve", str(folder)]) == 0
    assert "ROB" not in (folder / "uitkomst" / "plaatsing.csv").read_text(encoding="utf-8-sig")


def test_internships_go_the_same_way_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, INTERNSHIPS)
    assert run(["--lang", "en", "placement", "solve", str(folder)]) == 0
    assert (folder / "result" / "companies" / "Zorghuis-Verzonnen.pdf").exists()
    assert (
        run(["--lang", "en", "placement", "explain", str(folder), "--learner", "D1", "--place", "B2", "--limits"]) == 0
    )
    assert (
        run(["--lang", "en", "placement", "report", str(folder), "--limits", "--into", str(tmp_path / "r.html")]) == 0
    )
    assert "Verified: every limit holds." in capsys.readouterr().out
    assert '<html lang="en">' in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_templates_are_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = tmp_path / "ronde"
    assert run(["placement", "template", "--into", str(into)]) == 0
    assert {path.name for path in into.iterdir()} == {
        "LEESMIJ.txt", "instellingen.yaml", "keuzes.xlsx", "leerlingen.xlsx", "modules.xlsx", "perioden.xlsx",
    }  # fmt: skip
    assert run(["placement", "check", str(into)]) == 3
    assert "leerlingen.xlsx: hier staat nog niets in." in capsys.readouterr().out
    assert run(["placement", "template", "--into", str(into)]) == 3
    assert "bestaat al" in capsys.readouterr().err


WARNED: dict[str, dict[str, str]] = {
    "an earlier seat of somebody who left": {"eerder": "leerling;module;periode\nX9;ROB;P1\nA1;WEG;P1\nD1;ROB;P9\nE1;KOK;\n"},
    "an unknown friend and module done": {"leerlingen": "leerling;vrienden;gedaan\nA1;D2, A1;OUD\nD1;A1;\nE1;;\n"},
    "a learner without choices": {"keuzes": "leerling;module;rang\nA1;ROB;1\nD1;ROB;1\n"},
    "no rooms at all": {"lokalen": "lokaal;soort;plaatsen\n"},
    "a budget that is too small": {"instellingen": 'seed: test\nunits: {"*": 1}\nbudget: 1\n'},
    "more modules than periods": {"instellingen": 'seed: test\nunits: {"*": 3}\nweights: {not_chosen: 5}\n'},
    "a learner absent always": {"leerlingen": "leerling;afwezig\nA1;P1, P2\nD1;\nE1;\n"},
    "no modules for anybody": {"instellingen": 'seed: test\nunits: {"*": 0}\n'},
    "weights without ranks": {"instellingen": 'seed: ""\nunits: {"*": 1}\nweights: {per_rank: []}\n'},
}  # fmt: skip


@pytest.mark.parametrize("case", WARNED)
def test_what_is_only_warned_of_can_be_solved_explained_and_reported(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path, MODULES, **WARNED[case])
    assert run(["placement", "solve", str(folder), "--time-limit", "20"]) in {0, 1}, capsys.readouterr().err
    if (folder / "uitkomst").exists():
        assert run(["placement", "report", str(folder), "--into", str(folder / "r.html")]) == 0, capsys.readouterr().err
    capsys.readouterr()


WARNED_INTERNSHIPS: dict[str, dict[str, str]] = {
    "an earlier place of somebody who left": {"eerder": "leerling;plek\nX9;B1\nA1;WEG\n"},
    "companies that ask for nobody we know": {"plekken": "plek;bedrijf;aantal;vraagt om;neemt niet;werk\nB1;Z;1;X9;;licht\nB2;T;1;;X8;licht\n"},
    "nobody told a birthday or a choice": {"leerlingen": "leerling\nA1\nD1\n", "keuzes": "leerling;plek;rang\n"},
    "a limit on travel without postcodes": {"leerlingen": "leerling;geboortedatum;reistijd hoogstens\nA1;2011-02-03;10\nD1;2009-05-06;\n"},
    "weights without ranks": {"instellingen": "seed: t\non: 2026-09-07\nweights: {per_rank: [], not_chosen: null}\n"},
}  # fmt: skip


@pytest.mark.parametrize("case", WARNED_INTERNSHIPS)
def test_so_can_internships(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, INTERNSHIPS, **WARNED_INTERNSHIPS[case])
    assert run(["placement", "solve", str(folder), "--time-limit", "20"]) in {0, 1}, capsys.readouterr().err
    into = folder / "r.html"
    assert run(["placement", "report", str(folder), "--limits", "--into", str(into)]) == 0, capsys.readouterr().err


def test_too_little_time_says_what_to_do_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_time(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("leerroute.placement.desk.modules.place", out_of_time)
    folder = written(tmp_path, MODULES)
    assert run(["placement", "solve", str(folder), "--time-limit", "30"]) == 4
    assert "Probeer --time-limit 150, of zet minder vast" in capsys.readouterr().err
    assert not (folder / "uitkomst").exists()


def test_while_solving_it_tells_each_step_with_value_and_proof(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["placement", "solve", str(written(tmp_path, MODULES)), "--no-paper"]) == 0
    assert "eenheden tekort: 0 (bewezen)" in capsys.readouterr().err


def test_one_mistake_in_many_lines_is_told_once_with_the_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    learners = "leerling;leerweg\n" + "".join(f"N{number};havo\n" for number in range(10))
    run(["placement", "check", str(written(tmp_path, MODULES, leerlingen=learners))])
    out = capsys.readouterr().out
    assert out.count("'havo'") == 1
    assert "Ook in regel 3, 4, 5, 6, 7, 8 en 3 andere." in out


def test_a_number_is_no_slip_of_another_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["placement", "check", str(written(tmp_path, MODULES, keuzes=MODULES["keuzes.csv"] + "099;ROB;3\n"))])
    assert "'099' staat niet bij de leerlingen. Zet het bij de leerlingen" in capsys.readouterr().out


def test_demand_of_internships_asks_for_no_groups(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["placement", "demand", str(EXAMPLES / "internships")]) == 0
    assert "groepen' in" not in capsys.readouterr().out


def test_when_everyone_has_a_first_choice_no_limit_costs_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two learners with a first choice each in a module with room for both."""
    folder = written(
        tmp_path,
        MODULES,
        leerlingen="leerling\nA1\nB1\n",
        modules="module;minimum;maximum\nKOK;1;2\n",
        keuzes="leerling;module;rang\nA1;KOK;1\nB1;KOK;1\n",
    )
    (folder / "instellingen.yaml").write_text('seed: x\nunits: {"*": 1}\n', encoding="utf-8")
    assert run(["placement", "solve", str(folder), "--no-paper"]) == 0
    capsys.readouterr()
    assert run(["placement", "explain", str(folder), "--limits"]) == 0
    assert capsys.readouterr().out == "Geen enkele grens kost iemand iets: één ruimer helpt niemand.\n"
