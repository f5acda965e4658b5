"""No rule falls silent where a norm was not read: it says so, or another rule does, or the law had no such rule then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from leerroute.curriculum import MboProgramme
from leerroute.exam import Candidate, Form, MboCandidate, Outcome, mbo_result, result, rules
from leerroute.law import Version, shipped_register

from .cast import candidate
from .scenarios import exam_cases

REGISTER = shipped_register()
YEARS = range(2012, 2027)
BEFORE_READING = range(2012, 2023)
"""The Uitvoeringsbesluit holds from exam year 2023; what came before was read in part."""

NOT_IN_THE_LAW = {
    "exam.dutch": range(2012, 2016),
    "exam.ce_mean": [2020],
    "exam.parts": range(2012, 2018),
    "exam.profielwerkstuk": range(2012, 2018),
    "exam.rekentoets": [*range(2012, 2016), *range(2020, 2027)],
    "exam.sectorwerkstuk": range(2018, 2027),
    "exam.duimregeling_unread": [year for year in YEARS if year not in {2021, 2022}],
    "exam.duimregeling_open": [year for year in YEARS if year not in {2021, 2022}],
}
"""Years in which the law had no such rule, from facts 2.3 and 2.5 (history by exam year)."""

SAYS_SO = {
    "exam.composition": "exam.composition_unread",
    "exam.profile_subjects": "exam.composition_unread",
    "exam.tl_vocational": "exam.composition_unread",
    "exam.gl_to_tl": "exam.composition_unread",
    "exam.sectorwerkstuk": "exam.composition_unread",
    "exam.own_level": "exam.higher_level",
    "exam.lapsed_ce": "exam.earlier_ce",
    "exam.lwt": "exam.lwt_unread",
}
"""The rule that speaks where the norms of another were not read."""


def with_fields(code: str, leerweg: str = "tl", **fields: Any) -> Callable[[int], Candidate]:
    def of(year: int) -> Candidate:
        subjects = [s.model_dump() | (fields if s.code == code else {}) for s in candidate(leerweg, year).subjects]
        return Candidate.model_validate(candidate(leerweg, year).model_dump() | {"subjects": subjects})

    return of


def closed_earlier(year: int) -> Candidate:
    return with_fields("EC", taken_in=year - 1, promoted=False)(year)


def in_form(form: Form) -> Callable[[int], Candidate]:
    return lambda year: candidate("bb", year).model_copy(update={"form": form})


def on_a_higher_level(year: int) -> Candidate:
    person = candidate("bb", year)
    subjects = [subject.model_dump() | {"level": "kb"} for subject in person.subjects]
    return Candidate.model_validate(person.model_dump() | {"subjects": subjects})


PROVOKED: dict[str, Callable[[int], Candidate]] = {
    "exam.gl_to_tl": lambda year: candidate("gl", year),
    "exam.profile_subjects": lambda year: candidate("bb", year),
    "exam.lwt": in_form(Form.LEERWERK),
    "exam.own_level": on_a_higher_level,
    "exam.lapsed_ce": closed_earlier,
}


def with_norms() -> list[str]:
    return [rule.id for rule in rules.rules.values() if rule.norms]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("rule_id", with_norms())
def test_where_a_norm_was_not_read_something_says_so(rule_id: str, year: int) -> None:
    law = REGISTER.at(date(year, 5, 1))
    if all(norm in law for norm in rules.rules[rule_id].norms) or year in NOT_IN_THE_LAW.get(rule_id, ()):
        return
    person = PROVOKED[rule_id](year) if rule_id in PROVOKED else candidate("tl", year)
    assert SAYS_SO[rule_id] in {judgement.rule for judgement in result(person, REGISTER).report.judgements}


@pytest.mark.parametrize("rule_id", sorted(NOT_IN_THE_LAW))
def test_a_rule_that_the_law_did_not_have_is_silent_then(rule_id: str) -> None:
    for year in NOT_IN_THE_LAW[rule_id]:
        law = REGISTER.at(date(year, 5, 1))
        assert not all(norm in law for norm in rules.rules[rule_id].norms), year


SPEAKS_BY_ITSELF: dict[str, tuple[range | list[int], Callable[[int], Candidate]]] = {
    "exam.composition_unread": (BEFORE_READING, lambda year: candidate("kb", year)),
    "exam.lwt_unread": (range(2012, 2016), in_form(Form.LEERWERK)),
    "exam.higher_level": (YEARS, on_a_higher_level),
    "exam.se_form": (YEARS, with_fields("ML", se=6.5)),
    "exam.resits": (YEARS, with_fields("NE", resit=6.5)),
    "exam.earlier_ce": (BEFORE_READING, closed_earlier),
    "exam.spread": (YEARS, lambda year: closed_earlier(year).model_copy(update={"spread": True})),
    "exam.fall_back": (
        [year for year in YEARS if year not in {2021, 2022}],
        with_fields("EC", se=3.0, ce=3.0, level="havo", own_level={"se": 7.0, "ce": 9.0}),
    ),
    "exam.word_unread": (range(2012, 2016), with_fields("SWS", word="onvoldoende")),
    "exam.ce_not_held": ([2020], lambda year: candidate("tl", year)),
}
"""Rules that look for their norms themselves: with whom they are tried, and in which years they speak of such a person."""

SPEAKS_BY_CASES = {"exam.old_programme", "exam.extra_unread"}
"""Of these the cases in cases.yaml show the years on both sides."""


@pytest.mark.parametrize("rule_id", sorted(SPEAKS_BY_ITSELF))
def test_a_rule_that_looks_for_its_norms_itself_speaks_in_every_year(rule_id: str) -> None:
    years, person = SPEAKS_BY_ITSELF[rule_id]
    for year in years:
        found = {judgement.rule for judgement in result(person(year), REGISTER).report.judgements}
        assert rule_id in found, year


def test_every_rule_is_looked_at_here() -> None:
    assert set(rules.rules) == {*with_norms(), *SPEAKS_BY_ITSELF, *SPEAKS_BY_CASES}
    for rule_id in SPEAKS_BY_CASES:
        assert len({case.verdict for case in exam_cases() if case.rule == rule_id}) > 1


def test_no_exam_norm_has_a_hole_between_two_periods_but_that_of_2020() -> None:
    holes = {
        norm.id
        for norm in REGISTER.norms.values()
        if norm.id.startswith(("vmbo.exam.", "mbo.result.", "mbo.keuzedelen."))
        for before, after in pairwise(norm.versions)
        if not _touch(before, after)
    }
    assert holes == {"vmbo.exam.ce_mean", "vmbo.exam.ce_mean.rounded"}


def _touch(before: Version, after: Version) -> bool:
    return before.until is None or after.from_ is None or (after.from_ - before.until).days == 1


COHORTS = [
    date(2019, 8, 1),
    date(2020, 6, 25),
    date(2020, 6, 26),
    date(2020, 7, 31),
    date(2020, 8, 1),
    date(2020, 12, 31),
    date(2021, 1, 1),
    date(2022, 7, 31),
    date(2022, 8, 1),
    date(2025, 12, 31),
    date(2026, 1, 1),
]
ASPECTS = {
    "the parts": {"mbo.parts"},
    "the generic subjects": {"mbo.generic", "mbo.taken_only"},
    "the grades of keuzedelen": {"mbo.keuzedelen_result", "mbo.keuzedelen_examined"},
    "the hours of keuzedelen": {"mbo.keuzedelen_hours"},
    "burgerschap": {"mbo.burgerschap"},
    "bpv": {"mbo.bpv"},
}


@pytest.mark.parametrize("started", COHORTS)
@pytest.mark.parametrize("programme", MboProgramme)
def test_for_every_cohort_each_part_of_the_mbo_diploma_is_spoken_of(programme: MboProgramme, started: date) -> None:
    found = mbo_result(MboCandidate(name="Amira", programme=programme, started=started), REGISTER)
    spoken_of = {judgement.rule for judgement in found.report.judgements}
    assert found.outcome is Outcome.UNDECIDED
    if "mbo.cohort_unread" not in spoken_of:
        assert [aspect for aspect, any_of in ASPECTS.items() if not any_of & spoken_of] == []
