"""What an import read and what it did not, and what a plan says of a unit, in lines for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

import click

from leerroute.cli.language import say, spoken
from leerroute.curriculum import (
    OUTCOME_KINDS,
    Imported,
    Merge,
    Moment,
    Notice,
    Oddity,
    OutcomeKind,
    PlannedUnit,
    replacing_notices,
)
from leerroute.text import number

_SHOWN_CODES = 8
_SHOWN_PROGRAMMES = 20
_SHOWN_LINES = 40
_ONE_BY_ONE = {Oddity.NOT_READ, Oddity.NOT_FOUND, Oddity.UNSURE, Oddity.NO_SIDE, Oddity.LEFT_OUT}
"""Kinds of notice that somebody has to look at, so each is told in full."""


def tell_read(imported: Imported, *, each: bool) -> None:
    """What came in, and what is odd about the source."""
    if imported.programmes:
        _tell_programmes(imported)
    for plan in imported.plans:
        hours = sum((entry.hours for entry in plan.entries if entry.hours is not None), start=Decimal(0))
        name = " ".join(filter(None, (plan.side, plan.programme_code, plan.cohort)))
        click.echo(
            say(
                f"  {name}: eenheden: {len(plan.units())}, regels: {len(plan.entries)}, uren: {number(hours, 'nl')}.",
                f"  {name}: units: {len(plan.units())}, rows: {len(plan.entries)}, hours: {number(hours, 'en')}.",
            )
        )
    if imported.associations:
        count = len(imported.associations)
        click.echo(say(f"Relaties tussen onderdelen: {count}.", f"Relations between parts: {count}."))
    tell_notices((*imported.notices, *replacing_notices(imported.programmes)), each=each)


def _tell_programmes(imported: Imported) -> None:
    total: Counter[str] = Counter()
    for programme in imported.programmes:
        total.update(programme.count())
    click.echo(
        say(
            f"Programma's: {len(imported.programmes)}, eenheden: {total['units']}, taken: {total['tasks']}, eindtermen: {total['outcomes']}.",
            f"Programmes: {len(imported.programmes)}, units: {total['units']}, tasks: {total['tasks']}, outcomes: {total['outcomes']}.",
        )
    )
    for programme in imported.programmes[:_SHOWN_PROGRAMMES] if total["units"] else ():
        count = programme.count()
        kinds = Counter(outcome.kind for outcome in programme.outcomes if outcome.kind)
        parts = [f"{count['units']} / {count['tasks']} / {count['outcomes']}"]
        parts += [f"{OUTCOME_KINDS[kind].in_(spoken.language)}: {kinds[kind]}" for kind in OutcomeKind if kinds[kind]]
        click.echo(f"  {programme.code} {programme.title} ({' '.join(programme.levels) or '-'}): {'; '.join(parts)}")


def tell_merge(merge: Merge) -> None:
    """What an import changes in the store."""
    click.echo(
        say(
            f"{merge.added} nieuw, {merge.changed} gewijzigd, {merge.unchanged} gelijk, {merge.kept} stonden er al en blijven.",
            f"{merge.added} new, {merge.changed} changed, {merge.unchanged} the same, {merge.kept} were there and stay.",
        )
    )
    if merge.gone:
        click.echo(
            say(
                f"Eindtermen die niet in de nieuwe versie staan, en eruit gaan: {merge.gone}.",
                f"Outcomes that the new version does not have, and that go out: {merge.gone}.",
            )
        )


def tell_notices(notices: Iterable[Notice], *, each: bool = False) -> None:
    """What is odd in a source: a line per notice where somebody has to look, or with `each`; else a line per kind."""
    listed = list(notices)
    if listed:
        click.echo(say(f"Viel ons op in de bron ({len(listed)}):", f"Noticed in the source ({len(listed)}):"))
    if each:
        for notice in listed:
            click.echo(f"  {_line(notice)}")
        return
    for oddity in Oddity:
        found = [notice for notice in listed if notice.oddity is oddity]
        if found:
            _tell_kind(oddity.heading.in_(spoken.language), found, one_by_one=oddity in _ONE_BY_ONE)


def _tell_kind(heading: str, found: list[Notice], *, one_by_one: bool) -> None:
    if not one_by_one:
        more = f" (+{len(found) - _SHOWN_CODES})" if len(found) > _SHOWN_CODES else ""
        click.echo(f"  {heading}: {', '.join(notice.code for notice in found[:_SHOWN_CODES])}{more}")
        return
    click.echo(f"  {heading}:")
    for notice in found[:_SHOWN_LINES]:
        click.echo(f"    {_line(notice)}")
    if len(found) > _SHOWN_LINES:
        left = len(found) - _SHOWN_LINES
        click.echo(say(f"    ... en nog {left}; zie --notices.", f"    ... and {left} more; see --notices."))


def _line(notice: Notice) -> str:
    page = f" (p. {notice.page})" if notice.page and notice.code != f"p. {notice.page}" else ""
    return f"{notice.code}{page}: {notice.message.in_(spoken.language)}"


def planned_line(said: PlannedUnit) -> str:
    """A unit in one line: hours, when, by whom, and its tests."""
    if said.hours is None:
        hours = say("uren niet ingevuld", "hours not filled in")
    else:
        amount = number(said.hours, spoken.language)
        hours = f"{'' if said.complete else say('minstens ', 'at least ')}{amount} {say('uur', 'hours')}"
    parts = [hours, ", ".join(filter(None, map(_moment, said.at))), ", ".join(said.by)]
    parts += [" ".join(filter(None, (test.counts_for, test.code, test.form, _moment(test.at)))) for test in said.tests]
    return f"{said.unit_code}: " + "; ".join(part for part in parts if part)


def _moment(at: Moment) -> str:
    year = f"leerjaar {at.leerjaar}" if at.leerjaar else ""
    period = f"{say('periode', 'period')} {at.period}" if at.period else ""
    return " ".join(filter(None, (year, period)))
