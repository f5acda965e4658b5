"""Every rule, by its readable cases."""

from __future__ import annotations

import pytest

from leerroute.law import shipped_register
from leerroute.route import rules

from .scenarios import SILENT, Case, all_cases

CASES = list(all_cases())


@pytest.mark.parametrize("case", CASES, ids=[f"{case.rule}: {case.en}" for case in CASES])
def test_a_rule_finds_what_its_case_says(case: Case) -> None:
    found = case.judgements()
    assert case.found() == case.outcome, [(j.outcome.value, j.path, j.message.nl) for j in found]


def test_every_case_is_about_a_rule() -> None:
    assert {case.rule for case in CASES} <= set(rules.rules)


@pytest.mark.parametrize("rule", sorted(rules.rules))
def test_a_rule_has_a_case_for_and_a_case_against(rule: str) -> None:
    outcomes = {case.outcome for case in CASES if case.rule == rule}
    if rule in ONLY_INFORMS:
        assert outcomes == {ONLY_INFORMS[rule]}
        return
    assert outcomes & {"met", "ask", SILENT}, "no positive case"
    assert outcomes & {"violated", "unknown", "ask"}, "no negative case"


ONLY_INFORMS = {"dlr.exempt": "met", "dlr.affinity": "ask"}
"""Rules that never find fault, with the one outcome they have."""


def _dated() -> list[str]:
    register = shipped_register()
    return sorted(
        rule.id
        for rule in rules.rules.values()
        if any(len(register.norms[norm].versions) > 1 or register.norms[norm].versions[0].until for norm in rule.norms)
    )


@pytest.mark.parametrize("rule", _dated())
def test_a_rule_whose_norm_changes_has_a_case_on_another_day(rule: str) -> None:
    assert any(case.on for case in CASES if case.rule == rule)


def test_every_norm_of_a_rule_exists() -> None:
    norms = set(shipped_register().norms)
    assert {norm for rule in rules.rules.values() for norm in rule.norms} <= norms


def test_every_rule_explains_itself() -> None:
    assert [rule.id for rule in rules.rules.values() if not rule.explanation] == []
