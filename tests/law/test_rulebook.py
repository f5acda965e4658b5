"""The rulebook: how findings become judgements, and the two promises that no rule can break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from leerroute.law import (
    Finding,
    Law,
    Register,
    Report,
    Rulebook,
    Verdict,
    met,
    read_register,
    report_lines,
    unknown,
    violated,
)
from leerroute.text import Text

from .test_norm_files import ACTS, GOOD, version

TITLE = Text(nl="Titel", en="Title")
ON = date(2021, 1, 1)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    (tmp_path / "acts.yaml").write_text(json.dumps(ACTS))
    unsure = {**GOOD, "versions": [version(confidence="unconfirmed")]}
    (tmp_path / "norms.yaml").write_text(json.dumps({"sure": GOOD, "unsure": unsure}))
    return read_register(tmp_path)


def book(norm: str, finding: Finding) -> Rulebook[str]:
    rules = Rulebook[str]()

    @rules.rule("some.rule", title=TITLE, norms=(norm,))
    def rule(document: str, law: Law) -> Iterator[Finding]:
        del document, law
        yield finding

    return rules


@pytest.mark.parametrize("make", [met, violated])
def test_a_rule_on_an_unconfirmed_norm_never_decides(register: Register, make: type) -> None:
    (judgement,) = book("unsure", make("a", nl="Zo is het.", en="So it is.")).judge("x", register.at(ON))
    assert judgement.outcome is Verdict.ASK
    assert "niet in een bron bevestigen" in judgement.message.nl


def test_a_missing_fact_stays_unknown_on_an_unconfirmed_norm(register: Register) -> None:
    (judgement,) = book("unsure", unknown("a", nl="Nog niet ingevuld.", en="Not filled in.")).judge(
        "x", register.at(ON)
    )
    assert judgement.outcome is Verdict.UNKNOWN


def test_a_judgement_carries_rule_place_values_norm_and_source(register: Register) -> None:
    (judgement,) = book("sure", met("years", nl="Goed.", en="Good.", hours=5)).judge("x", register.at(ON))
    assert (judgement.rule, judgement.path, judgement.values) == ("some.rule", "years", {"hours": 5})
    assert [norm.id for norm in judgement.norms] == ["sure"]
    assert [source.words for source in judgement.sources] == ["WEB 1.1"]


def test_a_rule_whose_norm_is_not_in_force_is_not_applied(register: Register) -> None:
    rules = book("sure", violated("a", nl="Fout.", en="Wrong."))
    assert rules.judge("x", register.at(date(2020, 7, 31))) == ()
    assert len(rules.judge("x", register.at(date(2020, 8, 1)))) == 1
    assert len(rules.judge("x", register.at(date(2022, 7, 31)))) == 1
    assert rules.judge("x", register.at(date(2022, 8, 1))) == ()


def test_a_rule_id_is_used_once() -> None:
    rules = book("sure", met("", nl="", en=""))
    with pytest.raises(ValueError, match="twice"):
        rules.rule("some.rule", title=TITLE, norms=())


@pytest.mark.parametrize(
    ("findings", "code"),
    [
        ([met], 0),
        ([met, unknown], 2),
        ([unknown, violated], 1),
        ([], 0),
    ],
)
def test_the_exit_code_tells_the_worst(register: Register, findings: list[type], code: int) -> None:
    judgements = tuple(
        j for make in findings for j in book("sure", make("", nl="A.", en="A.")).judge("x", register.at(ON))
    )
    assert Report(subject="x", on=ON, judgements=judgements).exit_code == code


def test_a_report_survives_json(register: Register) -> None:
    judgements = book("sure", violated("a", nl="Fout.", en="Wrong.", hours=3)).judge("x", register.at(ON))
    report = Report(subject="x", on=ON, judgements=judgements)
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_a_report_is_told_in_lines_that_fit(register: Register) -> None:
    judgements = book("sure", violated("a", nl="woord " * 60, en="word " * 60)).judge("x", register.at(ON))
    lines = list(report_lines(Report(subject="x", on=ON, judgements=judgements), "nl", width=60))
    assert max(map(len, lines)) <= 60
    assert any("Dit moet anders (1)" in line for line in lines)
    assert any("WEB 1.1" in line for line in lines)
