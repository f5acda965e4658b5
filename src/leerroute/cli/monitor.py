"""leerroute monitor: check, outcomes, vsv, columns; report, compare, forecast and explain beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
import ibis

from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import engine_option, keep, last_count, read, rule, secret
from leerroute.cli.monitor_pages import PAGES
from leerroute.cli.monitor_plots import PLOTS
from leerroute.law import shipped_register
from leerroute.monitor import (
    Country,
    Outcome,
    Start,
    careers_of,
    cell_lines,
    column_lines,
    cube,
    definition_words,
    disclosure_words,
    events,
    invented,
    outcomes,
    quality_lines,
    read_duo,
    release,
    startkwalificatie,
    vsv_lines,
    vsv_year,
)

_file = click.Path(path_type=Path)


@click.group(
    help=say(
        "Werkt een route, en voor wie: van tellingen op 1 oktober naar uitkomsten.",
        "Does a route work, and for whom: from counts on 1 October to outcomes.",
    )
)
def command() -> None:
    """The monitor."""


@command.command(
    help=say(
        "Kijk de gegevens na: gaten, dubbelen, onmogelijke volgorden, en wat daarmee gedaan is.",
        "Check the data: gaps, doubles, impossible orders, and what was done about them.",
    )
)
@click.argument("file", type=_file)
@click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say(
        "Bewaar de nagekeken gegevens hier (.parquet); vragen stellen gaat daarna veel sneller.",
        "Keep the checked data here (.parquet); questions are much quicker afterwards.",
    ),
)
@force_option
@engine_option
def check(file: Path, into: Path | None, force: bool, engine: str) -> None:
    careers = read(file, engine)
    learners = careers.rows.learner.nunique().to_pyarrow().as_py()
    rows = careers.rows.count().to_pyarrow().as_py()
    click.echo(say(f"{rows:,} tellingen van {learners:,} leerlingen.", f"{rows:,} counts of {learners:,} learners."))
    for line in quality_lines(careers.quality, spoken.language):
        click.echo(line)
    if into is not None:
        keep(careers, into, force)


@command.command(
    "outcomes",
    help=say(
        "Wie is nog gebonden, wie heeft een startkwalificatie, wie werd vsv'er: met aantal en interval.",
        "Who is still bound, who has a startkwalificatie, who became vsv: with number and interval.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--outcome",
    "which",
    type=click.Choice([outcome.value for outcome in Outcome]),
    multiple=True,
    help=say(
        "Welke uitkomst; standaard bound, startkwalificatie en vsv.",
        "Which outcome; by default bound, startkwalificatie and vsv.",
    ),
)
@click.option(
    "--by",
    multiple=True,
    default=("route",),
    show_default=True,
    help=say(
        "Waarnaar verdeeld: een kolom, of start (het beginjaar).", "Divided by: a column, or start (the start year)."
    ),
)
@click.option(
    "--years",
    type=click.IntRange(1, 12),
    default=4,
    show_default=True,
    help=say("Jaren na de start.", "Years after the start."),
)
@click.option(
    "--start",
    type=click.Choice([start.value for start in Start]),
    default=Start.LEERJAAR_3.value,
    show_default=True,
    help=say("Waar de loopbaan begint.", "Where the career starts."),
)
@engine_option
def outcomes_(file: Path, which: tuple[str, ...], by: tuple[str, ...], years: int, start: str, engine: str) -> None:
    careers = read(file, engine)
    columns = tuple(name for name in by if name != "start")
    unknown = [name for name in columns if name not in careers.rows.columns]
    if unknown:
        raise click.UsageError(
            say(
                f"de kolom '{unknown[0]}' staat niet in dit bestand.", f"the column '{unknown[0]}' is not in this file."
            )
        )
    register = shipped_register()
    sk = startkwalificatie(register, date(last_count(careers), 10, 1))
    happened = events(cube(careers.rows, Start(start), columns, sk.diplomas), years, register)
    released = rule()
    if any(finding.serious for finding in careers.quality):
        click.echo(
            say(
                "Let op: in deze gegevens zit iets ernstigs. Kijk eerst met 'leerroute monitor check'.",
                "Mind: something serious is wrong in these data. Look first with 'leerroute monitor check'.",
            )
        )
    for outcome in map(Outcome, which or ("bound", "startkwalificatie", "vsv")):
        click.echo()
        click.secho(say(f"Na {years} jaar {outcome.words.nl}", f"After {years} years {outcome.words.en}"), bold=True)
        cells = release(outcomes(happened, outcome, by), years, released)
        if not cells:
            click.echo(say("  Nog niemand is zo ver.", "  Nobody has come so far yet."))
        for line in cell_lines(cells, spoken.language):
            click.echo(f"  {line}")
        words = definition_words(outcome, sk, happened.definitions).in_(spoken.language)
        if words:
            click.echo(f"  {words}")
    click.echo()
    click.echo(disclosure_words(released).in_(spoken.language))


@command.command(
    help=say(
        "Het vsv-percentage per niveau uit de bestanden van DUO, naast de norm.",
        "The vsv percentage per level from DUO's files, beside the norm.",
    )
)
@click.argument("started", type=_file, metavar="NRSP")
@click.argument("left", type=_file, metavar="A14")
@click.option(
    "--year",
    "school_year",
    type=click.IntRange(2012, 2100),
    required=True,
    help=say("Het jaar waarin het schooljaar begint.", "The year in which the school year starts."),
)
def vsv(started: Path, left: Path, school_year: int) -> None:
    hidden = secret()
    found = vsv_year(read_duo(started, hidden), read_duo(left, hidden), school_year, shipped_register())
    for line in vsv_lines(found, spoken.language):
        click.echo(line)


@command.command(
    help=say(
        "Verzin een land om mee te oefenen; niemand daarin bestaat. Zelfde --seed, zelfde land.",
        "Invent a country to try things on; nobody in it exists. The same --seed, the same country.",
    )
)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".parquet")
@click.option("--starters", type=click.IntRange(10, 500_000), default=2_000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@force_option
def invent(into: Path, starters: int, seed: int, force: bool) -> None:
    made = careers_of(ibis.memtable(invented(Country(starters=starters), seed)), str(into))
    keep(made, into, force)


@command.command(help=say("De kolommen die het bestand mag hebben.", "The columns the file may have."))
def columns() -> None:
    for line in column_lines(spoken.language):
        click.echo(line)


for _command in (*PAGES, *PLOTS):
    command.add_command(_command)
