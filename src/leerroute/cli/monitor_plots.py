"""leerroute monitor funnel and sequences: schools within what chance gives, and whole careers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import Engine, engine_option, rule
from leerroute.cli.monitor_happened import careers_in, happened_in, regions_option, start_option
from leerroute.cli.monitor_publish import into_option, pdf_option, publish
from leerroute.law import shipped_register
from leerroute.monitor import Outcome, Start, startkwalificatie
from leerroute.monitor.report import Distance, career_sections, funnel_sections
from leerroute.text import Text

_file = click.Path(path_type=Path)
_years = click.option(
    "--years",
    type=click.IntRange(1, 12),
    default=4,
    show_default=True,
    help=say("Jaren na de start.", "Years after the start."),
)


@click.command(
    "funnel",
    help=say(
        "Scholen of routes naast elkaar, met wat toeval alleen zou geven. Wie erbuiten ligt, is een vraag en geen oordeel.",
        "Schools or routes side by side, with what chance alone would give. One outside is a question, not a verdict.",
    ),
)
@click.argument("file", type=_file)
@click.option("--by", default="school", show_default=True, help=say("Waarnaar verdeeld.", "Divided by."))
@click.option(
    "--outcome",
    type=click.Choice([outcome.value for outcome in Outcome]),
    default=Outcome.STARTKWALIFICATIE.value,
    show_default=True,
    help=say("Welke uitkomst.", "Which outcome."),
)
@_years
@start_option
@regions_option
@into_option
@pdf_option
@force_option
@engine_option
def funnel(
    file: Path,
    by: str,
    outcome: str,
    years: int,
    start: str,
    regions: Path | None,
    into: Path,
    pdf: bool,
    force: bool,
    engine: Engine,
) -> None:
    careers = careers_in(file, engine, regions)
    happened = happened_in(careers, (by,), years, engine, (Outcome(outcome),), Start(start))
    sk = startkwalificatie(shipped_register(), date(happened.cube.last, 10, 1))
    sections = list(funnel_sections(happened, Outcome(outcome), by, sk, rule(), spoken.language))
    for sentence in sections[0].says:
        click.echo(sentence.in_(spoken.language))
    title = Text(nl="Wie wijkt af, en kan dat toeval zijn?", en="Who differs, and can that be chance?")
    publish(title, sections, careers.quality, into, pdf=pdf, force=force)


@click.command(
    "sequences",
    help=say(
        "Hele loopbanen: waar leerlingen elk jaar zijn, welke soorten loopbanen er zijn, en hoe zij verdergaan.",
        "Whole careers: where learners are each year, which kinds of careers there are, and how they move on.",
    ),
)
@click.argument("file", type=_file)
@click.option("--by", help=say("Een plaatje per groep van deze kolom.", "A picture for each group of this column."))
@click.option(
    "--groups",
    type=click.IntRange(2, 9),
    default=4,
    show_default=True,
    help=say("Hoeveel soorten loopbanen.", "How many kinds of careers."),
)
@click.option(
    "--distance",
    type=click.Choice([distance.value for distance in Distance]),
    default=Distance.OM.value,
    show_default=True,
    help=say("Hoe gemeten wordt wat op elkaar lijkt.", "How likeness is measured."),
)
@click.option(
    "--every-career",
    is_flag=True,
    help=say(
        "Toon ook loopbanen van enkele leerlingen, niet afgerond. Niet om door te geven.",
        "Also show careers of single learners, not rounded. Not to be passed on.",
    ),
)
@_years
@into_option
@pdf_option
@force_option
@engine_option
def sequences(
    file: Path,
    by: str | None,
    groups: int,
    distance: str,
    every_career: bool,
    years: int,
    into: Path,
    pdf: bool,
    force: bool,
    engine: Engine,
) -> None:
    careers = careers_in(file, engine)
    happened = happened_in(careers, (by,) if by else (), years, engine, (Outcome.STARTKWALIFICATIE,))
    sections = list(
        career_sections(happened, by, groups, Distance(distance), rule(), spoken.language, every_career=every_career)
    )
    title = Text(nl="Loopbanen van leerlingen", en="Careers of learners")
    publish(title, sections, careers.quality, into, pdf=pdf, force=force)
    if every_career:
        click.echo(
            say(
                "Let op: deze pagina laat ook loopbanen van enkele leerlingen zien. Geef hem niet door.",
                "Mind: this page also shows careers of single learners. Do not pass it on.",
            ),
            err=True,
        )
