"""leerroute exam needed: what is still needed, for one candidate, one mbo student or a class."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from leerroute.cli.exam.given import (
    file_argument,
    fits_on_a_page,
    given,
    html_option,
    into_option,
    shown_one_by_one,
)
from leerroute.cli.given import force as force_option
from leerroute.cli.given import put, suffix_of
from leerroute.cli.language import say, spoken
from leerroute.exam import Candidate, Form, MboCandidate, Told, mbo_needed, needed, needed_page, needed_sentences
from leerroute.files import sheet_bytes
from leerroute.law import DISCLAIMER, shipped_register


@click.command(
    "needed",
    help=say(
        "Wat nog nodig is om te slagen: per open cijfer, precies. Eindcode: 0 slagen kan nog, 1 niet meer.",
        "What is still needed to pass: per open grade, exactly. Exit code: 0 passing is possible, 1 no longer.",
    ),
)
@file_argument
@into_option
@html_option
@force_option
def needed_(file: Path, into: Path | None, as_html: bool, force: bool) -> int:
    who = given(file)
    if as_html:
        fits_on_a_page(who.candidates)
    label = say("Wat is nog nodig", "What is still needed")
    told = [_of_candidate(each) for each in shown_one_by_one(who.candidates, label)]
    if who.student is not None:
        told.append(_of_student(who.student))
    if as_html:
        put(needed_page(told, spoken.language), into, over=force)
    elif into is not None:
        put(sheet_bytes(_COLUMNS, _rows(told), suffix_of(into)), into, over=force)
    else:
        for each in told:
            click.secho(each.heading, bold=True)
            click.echo("\n".join(f"  {sentence}" for sentence in each.sentences))
        click.echo()
        click.echo(DISCLAIMER.in_(spoken.language))
    return who.finish(0 if all(each.possible for each in told) else 1)


_COLUMNS = ("candidate", "possible", "needed")


def _rows(told: list[Told]) -> Iterator[dict[str, str]]:
    for each in told:
        possible = say("ja", "yes") if each.possible else say("nee", "no")
        yield {"candidate": each.name, "possible": possible, "needed": " ".join(each.sentences)}


def _of_candidate(candidate: Candidate) -> Told:
    heading = f"{candidate.name} ({candidate.leerweg}, {candidate.exam_year})"
    if candidate.form is Form.PART:
        part = say("Een deel van het examen geeft geen diploma.", "Part of an exam gives no diploma.")
        return Told(candidate.name, heading, (part,), possible=True)
    answer = needed(candidate, shipped_register())
    return Told(
        candidate.name, heading, tuple(needed_sentences(answer, spoken.language)), bool(answer.ways or answer.notes)
    )


def _of_student(student: MboCandidate) -> Told:
    answer = mbo_needed(student, shipped_register())
    heading = f"{student.name} ({student.programme}, {student.started.year})"
    return Told(student.name, heading, tuple(answer.sentences(spoken.language)), possible=not answer.lost)
