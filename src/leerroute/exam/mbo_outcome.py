"""The result of an mbo student: passed, failed or undecided, by the rules of the cohort."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.exam.mbo_rules import rules
from leerroute.exam.outcome import Outcome
from leerroute.law import Register, Report, Verdict
from leerroute.text import Text


@dataclass(frozen=True)
class MboResult:
    candidate: MboCandidate
    outcome: Outcome
    report: Report

    @property
    def but_for(self) -> int:
        """On how many rules it hangs that people have to check, when everything else is in order; 0: on none, or on more."""
        if self.outcome is not Outcome.UNDECIDED or self.report.of(Verdict.UNKNOWN):
            return 0
        return len({judgement.rule for judgement in self.report.of(Verdict.ASK)})

    @property
    def called(self) -> Text:
        """The outcome in words; where only unconfirmed rules are left, that too."""
        plain = self.outcome.called
        if not self.but_for:
            return plain
        one = self.but_for == 1
        nl = (
            "één regel na die wij niet bevestigd hebben"
            if one
            else f"{self.but_for} regels na die wij niet bevestigd hebben"
        )
        en = "one rule that we have not confirmed" if one else f"{self.but_for} rules that we have not confirmed"
        return Text(nl=f"{plain.nl}: alles in orde, op {nl}", en=f"{plain.en}: all in order, but for {en}")


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
