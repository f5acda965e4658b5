"""What if: another leerweg, other grades, a subject left out; two results side by side, and where each leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from leerroute.curriculum import Level
from leerroute.exam.candidate import Candidate
from leerroute.exam.gl_to_tl import as_tl
from leerroute.exam.outcome import Outcome, Result, result
from leerroute.exam.rules import rules
from leerroute.exam.standing import exam_day
from leerroute.exam.subject import Role, Subject, SubjectLevel
from leerroute.law import Register
from leerroute.text import Text, enumeration


@dataclass(frozen=True)
class Change:
    """What to try. leave_out: codes of subjects. grades: (code, "se" or "ce") -> grade. roles: code -> another role.

    add: subjects that the candidate does not have yet; with leave_out another elective counts. levels: code -> level.
    leerweg: the whole exam at another leerweg, with the grades as they are: whether they would be the same there is for
    people to judge. From gl to tl only the general subjects go along.
    """

    leerweg: Level | None = None
    leave_out: frozenset[str] = frozenset()
    add: tuple[Subject, ...] = ()
    grades: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    levels: Mapping[str, SubjectLevel] = field(default_factory=dict)


@dataclass(frozen=True)
class Comparison:
    """Two results, the titles of the rules that turn, and the mbo levels that each result gives access to."""

    before: Result
    after: Result
    turned: tuple[Text, ...]
    admission_before: tuple[int, ...]
    admission_after: tuple[int, ...]


def what_if(candidate: Candidate, change: Change, register: Register) -> Comparison:
    """The candidate with and without the change.

    Raises KeyError for a subject that the candidate does not have, ValidationError for an exam that cannot be.
    """
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


def levels_called(outcome: Result, levels: tuple[int, ...]) -> Text:
    """Which diploma it is, and which mbo levels it admits to."""
    if outcome.outcome is not Outcome.PASSED:
        return Text(nl="nog geen diploma, dus nog geen toegang daarmee", en="no diploma yet, so no admission by it")
    leerweg, admits = outcome.candidate.leerweg, [f"mbo-{level}" for level in levels]
    if not admits:
        return Text(
            nl=f"diploma {leerweg}; waar dat toen toegang toe gaf, hebben we niet gelezen",
            en=f"diploma {leerweg}; what it admitted to then was not read",
        )
    nl, en = enumeration(admits, "nl"), enumeration(admits, "en")
    return Text(nl=f"diploma {leerweg}; toegang tot {nl}", en=f"diploma {leerweg}; admits to {en}")


def _changed(candidate: Candidate, change: Change) -> Candidate:
    known = {subject.code for subject in candidate.subjects}
    for code in (*change.leave_out, *(code for code, _ in change.grades), *change.roles, *change.levels):
        if code not in known:
            raise KeyError(code)
    subjects: list[dict[str, object]] = []
    for subject in candidate.without(change.leave_out).subjects:
        update: dict[str, object] = {
            kind: grade for (code, kind), grade in change.grades.items() if code == subject.code
        }
        if subject.code in change.roles:
            update["role"] = change.roles[subject.code]
        if subject.code in change.levels:
            update |= {"level": change.levels[subject.code], "own_level": None}
        subjects.append(subject.model_dump() | update)
    subjects += [subject.model_dump() for subject in change.add]
    changed = Candidate.model_validate(candidate.model_dump() | {"subjects": subjects})
    if change.leerweg is None:
        return changed
    if change.leerweg is Level.TL and candidate.leerweg is Level.GL:
        return as_tl(changed)
    return Candidate.model_validate(changed.model_dump() | {"leerweg": change.leerweg})


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
