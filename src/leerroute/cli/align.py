"""leerroute align: candidates, worksheet, take-in, standing, review; judge, overlap, exemptions, crosswalk beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.alignment import (
    CHANCE,
    RELATIONS,
    SESSION,
    batch_told,
    changed_bytes,
    judged_bytes,
    merged,
    next_batch,
    progress_told,
    read_judged,
    read_worksheet,
    reason_told,
    review,
    review_lines,
    standing_lines,
    worksheet_bytes,
)
from leerroute.cli.align_given import (
    known_pairs,
    mbo_name,
    names,
    pairs_file,
    path,
    programmes_of,
    ranked,
    tell,
    vmbo_name,
)
from leerroute.cli.align_judge import judge
from leerroute.cli.align_overlap import crosswalk_, exemptions_, overlap_
from leerroute.cli.given import Day, put, store_folder, suffix_of, today
from leerroute.cli.given import force as force_option
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Side
from leerroute.files import write_whole
from leerroute.terminal import CommandGroup

_sheet_into = click.option("--into", type=path, required=True, help=".xlsx / .csv")


@click.group(
    cls=CommandGroup,
    help=say(
        "Vmbo en mbo naast elkaar: wat is dubbel, wat ontbreekt.",
        "Vmbo beside mbo: what is taught twice, what is missing.",
    ),
)
def command() -> None:
    """The alignment room."""


@command.command(
    help=say(
        "Welke eindtermen van twee programma's (vmbo en mbo, op code) misschien overlappen.",
        "Which outcomes of two programmes (vmbo and mbo, by code) may overlap.",
    )
)
@click.argument("vmbo")
@click.argument("mbo")
@click.option(
    "--top",
    default=3,
    show_default=True,
    type=click.IntRange(1),
    help=say("Hoeveel per eindterm.", "How many per outcome."),
)
@store_folder
def candidates(vmbo: str, mbo: str, top: int, folder: Path | None) -> None:
    for row in ranked(vmbo, mbo, folder).ranked:
        if row:
            tell(("", f"{row[0].left.unit}  {row[0].left.text}"))
        for one in row[:top]:
            chance = "" if one.confidence is None else f" ({one.confidence:.0%})"
            relation = RELATIONS[one.relation].in_(spoken.language)
            tell((f"  {one.score:.2f}{chance} {relation}  {one.right.unit}  {one.right.text}",))
            tell((f"      {reason_told(one.why, spoken.language)}",))
    tell(("", CHANCE.in_(spoken.language)))


@command.command(
    help=say(
        "Schrijf de volgende paren om te beoordelen in een werkblad voor twee docenten.",
        "Write the next pairs to judge in a worksheet for two teachers.",
    )
)
@click.argument("vmbo_code", metavar="VMBO")
@click.argument("mbo_code", metavar="MBO")
@pairs_file
@_sheet_into
@click.option(
    "--size", default=SESSION, show_default=True, type=click.IntRange(1), help=say("Hoeveel paren.", "How many pairs.")
)
@click.option(
    "--side",
    type=click.Choice([side.value for side in Side]),
    help=say("Alleen paren die deze school nog niet bekeek.", "Only pairs that this school has not looked at."),
)
@vmbo_name
@mbo_name
@store_folder
@force_option
def worksheet(
    vmbo_code: str,
    mbo_code: str,
    pairs: Path,
    into: Path,
    size: int,
    side: str | None,
    vmbo: str | None,
    mbo: str | None,
    folder: Path | None,
    force: bool,
) -> None:
    suffix, known = suffix_of(into), known_pairs(pairs)
    batch = next_batch(ranked(vmbo_code, mbo_code, folder), known, size, Side(side) if side else None)
    tell((progress_told(batch.progress, spoken.language),))
    if not len(batch):
        tell((say("Er is niets meer te beoordelen.", "There is nothing left to judge."),))
        return
    put(worksheet_bytes(batch, suffix, spoken.language, names(vmbo, mbo)), into, over=force)
    tell(
        (
            batch_told(batch, spoken.language),
            CHANCE.in_(spoken.language),
            say(
                f"Vul de kolommen vmbo en mbo in. Daarna: leerroute align take-in {into} --pairs {pairs}",
                f"Fill in the columns vmbo and mbo. Then: leerroute align take-in {into} --pairs {pairs}",
            ),
        )
    )


@command.command(
    "take-in",
    help=say(
        "Neem een ingevuld werkblad op bij de beoordeelde paren. Met een fout erin wordt er niets geschreven.",
        "Add a filled-in worksheet to the judged pairs. With a mistake in it nothing is written.",
    ),
)
@click.argument("sheet", type=path)
@pairs_file
@click.option(
    "--on",
    type=Day(),
    help=say("De dag van de oordelen (standaard: vandaag).", "The day of the judgements (default: today)."),
)
@vmbo_name
@mbo_name
def take_in(sheet: Path, pairs: Path, on: date | None, vmbo: str | None, mbo: str | None) -> None:
    suffix = suffix_of(pairs)
    found = merged(known_pairs(pairs), read_worksheet(sheet, on or today(), names(vmbo, mbo)))
    if found.added or found.changed:
        write_whole(pairs, judged_bytes(found.judged, suffix, spoken.language))
    tell(
        (
            say(
                f"{found.added} nieuw, {found.changed} gewijzigd, {found.unchanged} gelijk. Samen {len(found.judged)} oordelen in {pairs}.",
                f"{found.added} new, {found.changed} changed, {found.unchanged} the same. Together {len(found.judged)} judgements in {pairs}.",
            ),
        )
    )
    for one in found.stayed:
        tell(
            (
                say(
                    f"  bleef staan ({'definitief' if one.final else 'later'}): {one.assessor}, {one.left_text} / {one.right_text}",
                    f"  stayed ({'final' if one.final else 'later'}): {one.assessor}, {one.left_text} / {one.right_text}",
                ),
            )
        )


@command.command(
    help=say(
        "Hoe ver de beoordeling is, en hoe vaak de scholen het eens zijn.",
        "How far the judging is, and how often the schools agree.",
    )
)
@click.argument("pairs", type=path)
def standing(pairs: Path) -> None:
    tell(standing_lines(read_judged(pairs), spoken.language))


@command.command(
    "review",
    help=say(
        "Leg de oordelen naast de curricula van nu. Eindcode 2: er is iets opnieuw te bekijken.",
        "Hold the judgements against the curricula as they are now. Exit code 2: something has to be looked at again.",
    ),
)
@click.argument("pairs", type=path)
@click.option(
    "--into",
    type=path,
    help=say("Schrijf de oordelen, bijgewerkt, hierheen.", "Write the judgements, brought up to date, here."),
)
@click.option(
    "--worksheet",
    "again",
    type=path,
    help=say("Schrijf de gewijzigde paren als werkblad hierheen.", "Write the changed pairs as a worksheet here."),
)
@store_folder
@force_option
def review_(pairs: Path, into: Path | None, again: Path | None, folder: Path | None, force: bool) -> int:
    judged = read_judged(pairs)
    found = review(judged, programmes_of(judged, folder))
    tell(review_lines(found, spoken.language))
    if into is not None:
        put(judged_bytes(found.everything, suffix_of(into), spoken.language), into, over=force)
    if again is not None and found.changed:
        put(changed_bytes(found.changed, suffix_of(again), spoken.language), again, over=force)
    return 2 if found.changed or found.vanished else 0


for _command in (judge, overlap_, exemptions_, crosswalk_):
    command.add_command(_command)
