"""The result of a candidate: passed, failed or undecided, each requirement as a judgement, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations

from leerroute.exam.candidate import Candidate, Form, Role, Subject
from leerroute.exam.cum_laude import is_cum_laude
from leerroute.exam.rules import rules
from leerroute.exam.standing import Counted, Standing
from leerroute.law import Register, Report, Verdict
from leerroute.text import Text


class Outcome(StrEnum):
    PASSED = "passed"
    FAILED = "failed"
    UNDECIDED = "undecided"
    PARTIAL = "partial"

    @property
    def called(self) -> Text:
        return {
            Outcome.PASSED: Text(nl="geslaagd", en="passed"),
            Outcome.FAILED: Text(nl="afgewezen", en="failed"),
            Outcome.UNDECIDED: Text(nl="nog niet beslist", en="undecided"),
            Outcome.PARTIAL: Text(nl="deel van het examen, geen vmbo-diploma", en="part of the exam, no vmbo diploma"),
        }[self]


class Document(StrEnum):
    """What the school hands out (WVO 2.58)."""

    DIPLOMA = "diploma"
    LWT_DIPLOMA = "lwt_diploma"
    GETUIGSCHRIFT = "getuigschrift_vmbo"
    CERTIFICATE = "certificaat"


@dataclass(frozen=True)
class Result:
    """left_out: subjects that do not count, because the candidate passes without them. grades: those that count.

    certificates: subjects for which a certificate can be given to who does not get a diploma.
    cum_laude: None while that cannot be said.
    """

    candidate: Candidate
    outcome: Outcome
    report: Report
    grades: tuple[Counted, ...]
    left_out: tuple[str, ...]
    documents: tuple[Document, ...]
    certificates: tuple[str, ...]
    cum_laude: bool | None


def exam_day(exam_year: int) -> date:
    """The day whose law an exam year falls under."""
    return date(exam_year, 5, 1)


def result(candidate: Candidate, register: Register) -> Result:
    """The result under the law of the exam year. A requirement that still depends on open grades leaves it undecided."""
    law = register.at(exam_day(candidate.exam_year))
    if candidate.form is Form.PART:
        return _partial(Standing(candidate, law))
    standings = [Standing(candidate.without(left_out), law) for left_out in left_out_options(Standing(candidate, law))]
    judged = [(standing, report_of(standing)) for standing in standings]
    standing, report = next(((s, r) for s, r in judged if outcome_of(r) is Outcome.PASSED), judged[0])
    outcome = outcome_of(report)
    if outcome is Outcome.FAILED and any(outcome_of(r) is Outcome.UNDECIDED for _, r in judged):
        standing, report = next((s, r) for s, r in judged if outcome_of(r) is Outcome.UNDECIDED)
        outcome = Outcome.UNDECIDED
    kept = {subject.code for subject in standing.candidate.subjects}
    certificates = tuple(_certificates(standing)) if outcome is Outcome.FAILED else ()
    return Result(
        candidate=candidate,
        outcome=outcome,
        report=report,
        grades=standing.counted,
        left_out=tuple(subject.code for subject in candidate.subjects if subject.code not in kept),
        documents=_documents(standing, outcome, certificates),
        certificates=certificates,
        cum_laude=is_cum_laude(standing) if outcome is Outcome.PASSED else False if outcome is Outcome.FAILED else None,
    )


def _partial(standing: Standing) -> Result:
    """Part of the exam, in a geïntegreerde leerroute: certificates and a getuigschrift, never a diploma."""
    certificates = tuple(_certificates(standing))
    documents = (Document.GETUIGSCHRIFT, *((Document.CERTIFICATE,) if certificates else ()))
    return Result(
        standing.candidate,
        Outcome.PARTIAL,
        report_of(standing),
        standing.counted,
        (),
        documents,
        certificates,
        cum_laude=False,
    )


def outcome_of(report: Report) -> Outcome:
    """Failed when a requirement cannot be met any more; undecided while one depends on open grades."""
    if report.of(Verdict.VIOLATED):
        return Outcome.FAILED
    return Outcome.UNDECIDED if report.of(Verdict.UNKNOWN) or not report.judgements else Outcome.PASSED


def report_of(standing: Standing) -> Report:
    candidate = standing.candidate
    return Report.model_construct(
        subject=f"{candidate.name} ({candidate.leerweg}, {candidate.exam_year})",
        on=standing.law.on,
        scenario=standing.law.scenario,
        judgements=rules.judge(standing, standing.law),
    )


def left_out_options(standing: Standing) -> Iterator[frozenset[str]]:
    """Which subjects the candidate may leave out to pass, fewest first: extra ones, and the one of 2021 and 2022."""
    droppable = sorted(subject.code for subject in standing.candidate.subjects if _is_extra(subject, standing))
    spared: list[frozenset[str]] = [frozenset(), *(frozenset({code}) for code in sorted(_thumb(standing)))]
    for spare in spared:
        for size in range(len(droppable) + 1):
            for codes in combinations(droppable, size):
                left_out = frozenset(codes) | spare
                if _keeps_enough_electives(standing, left_out):
                    yield left_out


def _is_extra(subject: Subject, standing: Standing) -> bool:
    if standing.candidate.form is not Form.WHOLE or "vmbo.exam.extra_subjects_may_drop" not in standing.law:
        return False
    return subject.role is Role.EXTRA or (subject.role is Role.KEUZEVAK and _spare_electives(standing) > 0)


def _spare_electives(standing: Standing) -> int:
    """How many electives the candidate has above what the exam asks for."""
    norm, leerweg = standing.law.get("vmbo.exam.composition.electives"), standing.candidate.leerweg
    if norm is None or leerweg not in norm:
        return 0
    return len(standing.electives) - norm.number(leerweg)


def _keeps_enough_electives(standing: Standing, left_out: frozenset[str]) -> bool:
    dropped = sum(elective.code in left_out for elective in standing.electives)
    return dropped <= max(0, _spare_electives(standing))


def _thumb(standing: Standing) -> Iterator[str]:
    """The subjects of which one could be left out in 2021 and 2022. Dutch is the only core subject of the vmbo we know."""
    norm = standing.law.get("vmbo.exam.duimregeling.subjects_left_out")
    if norm is None or standing.candidate.form is not Form.WHOLE:
        return
    for subject in standing.candidate.subjects:
        if not subject.role.in_words and subject.role not in {Role.NEDERLANDS, Role.KEUZEVAK, Role.PROFIELVAK}:
            yield subject.code


def _certificates(standing: Standing) -> Iterator[str]:
    norm = standing.law.get("vmbo.exam.certificaat.min_grade")
    if norm is None:
        return
    for subject in standing.candidate.subjects:
        if not subject.role.in_words and standing.final(subject).low >= norm.number():
            yield subject.code


def _documents(standing: Standing, outcome: Outcome, certificates: tuple[str, ...]) -> tuple[Document, ...]:
    form = standing.candidate.form
    if outcome is Outcome.PASSED:
        return (Document.LWT_DIPLOMA if form is Form.LEERWERK else Document.DIPLOMA,)
    return (Document.CERTIFICATE,) if certificates else ()
