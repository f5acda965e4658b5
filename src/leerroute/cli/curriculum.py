"""leerroute curriculum: import, list, show, export, template."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from leerroute.cli.cycle import cycle, cycle_sheet
from leerroute.cli.given import catalogue, put, store, suffix_of
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.curriculum import (
    TEMPLATE_COLUMNS,
    Imported,
    Level,
    Notice,
    Oddity,
    Programme,
    Side,
    Unit,
    importers_for,
    replacing_notices,
    template_rows,
)
from leerroute.files import sheet_bytes

_SHOWN_CODES = 8

_folder = click.option(
    "--store",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help=say(
        "Map met je eigen curricula (standaard: je gebruikersmap).",
        "Folder of your own curricula (default: your user folder).",
    ),
)


@click.group(help=say("Curricula inlezen, bekijken en uitgeven.", "Import, list, show and export curricula."))
def command() -> None:
    """The curriculum room."""


@command.command(
    "import",
    help=say(
        "Lees een map, zip of spreadsheet in. Wat er niet in staat, blijft staan.",
        "Import a folder, zip or sheet. What it lacks stays.",
    ),
)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--dry-run",
    is_flag=True,
    help=say("Laat zien wat er zou veranderen; schrijf niets.", "Show what would change; write nothing."),
)
@click.option(
    "--notices", is_flag=True, help=say("Toon elke opmerking over de bron.", "Show every remark about the source.")
)
@_folder
def import_(source: Path, dry_run: bool, notices: bool, folder: Path | None) -> None:
    where = store(folder)
    for importer in importers_for(source):
        click.echo(f"{importer.title.in_(spoken.language)}: {source}")
        imported = importer.read(source)
        merge = where.merge(imported.programmes)
        _tell(imported, each=notices)
        click.echo(
            say(
                f"{merge.added} nieuw, {merge.changed} gewijzigd, {merge.unchanged} gelijk, {merge.kept} stonden er al en blijven.",
                f"{merge.added} new, {merge.changed} changed, {merge.unchanged} the same, {merge.kept} were there and stay.",
            )
        )
        if not dry_run:
            where.write(merge)
    if dry_run:
        click.echo(say("Proef: er is niets geschreven.", "Dry run: nothing was written."))
    else:
        click.echo(say(f"Bewaard in {where.path}", f"Kept in {where.path}"))


def _tell(imported: Imported, *, each: bool) -> None:
    total: Counter[str] = Counter()
    for programme in imported.programmes:
        total.update(programme.count())
    click.echo(
        say(
            f"Programma's: {len(imported.programmes)}, eenheden: {total['units']}, taken: {total['tasks']}, eindtermen: {total['outcomes']}.",
            f"Programmes: {len(imported.programmes)}, units: {total['units']}, tasks: {total['tasks']}, outcomes: {total['outcomes']}.",
        )
    )
    tell_notices((*imported.notices, *replacing_notices(imported.programmes)), each=each)


def tell_notices(notices: Iterable[Notice], *, each: bool = False) -> None:
    """What is odd in a source: a line per kind with the codes, or with `each` a line per notice."""
    listed = list(notices)
    if listed:
        click.echo(say(f"Viel ons op in de bron ({len(listed)}):", f"Noticed in the source ({len(listed)}):"))
    if each:
        for notice in listed:
            click.echo(f"  {notice.code}: {notice.message.in_(spoken.language)}")
        return
    for oddity in Oddity:
        codes = [notice.code for notice in listed if notice.oddity is oddity]
        if codes:
            more = f" (+{len(codes) - _SHOWN_CODES})" if len(codes) > _SHOWN_CODES else ""
            click.echo(f"  {oddity.heading.in_(spoken.language)}: {', '.join(codes[:_SHOWN_CODES])}{more}")


@command.command("list", help=say("Welke programma's er zijn.", "Which programmes there are."))
@click.option("--side", type=click.Choice([side.value for side in Side]))
@click.option("--level", type=click.Choice([level.value for level in Level]))
@click.option(
    "--search", default="", help=say("Alleen met dit woord in de titel.", "Only with this word in the title.")
)
@_folder
def list_programmes(side: str | None, level: str | None, search: str, folder: Path | None) -> None:
    found = [
        programme
        for programme in catalogue(folder)
        if (side is None or programme.side == side)
        and (level is None or Level(level) in programme.levels)
        and (
            search.lower() in programme.title.lower() or any(search.lower() in u.title.lower() for u in programme.units)
        )
    ]
    for programme in found:
        count = programme.count()
        held = f"{count['units']:3} / {count['tasks']:3} / {count['outcomes']:4}"
        click.echo(f"{programme.code:12} {held}  {programme.title}  [{programme.source.name}]")
    click.echo()
    click.echo(
        say(
            f"{len(found)} programma's (eenheden / taken / eindtermen).",
            f"{len(found)} programmes (units / tasks / outcomes).",
        )
    )


@command.command(
    help=say("Een programma of eenheid met alles erin, op code.", "A programme or unit with all it holds, by code.")
)
@click.argument("code")
@_folder
def show(code: str, folder: Path | None) -> None:
    known = catalogue(folder)
    programmes, units = known.programmes_coded(code), known.units(code)
    if not programmes and not units:
        raise click.UsageError(
            say(
                f"de code '{code}' kennen we niet. Zoek met: leerroute curriculum list --search WOORD",
                f"unknown code '{code}'. Search with: leerroute curriculum list --search WORD",
            )
        )
    for programme in programmes:
        _show_programme(programme)
    for unit in units:
        _show_unit(unit)


def _show_programme(programme: Programme) -> None:
    click.secho(f"{programme.code} {programme.title}", bold=True)
    source = programme.source
    factor = (
        say(f"prijsfactor {programme.price_factor}", f"price factor {programme.price_factor}")
        if programme.price_factor
        else None
    )
    facts = (
        " ".join(programme.levels),
        programme.mbo_programme,
        programme.domain,
        f"{source.name} {source.version}".strip(),
        source.attribution,
        factor,
    )
    click.echo("  " + "; ".join(fact for fact in facts if fact))
    for unit in programme.units:
        click.echo(f"  {unit.code:18} {unit.title} ({' '.join(unit.levels) or '-'})")
    click.echo()


def _show_unit(unit: Unit) -> None:
    hours = f", {unit.hours} {say('uur', 'hours')}" if unit.hours else ""
    click.secho(f"{unit.code} {unit.title} ({' '.join(unit.levels) or '-'}{hours})", bold=True)
    for task in unit.tasks:
        click.echo(f"  {task.code or ''} {task.title}")
        for outcome in task.outcomes:
            tested = "/".join(name for name, flag in (("CE", outcome.ce), ("SE", outcome.se)) if flag)
            click.echo(f"    - {outcome.text}" + (f" [{tested}]" if tested else ""))
    click.echo()


@command.command(
    help=say(
        "Schrijf programma's (op code) als spreadsheet in de kolommen van het sjabloon.",
        "Write programmes (by code) as a sheet with the template's columns.",
    )
)
@click.argument("codes", nargs=-1, required=True)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@_folder
@force_option
def export(codes: tuple[str, ...], into: Path, folder: Path | None, force: bool) -> None:
    known = catalogue(folder)
    programmes = []
    for code in codes:
        found = known.programmes_coded(code)
        if not found:
            raise click.UsageError(say(f"het programma '{code}' kennen we niet.", f"unknown programme '{code}'."))
        programmes.append(max(found, key=lambda programme: programme.count()["outcomes"]))
    put(sheet_bytes(TEMPLATE_COLUMNS, template_rows(programmes), suffix_of(into)), into, over=force)


@command.command(help=say("Schrijf een leeg sjabloon om in te vullen.", "Write an empty template to fill in."))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@force_option
def template(into: Path, force: bool) -> None:
    put(sheet_bytes(TEMPLATE_COLUMNS, (), suffix_of(into)), into, over=force)


command.add_command(cycle)
command.add_command(cycle_sheet)
