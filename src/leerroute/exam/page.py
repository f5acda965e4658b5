"""Self-contained HTML pages: results, what is still needed, and what would change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leerroute.exam.candidate import Form
from leerroute.exam.change import Comparison, levels_called
from leerroute.exam.mbo_needs import mbo_needed
from leerroute.exam.mbo_outcome import MboResult
from leerroute.exam.outcome import Outcome, Result
from leerroute.exam.standing import Standing
from leerroute.exam.subject_names import called
from leerroute.exam.telling_needs import sentences
from leerroute.exam.ways import needed
from leerroute.law import DISCLAIMER, Register, Verdict, checked_against, report_html
from leerroute.pages import drawn, page
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
    name: str
    role: str
    se: str
    ce: str
    final: str


@dataclass(frozen=True)
class Told:
    """What is told about one person. possible: whether passing still is."""

    name: str
    heading: str
    sentences: tuple[str, ...]
    possible: bool


def results_page(results: Sequence[Result], register: Register, language: Language) -> str:
    """One HTML document about all `results`."""
    title = Text(nl="Uitslagen", en="Results") if len(results) != 1 else Text(nl="Uitslag", en="Result")
    return _page(
        "results.html",
        title,
        language,
        results=results,
        verdicts=VERDICTS,
        rows=lambda result: list(_rows(result, register, language)),
        needed=lambda result: _needed(result, register, language),
        names=lambda codes: ", ".join(called(code, language) for code in codes),
    )


def needed_page(told: Sequence[Told], language: Language) -> str:
    """One HTML document about what is still needed."""
    return _page("needed.html", Text(nl="Wat is nog nodig?", en="What is still needed?"), language, told=told)


def compared_page(compared: Sequence[Comparison], language: Language) -> str:
    """One HTML document with each candidate as is and with the change."""
    return _page(
        "compared.html",
        Text(nl="Wat als ...?", en="What if ...?"),
        language,
        compared=compared,
        verdicts=VERDICTS,
        levels=lambda outcome, levels: levels_called(outcome, levels).in_(language),
    )


def mbo_page(outcome: MboResult, register: Register, language: Language) -> str:
    """One HTML document about the result of an mbo student, and what is still needed."""
    told = list(mbo_needed(outcome.candidate, register).sentences(language))
    return _page(
        "mbo.html",
        Text(nl="Uitslag mbo", en="Result mbo"),
        language,
        outcome=outcome,
        verdict=VERDICTS[outcome.outcome],
        sentences=told if outcome.outcome is Outcome.UNDECIDED else [],
    )


def _page(template: str, title: Text, language: Language, **values: object) -> str:
    return page(
        "exam",
        template,
        language,
        title=title.in_(language),
        disclaimer=DISCLAIMER.in_(language),
        checked_against=checked_against,
        report_html=lambda report: drawn(report_html(report, language)),
        **values,
    )


def _needed(result: Result, register: Register, language: Language) -> list[str]:
    if result.outcome in {Outcome.PASSED, Outcome.PARTIAL} or result.candidate.form is Form.PART:
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
        name, role = called(subject.code, language), subject.role.called.in_(language)
        rows.append(SubjectRow(subject.code, name, role, se, ce, shown or "…"))
    return rows
