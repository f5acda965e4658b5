"""A self-contained HTML page: candidates with their result, their grades as a table, and what is still needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.exam.candidate import Form
from leerroute.exam.outcome import Outcome, Result
from leerroute.exam.standing import Standing
from leerroute.exam.telling_needs import sentences
from leerroute.exam.ways import needed
from leerroute.law import DISCLAIMER, Register, Verdict, checked_against, report_html, templates
from leerroute.text import Language, Text, number

VERDICTS = {
    Outcome.PASSED: Verdict.MET,
    Outcome.FAILED: Verdict.VIOLATED,
    Outcome.UNDECIDED: Verdict.UNKNOWN,
    Outcome.PARTIAL: Verdict.ASK,
}
"""In which colour a result is shown."""


@dataclass(frozen=True)
class SubjectRow:
    code: str
    role: str
    se: str
    ce: str
    final: str


def results_page(results: Sequence[Result], register: Register, language: Language) -> str:
    """One HTML document about all `results`."""
    from markupsafe import Markup

    title = Text(nl="Uitslagen", en="Results") if len(results) != 1 else Text(nl="Uitslag", en="Result")
    return (
        templates("leerroute.exam")
        .get_template("results.html")
        .render(
            results=results,
            title=title.in_(language),
            language=language,
            disclaimer=DISCLAIMER.in_(language),
            verdicts=VERDICTS,
            rows=lambda result: list(_rows(result, register, language)),
            needed=lambda result: _needed(result, register, language),
            checked_against=checked_against,
            report_html=lambda report: Markup(report_html(report, language)),  # noqa: S704 - escaped by its own template
        )
    )


def _needed(result: Result, register: Register, language: Language) -> list[str]:
    if result.outcome is not Outcome.UNDECIDED or result.candidate.form is not Form.WHOLE:
        return []
    return list(sentences(needed(result.candidate, register), language))


def _rows(result: Result, register: Register, language: Language) -> Sequence[SubjectRow]:
    standing = Standing(result.candidate, register.at(result.report.on))
    rows = []
    for subject in result.candidate.subjects:
        final = standing.final(subject)
        word = subject.word.value if subject.word else ""
        shown = word if subject.role.in_words else str(final.low) if final.known else "…"
        se, ce = ("" if grade is None else number(grade, language) for grade in (subject.se, subject.ce))
        rows.append(SubjectRow(subject.code, subject.role.replace("_", " "), se, ce, shown or "…"))
    return rows
