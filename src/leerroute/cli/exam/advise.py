"""leerroute exam advise: which levels per subject are possible, and where each choice leads."""

from __future__ import annotations

from pathlib import Path

import click

from leerroute.cli.exam.given import file_argument, one_candidate
from leerroute.cli.exam.words import alternative
from leerroute.cli.given import style
from leerroute.cli.language import say, spoken
from leerroute.exam import VERDICTS, advise, levels_called
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
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for choice in choices[:most]:
        levels = ", ".join(f"{code} {level}" for code, level in choice.levels)
        words = style(f"{choice.result.outcome.called.in_(spoken.language):16}", VERDICTS[choice.result.outcome])
        leads = levels_called(choice.result, choice.admission).in_(spoken.language)
        click.echo(f"{words} {levels:20} {leads}")
    click.echo()
    click.echo(
        say(
            f"{len(choices)} keuzes bekeken. Het diploma is van de laagste leerweg waarop een vak wordt afgesloten.",
            f"{len(choices)} choices tried. The diploma is of the lowest leerweg at which a subject is finished.",
        )
    )
    click.echo(DISCLAIMER.in_(spoken.language))
    return 0
