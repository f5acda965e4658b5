"""`needed` is sound and complete: against trying every open grade."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.curriculum import Level
from leerroute.exam import Candidate, Form, OpenGrade, Outcome, Role, Subject, needed, needed_sentences, result
from leerroute.law import shipped_register

from .cast import ELECTIVES, GENERAL, candidate

REGISTER = shipped_register()


def filled(person: Candidate, values: dict[OpenGrade, int]) -> Candidate:
    subjects = []
    for subject in person.subjects:
        update = {
            "se" if grade.kind == "final" else grade.kind: value
            for grade, value in values.items()
            if grade.code == subject.code
        }
        data = subject.model_dump() | {kind: value / 10 for kind, value in update.items()}
        subjects.append(data)
    return Candidate.model_validate(person.model_dump() | {"subjects": subjects})


def passes(person: Candidate) -> bool:
    return result(person, REGISTER).outcome is Outcome.PASSED


def domain(grade: OpenGrade, step: int) -> range:
    return range(10, 101, 10) if grade.kind == "final" else range(10, 101, step)


def agrees_with_brute_force(person: Candidate, step: int) -> None:
    answer = needed(person, REGISTER)
    for values in product(*(domain(grade, step) for grade in answer.open)):
        outcome = dict(zip(answer.open, values, strict=True))
        expected = passes(filled(person, outcome))
        assert any(way.holds(outcome) for way in answer.ways) == expected, outcome


def test_one_open_ce_is_told_to_the_tenth() -> None:
    # economie SE 6.0: a 6 asks for SE + CE >= 11.0, so CE 5.0; a 5 for CE 3.0; the mean of the CE is 6.0 for four of five
    person = candidate("bb", EC=(6.0, None))
    (way,) = needed(person, REGISTER).ways
    assert [(d.grades[0].code, d.total) for d in way.demands] == [("EC", 35)]
    agrees_with_brute_force(person, 1)


@pytest.mark.parametrize("leerweg", ["bb", "kb", "gl", "tl"])
def test_two_open_ces_agree_with_every_pair(leerweg: str) -> None:
    agrees_with_brute_force(candidate(leerweg, NE=(5.4, None), WI=(4.8, None)), 3)


def test_an_open_se_and_ce_of_one_subject_agree_with_every_pair() -> None:
    agrees_with_brute_force(candidate("kb", EC=(None, None), NE=(5.0, 5.1)), 3)


@pytest.mark.parametrize("leerweg", ["bb", "gl"])
def test_open_electives_agree_with_every_grade(leerweg: str) -> None:
    agrees_with_brute_force(candidate(leerweg, K1=None, K2=None, NE=(5.2, 5.3)), 10)


def test_the_open_profielvak_of_gl_agrees_with_every_grade() -> None:
    agrees_with_brute_force(candidate("gl", PV=(5.5, None), K1=None), 1)


@settings(max_examples=25, deadline=None)
@given(data=st.data(), leerweg=st.sampled_from(["bb", "gl", "tl"]))
def test_two_random_open_grades_agree_with_brute_force(data: st.DataObject, leerweg: str) -> None:
    grade = st.integers(35, 80).map(lambda value: value / 10)
    codes = [code for code, _ in GENERAL[leerweg]]
    grades: dict[str, object] = {code: (data.draw(grade), data.draw(grade)) for code in codes}
    for number in range(ELECTIVES[leerweg]):
        grades[f"K{number + 1}"] = data.draw(st.integers(3, 8))
    first, second = data.draw(st.lists(st.sampled_from(codes), min_size=2, max_size=2, unique=True))
    grades[first] = (grades[first][0], None)  # type: ignore[index]
    grades[second] = (grades[second][0], None)  # type: ignore[index]
    agrees_with_brute_force(candidate(leerweg, **grades), 5)  # type: ignore[arg-type]


def test_the_lowest_grade_is_the_lowest_that_can_still_pass() -> None:
    person = candidate("bb", EC=(4.0, None), WI=(7.0, None))
    answer = needed(person, REGISTER)
    for grade, lowest in answer.lowest.items():
        others = {other: 100 for other in answer.open if other != grade}
        assert passes(filled(person, others | {grade: lowest}))
        assert lowest == 10 or not passes(filled(person, others | {grade: lowest - 1}))


def test_who_cannot_pass_any_more_is_told_so() -> None:
    # NE 3.0 + 10.0 is 6.5, so a 7, with a 4 for EC (6.0 + 1.0); NE 3.0 + 8.0 is a 6, with a 5 for EC (6.0 + 3.0);
    # NE 3.0 + 6.0 is a 5, with a 6 for EC (6.0 + 5.0). The CE mean is met in all three (29.0 of 27.5).
    answer = needed(candidate("bb", NE=(3.0, 3.0), EC=(6.0, None)), REGISTER)
    assert answer.ways == ()
    assert list(needed_sentences(answer, "nl")) == [
        "Slagen kan niet meer met de cijfers die nog open zijn.",
        "Met een herkansing kan het nog:",
        "- een 10,0 of hoger voor het CE Nederlands",
        "- een 3,0 of hoger voor het CE economie en een 8,0 of hoger voor het CE Nederlands",
        "- een 5,0 of hoger voor het CE economie en een 6,0 of hoger voor het CE Nederlands",
    ]


def test_who_has_passed_or_failed_already_is_told_so() -> None:
    assert list(needed_sentences(needed(candidate("bb"), REGISTER), "nl")) == [
        "Je bent geslaagd; er staat niets meer open."
    ]
    failed = needed(candidate("bb", LO="onvoldoende"), REGISTER)
    assert next(needed_sentences(failed, "nl")) == "LO: onvoldoende; voldoende of goed is nodig."


def test_what_is_missing_comes_before_what_grades_are_needed() -> None:
    answer = needed(candidate("bb", EC=(6.0, None)).without(frozenset({"NE"})), REGISTER)
    assert answer.ways == ()
    missing, first = needed_sentences(answer, "nl")
    assert "Nederlands" in missing
    assert first == "Breng dat eerst in orde; dan pas is te zeggen welke cijfers nodig zijn."


def test_an_extra_subject_that_can_take_a_place_agrees_with_every_grade() -> None:
    extra = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal("7.2"))
    agrees_with_brute_force(candidate("tl", extra=(extra,), AK=(4.1, None), GS=(5.0, 5.2)), 2)


@pytest.mark.parametrize("leerweg", ["bb", "gl"])
def test_the_duimregeling_agrees_with_every_grade(leerweg: str) -> None:
    agrees_with_brute_force(candidate(leerweg, 2022, K1=None, WI=(4.5, None), EN=(5.0, 5.2)), 2)


def test_an_open_se_in_a_year_without_ce_agrees_with_every_tenth() -> None:
    agrees_with_brute_force(candidate("tl", 2020, AK=(None, None), EC=(None, None), GS=(5.0, None)), 1)
    agrees_with_brute_force(candidate("gl", 2022, PV=(None, None), K1=None, GS=(5.0, 5.0)), 1)


def test_five_open_grades_are_answered_quickly_enough_to_test() -> None:
    person = candidate("tl", NE=(6.0, None), EN=(5.5, None), EC=(6.1, None), WI=(4.9, None), GS=(7.0, None))
    assert needed(person, REGISTER).ways
    assert Level.TL is person.leerweg


def test_a_leer_werktraject_agrees_with_every_grade() -> None:
    person = candidate("bb", NE=(5.5, None), K1=None).model_copy(update={"form": Form.LEERWERK})
    agrees_with_brute_force(person, 1)


def test_part_of_an_exam_leads_to_no_diploma() -> None:
    part = candidate("bb", NE=(5.5, None)).model_copy(update={"form": Form.PART})
    outcome = result(part, REGISTER)
    assert outcome.outcome is Outcome.PARTIAL
    assert "EN" in outcome.certificates
    with pytest.raises(ValueError, match="no diploma"):
        needed(part, REGISTER)
