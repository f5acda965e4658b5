"""The pass rule, by cases worked by hand, and what must hold for every candidate."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from leerroute.exam import Candidate, Document, Form, Outcome, Role, Subject, Word, result, rules
from leerroute.law import Confidence, shipped_register

from .cast import ELECTIVES, GENERAL, candidate
from .scenarios import ExamCase, exam_cases

REGISTER = shipped_register()
CASES = list(exam_cases())
RANK = {Outcome.FAILED: 0, Outcome.UNDECIDED: 1, Outcome.PASSED: 2}


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.en}" for case in CASES])
def test_a_case_worked_by_hand(case: ExamCase) -> None:
    said = [(j.rule, j.outcome.value, j.message.nl) for j in case.result().report.judgements if j.outcome != "met"]
    assert case.found() == case.verdict, said
    assert case.result().outcome.value == case.outcome, said


@pytest.mark.parametrize("rule", sorted(rules.rules))
def test_a_rule_has_a_case_for_and_a_case_against(rule: str) -> None:
    verdicts = {case.verdict for case in CASES if case.rule == rule}
    assert verdicts & {"met", "silent"}
    assert verdicts & {"violated", "unknown", "ask"}


def people() -> st.SearchStrategy[Candidate]:
    @st.composite
    def drawn(draw: st.DrawFn) -> Candidate:
        leerweg = draw(st.sampled_from(["bb", "kb", "gl", "tl"]))
        year = draw(st.sampled_from([2012, 2016, 2018, 2020, 2021, 2022, 2023, 2026]))
        low = draw(st.integers(35, 60))
        grade = st.integers(low, low + 25).map(lambda value: value / 10)
        whole = st.integers(4, 8)
        grades: dict[str, object] = {code: (draw(grade), draw(grade)) for code, _ in GENERAL[leerweg]}
        grades |= {f"K{n + 1}": draw(whole) for n in range(ELECTIVES[leerweg])} | {"ML": draw(whole)}
        if leerweg != "tl":
            grades["PV"] = (draw(grade), draw(grade))
        return candidate(leerweg, year, **grades)  # type: ignore[arg-type]

    return drawn()


@settings(max_examples=80, deadline=None)
@given(people(), st.data())
def test_a_higher_grade_never_makes_the_result_worse(person: Candidate, data: st.DataObject) -> None:
    subject = data.draw(st.sampled_from([s for s in person.subjects if not s.role.in_words]))
    kind = data.draw(st.sampled_from(["se", "ce"] if subject.ce is not None else ["se"]))
    step = Decimal(1) if subject.ce is None else Decimal("0.1") * data.draw(st.integers(1, 20))
    higher = min(Decimal(10), getattr(subject, kind) + step)
    subjects = tuple(s.model_copy(update={kind: higher}) if s is subject else s for s in person.subjects)
    before, after = result(person, REGISTER), result(person.model_copy(update={"subjects": subjects}), REGISTER)
    assert RANK[after.outcome] >= RANK[before.outcome]


def test_the_one_place_where_a_higher_grade_can_cost_a_pass() -> None:
    # Maatschappijleer may be taken again below 6. Two 5s need a 7: who had a 5 and made it an 8 passes; who had a 6 may
    # not take it again.
    person = candidate("bb", EC=(5.0, 5.0), WI=(5.0, 5.5))

    def with_maatschappijleer(first: int) -> Outcome:
        data = person.model_dump()
        for subject in data["subjects"]:
            subject |= {"se": Decimal(first), "resit": Decimal(8)} if subject["code"] == "ML" else {}
        return result(Candidate.model_validate(data), REGISTER).outcome

    assert (with_maatschappijleer(5), with_maatschappijleer(6)) == (Outcome.PASSED, Outcome.UNDECIDED)


def test_a_higher_grade_at_the_own_level_or_in_an_extra_subject_never_makes_the_result_worse() -> None:
    for own in range(30, 80, 2):
        ranks = []
        for extra in (30, 45, 55, 65, 75):
            subject = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal(extra) / 10, ce=Decimal(extra) / 10)
            data = candidate("bb", extra=(subject,), EC=(4.0, 4.0), WI=(5.0, 5.0)).model_dump()
            for each in data["subjects"]:
                grades = {"se": Decimal(own) / 10, "ce": Decimal(own) / 10}
                each |= {"level": "kb", "own_level": grades} if each["code"] == "EC" else {}
            ranks.append(RANK[result(Candidate.model_validate(data), REGISTER).outcome])
        assert ranks == sorted(ranks), own


@settings(max_examples=40, deadline=None)
@given(people(), st.integers(0, 2**32))
def test_the_order_of_subjects_is_irrelevant(person: Candidate, seed: int) -> None:
    subjects = list(person.subjects)
    random.Random(seed).shuffle(subjects)  # noqa: S311
    other = result(person.model_copy(update={"subjects": tuple(subjects)}), REGISTER)
    mine = result(person, REGISTER)
    assert (other.outcome, other.grades, other.cum_laude) == (mine.outcome, mine.grades, mine.cum_laude)


@settings(max_examples=40, deadline=None)
@given(people(), st.data())
def test_an_open_grade_never_decides(person: Candidate, data: st.DataObject) -> None:
    subject = data.draw(st.sampled_from([s for s in person.subjects if not s.role.in_words]))
    opened = person.model_copy(
        update={"subjects": tuple(s.model_copy(update={"se": None}) if s is subject else s for s in person.subjects)}
    )
    if result(opened, REGISTER).outcome is not Outcome.UNDECIDED:
        assert result(person, REGISTER).outcome is result(opened, REGISTER).outcome


def test_an_extra_subject_is_left_out_when_that_makes_the_candidate_pass() -> None:
    extra = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal("3.0"), ce=Decimal("3.0"))
    outcome = result(candidate("tl", extra=(extra,)), REGISTER)
    assert outcome.outcome is Outcome.PASSED
    assert outcome.left_out == ("DU",)


def test_an_extra_subject_stays_when_the_candidate_passes_with_it() -> None:
    extra = Subject(code="DU", role=Role.EXTRA, central=True, se=Decimal("8.0"), ce=Decimal("8.0"))
    assert result(candidate("tl", extra=(extra,)), REGISTER).left_out == ()


def test_a_fifth_elective_is_left_out_when_that_helps() -> None:
    extra = Subject(code="K5", role=Role.KEUZEVAK, se=Decimal(3))
    outcome = result(candidate("bb", extra=(extra,)), REGISTER)
    assert (outcome.outcome, outcome.left_out) == (Outcome.PASSED, ("K5",))


@pytest.mark.parametrize(
    ("year", "outcome"),
    [(2019, Outcome.FAILED), (2021, Outcome.PASSED), (2022, Outcome.PASSED), (2023, Outcome.FAILED)],
)
def test_in_2021_and_2022_one_subject_could_be_left_out(year: int, outcome: Outcome) -> None:
    assert result(candidate("tl", year, WI=(3.0, 3.0)), REGISTER).outcome is outcome


def test_dutch_could_not_be_left_out() -> None:
    assert result(candidate("tl", 2022, NE=(3.0, 3.0)), REGISTER).outcome is Outcome.FAILED


def test_a_ce_of_an_earlier_year_lapses_when_the_learner_was_not_promoted() -> None:
    person = candidate("bb")
    subjects = tuple(
        s.model_copy(update={"taken_in": 2025, "promoted": False}) if s.code == "EC" else s for s in person.subjects
    )
    assert result(person.model_copy(update={"subjects": subjects}), REGISTER).outcome is Outcome.UNDECIDED
    promoted = tuple(s.model_copy(update={"promoted": True}) if s.code == "EC" else s for s in subjects)
    assert result(person.model_copy(update={"subjects": promoted}), REGISTER).outcome is Outcome.PASSED


@pytest.mark.parametrize(("grade", "cum_laude"), [(8.0, True), (7.4, False)])
def test_cum_laude_asks_for_a_mean_of_eight(grade: float, cum_laude: bool) -> None:
    # bb: profielvak, the two algemene profielvakken and the combination grade; 7.4 becomes 7, and (7+8+8+8)/4 is 7.75
    person = candidate("bb", PV=(grade, grade), EC=(8.0, 8.0), WI=(8.0, 8.0), K1=8, K2=8, K3=8, K4=8)
    assert result(person, REGISTER).cum_laude is cum_laude


def test_cum_laude_is_not_for_who_has_a_five_somewhere() -> None:
    person = candidate("bb", PV=(9.0, 9.0), EC=(9.0, 9.0), WI=(9.0, 9.0), K1=9, K2=9, K3=9, K4=9, EN=(5.0, 5.0))
    outcome = result(person, REGISTER)
    assert (outcome.outcome, outcome.cum_laude) == (Outcome.PASSED, False)


def test_documents_follow_from_the_result() -> None:
    assert result(candidate("bb"), REGISTER).documents == (Document.DIPLOMA,)
    lwt = candidate("bb").model_copy(update={"form": Form.LEERWERK})
    assert result(lwt, REGISTER).documents == (Document.LWT_DIPLOMA,)
    failed = result(candidate("bb", LO="onvoldoende"), REGISTER)
    assert failed.documents == (Document.CERTIFICATE,)
    assert "NE" in failed.certificates
    assert Word.ONVOLDOENDE.value == "onvoldoende"


def test_the_years_that_were_not_read_carry_their_flag() -> None:
    sure = {norm.confidence for j in result(candidate("bb", 2023), REGISTER).report.judgements for norm in j.norms}
    unread = {norm.confidence for j in result(candidate("bb", 2026), REGISTER).report.judgements for norm in j.norms}
    assert sure == {Confidence.PRIMARY}
    assert unread == {Confidence.DERIVED}


def lwt(year: int, **grades: Any) -> Candidate:
    return candidate("bb", year, **grades).model_copy(update={"form": Form.LEERWERK})


def test_what_was_not_read_of_a_leer_werktraject_decides_nothing() -> None:
    assert result(lwt(2026), REGISTER).outcome is Outcome.PASSED
    assert result(lwt(2019, K1=4, K2=4, K3=4, K4=4), REGISTER).outcome is Outcome.UNDECIDED
    assert result(lwt(2026, K1=3, K2=8, K3=8, K4=8), REGISTER).outcome is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"form": "leerwerk", "leerweg": "kb"}, "leer-werktraject"),
        ({"leerweg": "kb", "level": "bb"}, "lower level"),
        ({"leerweg": "kb", "taken_in": 2027}, "after the exam year"),
    ],
)
def test_an_exam_that_cannot_be_is_refused(change: dict[str, Any], said: str) -> None:
    data = candidate("kb").model_dump()
    of_subject = {key: change[key] for key in ("level", "taken_in") if key in change}
    data |= {key: change[key] for key in change if key not in of_subject}
    data["subjects"] = [data["subjects"][0] | of_subject, *data["subjects"][1:]]
    with pytest.raises(ValidationError, match=said):
        Candidate.model_validate(data)


def test_fewer_subjects_than_any_exam_had_is_undecided_in_every_year() -> None:
    for year in range(2012, 2027):
        only_dutch = candidate("tl", year).without(frozenset({"EN", "EC", "WI", "GS", "AK", "ML"}))
        assert result(only_dutch, REGISTER).outcome is Outcome.UNDECIDED
