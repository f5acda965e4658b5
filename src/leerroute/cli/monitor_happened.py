"""From careers to what happened, for every command that tells of it; refuses in words what cannot be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from leerroute.cli.language import say
from leerroute.cli.monitor_given import Engine, last_count, read
from leerroute.cli.progress import busy
from leerroute.law import shipped_register
from leerroute.monitor import (
    START_AGE,
    START_YEAR,
    Careers,
    Events,
    Followed,
    Outcome,
    Start,
    cube,
    events,
    read_regions,
    startkwalificatie,
    with_regions,
)
from leerroute.text import Text, same

_OF_START = (START_YEAR, START_AGE)
_REGIONS = Text(
    nl=" Vul haar, of geef met --regions een blad waarin staat welke school in welke regio ligt.",
    en=" Fill it, or give a sheet with --regions that tells which school lies in which region.",
)
start_option = click.option(
    "--start",
    type=click.Choice([start.value for start in Start]),
    default=Start.LEERJAAR_3.value,
    show_default=True,
    help=say("Waar de loopbaan begint.", "Where the career starts."),
)
regions_option = click.option(
    "--regions",
    type=click.Path(path_type=Path),
    help=say(
        "Blad met de kolommen institution en region, als de regio niet in het bestand staat.",
        "Sheet with the columns institution and region, where the file does not hold the region.",
    ),
)


def careers_in(file: Path, engine: Engine, regions: Path | None = None) -> Careers:
    """The careers, with the regions of the user where asked; that something serious is wrong with them is told."""
    known = None if regions is None else read_regions(regions)
    careers = read(file, engine)
    if any(finding.serious for finding in careers.quality):
        click.echo(
            say(
                "Let op: in deze gegevens zit iets ernstigs. Kijk eerst met 'leerroute monitor check'.",
                "Mind: something serious is wrong in these data. Look first with 'leerroute monitor check'.",
            ),
            err=True,
        )
    return careers if known is None else Careers(with_regions(careers.rows, known), careers.quality)


def happened_in(
    careers: Careers,
    by: Sequence[str],
    years: int,
    engine: Engine,
    asked: Sequence[Outcome] = (),
    start: Start = Start.LEERJAAR_3,
) -> Events:
    """What became of who started, divided by these columns, up to `years` counts later, with what `asked` needs of it."""
    columns = tuple(name for name in by if name not in _OF_START)
    _refuse_columns(careers, columns)
    _refuse_untold(careers, asked, start)
    follow = tuple(dict.fromkeys(outcome.needs for outcome in asked if outcome.needs is not None))
    register = shipped_register()
    sk = startkwalificatie(register, date(last_count(careers), 10, 1))
    with busy(Text(nl="Tellen", en="Counting")):
        found = cube(careers.rows, start, columns, sk.diplomas, follow, sparing=engine.sparing)
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


def can_be_told(start: Start) -> tuple[Outcome, ...]:
    """The outcomes of a career that starts so: the years won are counted from leerjaar 3 only."""
    return tuple(outcome for outcome in Outcome if outcome is not Outcome.ACCELERATED or start is Start.LEERJAAR_3)


def untold_in(careers: Careers, start: Start) -> Mapping[Outcome, str]:
    """The outcomes of which nothing can be said, each with the column that would have to be filled in."""
    columns = {outcome: untold(careers, outcome) for outcome in can_be_told(start)}
    return {outcome: column for outcome, column in columns.items() if column is not None}


def untold(careers: Careers, outcome: Outcome) -> str | None:
    """The column without which nothing can be said about the outcome, when it is not filled in; else None.

    Without a single diploma in the file nobody would ever qualify, and every leaver with one would be an early leaver.
    """
    if outcome.needs is not None and not careers.told(outcome.needs.value):
        return outcome.needs.value
    decided = outcome.needs_diplomas or (outcome is Outcome.VSV and not careers.told("gone"))
    return "diploma" if decided and not careers.told("diploma") else None


def _refuse_columns(careers: Careers, columns: Sequence[str]) -> None:
    """A column that is not there, or that tells learners apart one by one."""
    for name in columns:
        if name not in careers.rows.columns:
            raise click.UsageError(
                say(f"de kolom '{name}' staat niet in dit bestand.", f"the column '{name}' is not in this file.")
            )
        if name == "learner":
            raise click.UsageError(
                say("per leerling geven we geen cijfers.", "no figures are given learner by learner.")
            )


def _refuse_untold(careers: Careers, asked: Sequence[Outcome], start: Start) -> None:
    if Outcome.ACCELERATED in asked and start is not Start.LEERJAAR_3:
        raise click.UsageError(
            say(
                "versnelling telt vanaf leerjaar 3; vraag 'accelerated' met --start leerjaar_3.",
                "acceleration counts from leerjaar 3; ask for 'accelerated' with --start leerjaar_3.",
            )
        )
    for outcome in asked:
        column = untold(careers, outcome)
        if column is not None:
            named = ", ".join(other.value for other in asked if untold(careers, other) == column)
            remedy = _REGIONS if column == Followed.REGION else same("")
            raise click.UsageError(
                say(
                    f"de kolom '{column}' is leeg: over '{named}' is dan niets te zeggen.{remedy.nl}",
                    f"the column '{column}' is empty: nothing can be said about '{named}'.{remedy.en}",
                )
            )
