"""The mbo diploma, by the cases in mbo_cases.yaml, worked by hand from WEB 7.4.6 and EKB 3b, 15, 17, 17d, 18c."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.curriculum import MboProgramme
from leerroute.exam import MboCandidate, Outcome, mbo_result, mbo_rules
from leerroute.law import shipped_register

from .mbo_scenarios import MboCase, mbo_cases

REGISTER = shipped_register()
CASES = list(mbo_cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.en}" for case in CASES])
def test_a_case_worked_by_hand(case: MboCase) -> None:
    assert (case.found(), case.result().outcome) == (case.verdict, case.outcome)


@pytest.mark.parametrize("rule", mbo_rules.rules)
def test_every_rule_has_a_case_that_counts_and_one_that_does_not(rule: str) -> None:
    verdicts = {case.verdict for case in CASES if case.rule == rule}
    assert len(verdicts) > 1, verdicts


def test_every_rule_explains_itself_and_exists_in_the_register() -> None:
    norms = set(REGISTER.norms)
    for rule in mbo_rules.rules.values():
        assert rule.explanation
        assert set(rule.norms) <= norms


@pytest.mark.parametrize("programme", [kind.value for kind in MboProgramme])
def test_nothing_filled_in_decides_nothing(programme: str) -> None:
    empty = MboCandidate.model_validate({"name": "x", "programme": programme, "started": date(2026, 8, 1)})
    assert mbo_result(empty, REGISTER).outcome is Outcome.UNDECIDED


def test_a_cohort_of_which_nothing_was_read_says_so() -> None:
    unread = mbo_result(MboCandidate(name="x", programme=MboProgramme.BASIS, started=date(2019, 8, 1)), REGISTER)
    assert unread.outcome is Outcome.UNDECIDED
    assert "2019" in unread.report.judgements[-1].message.nl
