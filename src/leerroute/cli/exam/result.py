"""leerroute exam result: one candidate, one mbo student or a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click

from leerroute.cli.exam.given import (
    Given,
    file_argument,
    fits_on_a_page,
    given,
    html_option,
    into_option,
    shown_one_by_one,
)
from leerroute.cli.given import force as force_option
from leerroute.cli.given import put, style, suffix_of
from leerroute.cli.language import say, spoken
from leerroute.exam import (
    VERDICTS,
    MboCandidate,
    Outcome,
    Result,
    mbo_page,
    mbo_result,
    result,
    results_page,
    subject_name,
)
from leerroute.files import sheet_bytes
from leerroute.law import Verdict, report_lines, shipped_register
from leerroute.text import number

EXIT_CODES = {Outcome.PASSED: 0, Outcome.PARTIAL: 0, Outcome.FAILED: 1, Outcome.UNDECIDED: 2}


@click.command(
    "result",
    help=say(
        "De uitslag van één kandidaat (yaml, vmbo of mbo) of een klas (csv, xlsx). Eindcode: 0 geslaagd, 1 afgewezen, 2 nog niet beslist, 3 onleesbaar.",
        "The result of one candidate (yaml, vmbo or mbo) or a class (csv, xlsx). Exit code: 0 passed, 1 failed, 2 undecided, 3 unreadable.",
    ),
)
@file_argument
@into_option
@html_option
@click.option(
    "--all", "everything", is_flag=True, help=say("Laat ook zien wat in orde is.", "Show what is in order too.")
)
@force_option
def result_(file: Path, into: Path | None, as_html: bool, everything: bool, force: bool) -> int:
    who = given(file)
    if who.student is not None:
        return _of_student(who.student, into, as_html, everything, force)
    if as_html:
        fits_on_a_page(who.candidates)
    label = say("Uitslagen", "Results")
    found = (result(each, shipped_register()) for each in shown_one_by_one(who.candidates, label))
    if who.is_class and not as_html:
        return _of_class(who, found, into, force)
    results = list(found)
    if as_html:
        put(results_page(results, shipped_register(), spoken.language), into, over=force)
        return who.finish(0 if who.is_class else EXIT_CODES[results[0].outcome])
    tell(results[0], everything=everything)
    return EXIT_CODES[results[0].outcome]


def _of_student(student: MboCandidate, into: Path | None, as_html: bool, everything: bool, force: bool) -> int:
    outcome = mbo_result(student, shipped_register())
    if as_html:
        put(mbo_page(outcome, shipped_register(), spoken.language), into, over=force)
    else:
        words = f"{student.name}: {outcome.called.in_(spoken.language)}"
        click.echo(style(words, VERDICTS[outcome.outcome]))
        click.echo("\n".join(report_lines(outcome.report, spoken.language, everything=everything, style=style)))
    return EXIT_CODES[outcome.outcome]


def called(outcome: Result) -> str:
    return outcome.outcome.called.in_(spoken.language) + (", cum laude" if outcome.cum_laude else "")


def tell(outcome: Result, *, everything: bool) -> None:
    """The result of one candidate, with its grades, documents and judgements."""

    def names(codes: Sequence[str]) -> str:
        return ", ".join(subject_name(code).in_(spoken.language) for code in codes)

    click.echo(style(f"{outcome.candidate.name}: {called(outcome)}", VERDICTS[outcome.outcome]))
    grades = ", ".join(
        f"{subject_name(c.code).in_(spoken.language)} {c.grade.low if c.grade.known else '…'}" for c in outcome.grades
    )
    for nl, en, words in (
        ("Eindcijfers", "Final grades", grades),
        ("Telt niet mee", "Does not count", names(outcome.left_out)),
        ("Telt op het eigen niveau", "Counts at the own level", names(outcome.fallen_back)),
        ("Document", "Document", ", ".join(each.called.in_(spoken.language) for each in outcome.documents)),
        ("Certificaat voor", "Certificate for", names(outcome.certificates)),
    ):
        if words:
            click.echo(f"{say(nl, en)}: {words}")
    click.echo()
    click.echo("\n".join(report_lines(outcome.report, spoken.language, everything=everything, style=style)))


def _of_class(who: Given, results: Iterable[Result], into: Path | None, force: bool) -> int:
    """Keeps of each result only its row: the judgements of 30,000 candidates do not fit well in memory."""
    rows, outcomes = [], []
    for each in results:
        rows.append(row_of(each))
        outcomes.append(each.outcome)
    if into is not None:
        put(sheet_bytes(_COLUMNS, rows, suffix_of(into)), into, over=force)
    else:
        for row, outcome in zip(rows, outcomes, strict=True):
            words = style(f"{row['result']:18}", VERDICTS[outcome])
            click.echo(f"{words} {row['candidate']:24} {_cut(row['why'])}")
    _tell_counts(Counter(outcomes))
    return who.finish(0)


def _cut(words: str) -> str:
    """As much as fits on a line; --into writes all of it."""
    return words if len(words) <= _LINE else f"{words[:_LINE].rsplit(' ', 1)[0]} ..."


_LINE = 110


def _tell_counts(counts: Mapping[Outcome, int]) -> None:
    click.echo()
    click.echo(
        ", ".join(
            f"{number(counts[outcome], spoken.language)} {outcome.called.in_(spoken.language)}"
            for outcome in Outcome
            if outcome in counts
        )
    )


_COLUMNS = ("candidate", "result", "cum_laude", "why", "left_out", "fallen_back", "documents")


def row_of(outcome: Result) -> dict[str, str]:
    """One row of a class: the result and why it is not better."""
    urgent = (*outcome.report.of(Verdict.VIOLATED), *outcome.report.of(Verdict.UNKNOWN))
    return {
        "candidate": outcome.candidate.name,
        "result": outcome.outcome.called.in_(spoken.language),
        "cum_laude": say("ja", "yes") if outcome.cum_laude else "",
        "why": " ".join(judgement.message_in(spoken.language) for judgement in urgent),
        "left_out": " ".join(outcome.left_out),
        "fallen_back": " ".join(outcome.fallen_back),
        "documents": " ".join(outcome.documents),
    }
