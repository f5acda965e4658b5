"""leerroute placement: template, check, demand, solve, explain, report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from leerroute.cli.given import Day, put, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.cli.placement_files import clear_result, loaded, opened, refuse_full, result_folder, write_result
from leerroute.cli.placement_told import (
    refuse,
    tell_clash,
    tell_demand,
    tell_faults,
    tell_findings,
    tell_learner,
    tell_outcome,
    tell_prices,
    tell_progress,
    tell_target,
    tell_too_short,
    the_learner,
    the_target,
)
from leerroute.placement import Clash, Weight, placement_page, template_files

_folder = click.argument("folder", type=click.Path(path_type=Path))
_result = click.option(
    "--result",
    type=click.Path(path_type=Path, file_okay=False),
    help=say("Map van de uitkomst; anders MAP/uitkomst.", "Folder of the result; else FOLDER/result."),
)
_seconds = click.option(
    "--time-limit",
    "seconds",
    type=click.FloatRange(1, 86_400),
    default=60.0,
    show_default=True,
    help=say("Zoek hoogstens zoveel seconden.", "Search at most this many seconds."),
)
_on = click.option("--on", type=Day(), help=say("De dag die op brieven staat.", "The day that stands on letters."))
UNREADABLE, IMPOSSIBLE, OPEN, TOO_SHORT = 3, 1, 2, 4


@click.group(
    help=say(
        "Wie gaat waarheen: leerlingen naar modules, groepen en stageplekken.",
        "Who goes where: learners to modules, groups and internship places.",
    )
)
def command() -> None:
    """The placement room."""


@command.command(
    help=say(
        "Schrijf lege bestanden voor een ronde, met uitleg.", "Write empty files for a round, with an explanation."
    )
)
@click.option("--into", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--internships", is_flag=True, help=say("Voor stages in plaats van modules.", "For internships."))
@force_option
def template(into: Path, internships: bool, force: bool) -> None:
    files = template_files(spoken.language, internships=internships)
    for name, content in files.items():
        put(content, into / name, over=force)


@command.command(
    "check",
    help=say(
        "Kijk na voor er wordt opgelost. Eindcode: 0 in orde, 2 nog niet ingevuld, 3 kan zo niet.",
        "Check before solving. Exit code: 0 in order, 2 not filled in yet, 3 cannot be solved like this.",
    ),
)
@_folder
def check_(folder: Path) -> int:
    findings = opened(folder).findings
    tell_findings(findings)
    weights = {finding.weight for finding in findings}
    return UNREADABLE if Weight.ERROR in weights else OPEN if Weight.QUESTION in weights else 0


@command.command(
    help=say(
        "Wat leerlingen willen als niets begrenst: hiermee kiest het team hoeveel groepen er komen.",
        "What learners want when nothing is limited: with this, staff decide how many groups to open.",
    )
)
@_folder
def demand(folder: Path) -> int:
    desk = opened(folder)
    if refuse(desk.findings):
        return UNREADABLE
    tell_demand(desk)
    return 0


@command.command(
    help=say(
        "Plaats iedereen zo goed als het kan, en schrijf tabellen, brieven en lijsten. Eindcode: 0 gelukt, 1 kan niet, 3 eerst verbeteren, 4 te weinig tijd.",
        "Place everyone as well as can be, and write tables, letters and lists. Exit code: 0 done, 1 impossible, 3 mend first, 4 too little time.",
    )
)
@_folder
@_result
@_seconds
@_on
@click.option("--no-paper", is_flag=True, help=say("Geen brieven en lijsten.", "No letters and lists."))
@force_option
def solve(folder: Path, result: Path | None, seconds: float, on: date | None, no_paper: bool, force: bool) -> int:
    desk = opened(folder)
    into = result_folder(folder, result)
    refuse_full(into, force)
    if refuse(desk.findings):
        return UNREADABLE
    try:
        placement = desk.solve(seconds, tell_progress(len(desk.problem.learners)))
    except TimeoutError:
        tell_too_short(seconds)
        return TOO_SHORT
    if isinstance(placement, Clash):
        tell_clash(placement)
        return IMPOSSIBLE
    if tell_faults(desk.faults(placement)):
        return UNREADABLE
    explained = desk.explain(placement)
    clear_result(into)
    write_result(placement, explained, desk.letterhead, into, on=on or today(), paper=not no_paper)
    tell_outcome(placement, explained)
    return 0


@command.command(
    help=say(
        "Waarom kreeg iemand dit, waarom gaat een module niet door, en wat kost elke grens?",
        "Why did somebody get this, why does a module not run, and what does each limit cost?",
    )
)
@_folder
@_result
@_seconds
@click.option("--learner", help=say("Nummer of naam uit leerlingen.", "The number or name in learners."))
@click.option("--module", "--place", "target", help=say("Een module of stageplek.", "A module or place."))
@click.option("--limits", is_flag=True, help=say("Wat elke grens kost.", "What each limit costs."))
def explain(
    folder: Path, result: Path | None, seconds: float, learner: str | None, target: str | None, limits: bool
) -> int:
    if not (learner or target or limits):
        raise click.UsageError(
            say("zeg wat: --learner, --module, --place of --limits.", "say what: --learner, --module or --limits.")
        )
    desk = opened(folder)
    placement, _ = loaded(desk, result_folder(folder, result))
    if learner:
        outcome = the_learner(placement, learner)
        tell_learner(outcome, desk.why(placement, outcome.learner.key))
    if target:
        code = the_target(desk, target)
        tell_target(code, desk.about(placement, code))
    if limits:
        tell_prices(desk.prices(placement, seconds))
    return 0


@command.command(
    help=say(
        "Eén pagina over de uitkomst: keuzes, groepen, stappen, gelijke kansen en de loting.",
        "One page about the result: choices, groups, steps, equal chances and the lottery.",
    )
)
@_folder
@_result
@_seconds
@_on
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help=".html")
@click.option(
    "--limits",
    is_flag=True,
    help=say("Ook wat elke grens kost; dat duurt langer.", "Also what each limit costs; takes longer."),
)
@force_option
def report(
    folder: Path, result: Path | None, seconds: float, on: date | None, into: Path, limits: bool, force: bool
) -> int:  # fmt: skip
    desk = opened(folder)
    placement, stale = loaded(desk, result_folder(folder, result))
    if tell_faults(desk.faults(placement)):
        return UNREADABLE
    explained = desk.explain(placement)
    if limits:
        explained = replace(explained, limits=desk.prices(placement, seconds))
    page = placement_page(
        placement,
        explained,
        school=desk.letterhead.school,
        fewest=desk.fewest_shown,
        on=on or today(),
        language=spoken.language,
        stale=stale,
    )
    put(page, into, over=force)
    return 0
