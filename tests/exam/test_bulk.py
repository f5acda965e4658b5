"""The bulk path gives what the reference path gives."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from leerroute.exam import Candidate, Form, OwnLevel, Role, Subject, SubjectLevel, Word, result, rules
from leerroute.exam.bulk import BY_COLUMN, BY_LAYOUT, ONLY_ASKS, OPEN, OUTCOMES, REFUSED, Columns, outcomes
from leerroute.law import shipped_register

from .cast import candidate
from .scenarios import ExamCase, exam_cases

REGISTER = shipped_register()
EXTRA = Subject(code="DU", role=Role.EXTRA, central=True)
OLD = Subject(code="OUD", role=Role.OUD_PROGRAMMA)
EXTRA_ELECTIVE = Subject(code="K9", role=Role.KEUZEVAK)
YEARS = (2013, 2016, 2019, 2020, 2021, 2022, 2023, 2026)


def person(layout: Candidate, row: list[tuple[int, int, int]]) -> Candidate:
    def grade(value: int) -> Decimal | None:
        return None if value == OPEN else Decimal(value) / 10

    subjects = []
    for subject, (se, ce, word) in zip(layout.subjects, row, strict=True):
        if subject.role.in_words:
            words = {OPEN: None, 1: Word.VOLDOENDE, -1: Word.ONVOLDOENDE}
            subjects.append(subject.model_copy(update={"word": words[word]}))
        else:
            subjects.append(subject.model_copy(update={"se": grade(se), "ce": grade(ce)}))
    return layout.model_copy(update={"subjects": tuple(subjects)})


def columns_of(*people: Candidate) -> Columns:
    """The grades of candidates of one layout."""

    def tenths(grade: Decimal | None) -> int:
        return OPEN if grade is None else int(grade * 10)

    words = {None: OPEN, Word.VOLDOENDE: 1, Word.GOED: 1, Word.ONVOLDOENDE: -1}
    return Columns(
        np.array([[tenths(s.se) for s in each.subjects] for each in people], dtype=np.int16),
        np.array([[tenths(s.ce) for s in each.subjects] for each in people], dtype=np.int16),
        np.array([[words[s.word] for s in each.subjects] for each in people], dtype=np.int16),
    )


def test_every_rule_is_computed_judged_by_layout_refused_or_never_decides() -> None:
    kinds = (BY_LAYOUT, BY_COLUMN, REFUSED, ONLY_ASKS)
    assert sorted(rule for kind in kinds for rule in kind) == sorted(rules.rules)


def in_bulk(case: ExamCase) -> str | None:
    """The outcome of a hand-worked case in bulk; None when it is refused."""
    try:
        (found,) = outcomes(case.person, columns_of(case.person), REGISTER)
    except ValueError:
        return None
    return OUTCOMES[found].value


CASES = list(exam_cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.en}" for case in CASES])
def test_a_hand_worked_case_has_its_outcome_in_bulk_too_or_is_refused(case: ExamCase) -> None:
    assert in_bulk(case) in {case.outcome, None}


@pytest.mark.parametrize("rule", sorted(BY_LAYOUT | BY_COLUMN))
def test_of_every_rule_in_bulk_there_is_a_case_that_keeps_from_passing_and_one_that_does_not(rule: str) -> None:
    found = {in_bulk(case) == "passed" for case in CASES if case.rule == rule and in_bulk(case) is not None}
    assert found == {True, False}, found


@settings(max_examples=60, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    data=st.data(),
    leerweg=st.sampled_from(["bb", "kb", "gl", "tl"]),
    year=st.sampled_from(YEARS),
    extra=st.sampled_from([(), (EXTRA,), (EXTRA, EXTRA_ELECTIVE), (OLD,)]),
)
def test_the_bulk_path_equals_the_reference(
    data: st.DataObject, leerweg: str, year: int, extra: tuple[Subject, ...]
) -> None:
    usable = tuple(subject for subject in extra if leerweg != "tl" or subject.role is not Role.KEUZEVAK)
    layout = candidate(leerweg, year, usable)
    low = data.draw(st.integers(30, 60))
    grades = st.integers(low, low + 30)
    rows = []
    for _ in range(12):
        row = []
        for subject in layout.subjects:
            whole = subject.role in {Role.MAATSCHAPPIJLEER, Role.KEUZEVAK}
            tenth = data.draw(st.integers(0, 15)) == 0
            se = data.draw(grades if not whole or tenth else grades.map(lambda value: value // 10 * 10))
            ce = OPEN if whole else data.draw(grades)
            rarely = data.draw(st.integers(0, 25))
            row.append((OPEN if rarely == 0 else se, OPEN if rarely == 1 else ce, {2: -1, 3: OPEN}.get(rarely, 1)))
        rows.append(row)
    table = np.array(rows, dtype=np.int16)
    found = outcomes(layout, Columns(table[:, :, 0], table[:, :, 1], table[:, :, 2]), REGISTER)
    assert [OUTCOMES[index] for index in found] == [result(person(layout, row), REGISTER).outcome for row in rows]


@pytest.mark.parametrize(
    ("of_candidate", "of_dutch", "said"),
    [
        ({"form": Form.LEERWERK}, {}, "whole exam"),
        ({"spread": True}, {}, "within one year"),
        ({}, {"taken_in": 2025, "promoted": False}, "within one year"),
        ({}, {"resit": Decimal("6.0")}, "without resits"),
        ({}, {"level": SubjectLevel.KB, "own_level": OwnLevel()}, "at one level"),
    ],
)
def test_what_is_special_about_one_person_is_refused(
    of_candidate: dict[str, Any], of_dutch: dict[str, Any], said: str
) -> None:
    person = candidate("bb").model_copy(update=of_candidate)
    dutch, *others = person.subjects
    layout = person.model_copy(update={"subjects": (dutch.model_copy(update=of_dutch), *others)})
    empty = np.zeros((1, len(layout.subjects)), dtype=np.int16)
    with pytest.raises(ValueError, match=said):
        outcomes(layout, Columns(empty, empty, empty), REGISTER)


def test_a_decimal_in_an_se_without_ce_leaves_it_undecided() -> None:
    layout = candidate("bb")
    row = [(60, 60, 1) if subject.may_have_ce else (60, OPEN, 1) for subject in layout.subjects]
    society = [subject.code for subject in layout.subjects].index("ML")
    table = np.array([row, row], dtype=np.int16)
    table[1, society, 0] = 65
    found = outcomes(layout, Columns(table[:, :, 0], table[:, :, 1], table[:, :, 2]), REGISTER)
    assert [OUTCOMES[index].value for index in found] == ["passed", "undecided"]
