"""leerroute exam advise: which levels per subject are possible, and where each choice leads."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.cli.exam.given import file_argument, one_candidate
from leerroute.cli.exam.words import alternative
from leerroute.cli.given import style
from leerroute.cli.language import say, spoken
from leerroute.exam import VERDICTS, Choice, advise, levels_called, subject_name
from leerroute.files import Refusal
from leerroute.law import DISCLAIMER, shipped_register


@click.command(
    "advise",
    help=say(
        "Maatwerk: welke niveaus per vak kunnen, en waar leidt elke keuze toe?",
        "Maatwerk: which levels per subject are possible, and where does each choice lead?",
    ),
)
@file_argument
@click.option(
    "--alternative",
    "alternatives",
    multiple=True,
    required=True,
    metavar="EC:kb:6.5:6.0",
    help=say(
        "Een vak op een ander niveau, met SE en CE (mogen open blijven).",
        "A subject at another level, with SE and CE (may stay open).",
    ),
)
@click.option("--most", default=10, show_default=True, help=say("Hoeveel keuzes tonen.", "How many choices to show."))
def advise_(file: Path, alternatives: tuple[str, ...], most: int) -> int:
    try:
        choices = advise(one_candidate(file), [alternative(words) for words in alternatives], shipped_register())
    except Refusal as refusal:
        told = (part.in_(spoken.language) for part in (refusal.expected, refusal.remedy) if part)
        raise click.UsageError(" ".join(told)) from None
    levels = [_levels(choice) for choice in choices[:most]]
    width = max(map(len, levels))
    for choice, told_levels in zip(choices, levels, strict=False):
        words = style(f"{choice.result.outcome.called.in_(spoken.language):16}", VERDICTS[choice.result.outcome])
        leads = levels_called(choice.result, choice.admission).in_(spoken.language)
        click.echo(f"{words} {told_levels:{width}}  {leads}")
    click.echo()
    click.echo(
        say(
            f"{len(choices)} keuzes bekeken. Het diploma is van de laagste leerweg waarop een vak wordt afgesloten.",
            f"{len(choices)} choices tried. The diploma is of the lowest leerweg at which a subject is finished.",
        )
    )
    click.echo(DISCLAIMER.in_(spoken.language))
    return 0


def _levels(choice: Choice) -> str:
    """economie op kb, wiskunde op bb"""
    at = say("op", "at")
    return ", ".join(f"{subject_name(code).in_(spoken.language)} {at} {level}" for code, level in choice.levels)
