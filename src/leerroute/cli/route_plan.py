"""leerroute route plan: the shortest legal plan, with its proof."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from leerroute.cli.given import catalogue, put
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.route_plan_given import asked_in
from leerroute.cli.route_plan_progress import begun, tell_steps
from leerroute.cli.route_plan_why import clash_data, clash_lines, found_clash, found_prices, price_data, price_lines
from leerroute.law import Verdict, printable
from leerroute.planning import (
    NoPlan,
    Plan,
    PlanRequest,
    gantt_svg,
    law_of,
    new_request,
    plan,
    plan_document,
    plan_lines,
    plan_page,
)
from leerroute.route import check, read_route, write_route
from leerroute.text import Text

IMPOSSIBLE, TOO_SHORT = 1, 4
_path = click.Path(path_type=Path, dir_okay=False)


@click.command(
    "plan",
    help=say(
        "Zoek de kortste planning die mag, met het bewijs. Eindcode: 0 gelukt, 1 kan niet, 3 eerst verbeteren, 4 te weinig tijd.",
        "Find the shortest legal plan, with its proof. Exit code: 0 done, 1 impossible, 3 mend first, 4 too little time.",
    ),
)
@click.argument("file", type=_path)
@click.option("--pairs", type=_path, help=say("Beoordeelde paren (.csv of .xlsx): wat samen kan.", "Judged pairs (.csv or .xlsx): what can be taught together."))  # fmt: skip
@click.option("--gantt", type=_path, help=say("Teken de planning: .svg, of .html met een tabel erbij.", "Draw the plan: .svg, or .html with a table."))  # fmt: skip
@click.option(
    "--into", type=_path, help=say("Schrijf de planning als route (.yaml).", "Write the plan as a route (.yaml).")
)
@click.option(
    "--seconds",
    type=click.FloatRange(1, 86_400),
    default=60.0,
    show_default=True,
    help=say("Zoek hoogstens zoveel seconden.", "Search at most this many seconds."),
)
@click.option(
    "--explain",
    is_flag=True,
    help=say(
        "Vertel ook wat elke grens kost, of welke grenzen precies botsen.",
        "Tell also what each limit costs, or exactly which limits clash.",
    ),
)
@click.option("--json", "as_json", is_flag=True, help=say("Als JSON.", "As JSON."))
@force_option
def command(
    file: Path,
    pairs: Path | None,
    gantt: Path | None,
    into: Path | None,
    seconds: float,
    explain: bool,
    as_json: bool,
    force: bool,
) -> int:
    refuse_other_pictures(gantt)
    request = asked_in(file, pairs, quiet=as_json)
    units = len(request.work)
    begun(Text(nl=f"{units} onderdelen plannen ...", en=f"Planning {units} units ..."), quiet=as_json)
    try:
        made = plan(request, seconds=seconds, progress=tell_steps(quiet=as_json))
    except NoPlan:
        tell_impossible(request, seconds, whole=explain, as_json=as_json)
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    draw(made, gantt, force)
    if into is not None:
        put(write_route(made.design), into, over=force)
    if not as_json:
        click.echo("\n".join(_told(made)))
    found = found_prices(made, seconds, quiet=as_json) if explain else ()
    if as_json:
        told = plan_document(made) | ({"prices": price_data(found)} if explain else {})
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
    elif explain:
        for line in price_lines(found):
            click.echo(printable(line))
    return 0


def draw(made: Plan, into: Path | None, force: bool) -> None:
    """The plan as a page or a picture, by the name of the file."""
    if into is not None:
        language = spoken.language
        page = into.suffix.lower() == ".html"
        put(plan_page(made, language) if page else gantt_svg(made, language), into, over=force)


def refuse_other_pictures(gantt: Path | None) -> None:
    if gantt is not None and gantt.suffix.lower() not in {".svg", ".html"}:
        raise click.UsageError(say("--gantt eindigt op .svg of .html.", "--gantt ends in .svg or .html."))


def tell_impossible(request: PlanRequest, seconds: float, *, whole: bool, as_json: bool) -> None:
    """That no plan holds all limits, and what would help."""
    if not as_json:
        click.secho(
            say(
                "Zo kan het niet: geen enkele planning houdt zich aan alle grenzen. Dat is bewezen.",
                "This is impossible: no plan holds all limits. That is proven.",
            ),
            fg="red",
            bold=True,
        )
    found, limits = found_clash(request, law_of(request), seconds, whole=whole, quiet=as_json)
    if as_json:
        click.echo(json.dumps(clash_data(found, limits), indent=2, ensure_ascii=False))
        return
    for line in clash_lines(found, limits, whole=whole):
        click.echo(printable(line))


@click.command(
    "new-plan",
    help=say("Begin een planvraag bij een route, met uitleg.", "Start a plan request for a route, with explanation."),
)
@click.argument("route", type=_path)
@click.option("--into", type=_path, help=say("Schrijf naar dit bestand.", "Write to this file."))
@force_option
def new_command(route: Path, into: Path | None, force: bool) -> None:
    design = read_route(route, catalogue())
    folder = (into or Path()).parent.resolve()
    put(new_request(design, _from(folder, route), spoken.language), into, over=force)


def _from(folder: Path, route: Path) -> str:
    """The route as a file in `folder` names it."""
    return os.path.relpath(route.resolve(), folder)


def _told(made: Plan) -> list[str]:
    """The plan in lines, and what the law says of it."""
    lines = [printable(line) for line in plan_lines(made, spoken.language)]
    counts = check(made.design, made.law).counts
    lines.append(
        say(
            f"Getoetst aan de wet: {counts[Verdict.VIOLATED]} moet anders, {counts[Verdict.UNKNOWN]} nog niet ingevuld (zie: leerroute route check).",
            f"Checked against the law: {counts[Verdict.VIOLATED]} must change, {counts[Verdict.UNKNOWN]} not filled in yet (see: leerroute route check).",
        )
    )
    return lines


def tell_too_short(seconds: float) -> None:
    click.echo(
        say(
            f"In {seconds:g} seconden is geen planning gevonden, en ook niet bewezen dat er geen is. Probeer --seconds {max(60, round(5 * seconds))}.",
            f"In {seconds:g} seconds no plan was found, nor was it proven that there is none. Try --seconds {max(60, round(5 * seconds))}.",
        ),
        err=True,
    )
