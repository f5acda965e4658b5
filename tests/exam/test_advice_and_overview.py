"""Maatwerk advice, what-if, and the overview for both diplomas."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from leerroute.cli.main import run
from leerroute.curriculum import Level, shipped_catalogue
from leerroute.exam import Alternative, Change, MboCandidate, Outcome, Role, SubjectLevel, advise, result, what_if
from leerroute.law import shipped_register
from leerroute.route import exam_overview, read_route

from ..route.scenarios import EXAMPLES
from .cast import candidate
from .test_table_and_commands import AMIRA

REGISTER = shipped_register()


def alternative(code: str, level: str, grade: float) -> Alternative:
    return Alternative(code=code, level=SubjectLevel(level), se=Decimal(str(grade)), ce=Decimal(str(grade)))


def test_one_bad_grade_need_not_mean_a_lower_leerweg() -> None:
    # kb with a 5 for economie passes; dropping economie to bb makes it a bb diploma, which gives access to mbo-2 only
    choices = advise(candidate("kb", EC=(5.0, 5.0)), [alternative("EC", "bb", 7.0)], REGISTER)
    best, other = choices
    assert (best.leerweg, best.result.outcome, best.admission) == (Level.KB, Outcome.PASSED, (2, 3, 4))
    assert (other.leerweg, other.admission) == (Level.BB, (2,))


def test_every_choice_of_levels_is_tried_once() -> None:
    alternatives = [alternative("EC", "kb", 6.0), alternative("EC", "gl", 5.0), alternative("WI", "kb", 6.0)]
    choices = advise(candidate("bb"), alternatives, REGISTER)
    assert len(choices) == len({choice.levels for choice in choices}) == 3 * 2


def test_subjects_at_a_higher_level_keep_the_diploma_of_the_lowest() -> None:
    choices = advise(candidate("bb"), [alternative("EC", "gl", 8.0)], REGISTER)
    assert {choice.leerweg for choice in choices} == {Level.BB}


def test_an_alternative_of_a_subject_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="no subject XX"):
        advise(candidate("bb"), [alternative("XX", "kb", 6.0)], REGISTER)


def test_a_tl_candidate_can_do_a_subject_at_havo() -> None:
    choices = advise(candidate("tl", WI=(7.0, 7.0)), [alternative("WI", "havo", 5.0)], REGISTER)
    assert [(choice.leerweg, choice.levels) for choice in choices] == [
        (Level.TL, (("WI", SubjectLevel.HAVO),)),
        (Level.TL, (("WI", SubjectLevel.TL),)),
    ]


def test_too_many_choices_are_refused_instead_of_sampled() -> None:
    alternatives = [alternative(code, "kb", 5 + n / 10) for code in ("EC", "WI", "EN", "NE") for n in range(12)]
    with pytest.raises(ValueError, match="more than 20,000 choices"):
        advise(candidate("bb"), alternatives, REGISTER)


def test_what_if_tells_which_rules_turn_and_where_it_leads() -> None:
    person = candidate("bb", EC=(4.0, 4.0))
    change = Change(grades={("EN", "se"): Decimal("7.0"), ("EN", "ce"): Decimal("7.0")})
    compared = what_if(person, change, REGISTER)
    assert (compared.before.outcome, compared.after.outcome) == (Outcome.FAILED, Outcome.PASSED)
    assert [title.en for title in compared.turned] == ["Are insufficient grades compensated?"]
    assert (compared.admission_before, compared.admission_after) == ((), (2,))


def test_what_if_can_leave_out_and_give_another_role() -> None:
    person = candidate("tl")
    compared = what_if(person, Change(leave_out=frozenset({"AK"})), REGISTER)
    assert compared.after.outcome is Outcome.UNDECIDED
    moved = what_if(person, Change(roles={"GS": Role.ALGEMEEN_PROFIELVAK}), REGISTER)
    assert "Is the exam complete?" in {title.en for title in moved.turned}
    with pytest.raises(KeyError):
        what_if(person, Change(leave_out=frozenset({"XX"})), REGISTER)


def test_the_overview_holds_both_diplomas_with_what_is_open_and_what_lapses() -> None:
    design = read_route(EXAMPLES / "pie-bb-mbo2-dlr.yaml", shipped_catalogue())
    person = candidate("bb", NE=(6.0, None))
    student = MboCandidate.model_validate(
        {
            "name": "x",
            "programme": "basisberoepsopleiding",
            "started": date(2028, 8, 1),
            "parts": [{"code": "VB-25891-K1", "grade": 7}],
        }
    )
    rows = exam_overview(design, REGISTER.at(date(2027, 8, 1)), shipped_catalogue(), "nl", person, student)
    told = {(row.diploma.value, row.subject, row.kind.value): row for row in rows}
    dutch = told["vmbo", "NE", "ce"]
    assert dutch.done is None
    assert dutch.year is not None
    assert dutch.lapses is not None
    assert "jaar 2" in dutch.lapses.nl
    assert told["vmbo", "NE", "se"].done == "6,0"
    assert told["mbo", "VB-25891-K1", "mbo"].done == "7"
    assert [row.diploma.value for row in rows] == sorted((row.diploma.value for row in rows), reverse=True)


def test_the_advice_and_the_overview_can_be_asked_for_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "advise", str(AMIRA), "--alternative", "EC:kb:6.0:6.0"]) == 0
    assert "2 keuzes bekeken" in capsys.readouterr().out
    assert run(["exam", "advise", str(AMIRA), "--alternative", "EC"]) == 3
    assert run(["exam", "overview", str(EXAMPLES / "pie-bb-mbo2-dlr.yaml"), str(AMIRA)]) == 0
    assert "vervalt als de leerling" in capsys.readouterr().out


def test_the_page_of_a_result_stands_on_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exam", "result", str(AMIRA), "--html"]) == 2
    page = capsys.readouterr().out
    assert "Met een 3,9 of hoger voor het CE economie ben je geslaagd." in page
    assert "<script" not in page
    assert result(candidate("bb"), REGISTER).outcome is Outcome.PASSED
