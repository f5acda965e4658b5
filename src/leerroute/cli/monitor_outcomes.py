"""leerroute monitor outcomes and time: what became of those who started, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from leerroute.cli.language import say, spoken
from leerroute.cli.monitor_given import Engine, engine_option, last_count, read, rule
from leerroute.cli.progress import busy
from leerroute.law import shipped_register
from leerroute.monitor import (
    FIRST_LEFT,
    FIRST_QUALIFIED,
    START_AGE,
    START_YEAR,
    Careers,
    Events,
    Followed,
    Outcome,
    Rule,
    Start,
    cell_lines,
    cube,
    curve_lines,
    definition_words,
    disclosure_words,
    events,
    group_words,
    grouped,
    outcomes,
    read_regions,
    release,
    release_curve,
    release_won,
    startkwalificatie,
    time_to_event,
    with_regions,
    won_lines,
    years_won,
)
from leerroute.text import Text, same

_REGIONS = Text(
    nl=" Vul haar, of geef met --regions een blad waarin staat welke school in welke regio ligt.",
    en=" Fill it, or give a sheet with --regions that tells which school lies in which region.",
)
_OF_START = (START_YEAR, START_AGE)
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
_start = click.option(
    "--start",
    type=click.Choice([start.value for start in Start]),
    default=Start.LEERJAAR_3.value,
    show_default=True,
    help=say("Waar de loopbaan begint.", "Where the career starts."),
)
_regions = click.option(
    "--regions",
    type=click.Path(path_type=Path),
    help=say(
        "Blad met de kolommen institution en region, als de regio niet in het bestand staat.",
        "Sheet with the columns institution and region, where the file does not hold the region.",
    ),
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
@_start
@_regions
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
    if Outcome.ACCELERATED in asked and Start(start) is not Start.LEERJAAR_3:
        raise click.UsageError(
            say(
                "versnelling telt vanaf leerjaar 3; vraag 'accelerated' met --start leerjaar_3.",
                "acceleration counts from leerjaar 3; ask for 'accelerated' with --start leerjaar_3.",
            )
        )
    careers = _careers(file, regions, engine)
    _refuse_without_diplomas(careers, asked)
    happened = _happened(careers, by, years, Start(start), _needed(careers, asked))
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
@_start
@_regions
@engine_option
def time_(file: Path, by: tuple[str, ...], years: int, start: str, regions: Path | None, engine: Engine) -> None:
    careers = _careers(file, regions, engine)
    _refuse_without_diplomas(careers, (Outcome.STARTKWALIFICATIE,))
    happened = _happened(careers, by, years, Start(start), ())
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


def _careers(file: Path, regions: Path | None, engine: Engine) -> Careers:
    """The careers, with the regions of the user where asked; serious findings are told."""
    known = None if regions is None else read_regions(regions)
    careers = read(file, engine)
    if any(finding.serious for finding in careers.quality):
        click.echo(
            say(
                "Let op: in deze gegevens zit iets ernstigs. Kijk eerst met 'leerroute monitor check'.",
                "Mind: something serious is wrong in these data. Look first with 'leerroute monitor check'.",
            )
        )
    return careers if known is None else Careers(with_regions(careers.rows, known), careers.quality)


def _needed(careers: Careers, asked: Sequence[Outcome]) -> tuple[Followed, ...]:
    """What must be followed for these outcomes. Refuses when the file holds nothing to follow it by."""
    needed = tuple(dict.fromkeys(outcome.needs for outcome in asked if outcome.needs is not None))
    for which in needed:
        if (
            which.value not in careers.rows.columns
            or not careers.rows[which.value].notnull().any().to_pyarrow().as_py()
        ):
            remedy = _REGIONS if which is Followed.REGION else same("")
            asks = ", ".join(outcome.value for outcome in asked if outcome.needs is which)
            raise click.UsageError(
                say(
                    f"voor '{asks}' moet de kolom '{which.value}' gevuld zijn; in dit bestand is zij leeg.{remedy.nl}",
                    f"for '{asks}' the column '{which.value}' must be filled; in this file it is empty.{remedy.en}",
                )
            )
    return needed


def _refuse_without_diplomas(careers: Careers, asked: Sequence[Outcome]) -> None:
    """Without a single diploma in the file nobody would ever qualify, and every leaver with one would be an early leaver."""
    if _filled(careers, "diploma"):
        return
    decided = [outcome for outcome in asked if outcome.needs_diplomas]
    if Outcome.VSV in asked and not _filled(careers, "gone"):
        decided.append(Outcome.VSV)
    if decided:
        raise click.UsageError(
            say(
                f"de kolom 'diploma' is leeg: over '{', '.join(decided)}' is dan niets te zeggen.",
                f"the column 'diploma' is empty: nothing can be said about '{', '.join(decided)}'.",
            )
        )


def _filled(careers: Careers, column: str) -> bool:
    rows = careers.rows
    return column in rows.columns and bool(rows[column].notnull().any().to_pyarrow().as_py())


def _happened(careers: Careers, by: Sequence[str], years: int, start: Start, follow: Sequence[Followed]) -> Events:
    """What happened to those who start. Refuses a column that is not there, or that tells learners apart one by one."""
    columns = tuple(name for name in by if name not in _OF_START)
    for name in columns:
        if name not in careers.rows.columns:
            raise click.UsageError(
                say(f"de kolom '{name}' staat niet in dit bestand.", f"the column '{name}' is not in this file.")
            )
        if name == "learner":
            raise click.UsageError(
                say("per leerling geven we geen cijfers.", "no figures are given learner by learner.")
            )
    register = shipped_register()
    sk = startkwalificatie(register, date(last_count(careers), 10, 1))
    with busy(Text(nl="Tellen", en="Counting")):
        found = cube(careers.rows, start, columns, sk.diplomas, follow)
    if not len(found):
        raise click.UsageError(
            say(
                "geen enkele leerling in dit bestand begint in leerjaar 3 van het vmbo.",
                "no learner in this file starts in leerjaar 3 of the vmbo.",
            )
            if start is Start.LEERJAAR_3
            else say(
                f"geen enkele leerling in dit bestand begint zo ({start.value}).",
                f"no learner in this file starts like that ({start.value}).",
            )
        )
    return events(found, years, register)


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
