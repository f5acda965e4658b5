"""leerroute law: list, show, diff."""

from __future__ import annotations

import difflib
import textwrap
from datetime import date

import click

from leerroute.cli.given import Day, law_on, today
from leerroute.cli.language import say, spoken
from leerroute.law import DISCLAIMER, NormInForce, Status, Version, how_sure, shipped_register, value_lines
from leerroute.law import Norm as LawNorm
from leerroute.text import Language


@click.group(
    help=say("De normen: wat geldt wanneer, en waar het staat.", "The norms: what holds when, and where it says so.")
)
def command() -> None:
    """The law room."""


_on = click.option(
    "--on", type=Day(), default=today, help=say("Op welke dag (standaard vandaag).", "On which day (default today).")
)
_scenario = click.option("--scenario", help=say("Reken dit wetsvoorstel mee.", "Count this proposal in."))


@command.command("list", help=say("Welke normen gelden op een dag.", "Which norms hold on a day."))
@click.argument("beginning", required=False, default="")
@_on
@_scenario
def list_norms(beginning: str, on: date, scenario: str | None) -> None:
    law = law_on(shipped_register(), on, scenario)
    found = [norm for norm in law if norm.id.startswith(beginning)]
    for norm in found:
        mark = " " if norm.decides else "?"
        click.echo(f"{mark} {norm.id:44} {norm.norm.title.in_(spoken.language)}")
    click.echo()
    click.echo(
        say(
            f"{len(found)} normen. ? = niet bevestigd, beslist nooit mee.",
            f"{len(found)} norms. ? = not confirmed, never decides.",
        )
    )


@command.command(help=say("Wat één norm zegt, en waar dat staat.", "What one norm says, and where it says so."))
@click.argument("norm_id")
@_on
@_scenario
def show(norm_id: str, on: date, scenario: str | None) -> None:
    register = shipped_register()
    norm = register.norms.get(norm_id)
    if norm is None:
        near = [other for other in register.norms if other.startswith(norm_id)] or difflib.get_close_matches(
            norm_id, register.norms
        )
        raise click.UsageError(
            say(
                f"de norm '{norm_id}' kennen we niet. Lijkt erop: {', '.join(near[:8]) or 'geen'}.",
                f"unknown norm '{norm_id}'. Similar: {', '.join(near[:8]) or 'none'}.",
            )
        )
    law = law_on(register, on, scenario)
    now = law.get(norm_id)
    click.secho(norm.title.in_(spoken.language), bold=True)
    click.echo(f"{norm.id} ({norm.unit.name_in(spoken.language)})")
    for version in norm.versions:
        _show_version(norm, version, now if now and now.version is version else None, on)
    if now is None:
        click.echo()
        click.echo(say(f"Op {on} zegt deze norm niets.", f"On {on} this norm says nothing."))
    click.echo()
    click.echo(DISCLAIMER.in_(spoken.language))


def _show_version(norm: LawNorm, version: Version, now: NormInForce | None, on: date) -> None:
    language = spoken.language
    click.echo()
    here = say("  <- geldt op deze dag", "  <- holds on this day") if now else ""
    scenario = f", {version.scenario}" if version.scenario else ""
    click.secho(
        f"{version.period(language)} ({_standing(version, on, language)}{scenario}){here}", bold=now is not None
    )
    if version.value is not None:
        for line in value_lines(version.value, norm.unit, language):
            click.echo("\n".join(textwrap.wrap(line, 92, initial_indent="  ", subsequent_indent="    ")))
    cited = now.citations if now else shipped_register().citations(version, version.from_ or date.max)
    click.echo(f"  {how_sure(version.confidence, cited).in_(language)}")
    read = say("gelezen", "read")
    for citation in cited:
        address = f"  {citation.address}" if citation.address and now else ""
        click.echo(f"  {citation.words} ({read}: {citation.read_in(language)}){address}")
    if version.note:
        click.echo(
            "\n".join(textwrap.wrap(version.note.in_(language), 92, initial_indent="  ", subsequent_indent="  "))
        )


def _standing(version: Version, on: date, language: Language) -> str:
    """Whether the version holds, held or will hold."""
    if version.status is Status.ENACTED and version.until and version.until < on:
        return "gold" if language == "nl" else "held"
    return version.status.name_in(language)


@command.command(help=say("Wat er verandert tussen SINDS en --on.", "What changes between SINCE and --on."))
@click.argument("since", type=Day(), metavar=say("SINDS", "SINCE"))
@_on
@_scenario
def diff(since: date, on: date, scenario: str | None) -> None:
    register = shipped_register()
    law_on(register, on, scenario)
    changes = list(register.changes(since, on, scenario))
    for change in changes:
        click.secho(f"{change.norm.id}: {change.norm.title.in_(spoken.language)}", bold=True)
        if change.value_changed:
            click.echo(f"  {_what(change.was, change.norm)}  ->  {_what(change.now, change.norm)}")
        if change.citation_changed:
            click.echo(f"  {_where(change.was)}  ->  {_where(change.now)}")
    click.echo()
    click.echo(
        say(
            f"{len(changes)} normen veranderen tussen {since} en {on}.",
            f"{len(changes)} norms change between {since} and {on}.",
        )
    )


def _what(side: NormInForce | None, norm: LawNorm) -> str:
    if side is None:
        return say("(geldt niet)", "(not in force)")
    return "; ".join(value_lines(side.version.value, norm.unit, spoken.language))


def _where(side: NormInForce | None) -> str:
    return ", ".join(citation.words for citation in side.citations) if side else say("(nergens)", "(nowhere)")
