"""leerroute route replan: the plan again, for one learner or when something falls out."""

from __future__ import annotations

import json
import time
from pathlib import Path

import click

from leerroute.cli.given import force as force_option
from leerroute.cli.given import put
from leerroute.cli.language import say, spoken
from leerroute.cli.route_plan import (
    IMPOSSIBLE,
    TOO_SHORT,
    draw,
    refuse_other_pictures,
    tell_impossible,
    tell_too_short,
)
from leerroute.cli.route_plan_given import asked_in
from leerroute.cli.route_plan_progress import begun, tell_steps
from leerroute.cli.route_plan_why import move_data, move_lines
from leerroute.cli.route_replan_given import Happened, checked
from leerroute.files import Problem, Unreadable
from leerroute.law import printable
from leerroute.planning import NoPlan, Plan, PlanRequest, length_told, plan, plan_document, read_plan, step_told
from leerroute.route import write_route
from leerroute.text import LANGUAGES, Language, Text

_path = click.Path(path_type=Path, dir_okay=False)


@click.command(
    "replan",
    help=say(
        "Plan opnieuw: voor één leerling met een eigen tempo, of als er iets uitvalt. Toont wat verschuift. Eindcode als bij route plan.",
        "Plan again: for one learner at an own tempo, or when something falls out. Shows what moves. Exit code as for route plan.",
    ),
)
@click.argument("file", type=_path)
@click.option("--since", help=say("De eerste periode die nog kan veranderen.", "The first period that can still change."))  # fmt: skip
@click.option("--done", multiple=True, help=say("Onderdeel dat deze leerling al heeft.", "Unit that this learner has already."))  # fmt: skip
@click.option("--redo", multiple=True, metavar="ONDERDEEL=UREN", help=say("Onderdeel waarvan zoveel uren over moeten.", "Unit of which so many hours are to be done again."))  # fmt: skip
@click.option("--passed", multiple=True, help=say("Vak waarvan het examen al gehaald is.", "Subject whose exam was passed already."))  # fmt: skip
@click.option("--team-away", multiple=True, metavar="TEAM=PERIODE,...", help=say("Team dat in deze periodes uitvalt.", "Team that falls out in these periods."))  # fmt: skip
@click.option("--company-away", multiple=True, metavar="BEDRIJF=PERIODE,...", help=say("Bedrijf dat in deze periodes niemand neemt.", "Company that takes nobody in these periods."))  # fmt: skip
@click.option("--resit", multiple=True, help=say("Vak met een herkansing in het tweede tijdvak.", "Subject with a resit in the second tijdvak."))  # fmt: skip
@click.option("--running", type=_path, help=say("Het plan dat nu loopt: wat route plan --json maakte.", "The plan that is running: what route plan --json made."))  # fmt: skip
@click.option("--pairs", type=_path, help=say("Beoordeelde paren, als bij route plan.", "Judged pairs, as for route plan."))  # fmt: skip
@click.option("--gantt", type=_path, help=say("Teken het nieuwe plan: .svg, of .html met een tabel erbij.", "Draw the new plan: .svg, or .html with a table."))  # fmt: skip
@click.option("--into", type=_path, help=say("Schrijf het nieuwe plan als route (.yaml).", "Write the new plan as a route (.yaml)."))  # fmt: skip
@click.option("--seconds", type=click.FloatRange(1, 86_400), default=60.0, show_default=True, help=say("Zoek per plan hoogstens zoveel seconden.", "Search at most this many seconds for each plan."))  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help=say("Als JSON.", "As JSON."))
@force_option
def command(
    file: Path,
    since: str | None,
    done: tuple[str, ...],
    redo: tuple[str, ...],
    passed: tuple[str, ...],
    team_away: tuple[str, ...],
    company_away: tuple[str, ...],
    resit: tuple[str, ...],
    running: Path | None,
    pairs: Path | None,
    gantt: Path | None,
    into: Path | None,
    seconds: float,
    as_json: bool,
    force: bool,
) -> int:
    refuse_other_pictures(gantt)
    request = asked_in(file, pairs, quiet=as_json)
    asked = checked(Happened(since, done, redo, passed, team_away, company_away, resit), request)
    before = read_plan(running, request) if running else _as_it_is(request, seconds, as_json)
    if isinstance(before, int):
        return before
    after = _again(asked(before), seconds, as_json)
    if isinstance(after, int):
        return after
    draw(after, gantt, force)
    if into is not None:
        put(write_route(after.design), into, over=force)
    if as_json:
        told = {"before": plan_document(before), "after": plan_document(after), "moves": move_data(before, after)}
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        _tell(before, after)
    return 0


def _as_it_is(request: PlanRequest, seconds: float, as_json: bool) -> Plan | int:
    """The plan of the request, made once more; or the exit code where there is none."""
    begun(Text(nl="Eerst het plan zoals het er ligt ...", en="First the plan as it is ..."), quiet=as_json)
    try:
        return plan(request, seconds=seconds, progress=tell_steps(quiet=as_json))
    except NoPlan:
        click.secho(say("Het plan zelf kan al niet. Begin met: leerroute route plan.", "The plan itself is impossible already. Start with: leerroute route plan."), fg="red", bold=True, err=as_json)  # fmt: skip
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT


def _again(asked: PlanRequest, seconds: float, as_json: bool) -> Plan | int:
    """The new plan, or the exit code where there is none."""
    begun(Text(nl="Dan opnieuw, met wat er is gebeurd ...", en="Then again, with what happened ..."), quiet=as_json)
    start = time.monotonic()
    try:
        after = plan(asked, seconds=seconds, progress=tell_steps(quiet=as_json))
    except NoPlan:
        tell_impossible(asked, seconds, whole=False, as_json=as_json)
        return IMPOSSIBLE
    except Unreadable as refused:
        _tell_refused(refused, as_json)
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    took = time.monotonic() - start
    begun(Text(nl=f"Opnieuw gepland in {took:.1f} s.", en=f"Planned again in {took:.1f} s."), quiet=as_json)
    return after


def _tell_refused(refused: Unreadable, as_json: bool) -> None:
    """Why it cannot be planned again. Nothing of this stands in the file, so no place in it is named."""
    found = [{language: _sentence(problem, language) for language in LANGUAGES} for problem in refused.problems]
    if as_json:
        click.echo(json.dumps({"possible": False, "refused": found}, indent=2, ensure_ascii=False))
        return
    click.secho(say("Zo kan het niet:", "This is impossible:"), fg="red", bold=True)
    for each in found:
        click.echo(printable(f"  {each[spoken.language]}"))


def _sentence(problem: Problem, language: Language) -> str:
    told = [problem.expected.in_(language), *([problem.remedy.in_(language)] if problem.remedy else [])]
    about = problem.value if problem.value and not problem.value.isdecimal() else None
    said = " ".join(told)
    return f"{about}: {said}" if about else said[:1].upper() + said[1:]


def _tell(before: Plan, after: Plan) -> None:
    click.echo(printable(length_told(after).in_(spoken.language)))
    click.echo(printable(f"{say('Waarom', 'Why')}: {after.bound.told.in_(spoken.language)}"))
    for step in after.steps[1:]:
        click.echo(printable(step_told(step).in_(spoken.language)))
    for line in move_lines(before, after):
        click.echo(printable(line))
