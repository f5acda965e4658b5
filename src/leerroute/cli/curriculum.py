"""leerroute curriculum: import, list, show, export, template, plans, plan-template."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from leerroute.cli.curriculum_telling import planned_line, tell_merge, tell_read
from leerroute.cli.cycle import cycle, cycle_sheet
from leerroute.cli.given import Day, catalogue, put, store, store_folder, suffix_of, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.curriculum import (
    OUTCOME_KINDS,
    PLAN_COLUMNS,
    TEMPLATE_COLUMNS,
    Level,
    Programme,
    Side,
    Unit,
    case_json,
    case_package,
    importers_for,
    template_rows,
)
from leerroute.files import Problem, Unreadable, columns_bytes
from leerroute.terminal import CommandGroup


@click.group(
    cls=CommandGroup, help=say("Curricula inlezen, bekijken en uitgeven.", "Import, list, show and export curricula.")
)
def command() -> None:
    """The curriculum room."""


@command.command(
    "import",
    help=say(
        "Lees een map, zip, pdf, json of spreadsheet in. Wat er niet in staat, blijft staan.",
        "Import a folder, zip, pdf, json or sheet. What it lacks stays.",
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
@store_folder
def import_(source: Path, dry_run: bool, notices: bool, folder: Path | None) -> None:
    where = store(folder)
    problems: list[Problem] = []
    for importer in importers_for(source):
        click.echo(f"{importer.title.in_(spoken.language)}: {source}")
        imported = importer.read(source)
        problems += imported.problems
        merge = where.merge(imported)
        tell_read(imported, each=notices)
        if imported.programmes:
            tell_merge(merge)
        if not dry_run:
            where.write(merge)
    if dry_run:
        click.echo(say("Proef: er is niets geschreven.", "Dry run: nothing was written."))
    else:
        click.echo(say(f"Bewaard in {where.path}", f"Kept in {where.path}"))
    if problems:
        rows = len({(problem.file, problem.line) for problem in problems})
        click.echo(say(f"Regels die niet binnenkwamen: {rows}", f"Rows that did not come in: {rows}"), err=True)
        raise Unreadable(problems)


@command.command("list", help=say("Welke programma's er zijn.", "Which programmes there are."))
@click.option("--side", type=click.Choice([side.value for side in Side]))
@click.option("--level", type=click.Choice([level.value for level in Level]))
@click.option(
    "--search", default="", help=say("Alleen met dit woord in de titel.", "Only with this word in the title.")
)
@store_folder
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
@store_folder
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
            marks = [name for name, flag in (("CE", outcome.ce), ("SE", outcome.se)) if flag]
            marks += [OUTCOME_KINDS[outcome.kind].in_(spoken.language)] if outcome.kind else []
            click.echo(f"    - {outcome.text}" + (f" [{'/'.join(marks)}]" if marks else ""))
    click.echo()


@command.command(
    help=say(
        "Schrijf programma's (op code) als spreadsheet in de kolommen van het sjabloon, of één programma als CASE.",
        "Write programmes (by code) as a sheet with the template's columns, or one programme as CASE.",
    )
)
@click.argument("codes", nargs=-1, required=True)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv / .json")
@click.option("--format", "form", type=click.Choice(["sheet", "case"]), default="sheet", show_default=True)
@click.option(
    "--changed",
    type=Day(),
    default=None,
    help=say(
        "CASE: de dag van de laatste wijziging (standaard: vandaag).", "CASE: day of the last change (default: today)."
    ),
)
@click.option(
    "--base", default=None, help=say("CASE: waar het pakket te vinden is.", "CASE: where the package is served.")
)
@store_folder
@force_option
def export(
    codes: tuple[str, ...],
    into: Path,
    form: str,
    changed: date | None,
    base: str | None,
    folder: Path | None,
    force: bool,
) -> None:
    known = catalogue(folder)
    programmes = []
    for code in codes:
        found = known.programmes_coded(code)
        if not found:
            raise click.UsageError(say(f"het programma '{code}' kennen we niet.", f"unknown programme '{code}'."))
        programmes.append(max(found, key=lambda programme: programme.count()["outcomes"]))
    if form == "sheet":
        rows = template_rows(programmes, spoken.language)
        put(columns_bytes(TEMPLATE_COLUMNS, rows, suffix_of(into), spoken.language), into, over=force)
        return
    if len(programmes) > 1:
        raise click.UsageError(
            say("een CASE-pakket is één programma; geef één code.", "a CASE package is one programme; give one code.")
        )
    (programme,) = programmes
    moment = datetime.combine(changed or today(), time(), tzinfo=UTC)
    held = {unit.id for unit in programme.units} | {task.id for unit in programme.units for task in unit.tasks}
    held |= {outcome.id for outcome in programme.outcomes}
    relations = [a for a in store(folder).associations() if a.origin in held]
    put(case_json(case_package(programme, changed=moment, base=base, associations=relations)), into, over=force)


@command.command(help=say("Schrijf een leeg sjabloon om in te vullen.", "Write an empty template to fill in."))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@force_option
def template(into: Path, force: bool) -> None:
    put(columns_bytes(TEMPLATE_COLUMNS, (), suffix_of(into), spoken.language), into, over=force)


@command.command(
    "plan-template",
    help=say("Schrijf een leeg sjabloon voor een PTA of OER.", "Write an empty template for a PTA or OER."),
)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".xlsx / .csv")
@force_option
def plan_template(into: Path, force: bool) -> None:
    put(columns_bytes(PLAN_COLUMNS, (), suffix_of(into), spoken.language), into, over=force)


@command.command(
    help=say(
        "Wat er wanneer wordt gegeven en getoetst, volgens de PTA's en OER's die je inlas; met een code alleen die eenheid.",
        "What is taught and tested when, by the PTAs and OERs you imported; with a code only that unit.",
    )
)
@click.argument("unit", required=False)
@store_folder
def plans(unit: str | None, folder: Path | None) -> None:
    found = [plan for plan in store(folder).plans() if unit is None or unit in plan.units()]
    for plan in found:
        click.secho(" ".join(filter(None, (plan.side, plan.programme_code, plan.cohort))), bold=True)
        for said in (plan.unit(code) for code in plan.units() if unit in {None, code}):
            if said is not None:
                click.echo(f"  {planned_line(said)}")
    if not found:
        click.echo(say("Hierover is geen PTA of OER ingelezen.", "No PTA or OER about this was imported."))


command.add_command(cycle)
command.add_command(cycle_sheet)
