"""leerroute route replan: the plan again, for one learner or when something falls out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from leerroute.cli.given import catalogue, put
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.route_plan import IMPOSSIBLE, TOO_SHORT, tell_too_short
from leerroute.cli.route_plan_why import clash_lines, move_lines
from leerroute.files import Unreadable
from leerroute.law import printable
from leerroute.planning import (
    NoPlan,
    Plan,
    PlanRequest,
    company_away,
    following,
    law_of,
    length_told,
    personal,
    plan,
    read_request,
    step_told,
    team_away,
    with_resit,
)
from leerroute.route import write_route

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
@click.option("--redo", multiple=True, metavar="ONDERDEEL=UREN", help=say("Onderdeel dat over moet, met uren.", "Unit to be done again, with hours."))  # fmt: skip
@click.option("--passed", multiple=True, help=say("Vak waarvan het examen al gehaald is.", "Subject whose exam was passed already."))  # fmt: skip
@click.option("--team-away", multiple=True, metavar="TEAM=PERIODE,...", help=say("Team dat in deze periodes uitvalt.", "Team that falls out in these periods."))  # fmt: skip
@click.option("--company-away", multiple=True, metavar="BEDRIJF=PERIODE,...", help=say("Bedrijf dat in deze periodes niemand neemt.", "Company that takes nobody in these periods."))  # fmt: skip
@click.option("--resit", multiple=True, help=say("Vak met een herkansing in het tweede tijdvak.", "Subject with a resit in the second tijdvak."))  # fmt: skip
@click.option("--into", type=_path, help=say("Schrijf het nieuwe plan als route (.yaml).", "Write the new plan as a route (.yaml)."))  # fmt: skip
@click.option("--seconds", type=click.FloatRange(1, 86_400), default=60.0, show_default=True)
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
    into: Path | None,
    seconds: float,
    force: bool,
) -> int:
    request = read_request(file, catalogue())
    periods = [period.key for period in request.calendar.periods]
    _refuse_unknown("--since", [since] if since else [], periods)
    _refuse_unknown("--done", done, [work.code for work in request.work])
    hours = _whole_hours(dict(_pair("--redo", each) for each in redo))
    _refuse_unknown("--redo", hours, [work.code for work in request.work])
    fallen_out = _setbacks(request, team_away, company_away, resit)
    click.echo(say("Eerst het plan zoals het er ligt ...", "First the plan as it is ..."), err=True)
    try:
        before = plan(request, seconds=seconds)
    except NoPlan:
        click.secho(say("Het plan zelf kan al niet. Begin met: leerroute route plan.", "The plan itself is impossible already. Start with: leerroute route plan."), fg="red", bold=True)  # fmt: skip
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    asked = (
        personal(before, since=since, done=done, redo=hours, passed=passed)
        if done or redo or passed
        else following(before, since)
    )
    for setback in fallen_out:
        asked = setback(asked)
    return _again(before, asked, into, seconds, force)


Setback = Callable[[PlanRequest], PlanRequest]


def _setbacks(
    request: PlanRequest, teams: Iterable[str], companies: Iterable[str], resits: Iterable[str]
) -> list[Setback]:
    """What falls out, to do to the request of the plan; refused before anything is planned."""
    periods = [period.key for period in request.calendar.periods]
    there = sorted({work.team for work in request.work if work.team})
    firms = sorted({work.company for work in request.work if work.company})
    found: list[Setback] = []
    for option, given, known, away in (
        ("--team-away", teams, there, team_away),
        ("--company-away", companies, firms, company_away),
    ):
        for each in given:
            name, keys = _pair(option, each)
            _refuse_unknown(option, [name], known)
            _refuse_unknown(option, keys.split(","), periods)
            found.append(partial(_away, away, name, keys.split(",")))
    resits = list(resits)
    _refuse_unknown("--resit", resits, sorted({exam.subject for exam in request.exams if exam.central}))
    found += [partial(_resit, subject) for subject in resits]
    return found


def _away(
    away: Callable[[PlanRequest, str, list[str]], PlanRequest], name: str, periods: list[str], asked: PlanRequest
) -> PlanRequest:
    return away(asked, name, periods)


def _resit(subject: str, asked: PlanRequest) -> PlanRequest:
    return with_resit(asked, subject)


def _again(before: Plan, asked: PlanRequest, into: Path | None, seconds: float, force: bool) -> int:
    begun = time.monotonic()
    try:
        after = plan(asked, seconds=seconds)
    except (NoPlan, Unreadable) as refused:
        click.secho(say("Zo kan het niet.", "This is impossible."), fg="red", bold=True)
        if isinstance(refused, Unreadable):
            for problem in refused.problems:  # nothing of this stands in the file, so no place in it is named
                told = [problem.expected, problem.remedy] if problem.remedy else [problem.expected]
                said = " ".join(text.in_(spoken.language) for text in told)
                click.echo(printable(f"  {problem.value}: {said}" if problem.value else f"  {said}"))
            return IMPOSSIBLE
        for line in clash_lines(asked, law_of(asked), seconds, whole=False):
            click.echo(printable(line))
        return IMPOSSIBLE
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    click.echo(printable(length_told(after).in_(spoken.language)))
    for step in after.steps[1:]:
        click.echo(printable(step_told(step).in_(spoken.language)))
    for line in move_lines(before, after):
        click.echo(printable(line))
    click.echo(say(f"Opnieuw gepland in {time.monotonic() - begun:.1f} s.", f"Planned again in {time.monotonic() - begun:.1f} s."), err=True)  # fmt: skip
    if into is not None:
        put(write_route(after.design), into, over=force)
    return 0


def _pair(option: str, given: str) -> tuple[str, str]:
    name, is_there, value = given.partition("=")
    if not is_there or not name or not value:
        raise click.BadParameter(
            say(f"'{given}': schrijf NAAM=WAARDE.", f"'{given}': write NAME=VALUE."), param_hint=option
        )
    return name, value


def _whole_hours(given: dict[str, str]) -> dict[str, int]:
    for name, hours in given.items():
        if not hours.isdecimal() or int(hours) < 1:
            raise click.BadParameter(
                say(
                    f"'{hours}' uren van {name}: schrijf een heel getal.",
                    f"'{hours}' hours of {name}: write a whole number.",
                ),
                param_hint="--redo",
            )
    return {name: int(hours) for name, hours in given.items()}


def _refuse_unknown(option: str, given: Iterable[str], known: Iterable[str]) -> None:
    listed = list(known)
    some = ", ".join(listed)
    for name in given:
        if name not in listed:
            raise click.BadParameter(
                say(
                    f"'{name}' kennen we niet; {f'wel: {some}' if some else 'de planvraag noemt er geen'}.",
                    f"'{name}' is unknown; {f'known are: {some}' if some else 'the request names none'}.",
                ),
                param_hint=option,
            )
