"""leerroute monitor outcomes and time: what became of those who started, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import Engine, engine_option, rule
from leerroute.cli.monitor_happened import careers_in, happened_in, regions_option, start_option
from leerroute.law import shipped_register
from leerroute.monitor import (
    FIRST_LEFT,
    FIRST_QUALIFIED,
    Events,
    Outcome,
    Rule,
    Start,
    cell_lines,
    curve_lines,
    definition_words,
    disclosure_words,
    group_words,
    grouped,
    outcomes,
    release,
    release_curve,
    release_won,
    startkwalificatie,
    time_to_event,
    won_lines,
    years_won,
)

_file = click.argument("file", type=click.Path(path_type=Path))
_by = click.option(
    "--by",
    multiple=True,
    default=("route",),
    show_default=True,
    help=say(
        "Waarnaar verdeeld: een kolom zoals die bij de start was, of start (het beginjaar).",
        "Divided by: a column as it was at the start, or start (the start year).",
    ),
)
_years = click.option(
    "--years",
    type=click.IntRange(1, 12),
    default=4,
    show_default=True,
    help=say("Jaren na de start.", "Years after the start."),
)


@click.command(
    "outcomes",
    help=say(
        "Wie is nog gebonden, wie heeft een startkwalificatie, wie werd vsv'er: met aantal en interval.",
        "Who is still bound, who has a startkwalificatie, who became vsv: with number and interval.",
    ),
)
@_file
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
@_by
@_years
@start_option
@regions_option
@engine_option
def outcomes_(
    file: Path,
    which: tuple[str, ...],
    by: tuple[str, ...],
    years: int,
    start: str,
    regions: Path | None,
    engine: Engine,
) -> None:
    asked = tuple(map(Outcome, which or ("bound", "startkwalificatie", "vsv")))
    careers = careers_in(file, engine, regions)
    happened = happened_in(careers, by, years, engine, asked, Start(start))
    sk = startkwalificatie(shipped_register(), date(happened.cube.last, 10, 1))
    released = rule()
    for outcome in asked:
        click.echo()
        click.secho(say(f"Na {years} jaar {outcome.words.nl}", f"After {years} years {outcome.words.en}"), bold=True)
        cells = release(outcomes(happened, outcome, by), years, released)
        if not cells:
            click.echo(f"  {_nobody(happened)}")
        for line in cell_lines(cells, spoken.language):
            click.echo(f"  {line}")
        if outcome is Outcome.ACCELERATED and cells:
            _tell_won(happened, by, released)
        words = definition_words(outcome, sk, happened.definitions).in_(spoken.language)
        if words:
            click.echo(f"  {words}")
    click.echo()
    click.echo(disclosure_words(released).in_(spoken.language))


@click.command(
    "time",
    help=say(
        "Wanneer halen zij een startkwalificatie, en wanneer worden zij vsv'er: de kans tot en met elk jaar.",
        "When do they obtain a startkwalificatie, and when do they become vsv: the chance up to and including each year.",
    ),
)
@_file
@_by
@_years
@start_option
@regions_option
@engine_option
def time_(file: Path, by: tuple[str, ...], years: int, start: str, regions: Path | None, engine: Engine) -> None:
    careers = careers_in(file, engine, regions)
    happened = happened_in(careers, by, years, engine, (Outcome.STARTKWALIFICATIE,), Start(start))
    released = rule()
    found, groups = time_to_event(happened, by), grouped(happened.cube, by)[1]
    for kind, outcome in ((FIRST_QUALIFIED, Outcome.STARTKWALIFICATIE), (FIRST_LEFT, Outcome.VSV)):
        click.echo()
        click.secho(outcome.words.in_(spoken.language), bold=True)
        for group, incidence in zip(groups, found, strict=True):
            click.echo(f"  {group_words(group, spoken.language)}")
            points = release_curve(incidence, kind, group, released)
            for line in curve_lines(points, spoken.language):
                click.echo(f"    {line}")
        sk = startkwalificatie(shipped_register(), date(happened.cube.last, 10, 1))
        click.echo(f"  {definition_words(outcome, sk, happened.definitions).in_(spoken.language)}")
    click.echo()
    click.echo(
        say(
            "Aalen-Johansen: wie nog bezig is of uit beeld raakt, telt mee zolang we die leerling zien, en nooit als een nee.",
            "Aalen-Johansen: who is still on the way or lost from sight counts as long as we see them, and never as a no.",
        )
    )
    click.echo(disclosure_words(released).in_(spoken.language))


def _nobody(happened: Events) -> str:
    """Why there is no figure: nobody has come so far, or of nobody it can be known."""
    if happened.seen[:, -1].any():
        return say(
            "Van niemand is dit te zeggen: wat daarvoor nodig is, is niet ingevuld of niet geldig voor deze jaren.",
            "This cannot be said of anybody: what is needed for it is not filled in, or not valid for these years.",
        )
    return say("Nog niemand is zo ver.", "Nobody has come so far yet.")


def _tell_won(happened: Events, by: Sequence[str], released: Rule) -> None:
    for line in won_lines(release_won(years_won(happened, by), released), happened.years, spoken.language):
        click.echo(f"  {line}")
