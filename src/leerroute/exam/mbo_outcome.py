"""The result of an mbo student: passed, failed or undecided, by the rules of the cohort."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.exam.mbo_rules import rules
from leerroute.exam.outcome import Outcome
from leerroute.law import Register, Report, Verdict


@dataclass(frozen=True)
class MboResult:
    candidate: MboCandidate
    outcome: Outcome
    report: Report


def mbo_result(candidate: MboCandidate, register: Register) -> MboResult:
    """The result under the rules of the cohort. Where a rule could not be confirmed, nothing is decided."""
    law = register.at(candidate.started)
    report = Report.model_construct(
        subject=f"{candidate.name} ({candidate.programme}, {candidate.started.year})",
        on=law.on,
        scenario=law.scenario,
        judgements=rules.judge(candidate, law),
    )
    outcome = Outcome.PASSED
    if report.of(Verdict.UNKNOWN) or report.of(Verdict.ASK) or not report.judgements:
        outcome = Outcome.UNDECIDED
    if report.of(Verdict.VIOLATED):
        outcome = Outcome.FAILED
    return MboResult(candidate, outcome, report)
