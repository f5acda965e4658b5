"""What if: another leerweg, other grades, a subject left out; two results side by side, and where each leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from leerroute.curriculum import Level
from leerroute.exam.candidate import Candidate
from leerroute.exam.outcome import Outcome, Result, result
from leerroute.exam.rules import rules
from leerroute.exam.standing import exam_day
from leerroute.exam.subject import Role
from leerroute.law import Register
from leerroute.text import Text


@dataclass(frozen=True)
class Change:
    """What to try. leave_out: codes of subjects. grades: (code, "se" or "ce") -> grade. roles: code -> another role.

    leerweg: the whole exam at another leerweg, with the grades as they are: whether they would be the same there is for
    people to judge.
    """

    leerweg: Level | None = None
    leave_out: frozenset[str] = frozenset()
    grades: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)


@dataclass(frozen=True)
class Comparison:
    """Two results, the titles of the rules that turn, and the mbo levels that each result gives access to."""

    before: Result
    after: Result
    turned: tuple[Text, ...]
    admission_before: tuple[int, ...]
    admission_after: tuple[int, ...]


def what_if(candidate: Candidate, change: Change, register: Register) -> Comparison:
    """The candidate with and without the change. Raises KeyError for a subject that the candidate does not have."""
    changed = _changed(candidate, change)
    before, after = result(candidate, register), result(changed, register)
    return Comparison(
        before, after, tuple(_turned(before, after)), admission(before, register), admission(after, register)
    )


def admission(outcome: Result, register: Register) -> tuple[int, ...]:
    """The mbo levels that the diploma gives access to (WEB 8.2.1); none without a diploma."""
    law = register.at(exam_day(outcome.candidate.exam_year))
    norm = law.get("mbo.admission.prior_education")
    if outcome.outcome is not Outcome.PASSED or norm is None:
        return ()
    own = f"vmbo_{outcome.candidate.leerweg}"
    return tuple(sorted(int(level) for level in norm.parts() if own in norm.codes(level)))


def _changed(candidate: Candidate, change: Change) -> Candidate:
    known = {subject.code for subject in candidate.subjects}
    for code in (*change.leave_out, *(code for code, _ in change.grades), *change.roles):
        if code not in known:
            raise KeyError(code)
    subjects = []
    for subject in candidate.without(change.leave_out).subjects:
        update: dict[str, object] = {
            kind: grade for (code, kind), grade in change.grades.items() if code == subject.code
        }
        if subject.code in change.roles:
            update["role"] = change.roles[subject.code]
        subjects.append(subject.model_dump() | update)
    data = candidate.model_dump() | {"subjects": subjects, "leerweg": change.leerweg or candidate.leerweg}
    return Candidate.model_validate(data)


def _turned(before: Result, after: Result) -> list[Text]:
    """The titles of the rules with another verdict than before, worst verdict each."""
    verdicts = []
    for outcome in (before, after):
        worst: dict[str, str] = {}
        for verdict, judgements in reversed(list(outcome.report.groups())):
            worst |= {judgement.rule: verdict.value for judgement in judgements}
        verdicts.append(worst)
    turned = sorted(
        rule for rule in verdicts[0].keys() | verdicts[1].keys() if verdicts[0].get(rule) != verdicts[1].get(rule)
    )
    return [rules.rules[rule].title for rule in turned]
