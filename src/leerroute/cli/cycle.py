"""leerroute curriculum cycle, cycle-sheet: the modules on offer and when they are due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import Day, catalogue, put, store_folder, suffix_of, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Module, Thresholds, cycle_bytes, cycle_lines, modules_of, read_modules
from leerroute.law import printable

_YEARS = say("Jaren; een instelling.", "Years; a setting.")


@click.command(
    help=say(
        "Welke modules op een dag bekeken, bijgesteld of geschrapt kunnen worden (voorstel van SPV, geen wet).",
        "Which modules are due for review, update or removal on a day (proposal of SPV, not law).",
    )
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--on", type=Day(), help=say("Op deze dag (standaard: vandaag).", "On this day (default: today)."))
@click.option("--review-after", default=Thresholds.review_after, show_default=True, type=click.IntRange(1), help=_YEARS)
@click.option(
    "--update-within", default=Thresholds.update_within, show_default=True, type=click.IntRange(1), help=_YEARS
)
@click.option("--remove-after", default=Thresholds.remove_after, show_default=True, type=click.IntRange(1), help=_YEARS)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help=".xlsx / .csv")
@force_option
def cycle(
    file: Path,
    on: date | None,
    review_after: int,
    update_within: int,
    remove_after: int,
    into: Path | None,
    force: bool,
) -> None:
    modules, day = read_modules(file), on or today()
    thresholds = Thresholds(review_after, update_within, remove_after)
    for line in cycle_lines(modules, day, spoken.language, thresholds):
        click.echo(printable(line))
    if into is not None:
        put(cycle_bytes(modules, suffix_of(into), spoken.language, day, thresholds), into, over=force)


@click.command(
    "cycle-sheet",
    help=say(
        "Schrijf de eenheden van programma's (op code) als modules om in te vullen.",
        "Write the units of programmes (by code) as modules to fill in.",
    ),
)
@click.argument("codes", nargs=-1, required=True)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@store_folder
@force_option
def cycle_sheet(codes: tuple[str, ...], into: Path, folder: Path | None, force: bool) -> None:
    known = catalogue(folder)
    modules: dict[str, Module] = {}
    for code in codes:
        found = known.programmes_coded(code)
        if not found:
            raise click.UsageError(say(f"het programma '{code}' kennen we niet.", f"unknown programme '{code}'."))
        richest = max(found, key=lambda programme: programme.count()["outcomes"])
        modules |= {module.code: module for module in modules_of(richest)}
    put(cycle_bytes(modules.values(), suffix_of(into), spoken.language), into, over=force)
