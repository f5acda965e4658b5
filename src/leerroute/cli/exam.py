"""leerroute exam: result, needed, what-if, advise, overview, template."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from leerroute.cli.exam_given import SHEETS, alternative, candidates, complain, grade_change, one_candidate
from leerroute.cli.given import catalogue, put, style, suffix_of, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Level
from leerroute.exam import (
    CLASS_COLUMNS,
    VERDICTS,
    Candidate,
    Change,
    Form,
    MboCandidate,
    Outcome,
    Result,
    advise,
    mbo_result,
    needed,
    needed_sentences,
    read_class,
    result,
    results_page,
    what_if,
)
from leerroute.files import read_document, sheet_bytes
from leerroute.law import DISCLAIMER, Verdict, report_lines, shipped_register
from leerroute.route import exam_overview, law_day, read_route

_file = click.Path(path_type=Path)
_into = click.Path(path_type=Path, dir_okay=False)
_EXIT_CODES = {Outcome.PASSED: 0, Outcome.PARTIAL: 0, Outcome.FAILED: 1, Outcome.UNDECIDED: 2}


@click.group(
    help=say(
        "Uitslagen van vmbo en mbo: wie slaagt, en wat nog nodig is.",
        "Results of vmbo and mbo: who passes, and what is still needed.",
    )
)
def command() -> None:
    """The exam room."""


@command.command(
    "result",
    help=say(
        "De uitslag van één kandidaat (yaml, vmbo of mbo) of een klas (csv, xlsx). Eindcode: 0 geslaagd, 1 afgewezen, 2 nog niet beslist, 3 onleesbaar.",
        "The result of one candidate (yaml, vmbo or mbo) or a class (csv, xlsx). Exit code: 0 passed, 1 failed, 2 undecided, 3 unreadable.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--into",
    type=_into,
    help=say(
        "Schrijf naar dit bestand: een klas als .csv of .xlsx, met --html een pagina.",
        "Write to this file: a class as .csv or .xlsx, with --html a page.",
    ),
)
@click.option("--html", "as_html", is_flag=True, help=say("Als HTML-pagina.", "As an HTML page."))
@click.option(
    "--all", "everything", is_flag=True, help=say("Laat ook zien wat in orde is.", "Show what is in order too.")
)
@force_option
def result_(file: Path, into: Path | None, as_html: bool, everything: bool, force: bool) -> int:
    if as_html:
        results = [result(candidate, shipped_register()) for candidate in candidates(file)]
        put(results_page(results, shipped_register(), spoken.language), into, over=force)
        return 0
    if file.suffix.lower() in SHEETS:
        return _class_results(file, into, force)
    document = read_document(file)
    if isinstance(document.data, dict) and "programme" in document.data:
        student = mbo_result(document.as_model(MboCandidate), shipped_register())
        words = f"{student.candidate.name}: {student.outcome.called.in_(spoken.language)}"
        click.echo(style(words, VERDICTS[student.outcome]))
        click.echo("\n".join(report_lines(student.report, spoken.language, everything=everything, style=style)))
        return _EXIT_CODES[student.outcome]
    outcome = result(document.as_model(Candidate), shipped_register())
    _tell(outcome, everything)
    return _EXIT_CODES[outcome.outcome]


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
    for candidate in candidates(file):
        if candidate.form is Form.PART:
            click.echo(
                say(
                    f"{candidate.name}: een deel van het examen geeft geen diploma.",
                    f"{candidate.name}: part of the exam gives no diploma.",
                )
            )
            continue
        answer = needed(candidate, shipped_register())
        click.secho(f"{candidate.name} ({candidate.leerweg}, {candidate.exam_year})", bold=True)
        for sentence in needed_sentences(answer, spoken.language):
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
    if not (codes or grades or leerweg):
        raise click.UsageError(
            say(
                "zeg wat er anders is: --grade, --leave-out of --leerweg.",
                "say what is different: --grade, --leave-out or --leerweg.",
            )
        )
    change = Change(
        leerweg=Level(leerweg) if leerweg else None,
        leave_out=frozenset(codes),
        grades=dict(map(grade_change, grades)),
    )
    try:
        compared = what_if(one_candidate(file), change, shipped_register())
    except KeyError as error:
        raise click.UsageError(
            say(f"het vak {error} heeft deze kandidaat niet.", f"this candidate has no subject {error}.")
        ) from None
    for title, outcome, levels in (
        (say("Nu", "Now"), compared.before, compared.admission_before),
        (say("Met de verandering", "With the change"), compared.after, compared.admission_after),
    ):
        to = (
            f"{say('toegang tot', 'admits to')}: {_admits(levels)}"
            if levels
            else say("nog geen diploma, dus nog geen toegang daarmee", "no diploma yet, so no admission by it")
        )
        click.echo(f"{title}: {_called(outcome)}; {to}")
    if compared.turned:
        titles = "; ".join(title.in_(spoken.language).rstrip("?") for title in compared.turned)
        click.echo(say(f"Hier verandert het antwoord: {titles}", f"The answer changes here: {titles}"))
    if leerweg:
        click.echo(
            say(
                "Let op: dit rekent met dezelfde cijfers. Op een ander niveau zijn de cijfers anders; schat die zelf in met --grade.",
                "Mind: this computes with the same grades. At another level grades differ; estimate them yourself with --grade.",
            )
        )
    click.echo()
    _tell(compared.after, everything=False)
    return 0


@command.command(
    "advise",
    help=say(
        "Maatwerk: welke niveaus per vak kunnen, en waar leidt elke keuze toe?",
        "Maatwerk: which levels per subject are possible, and where does each choice lead?",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--alternative",
    "alternatives",
    multiple=True,
    required=True,
    metavar="EC:kb:6.5:6.0",
    help=say(
        "Een vak op een ander niveau, met SE en CE (mogen open blijven).",
        "A subject at another level, with SE and CE (may stay open).",
    ),
)
@click.option("--most", default=10, show_default=True, help=say("Hoeveel keuzes tonen.", "How many choices to show."))
def advise_(file: Path, alternatives: tuple[str, ...], most: int) -> int:
    try:
        choices = advise(one_candidate(file), [alternative(words) for words in alternatives], shipped_register())
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for choice in choices[:most]:
        levels = ", ".join(f"{code} {level}" for code, level in choice.levels)
        words = style(f"{choice.result.outcome.called.in_(spoken.language):16}", VERDICTS[choice.result.outcome])
        click.echo(
            f"{words} diploma {choice.leerweg}   {say('toegang', 'admits')}: {_admits(choice.admission) or '-':16} {levels}"
        )
    click.echo()
    click.echo(
        say(
            f"{len(choices)} keuzes bekeken. Het diploma is van de laagste leerweg waarop een vak wordt afgesloten.",
            f"{len(choices)} choices tried. The diploma is of the lowest leerweg at which a subject is finished.",
        )
    )
    click.echo(DISCLAIMER.in_(spoken.language))
    return 0


@command.command(
    help=say(
        "Alle examens voor beide diploma's: gedaan, te doen, wanneer in deze route.",
        "All exams for both diplomas: done, to do, when in this route.",
    )
)
@click.argument("route", type=_file)
@click.argument("vmbo", type=_file)
@click.argument("mbo", type=_file, required=False)
def overview(route: Path, vmbo: Path, mbo: Path | None) -> int:
    design = read_route(route, catalogue())
    law = shipped_register().at(law_day(design, today()))
    student = read_document(mbo).as_model(MboCandidate) if mbo else None
    for row in exam_overview(design, law, spoken.language, one_candidate(vmbo), student):
        year = say(f"jaar {row.year}", f"year {row.year}") if row.year else "-"
        done = row.done or say("open", "open")
        warning = row.warning.in_(spoken.language) if row.warning else ""
        click.echo(f"{row.diploma:6} {year:8} {row.subject:16} {row.kind.upper():5} {done:12} {warning}".rstrip())
    return 0


@command.command(help=say("Schrijf een leeg sjabloon voor een klas.", "Write an empty template for a class."))
@click.option("--into", type=_into, required=True, help=".xlsx / .csv")
@force_option
def template(into: Path, force: bool) -> None:
    put(sheet_bytes(CLASS_COLUMNS, (), suffix_of(into)), into, over=force)


def _admits(levels: tuple[int, ...]) -> str:
    return ", ".join(f"mbo-{level}" for level in levels)


def _called(outcome: Result) -> str:
    return outcome.outcome.called.in_(spoken.language) + (", cum laude" if outcome.cum_laude else "")


def _tell(outcome: Result, everything: bool) -> None:
    click.echo(style(f"{outcome.candidate.name}: {_called(outcome)}", VERDICTS[outcome.outcome]))
    grades = ", ".join(f"{c.code} {c.grade.low if c.grade.known else '…'}" for c in outcome.grades)
    for nl, en, words in (
        ("Eindcijfers", "Final grades", grades),
        ("Telt niet mee", "Does not count", ", ".join(outcome.left_out)),
        ("Document", "Document", ", ".join(outcome.documents)),
        ("Certificaat voor", "Certificate for", ", ".join(outcome.certificates)),
    ):
        if words:
            click.echo(f"{say(nl, en)}: {words}")
    click.echo()
    click.echo("\n".join(report_lines(outcome.report, spoken.language, everything=everything, style=style)))


def _class_results(file: Path, into: Path | None, force: bool) -> int:
    click.echo(say(f"Inlezen: {file}", f"Reading: {file}"), err=True)
    read, register = read_class(file), shipped_register()
    with click.progressbar(read.candidates, label=say("Uitslagen", "Results"), file=sys.stderr) as bar:
        results = [result(candidate, register) for candidate in bar]
    rows = list(_rows(results))
    if into is not None:
        put(sheet_bytes(_ROW_COLUMNS, rows, suffix_of(into)), into, over=force)
    else:
        for row, outcome in zip(rows, results, strict=True):
            words = style(f"{row['result']:18}", VERDICTS[outcome.outcome])
            click.echo(f"{words} {row['candidate']:24} {row['why'][:110]}")
    counts = Counter(outcome.outcome for outcome in results)
    click.echo()
    click.echo(
        ", ".join(f"{counts[outcome]} {outcome.called.in_(spoken.language)}" for outcome in Outcome if counts[outcome])
    )
    if not read.problems:
        return 0
    complain(read.problems)
    click.echo(
        say(
            "De regels hierboven konden niet gelezen worden; de rest van de klas is wel berekend.",
            "The rows above could not be read; the rest of the class was computed.",
        ),
        err=True,
    )
    return 3


_ROW_COLUMNS = ("candidate", "result", "cum_laude", "why", "left_out", "documents")


def _rows(results: list[Result]) -> Iterator[dict[str, str]]:
    for outcome in results:
        urgent = (*outcome.report.of(Verdict.VIOLATED), *outcome.report.of(Verdict.UNKNOWN))
        yield {
            "candidate": outcome.candidate.name,
            "result": outcome.outcome.called.in_(spoken.language),
            "cum_laude": say("ja", "yes") if outcome.cum_laude else "",
            "why": " ".join(judgement.message_in(spoken.language) for judgement in urgent),
            "left_out": " ".join(outcome.left_out),
            "documents": " ".join(outcome.documents),
        }
