"""What is still needed for the mbo diploma, by hand and against trying every grade."""

from __future__ import annotations

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from leerroute.cli.main import run
from leerroute.exam import MboCandidate, Outcome, mbo_needed, mbo_result
from leerroute.files import dump_yaml
from leerroute.law import shipped_register

REGISTER = shipped_register()
GOOD: dict[str, Any] = {
    "name": "Amira",
    "programme": "basisberoepsopleiding",
    "started": date(2026, 8, 1),
    "parts": [{"code": "K1", "grade": 6}, {"code": "K2", "word": "voldoende"}],
    "generic": {"nederlands": {"grade": 6}, "rekenen": {"grade": 6}},
    "keuzedelen": [{"code": "K0022", "grade": 6, "hours": 240}, {"code": "K0072", "grade": 6, "hours": 240}],
    "burgerschap": True,
    "bpv": True,
}
LEVEL_4 = {"programme": "middenkaderopleiding"}


def generic(nederlands: int | None, rekenen: int | None, engels: int | None = 6) -> dict[str, Any]:
    return {"nederlands": {"grade": nederlands}, "rekenen": {"grade": rekenen}, "engels": {"grade": engels}}


def student(**changes: Any) -> MboCandidate:
    return MboCandidate.model_validate(GOOD | changes)


def minima(person: MboCandidate) -> dict[str, list[dict[str, int]]]:
    return {rule: [dict(each.grades) for each in ways] for rule, ways in mbo_needed(person, REGISTER).minima.items()}


def test_of_dutch_and_rekenen_one_may_be_a_five() -> None:
    assert minima(student(generic=generic(None, None)))["mbo.generic"] == [
        {"nederlands": 5, "rekenen": 6},
        {"nederlands": 6, "rekenen": 5},
    ]


def test_a_five_for_rekenen_asks_a_six_for_dutch() -> None:
    assert minima(student(generic=generic(None, 5)))["mbo.generic"] == [{"nederlands": 6}]


def test_open_keuzedelen_are_told_together() -> None:
    # one 5 of three: half of three is 1.5, so both others a 6; a mean of 6 asks 18, so 13 for the two
    three = [
        {"code": "A", "hours": 240},
        {"code": "B", "hours": 240},
        {"code": "C", "grade": 5, "hours": 240},
    ]
    found = minima(student(**LEVEL_4, generic=generic(6, 6), keuzedelen=three))
    assert found["mbo.keuzedelen_result"] == [{"A": 6, "B": 7}, {"A": 7, "B": 6}]


@pytest.mark.parametrize("known", [3, 4, 5, 7, 9])
def test_open_keuzedelen_agree_with_trying_every_grade(known: int) -> None:
    def keuzedelen(first: int | None, second: int | None) -> list[dict[str, object]]:
        grades = (("A", first), ("B", second), ("C", known))
        return [{"code": code, "grade": grade, "hours": 240} for code, grade in grades]

    level_4 = LEVEL_4 | {"generic": generic(6, 6)}
    ways = minima(student(**level_4, keuzedelen=keuzedelen(None, None))).get("mbo.keuzedelen_result", [])
    for first, second in product(range(1, 11), repeat=2):
        full = student(**level_4, keuzedelen=keuzedelen(first, second))
        expected = mbo_result(full, REGISTER).outcome is Outcome.PASSED
        assert any(first >= way["A"] and second >= way["B"] for way in ways) == expected


def test_what_can_no_longer_be_met_is_told_first() -> None:
    told = list(mbo_needed(student(generic=generic(4, 6), bpv=None), REGISTER).sentences("nl"))
    assert told[0].startswith("Dit staat een diploma in de weg")
    assert "De bpv is nog niet beoordeeld." in told


def test_where_only_an_unconfirmed_rule_is_left_that_is_said_and_nothing_is_decided() -> None:
    person = student(started=date(2023, 8, 1))
    outcome = mbo_result(person, REGISTER)
    assert outcome.outcome is Outcome.UNDECIDED
    assert outcome.called.nl == "nog niet beslist: alles in orde, op één regel na die wij niet bevestigd hebben"
    assert "kon" in next(iter(mbo_needed(person, REGISTER).unconfirmed)).nl


def test_with_something_open_it_is_not_all_in_order() -> None:
    assert mbo_result(student(started=date(2023, 8, 1), bpv=None), REGISTER).called.nl == "nog niet beslist"


def test_what_was_asked_of_level_4_before_2022_was_not_read_and_is_said() -> None:
    outcome = mbo_result(student(**LEVEL_4, started=date(2021, 8, 1)), REGISTER)
    assert any("hebben we niet gelezen" in j.message.nl and j.rule == "mbo.generic" for j in outcome.report.judgements)
    assert outcome.called.nl == "nog niet beslist"


@pytest.mark.parametrize(
    ("started", "programme", "rule"),
    [(date(2020, 8, 1), "basisberoepsopleiding", "mbo.bpv"), (date(2021, 8, 1), "entreeopleiding", "mbo.generic")],
)
def test_what_was_not_read_of_a_cohort_is_never_all_in_order(started: date, programme: str, rule: str) -> None:
    outcome = mbo_result(student(started=started, programme=programme), REGISTER)
    assert any(j.rule == rule and "hebben we niet gelezen" in j.message.nl for j in outcome.report.judgements)
    assert outcome.called.nl == "nog niet beslist"


def test_the_commands_take_an_mbo_student(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "student.yaml"
    data = student(started=date(2023, 8, 1), generic=generic(None, 6)).model_dump(mode="json", exclude_none=True)
    file.write_text(dump_yaml(data), encoding="utf-8")
    assert run(["exam", "needed", str(file)]) == 0
    assert "een 5 voor Nederlands" in capsys.readouterr().out
    assert run(["exam", "result", str(file), "--html"]) == 2
    assert "<h2" in capsys.readouterr().out
    assert run(["exam", "needed", str(file), "--html"]) == 0
