"""leerroute route: new, check, diff, schema; and, in a module of their own, plan and new-plan."""

from __future__ import annotations

import json
import shutil
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from leerroute.cli.given import Day, catalogue, law_on, put, style, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.files import unreadable
from leerroute.law import Report, report_lines, shipped_register
from leerroute.route import (
    WITH_AGREEMENT,
    CheckedRoute,
    RouteDesign,
    RouteKind,
    agreement_docx,
    agreement_paper,
    agreement_pdf,
    check,
    differences,
    known_from,
    law_day,
    new_route,
    read_route,
    routes_page,
)
from leerroute.text import Text, day

_file = click.Path(path_type=Path)


class _Group(click.Group):
    """With the planner, whose module is imported only when it is used: its solver takes a second to load."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), *_PLANNING]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _PLANNING:
            return super().get_command(ctx, cmd_name)
        module, name = _PLANNING[cmd_name]
        return getattr(import_module(f"leerroute.cli.{module}"), name)  # type: ignore[no-any-return]


_PLANNING = {
    "plan": ("route_plan", "command"),
    "new-plan": ("route_plan", "new_command"),
    "replan": ("route_replan", "command"),
}


@click.group(
    cls=_Group,
    help=say("Een route maken, toetsen, plannen en vergelijken.", "Make, check, plan and compare a route."),
)
def command() -> None:
    """The route room."""


@command.command(
    help=say(
        "Begin een nieuwe route: een leeg document met uitleg.",
        "Start a new route: an empty document with explanation.",
    )
)
@click.argument("kind", type=click.Choice([kind.value for kind in RouteKind]))
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False))
@force_option
def new(kind: str, into: Path | None, force: bool) -> None:
    put(new_route(RouteKind(kind), spoken.language), into, over=force)


@command.command(
    "check",
    help=say(
        "Toets een route aan de wet. Eindcode: 0 in orde, 1 moet anders, 2 niet ingevuld, 3 onleesbaar.",
        "Check a route against the law. Exit code: 0 in order, 1 must change, 2 not filled in, 3 unreadable.",
    ),
)
@click.argument("file", type=_file)
@click.option(
    "--on",
    type=Day(),
    help=say(
        "Het recht op deze dag (standaard: de start van de route, anders vandaag).",
        "The law on this day (default: the start of the route, else today).",
    ),
)
@click.option("--scenario", help=say("Reken dit wetsvoorstel mee.", "Count this proposal in."))
@click.option("--json", "as_json", is_flag=True, help=say("Als JSON.", "As JSON."))
@click.option("--html", "as_html", is_flag=True, help=say("Als HTML-pagina.", "As an HTML page."))
@click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say("Schrijf naar dit bestand.", "Write to this file."),
)
@click.option(
    "--all", "everything", is_flag=True, help=say("Laat ook zien wat in orde is.", "Show what is in order too.")
)
@force_option
def check_(
    file: Path,
    on: date | None,
    scenario: str | None,
    as_json: bool,
    as_html: bool,
    into: Path | None,
    everything: bool,
    force: bool,
) -> int:
    if as_json and as_html:
        raise click.UsageError(say("kies --json of --html, niet allebei.", "choose --json or --html, not both."))
    design = read_route(file, catalogue())
    law = law_on(shipped_register(), on or law_day(design, today()), scenario)
    _refuse_before_the_law(design, law.on, "--on" if on else "cohort_start", file)
    report = check(design, law)
    put(_as_told(report, design, file, as_json, as_html, everything), into, over=force)
    return report.exit_code


def _refuse_before_the_law(design: RouteDesign, on: date, place: str, file: Path) -> None:
    first = known_from(design.kind, shipped_register())
    if on < first:
        kind = design.kind.called
        raise unreadable(
            str(file),
            f"voor een {kind.nl} kennen we regels vanaf {day(first, 'nl')}.",
            f"rules for a {kind.en} are known from {day(first, 'en')}.",
            place=place,
            value=on.isoformat(),
            remedy=Text(
                nl="Kies een latere dag met --on, of verbeter de start van de route.",
                en="Choose a later day with --on, or mend the route's start.",
            ),
        )


def _as_told(report: Report, design: RouteDesign, file: Path, as_json: bool, as_html: bool, everything: bool) -> str:
    if as_json:
        return report.model_dump_json(indent=2, by_alias=True)
    if as_html:
        return routes_page([CheckedRoute(file.name, design, report)], spoken.language)
    width = min(shutil.get_terminal_size().columns, 110)
    return "\n".join(report_lines(report, spoken.language, everything=everything, width=width, style=style))


@command.command(
    help=say(
        "De samenwerkingsovereenkomst als PDF of Word-bestand, met wat er nog open is.",
        "The agreement of the partners as PDF or Word file, with what is still open.",
    )
)
@click.argument("file", type=_file)
@click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help=say("Een bestand dat eindigt op .pdf of .docx.", "A file that ends in .pdf or .docx."),
)
@force_option
def agreement(file: Path, into: Path, force: bool) -> None:
    printing = {".pdf": agreement_pdf, ".docx": agreement_docx}.get(into.suffix.lower())
    if printing is None:
        raise click.UsageError(
            say(
                f"'{into}' eindigt niet op .pdf of .docx; kies een van die twee.",
                f"'{into}' does not end in .pdf or .docx; choose one of these.",
            )
        )
    known = catalogue()
    design = read_route(file, known)
    if design.kind not in WITH_AGREEMENT:
        kind = design.kind.called
        raise unreadable(
            str(file),
            f"de wet noemt geen onderdelen van een overeenkomst voor een {kind.nl}; dit werkt voor een doorlopende of geïntegreerde leerroute.",
            f"the law lists no items of an agreement for a {kind.en}; this works for a doorlopende or geïntegreerde leerroute.",
            place="kind",
            value=design.kind.value,
        )
    law = law_on(shipped_register(), law_day(design, today()), None)
    _refuse_before_the_law(design, law.on, "cohort_start", file)
    paper = agreement_paper(design, law, check(design, law), known, spoken.language)
    put(printing(paper, today()), into, over=force)
    for sentence in paper.missing:
        click.echo(f"  - {sentence}")


@command.command(
    help=say("Wat er verschilt tussen twee routes, als zinnen.", "What differs between two routes, as sentences.")
)
@click.argument("before", type=_file)
@click.argument("after", type=_file)
def diff(before: Path, after: Path) -> None:
    known = catalogue()
    found = list(differences(read_route(before, known), read_route(after, known)))
    for difference in found:
        click.echo(difference.sentence(spoken.language))
    if not found:
        click.echo(say("De twee routes zijn gelijk.", "The two routes are the same."))


@command.command(help=say("Het JSON Schema van een routedocument.", "The JSON Schema of a route document."))
@click.option(
    "--report",
    "of_report",
    is_flag=True,
    help=say("Van het rapport (route check --json).", "Of the report (route check --json)."),
)
def schema(of_report: bool) -> None:
    model = Report if of_report else RouteDesign
    click.echo(json.dumps(model.model_json_schema(), indent=2, ensure_ascii=False))
