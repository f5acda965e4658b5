"""leerroute monitor: check, outcomes, vsv, columns; report, compare, forecast and explain beside it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import cast

import click
import ibis

from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import Engine, engine_option, keep, own_use_option, read, rule, secret
from leerroute.cli.monitor_outcomes import outcomes_, time_
from leerroute.cli.progress import busy, progress_option
from leerroute.law import shipped_register
from leerroute.monitor import (
    Country,
    careers_of,
    column_lines,
    duo_careers,
    duo_told,
    invented,
    quality_lines,
    read_duo,
    vsv_lines,
    vsv_year,
)
from leerroute.terminal import CommandGroup
from leerroute.text import Text, number

_file = click.Path(path_type=Path)


_PAGES = {
    "report": ("monitor_pages", "report"),
    "compare": ("monitor_pages", "compare"),
    "forecast": ("monitor_pages", "forecast"),
    "scenario-template": ("monitor_pages", "scenario_template_"),
    "explain": ("monitor_pages", "explain"),
    "cases-template": ("monitor_pages", "cases_template"),
    "funnel": ("monitor_plots", "funnel"),
    "sequences": ("monitor_plots", "sequences"),
}
"""Commands that make a page; what they need is only imported when one of them is asked for."""


class _MonitorGroup(CommandGroup):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_PAGES])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _PAGES:
            return super().get_command(ctx, cmd_name)
        module, name = _PAGES[cmd_name]
        return cast(click.Command, getattr(import_module(f"leerroute.cli.{module}"), name))


@click.group(
    cls=_MonitorGroup,
    help=say(
        "Werkt een route, en voor wie: van tellingen op 1 oktober naar uitkomsten.",
        "Does a route work, and for whom: from counts on 1 October to outcomes.",
    ),
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
def check(file: Path, into: Path | None, force: bool, engine: Engine) -> None:
    careers = read(file, engine)
    learners = careers.learners
    rows = careers.counts
    click.echo(
        say(
            f"{number(rows, 'nl')} tellingen van {number(learners, 'nl')} leerlingen.",
            f"{number(rows, 'en')} counts of {number(learners, 'en')} learners.",
        )
    )
    for line in quality_lines(careers.quality, spoken.language):
        click.echo(line)
    if into is not None:
        keep(careers, into, force)


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
@own_use_option
def vsv(started: Path, left: Path, school_year: int, own_use: bool) -> None:
    hidden = secret()
    found = vsv_year(read_duo(started, hidden), read_duo(left, hidden), school_year, shipped_register())
    for line in vsv_lines(found, None if own_use else rule(), spoken.language):
        click.echo(line)


@command.command(
    help=say(
        "Maak van de vsv-bestanden van DUO een loopbanenbestand: een NRSP en een A-bestand per schooljaar.",
        "Make a careers file of DUO's vsv files: an NRSP and an A file for each school year.",
    )
)
@click.option(
    "--started",
    type=(click.IntRange(2012, 2100), click.Path(path_type=Path)),
    multiple=True,
    required=True,
    metavar="YEAR NRSP",
    help=say(
        "Het jaar waarin het schooljaar begint, en het NRSP-bestand.",
        "The year in which the school year starts, and the NRSP file.",
    ),
)
@click.option(
    "--left",
    type=(click.IntRange(2012, 2100), click.Path(path_type=Path)),
    multiple=True,
    required=True,
    metavar="YEAR A14",
    help=say("Het jaar, en het bestand met de vertrekkers.", "The year, and the file of the leavers."),
)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".parquet")
@force_option
@progress_option
def duo(started: tuple[tuple[int, Path], ...], left: tuple[tuple[int, Path], ...], into: Path, force: bool) -> None:
    for given in (started, left):
        years = [year for year, _ in given]
        if len(set(years)) < len(years):
            raise click.UsageError(say("geef elk jaar maar één keer.", "give each year only once."))
    alone = {year for year, _ in started} ^ {year for year, _ in left}
    if alone:
        raise click.UsageError(
            say(
                f"voor {min(alone)} is er maar één bestand; zonder vertrekkers is niet te zien wie er weg is, en zonder startpopulatie niet van hoeveel.",
                f"for {min(alone)} there is one file only; without leavers nobody can see who left, and without a start population of how many.",
            )
        )
    with busy(Text(nl="Inlezen", en="Reading")):
        found = duo_careers(dict(started), dict(left), secret())
    for line in duo_told(found):
        click.echo(line.in_(spoken.language))
    keep(careers_of(ibis.memtable(found.rows), str(into)), into, force)


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
@progress_option
def invent(into: Path, starters: int, seed: int, force: bool) -> None:
    with busy(Text(nl="Verzinnen", en="Inventing")):
        made = careers_of(ibis.memtable(invented(Country(starters=starters), seed)), str(into))
    keep(made, into, force)


@command.command(help=say("De kolommen die het bestand mag hebben.", "The columns the file may have."))
def columns() -> None:
    for line in column_lines(spoken.language):
        click.echo(line)


command.add_command(outcomes_)
command.add_command(time_)
