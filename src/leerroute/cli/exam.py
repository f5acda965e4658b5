"""leerroute exam: result, needed, what-if, template."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

import click

from leerroute.cli.given import put, style, suffix_of
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Level
from leerroute.exam import (
    CLASS_COLUMNS,
    Candidate,
    Change,
    Form,
    Outcome,
    Result,
    needed,
    read_class,
    result,
    what_if,
)
from leerroute.files import Problem, read_document, sheet_bytes
from leerroute.law import DISCLAIMER, Verdict, report_lines, shipped_register

_file = click.Path(path_type=Path)
_VERDICTS = {Outcome.PASSED: Verdict.MET, Outcome.FAILED: Verdict.VIOLATED, Outcome.UNDECIDED: Verdict.UNKNOWN}
_SHEETS = {".csv", ".xlsx"}


@click.group(
    help=say(
        "Uitslagen van het vmbo-examen: wie slaagt, en wat nog nodig is.",
        "Results of the vmbo exam: who passes, and what is still needed.",
    )
)
def command() -> None:
    """The exam room."""


@command.command(
    "result",
    help=say(
        "De uitslag van één kandidaat (yaml) of een hele klas (csv, xlsx).",
        "The result of one candidate (yaml) or a class (csv, xlsx).",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say(
        "Schrijf de uitslagen van een klas naar dit bestand (.csv of .xlsx).",
        "Write the results of a class to this file (.csv or .xlsx).",
    ),
)
@click.option(
    "--all", "everything", is_flag=True, help=say("Laat ook zien wat in orde is.", "Show what is in order too.")
)
def result_(file: Path, into: Path | None, everything: bool) -> int:
    if file.suffix.lower() in _SHEETS:
        return _class_results(file, into)
    outcome = result(_candidate(file), shipped_register())
    _tell(outcome, everything)
    return {Outcome.PASSED: 0, Outcome.FAILED: 1, Outcome.UNDECIDED: 2}[outcome.outcome]


@command.command(
    "needed",
    help=say(
        "Wat nog nodig is om te slagen: per open cijfer, precies.",
        "What is still needed to pass: per open grade, exactly.",
    ),
)
@click.argument("file", type=_file)
def needed_(file: Path) -> int:
    code = 0
    for candidate in _candidates(file):
        if candidate.form is not Form.WHOLE:
            click.echo(
                say(
                    f"{candidate.name}: dit kan alleen voor een heel examen.",
                    f"{candidate.name}: only for a whole exam.",
                )
            )
            continue
        answer = needed(candidate, shipped_register())
        click.secho(f"{candidate.name} ({candidate.leerweg}, {candidate.exam_year})", bold=True)
        for sentence in answer.sentences(spoken.language):
            click.echo(f"  {sentence}")
        code = max(code, 0 if answer.ways else 1)
    click.echo()
    click.echo(DISCLAIMER.in_(spoken.language))
    return code


@command.command(
    "what-if",
    help=say(
        "Twee uitslagen naast elkaar: zoals het is, en met een verandering.",
        "Two results side by side: as it is, and with a change.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--leave-out", "codes", multiple=True, metavar="CODE", help=say("Laat dit vak weg.", "Leave this subject out.")
)
@click.option(
    "--grade", "grades", multiple=True, metavar="CODE:ce=6.5", help=say("Een ander cijfer.", "Another grade.")
)
@click.option(
    "--leerweg", type=click.Choice(["bb", "kb", "gl", "tl"]), help=say("Een andere leerweg.", "Another leerweg.")
)
def what_if_(file: Path, codes: tuple[str, ...], grades: tuple[str, ...], leerweg: str | None) -> int:
    change = Change(
        leerweg=Level(leerweg) if leerweg else None,
        leave_out=frozenset(codes),
        grades=dict(map(_grade, grades)),
    )
    try:
        compared = what_if(_candidate(file), change, shipped_register())
    except KeyError as error:
        raise click.UsageError(
            say(f"het vak {error} heeft deze kandidaat niet.", f"this candidate has no subject {error}.")
        ) from None
    for title, outcome, levels in (
        (say("Nu", "Now"), compared.before, compared.admission_before),
        (say("Met de verandering", "With the change"), compared.after, compared.admission_after),
    ):
        to = ", ".join(f"mbo-{level}" for level in levels) or say(
            "geen mbo op grond van dit diploma", "no mbo on this diploma"
        )
        click.echo(f"{title}: {_called(outcome)}; {say('toegang tot', 'admits to')}: {to}")
    if compared.turned:
        click.echo(say(f"Dit verandert: {', '.join(compared.turned)}", f"This changes: {', '.join(compared.turned)}"))
    click.echo()
    _tell(compared.after, everything=False)
    return 0


@command.command(help=say("Schrijf een leeg sjabloon voor een klas.", "Write an empty template for a class."))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
def template(into: Path) -> None:
    put(sheet_bytes(CLASS_COLUMNS, (), suffix_of(into)), into)


def _candidate(file: Path) -> Candidate:
    found = list(_candidates(file))
    if len(found) != 1:
        raise click.UsageError(
            say("dit bestand heeft meer dan één kandidaat.", "this file holds more than one candidate.")
        )
    return found[0]


def _candidates(file: Path) -> Iterator[Candidate]:
    if file.suffix.lower() not in _SHEETS:
        yield read_document(file).as_model(Candidate)
        return
    read = read_class(file)
    _complain(read.problems)
    yield from read.candidates


def _complain(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        click.echo(problem.sentence(spoken.language), err=True)


def _called(outcome: Result) -> str:
    words = outcome.outcome.called.in_(spoken.language)
    return words + (say(", cum laude", ", cum laude") if outcome.cum_laude else "")


def _tell(outcome: Result, everything: bool) -> None:
    click.echo(style(f"{outcome.candidate.name}: {_called(outcome)}", _VERDICTS[outcome.outcome]))
    grades = ", ".join(f"{c.code} {c.grade.low if c.grade.known else '…'}" for c in outcome.grades)
    click.echo(say(f"Eindcijfers: {grades}", f"Final grades: {grades}"))
    if outcome.left_out:
        click.echo(
            say(f"Telt niet mee: {', '.join(outcome.left_out)}", f"Does not count: {', '.join(outcome.left_out)}")
        )
    if outcome.documents:
        click.echo(say(f"Document: {', '.join(outcome.documents)}", f"Document: {', '.join(outcome.documents)}"))
    if outcome.certificates:
        click.echo(
            say(
                f"Certificaat voor: {', '.join(outcome.certificates)}",
                f"Certificate for: {', '.join(outcome.certificates)}",
            )
        )
    click.echo()
    click.echo("\n".join(report_lines(outcome.report, spoken.language, everything=everything, style=style)))


def _class_results(file: Path, into: Path | None) -> int:
    read = read_class(file)
    register = shipped_register()
    results = [result(candidate, register) for candidate in _with_progress(read.candidates)]
    rows = [
        {
            "candidate": outcome.candidate.name,
            "result": outcome.outcome.called.in_(spoken.language),
            "cum_laude": {True: say("ja", "yes"), False: "", None: ""}[outcome.cum_laude],
            "why": " ".join(
                j.message_in(spoken.language)
                for j in (*outcome.report.of(Verdict.VIOLATED), *outcome.report.of(Verdict.UNKNOWN))
            ),
            "left_out": " ".join(outcome.left_out),
            "documents": " ".join(outcome.documents),
        }
        for outcome in results
    ]
    if into is not None:
        put(sheet_bytes(tuple(rows[0]) if rows else ("candidate",), rows, suffix_of(into)), into)
    else:
        for row, outcome in zip(rows, results, strict=True):
            click.echo(
                f"{style(row['result'], _VERDICTS[outcome.outcome]):28} {row['candidate']:24} {row['why'][:110]}"
            )
    counts = Counter(outcome.outcome for outcome in results)
    click.echo()
    click.echo(", ".join(f"{counts[outcome]} {outcome.called.in_(spoken.language)}" for outcome in Outcome))
    _complain(read.problems)
    if read.problems:
        click.echo(
            say(
                "De regels hierboven konden niet gelezen worden; de rest van de klas is wel berekend.",
                "The rows above could not be read; the rest of the class was computed.",
            ),
            err=True,
        )
        return 3
    return 0


def _with_progress(candidates: tuple[Candidate, ...]) -> Iterator[Candidate]:
    with click.progressbar(candidates, label=say("Uitslagen", "Results"), file=sys.stderr) as bar:
        yield from bar


def _grade(words: str) -> tuple[tuple[str, str], Decimal]:
    """'EC:ce=6.5' -> (('EC', 'ce'), 6.5)"""
    code, _, rest = words.rpartition(":")
    kind, _, value = rest.partition("=")
    try:
        grade = Decimal(value)
    except InvalidOperation:
        grade = Decimal(0)
    if not code or kind not in {"se", "ce"} or not 1 <= grade <= 10:
        raise click.UsageError(
            say(
                f"'{words}' begrijpen we niet; schrijf bijvoorbeeld EC:ce=6.5",
                f"'{words}' is not understood; write for example EC:ce=6.5",
            )
        )
    return (code, kind), grade
