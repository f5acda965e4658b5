"""leerroute route replan: by hand, alone and together, right and wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from leerroute.cli.main import run

pytestmark = pytest.mark.usefixtures("in_dutch")


def test_nothing_that_happened_moves_nothing_not_an_exam_either(
    quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["route", "replan", str(quick)]) == 0
    assert "Er verschuift niets." in capsys.readouterr().out


def test_it_says_on_the_way_what_it_does(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "replan", str(quick), "--since", "2.1"]) == 0
    told = capsys.readouterr().err
    assert told.count("Zo kort mogelijk (lesweken): 145 (bewezen)") == 2
    assert told.index("Eerst het plan") < told.index("Dan opnieuw")


def test_a_resit_of_the_example_comes_in_june(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second tijdvak lies on 19 and 20 June 2029, in the last week of period 2.8."""
    assert run(["--lang", "en", "route", "replan", str(quick), "--resit", "NE", "--since", "2.8"]) == 0
    assert (
        "Central exam Nederlands: now also at the end of period 2.8 (28 May – 22 June 2029)." in capsys.readouterr().out
    )


def test_a_calendar_without_a_second_tijdvak_is_told_what_to_add(
    quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quick.write_text(re.sub(r"    - \{name: herkansingen.*\n", "", quick.read_text(encoding="utf-8")), encoding="utf-8")
    assert run(["route", "replan", str(quick), "--resit", "NE"]) == 3
    told = capsys.readouterr().err
    assert "geen tweede tijdvak" in told
    assert "central: 2" in told


def test_who_passed_and_is_done_halfway_gets_a_plan_of_their_own(
    quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exams of the route that were passed are not asked for again; they stay in the route."""
    into = quick.parent / "amira.yaml"
    arguments = ["--done", "EC", "--passed", "EC", "--passed", "NE", "--since", "2.1", "--into", str(into)]
    assert run(["route", "replan", str(quick), *arguments]) == 0
    assert "economie: vervalt" in capsys.readouterr().out
    assert "subject: EC" in into.read_text(encoding="utf-8")


def test_what_does_not_fit_any_more_is_told_as_a_sentence(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The restaurant has 80 hours; its team is gone in every period."""
    last = {1: 9, 2: 9, 3: 9, 4: 9, 5: 8}
    keys = ",".join(f"{year}.{block}" for year, blocks in last.items() for block in range(1, blocks + 1))
    assert run(["route", "replan", str(quick), "--team-away", f"restaurant={keys}"]) == 1
    told = capsys.readouterr().out
    assert "Zo kan het niet:" in told
    assert "ROUTE-RESTAURANT: 80 uur les, en in alle periodes waarin dat mag, passen er samen 0." in told


def test_a_company_that_takes_nobody_any_more_clashes_with_the_law(
    quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = ",".join(f"{year}.{block}" for year in (3, 4, 5) for block in range(1, 9 if year == 5 else 10))
    assert run(["route", "replan", str(quick), "--since", "3.1", "--company-away", f"brug={keys}"]) == 1
    told = capsys.readouterr().out
    assert "Hotel-restaurant De Bedachte Brug: overal" in told
    assert "tot en met periode 5.8" in told
    assert "Wat botst: wanneer bedrijven een leerling nemen en de uren die de wet vraagt." in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--company-away", "brug"], "schrijf bijvoorbeeld brug=5.8"),
        (["--company-away", "linde=3.1"], "bij dit bedrijf ligt in de planvraag geen bpv; wel bij: brug"),
        (["--team-away", "restaurant=9.9"], "die loopt van 1.1 tot en met 5.8"),
        (["--team-away", "restaurant=1.1", "--since", "1.2"], "periode 1.1 ligt voor --since 1.2"),
        (["--redo", "NE=0"], "1 of meer"),
        (["--redo", "NE=20", "--redo", "NE=40"], "staat er twee keer"),
        (["--redo", "NE=20", "--done", "NE"], "kies een van beide"),
        (["--passed", "XX"], "van dit vak is er geen examen"),
        (["--resit", "ML"], "van dit vak is er geen centraal examen"),
        (["--resit", "NE", "--passed", "NE"], "kies een van beide"),
        (["--done", "VB-25181-K9"], "Bedoel je 'VB-25181-K4'"),
        (["--gantt", "plan.png"], ".svg of .html"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_planning(
    arguments: list[str], said: str, quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["route", "replan", str(quick), *arguments]) == 3
    told = capsys.readouterr().err
    assert said in told
    assert "Eerst het plan" not in told


def test_spaces_between_periods_are_no_fault(quick: Path) -> None:
    assert run(["route", "replan", str(quick), "--team-away", "restaurant=1.1, 1.2"]) == 0


def test_json_has_both_plans_and_what_moves_and_nothing_beside_it(
    quick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["route", "replan", str(quick), "--company-away", "brug=3.1,3.2", "--json"]) == 0
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert said.err == ""
    assert told["before"]["weeks"] == told["after"]["weeks"] == 145
    assert told["moves"]["weeks"] == 0
    for moved in told["moves"]["units"]:
        assert sum(moved["less"].values()) == sum(moved["more"].values())
        assert {"nl", "en"} == set(moved["told"])


def test_it_starts_from_the_plan_that_is_running(
    quick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["route", "plan", str(quick), "--json"]) == 0
    running = tmp_path / "running.json"
    running.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run(["route", "replan", str(quick), "--running", str(running)]) == 0
    told = capsys.readouterr()
    assert "Er verschuift niets." in told.out
    assert "Eerst het plan" not in told.err


def test_another_plan_than_of_this_request_is_refused(quick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["route", "replan", str(quick), "--running", str(quick)]) == 3
    assert "slots" in capsys.readouterr().err
