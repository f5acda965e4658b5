"""What the exam commands are given: a candidate, an mbo student or a class."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

import click

from leerroute.cli.given import catalogue
from leerroute.cli.language import say, spoken
from leerroute.exam import Candidate, MboCandidate, candidate_in, read_class
from leerroute.files import Problem, read_document
from leerroute.text import enumeration, number

SHEETS = {".csv", ".xlsx"}
MOST_ON_A_PAGE = 500
"""Candidates on one HTML page; more make a page that no browser likes."""
_MOST_PROBLEMS = 40

Item = TypeVar("Item")

file_argument = click.argument("file", type=click.Path(path_type=Path))
into_option = click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say(
        "Schrijf naar dit bestand: een klas als .csv of .xlsx, met --html een pagina.",
        "Write to this file: a class as .csv or .xlsx, with --html a page.",
    ),
)
html_option = click.option("--html", "as_html", is_flag=True, help=say("Als HTML-pagina.", "As an HTML page."))


@dataclass(frozen=True)
class Given:
    """Who is in the file. is_class: it is a spreadsheet. problems: the rows that could not be read."""

    candidates: tuple[Candidate, ...]
    is_class: bool = False
    problems: tuple[Problem, ...] = ()
    student: MboCandidate | None = None

    def finish(self, code: int) -> int:
        """Tells the rows that could not be read; the exit code is 3 when there are any."""
        if not self.problems:
            return code
        for problem in self.problems[:_MOST_PROBLEMS]:
            click.echo(problem.sentence(spoken.language), err=True)
        more = len(self.problems) - _MOST_PROBLEMS
        if more > 0:
            click.echo(say(f"... en nog {more}.", f"... and {more} more."), err=True)
        click.echo(
            say(
                "De regels hierboven konden niet gelezen worden; de rest van de klas is wel berekend.",
                "The rows above could not be read; the rest of the class was computed.",
            ),
            err=True,
        )
        return 3


def given(file: Path) -> Given:
    """Who is in the file: one candidate or mbo student (yaml, json), or a class (csv, xlsx)."""
    if file.suffix.lower() in SHEETS:
        try:
            read = read_class(file, catalogue(), told=_progress)
        finally:
            click.echo("", err=True)
        if read.skipped:
            names = enumeration(read.skipped, spoken.language)
            click.echo(say(f"Overgeslagen kolommen: {names}.", f"Columns skipped: {names}."), err=True)
        return Given(read.candidates, is_class=True, problems=read.problems)
    document = read_document(file)
    if isinstance(document.data, dict) and "programme" in document.data:
        return Given((), student=document.as_model(MboCandidate))
    return Given((candidate_in(document, catalogue()),))


def one_candidate(file: Path) -> Candidate:
    found = given(file)
    if found.student is not None:
        refuse_student(file)
    if len(found.candidates) != 1:
        found.finish(3)
        raise click.UsageError(
            say(
                f"in {file} staan {len(found.candidates)} kandidaten; hier is een bestand met één vmbo-kandidaat nodig.",
                f"{file} holds {len(found.candidates)} candidates; a file with one vmbo candidate is needed here.",
            )
        )
    return found.candidates[0]


def refuse_student(file: Path) -> NoReturn:
    """Says that a command is about vmbo exams only, and what to do for an mbo student."""
    raise click.UsageError(
        say(
            f"{file} is van een mbo-student; dit commando is er alleen voor het vmbo. Wat nog nodig is, zegt: leerroute exam needed {file}. Iets uitproberen? Verander het in een kopie en vraag: leerroute exam result.",
            f"{file} is of an mbo student; this command is for the vmbo only. What is still needed, says: leerroute exam needed {file}. To try something, change it in a copy and ask: leerroute exam result.",
        )
    )


def shown_one_by_one(items: Sequence[Item], label: str) -> Iterator[Item]:
    """The items, with a progress bar on the terminal when there are many."""
    if len(items) < 2:
        yield from items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield from bar


def fits_on_a_page(items: Iterable[object]) -> None:
    """Refuses a page of more candidates than a browser likes."""
    count = sum(1 for _ in items)
    if count > MOST_ON_A_PAGE:
        raise click.UsageError(
            say(
                f"{number(count, 'nl')} kandidaten passen niet op één pagina (hoogstens {MOST_ON_A_PAGE}). Laat --html weg en schrijf een tabel met --into uitslag.csv.",
                f"{number(count, 'en')} candidates do not fit on one page (at most {MOST_ON_A_PAGE}). Leave out --html and write a table with --into result.csv.",
            )
        )


def _progress(what: str, count: int) -> None:
    """How much was read so far: on one line of a terminal; elsewhere only that it began."""
    words = {"rows": say("regels", "rows"), "candidates": say("kandidaten", "candidates")}[what]
    if sys.stderr.isatty():
        start = say("Inlezen", "Reading")
        click.echo(f"\r{start}: {number(count, spoken.language)} {words}      ", err=True, nl=False)
    elif count == 0 and what == "rows":
        click.echo(say("Inlezen ...", "Reading ..."), err=True, nl=False)
