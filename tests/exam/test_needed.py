"""`needed` is sound and complete: against trying every open grade."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.curriculum import Level
from leerroute.exam import Candidate, Form, OpenGrade, Outcome, Role, Subject, needed, needed_sentences, result
from leerroute.exam.bulk import OUTCOMES, Columns, outcomes
from leerroute.exam.telling_needs import surely_enough
from leerroute.law import shipped_register

from .cast import ELECTIVES, GENERAL, candidate
from .test_bulk import columns_of

REGISTER = shipped_register()


def filled(person: Candidate, values: dict[OpenGrade, int]) -> Candidate:
    subjects = []
    for subject in person.subjects:
        data = subject.model_dump()
        for grade, value in values.items():
            if grade.code == subject.code:
                place = data["own_level"] if grade.own_level else data
                place["se" if grade.kind == "final" else grade.kind] = value / 10
        subjects.append(data)
    return Candidate.model_validate(person.model_dump() | {"subjects": subjects})


def passes(person: Candidate) -> bool:
    return result(person, REGISTER).outcome is Outcome.PASSED


def domain(grade: OpenGrade, step: int) -> range:
    return range(10, 101, 10) if grade.kind == "final" else range(10, 101, step)


AT_MOST_BY_REFERENCE = 60


def agrees_with_brute_force(person: Candidate, step: int) -> None:
    """Every combination of the open grades, in steps of `step` tenths: all in bulk, and some of all of them by `result`.

    What bulk refuses is tried by `result` throughout.
    """
    answer = needed(person, REGISTER)
    tried = [
        dict(zip(answer.open, values, strict=True)) for values in product(*(domain(each, step) for each in answer.open))
    ]
    said = [any(way.holds(values) for way in answer.ways) for values in tried]
    try:
        passed = passing_in_bulk(person, tried)
        by_reference = slice(None, None, len(tried) // AT_MOST_BY_REFERENCE + 1)
    except ValueError:
        passed, by_reference = said, slice(None)
    assert [values for values, a, b in zip(tried, said, passed, strict=True) if a != b] == []
    for values, holds in zip(tried[by_reference], said[by_reference], strict=True):
        assert passes(filled(person, values)) == holds, values


def passing_in_bulk(person: Candidate, tried: list[dict[OpenGrade, int]]) -> list[bool]:
    one = columns_of(person)
    se, ce, words = (np.repeat(column, len(tried), axis=0) for column in (one.se, one.ce, one.words))
    place = {subject.code: index for index, subject in enumerate(person.subjects)}
    for grade in tried[0]:
        (ce if grade.kind == "ce" else se)[:, place[grade.code]] = [values[grade] for values in tried]
    return [OUTCOMES[found] is Outcome.PASSED for found in outcomes(person, Columns(se, ce, words), REGISTER)]


def test_one_open_ce_is_told_to_the_tenth() -> None:
    # economie SE 6.0: a 6 asks for SE + CE >= 11.0, so CE 5.0; a 5 for CE 3.0; the mean of the CE is 6.0 for four of five
    person = candidate("bb", EC=(6.0, None))
    (way,) = needed(person, REGISTER).ways
    assert [(d.grades[0].code, d.total) for d in way.demands] == [("EC", 35)]
    agrees_with_brute_force(person, 1)


def test_a_ce_mean_that_hangs_on_what_is_left_out_in_2021_agrees_with_every_pair() -> None:
    agrees_with_brute_force(candidate("kb", 2021, EC=(9.0, None), WI=(6.0, None)), 1)


@pytest.mark.parametrize("leerweg", ["bb", "kb", "gl", "tl"])
def test_two_open_ces_agree_with_every_pair(leerweg: str) -> None:
    agrees_with_brute_force(candidate(leerweg, NE=(5.4, None), WI=(4.8, None)), 1)


def test_an_open_se_and_ce_of_one_subject_agree_with_every_pair() -> None:
    agrees_with_brute_force(candidate("kb", EC=(None, None), NE=(5.0, 5.1)), 1)


@pytest.mark.parametrize("leerweg", ["bb", "gl"])
def test_open_electives_agree_with_every_grade(leerweg: str) -> None:
    agrees_with_brute_force(candidate(leerweg, K1=None, K2=None, NE=(5.2, 5.3)), 10)


def test_the_open_profielvak_of_gl_agrees_with_every_grade() -> None:
    agrees_with_brute_force(candidate("gl", PV=(5.5, None), K1=None), 1)


@settings(max_examples=25, deadline=None)
@given(data=st.data(), leerweg=st.sampled_from(["bb", "gl", "tl"]), year=st.sampled_from([2019, 2021, 2022, 2026]))
def test_two_random_open_grades_agree_with_brute_force(data: st.DataObject, leerweg: str, year: int) -> None:
    grade = st.integers(35, 80).map(lambda value: value / 10)
    codes = [code for code, _ in GENERAL[leerweg]]
    grades: dict[str, object] = {code: (data.draw(grade), data.draw(grade)) for code in codes}
    for number in range(ELECTIVES[leerweg]):
        grades[f"K{number + 1}"] = data.draw(st.integers(3, 8))
    first, second = data.draw(st.lists(st.sampled_from(codes), min_size=2, max_size=2, unique=True))
    grades[first] = (grades[first][0], None)  # type: ignore[index]
    grades[second] = (grades[second][0], None)  # type: ignore[index]
    agrees_with_brute_force(candidate(leerweg, year, **grades), 3)  # type: ignore[arg-type]


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
    assert list(needed_sentences(answer, "nl"))[:5] == [
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
    agrees_with_brute_force(candidate("tl", extra=(extra,), AK=(4.1, None), GS=(5.0, 5.2)), 1)


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


def test_falling_back_to_the_own_level_agrees_with_every_grade() -> None:
    data = candidate("bb", EC=(3.0, 3.0), WI=(5.0, None)).model_dump()
    for subject in data["subjects"]:
        subject |= {"level": "kb", "own_level": {"se": Decimal("6.1")}} if subject["code"] == "EC" else {}
    person = Candidate.model_validate(data)
    assert OpenGrade("EC", "ce", own_level=True) in needed(person, REGISTER).open
    agrees_with_brute_force(person, 5)


@pytest.mark.parametrize("leerweg", ["bb", "gl"])
def test_extra_electives_agree_with_every_grade(leerweg: str) -> None:
    extra = tuple(Subject(code=f"K{8 + n}", role=Role.KEUZEVAK, se=se) for n, se in enumerate((Decimal(4), None, None)))
    agrees_with_brute_force(candidate(leerweg, extra=extra, K1=3, K2=None, EN=(5.0, 5.2)), 10)


def test_an_elective_with_a_decimal_is_left_out_when_that_helps() -> None:
    extra = (Subject(code="K8", role=Role.KEUZEVAK, se=Decimal("9.5")),)
    agrees_with_brute_force(candidate("bb", extra=extra, K1=5, EC=(6.0, None)), 1)


@settings(max_examples=15, deadline=None)
@given(data=st.data(), leerweg=st.sampled_from(["bb", "kb", "gl", "tl"]))
def test_a_resit_that_is_said_to_help_helps_and_a_tenth_less_does_not(data: st.DataObject, leerweg: str) -> None:
    grade = st.integers(40, 62).map(lambda value: value / 10)
    person = candidate(leerweg, **{code: (data.draw(grade), data.draw(grade)) for code, _ in GENERAL[leerweg]})  # type: ignore[arg-type]
    answer = needed(person, REGISTER)
    if answer.ways:
        return
    for way in answer.retakes:
        if any(len(demand.grades) > 1 for demand in way.demands):
            continue
        asked = {demand.grades[0].code: demand.total for demand in way.demands}
        assert passes(again(person, asked))
        for code, total in asked.items():
            assert not passes(again(person, asked | {code: total - 1}))


def again(person: Candidate, grades: dict[str, int]) -> Candidate:
    data = person.model_dump()
    for subject in data["subjects"]:
        if subject["code"] in grades:
            subject["resit"] = Decimal(grades[subject["code"]]) / 10
    return Candidate.model_validate(data)


def test_who_needs_a_resit_of_two_central_exams_is_not_told_that_it_helps() -> None:
    # two 3s: one resit leaves a 3 standing
    answer = needed(candidate("tl", EC=(3.0, 3.0), WI=(3.0, 3.0)), REGISTER)
    assert answer.retakes == ()
    assert "Ook een herkansing helpt niet meer." in list(needed_sentences(answer, "nl"))


def expecting(person: Candidate, **expected: float) -> Candidate:
    data = person.model_dump()
    for subject in data["subjects"]:
        if subject["code"] in expected:
            subject["expected"] = Decimal(str(expected[subject["code"]]))
    return Candidate.model_validate(data)


def test_the_lowest_grade_with_the_others_as_expected_is_told() -> None:
    # NE is a 5. EC SE 6.1: a 6 from 4.9. WI SE 4.9: a 6 from 6.1. With a 5.8 expected for WI (so a 5, and two 5s), EC has
    # to be a 7: 6.9. With a 5.8 expected for EC (so a 6), WI has to be a 6: 6.1.
    answer = needed(expecting(candidate("kb", NE=(5.0, 5.0), EC=(6.1, None), WI=(4.9, None)), EC=5.8, WI=5.8), REGISTER)
    assert {grade.code: value for grade, value in answer.lowest_as_expected.items()} == {"EC": 69, "WI": 61}
    told = " ".join(needed_sentences(answer, "nl"))
    assert "Het CE economie: gaat de rest zoals je verwacht, dan is een 6,9 genoeg" in told


@settings(max_examples=20, deadline=None)
@given(data=st.data(), leerweg=st.sampled_from(["bb", "gl", "tl"]))
def test_what_is_said_to_be_surely_enough_is_enough(data: st.DataObject, leerweg: str) -> None:
    grade = st.integers(45, 75).map(lambda value: value / 10)
    codes = [code for code, _ in GENERAL[leerweg]]
    person = candidate(leerweg, **{code: (data.draw(grade), None) for code in codes})  # type: ignore[arg-type]
    answer = needed(person, REGISTER)
    sure = surely_enough(answer)
    assert bool(sure) == bool(answer.ways)
    if sure:
        assert passes(filled(person, dict(sure)))
        assert passes(filled(person, {each: min(100, value + 7) for each, value in sure.items()}))


def test_several_open_grades_are_told_in_sentences() -> None:
    # All final grades 6: EC 4.9 (6.1 + 4.9 = 11), WI 6.1 (4.9 + 6.1 = 11), K1 any grade that leaves the combination a 6.
    person = candidate("kb", NE=(5.0, 5.0), EC=(6.1, None), WI=(4.9, None), K1=None)
    told = list(needed_sentences(needed(person, REGISTER), "nl"))
    assert told[0].startswith("Met een 4,9 of hoger voor het CE economie, een 4 of hoger voor K1")
    assert told[0].endswith("een 6,1 of hoger voor het CE wiskunde ben je zeker geslaagd.")
    assert told[1] == (
        "Je hebt al een 5 voor Nederlands. Nog één 5 als eindcijfer mag, maar alleen als je ook ergens een 7 haalt; "
        "de rest moet een 6 of hoger zijn."
    )
    assert "Het CE wiskunde: lager dan een 4,1 kan niet, hoe goed de rest ook gaat." in told


def test_resits_of_a_ce_and_of_maatschappijleer_may_go_together() -> None:
    # NE 4.8 is a 5, ML a 5, EC 4.25 a 4. EC alone: a 7, so 8.9 (4.1 + 8.9 is 6.5). With ML a 6: EC a 6, so 6.9. With ML a
    # 7 a second 5 may stay: EC a 5, so 4.9. The CE mean (27.5) asks EC 5.9: 4.2 + 6.1 + 5.4 + 5.9 is 21.6.
    person = candidate("kb", NE=(5.4, 4.2), EN=(6.8, 6.1), EC=(4.1, 4.4), WI=(6.0, 5.4), PV=(6.2, 5.9), ML=5)
    found = [
        {demand.grades[0].code: demand.total for demand in way.demands}
        for way in needed(person, REGISTER).retakes
        if not any(grade.code == "PV" for demand in way.demands for grade in demand.grades)
    ]
    for expected in ({"EC": 89}, {"EC": 69, "ML": 60}, {"EC": 59, "ML": 70}):
        assert expected in found
