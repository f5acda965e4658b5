"""leerroute route plan: the shortest legal plan, with its proof."""

from __future__ import annotations

import os
import time
from pathlib import Path

import click

from leerroute.alignment import Overlap, overlap, read_judged
from leerroute.cli.given import catalogue, put, store
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.route_plan_why import clash_lines, price_lines
from leerroute.law import Verdict, printable
from leerroute.planning import (
    NoPlan,
    Plan,
    gantt_svg,
    law_of,
    new_request,
    plan,
    plan_json,
    plan_lines,
    plan_page,
    read_request,
    step_told,
)
from leerroute.proof import Progress, Step
from leerroute.route import RouteDesign, check, read_route, taught, write_route

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
    if gantt is not None and gantt.suffix.lower() not in {".svg", ".html"}:
        raise click.UsageError(say("--gantt eindigt op .svg of .html.", "--gantt ends in .svg or .html."))
    request = read_request(file, catalogue(), (lambda design: _judged(design, pairs)) if pairs else None)
    try:
        made = plan(request, seconds=seconds, progress=_tell_progress(len(request.work)))
    except NoPlan:
        click.secho(
            say(
                "Zo kan het niet: geen enkele planning houdt zich aan alle grenzen. Dat is bewezen.",
                "This is impossible: no plan holds all limits. That is proven.",
            ),
            fg="red",
            bold=True,
        )
        for line in clash_lines(request, law_of(request), seconds, whole=explain):
            click.echo(printable(line))
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    if gantt is not None:
        drawn = (
            plan_page(made, spoken.language) if gantt.suffix.lower() == ".html" else gantt_svg(made, spoken.language)
        )
        put(drawn, gantt, over=force)
    if into is not None:
        put(write_route(made.design), into, over=force)
    click.echo(plan_json(made) if as_json else "\n".join(_told(made)))
    if explain and not as_json:
        for line in price_lines(made, seconds):
            click.echo(printable(line))
    return 0


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


def _judged(design: RouteDesign, pairs: Path) -> Overlap:
    judged = read_judged(pairs)
    programmes = {id_ for one in judged for id_ in (one.left_programme, one.right_programme)}
    return overlap(taught(design, catalogue(), programmes, store().plans()), judged)


def _tell_progress(units: int) -> Progress:
    """A line when a step got a better value or bound, once a second at most, with the seconds since the start."""
    begun, last = time.monotonic(), dict[str, Step]()
    spoke = begun
    click.echo(say(f"{units} onderdelen plannen ...", f"Planning {units} units ..."), err=True)

    def told(step: Step) -> None:
        nonlocal spoke
        new = step.name not in last or step.proven or time.monotonic() - spoke > 1
        if last.get(step.name) != step and new:
            last[step.name], spoke = step, time.monotonic()
            click.echo(f"  {time.monotonic() - begun:6.1f} s  {step_told(step).in_(spoken.language)}", err=True)

    return told


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
