"""The placement part of the demo: both example rounds solved, verified, written and reported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from leerroute.cli.given import today
from leerroute.cli.language import say, spoken
from leerroute.cli.placement_files import clear_result, opened, write_result
from leerroute.cli.placement_told import tell_faults, tell_too_short
from leerroute.files import write_whole
from leerroute.placement import Clash, InternshipDesk, outcomes, placement_page

SECONDS = 10.0
"""For each example: a demo should not keep anybody waiting; what is not proven by then says so."""


def place_examples(examples: Path, into: Path) -> Iterator[Path]:
    """The report page of every example round that is there."""
    for folder in sorted(path for path in (examples / "placement").glob("*") if path.is_dir()):
        desk = opened(folder)
        try:
            placement = desk.solve(SECONDS)
        except TimeoutError:
            tell_too_short(SECONDS)
            continue
        if isinstance(placement, Clash) or tell_faults(desk.faults(placement)):
            continue
        every, explained, result = outcomes(placement), desk.explain(placement), into / "placement" / folder.name
        clear_result(result)
        write_result(placement, explained, desk.letterhead, result, on=today(), paper=True)
        first, short = sum(outcome.first for outcome in every), sum(outcome.short > 0 for outcome in every)
        named = say("Stages", "Internships") if isinstance(desk, InternshipDesk) else say("Modules", "Modules")
        click.echo(
            say(
                f"{named}: {len(every)} leerlingen, {first} met een eerste keus, {short} {'mist' if short == 1 else 'missen'} nog iets",
                f"{named}: {len(every)} learners, {first} with a first choice, {short} still {'misses' if short == 1 else 'miss'} something",
            )
        )
        page = into / f"placement-{folder.name}.html"
        html = placement_page(
            placement,
            explained,
            school=desk.letterhead.school,
            fewest=desk.fewest_shown,
            on=today(),
            language=spoken.language,
        )
        write_whole(page, html)
        yield page
