"""leerroute exam overview: all exams of a learner for both diplomas."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.cli.exam.given import one_candidate
from leerroute.cli.given import catalogue, today
from leerroute.cli.language import say, spoken
from leerroute.exam import MboCandidate
from leerroute.files import read_document
from leerroute.law import shipped_register
from leerroute.route import exam_overview, law_day, overview_warnings, read_route

_file = click.Path(path_type=Path)


@click.command(
    help=say(
        "Alle examens voor beide diploma's: gedaan, te doen, wanneer dat kan in deze route, en wat wanneer vervalt.",
        "All exams for both diplomas: done, to do, when that can be in this route, and what lapses when.",
    )
)
@click.argument("route", type=_file)
@click.argument("vmbo", type=_file)
@click.argument("mbo", type=_file, required=False)
def overview(route: Path, vmbo: Path, mbo: Path | None) -> int:
    known = catalogue()
    design, person = read_route(route, known), one_candidate(vmbo)
    law = shipped_register().at(law_day(design, today()))
    student = read_document(mbo).as_model(MboCandidate) if mbo else None
    for warning in overview_warnings(design, person, student):
        click.secho(warning.in_(spoken.language), fg="yellow")
    for row in exam_overview(design, law, known, spoken.language, person, student):
        done = row.done or say("open", "open")
        when = row.when.in_(spoken.language)
        lapses = row.lapses.in_(spoken.language) if row.lapses else ""
        name = f"{row.title} ({row.subject})" if row.title != row.subject else row.subject
        click.echo(f"{row.diploma:5} {row.kind.upper():5} {name:44} {done:12} {when:22} {lapses}".rstrip())
    return 0
