"""The result of a candidate: passed, failed or undecided, each requirement as a judgement, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from leerroute.exam.arrangements import arrangements
from leerroute.exam.candidate import Candidate, Form
from leerroute.exam.cum_laude import is_cum_laude
from leerroute.exam.rules import rules
from leerroute.exam.standing import Counted, Standing, exam_day
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

    @property
    def called(self) -> Text:
        return {
            Document.DIPLOMA: Text(nl="diploma", en="diploma"),
            Document.LWT_DIPLOMA: Text(nl="diploma van het leer-werktraject", en="diploma of the leer-werktraject"),
            Document.GETUIGSCHRIFT: Text(nl="getuigschrift vmbo", en="getuigschrift vmbo"),
            Document.CERTIFICATE: Text(nl="certificaat", en="certificaat"),
        }[self]


@dataclass(frozen=True)
class Result:
    """grades: those that count. left_out: subjects that do not count, because the candidate passes without them.

    fallen_back: subjects of a higher level that count at the candidate's own, for the same reason.
    certificates: subjects for which a certificate can be given to who does not get a diploma.
    cum_laude: None while that cannot be said.
    """

    candidate: Candidate
    outcome: Outcome
    report: Report
    grades: tuple[Counted, ...]
    left_out: tuple[str, ...]
    fallen_back: tuple[str, ...]
    documents: tuple[Document, ...]
    certificates: tuple[str, ...]
    cum_laude: bool | None


def result(candidate: Candidate, register: Register) -> Result:
    """The result under the law of the exam year. A requirement that still depends on open grades leaves it undecided."""
    law = register.at(exam_day(candidate.exam_year))
    if candidate.form is Form.PART:
        return _partial(Standing(candidate, law))
    whole = Standing(candidate, law)
    standing, report, outcome = _best(arrangements(whole))
    certificates = tuple(_certificates(standing)) if outcome is Outcome.FAILED else ()
    return Result(
        candidate=candidate,
        outcome=outcome,
        report=report,
        grades=standing.counted,
        left_out=standing.left_out,
        fallen_back=tuple(sorted(standing.fallen_back)),
        documents=_documents(standing, outcome, certificates),
        certificates=certificates,
        cum_laude=is_cum_laude(standing) if outcome is Outcome.PASSED else False if outcome is Outcome.FAILED else None,
    )


def _best(standings: Iterable[Standing]) -> tuple[Standing, Report, Outcome]:
    """The first arrangement with which the candidate passes; else the first that is undecided; else the first."""
    found: dict[Outcome, tuple[Standing, Report, Outcome]] = {}
    for standing in standings:
        report = report_of(standing)
        outcome = outcome_of(report)
        found.setdefault(outcome, (standing, report, outcome))
        if outcome is Outcome.PASSED:
            break
    return next(found[outcome] for outcome in (Outcome.PASSED, Outcome.UNDECIDED, Outcome.FAILED) if outcome in found)


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
