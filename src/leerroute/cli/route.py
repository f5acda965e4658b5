"""leerroute route: new, check, diff, schema; and, in a module of their own, plan and new-plan."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import Day, catalogue, law_on, put, style, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.files import unreadable
from leerroute.law import Report, report_lines, shipped_register
from leerroute.route import (
    CheckedRoute,
    RouteDesign,
    RouteKind,
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
        from leerroute.cli import route_plan

        return getattr(route_plan, _PLANNING[cmd_name])  # type: ignore[no-any-return]


_PLANNING = {"plan": "command", "new-plan": "new_command"}


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
