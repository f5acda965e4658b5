"""leerroute align judge: one word on one pair, also on a pair that nobody put forward."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from leerroute.alignment import ANSWERS, Judged, Piece, judged_bytes, merged, pieces
from leerroute.cli.align_given import known_pairs, pairs_file, programme_coded, tell
from leerroute.cli.given import Day, catalogue, store_folder, suffix_of, today
from leerroute.cli.language import say, spoken
from leerroute.curriculum import Programme, Side
from leerroute.files import write_whole

_SHOWN = 8
_ANSWERS = {word: answer for answer, text in ANSWERS.items() for word in (text.nl, text.en)}


@click.command(
    help=say(
        "Beoordeel één paar, ook als niemand het voorstelde. Wijs beide eindtermen aan met hun id of met woorden eruit.",
        "Judge one pair, also when nobody put it forward. Point to both outcomes with their id or with words from them.",
    )
)
@click.argument("vmbo")
@click.argument("mbo")
@click.argument("left")
@click.argument("right")
@click.option("--say", "said", type=click.Choice(list(_ANSWERS)), required=True)
@click.option("--side", type=click.Choice([side.value for side in Side]), required=True)
@click.option("--by", required=True, help=say("Wie dit vindt.", "Who says so."))
@pairs_file
@click.option("--on", type=Day(), help=say("De dag (standaard: vandaag).", "The day (default: today)."))
@click.option("--final", is_flag=True, help=say("Dit blijft zo.", "This is to stay."))
@click.option("--note")
@store_folder
def judge(
    vmbo: str,
    mbo: str,
    left: str,
    right: str,
    said: str,
    side: str,
    by: str,
    pairs: Path,
    on: date | None,
    final: bool,
    note: str | None,
    folder: Path | None,
) -> None:
    suffix, known = suffix_of(pairs), catalogue(folder)
    a = _outcome(programme_coded(vmbo, known, Side.VMBO), left)
    b = _outcome(programme_coded(mbo, known, Side.MBO), right)
    answer = _ANSWERS[said]
    judged = Judged(
        left=a.id,
        right=b.id,
        left_programme=a.programme,
        right_programme=b.programme,
        left_version=a.version,
        right_version=b.version,
        left_text=a.text,
        right_text=b.text,
        said=answer[0],
        relation=answer[1],
        assessor=by,
        side=Side(side),
        on=on or today(),
        final=final,
        note=note or None,
    )
    found = merged(known_pairs(pairs), [judged])
    tell((a.text, f"  {ANSWERS[answer].in_(spoken.language)}", b.text))
    if found.stayed:
        raise click.UsageError(
            say(
                "een later of definitief oordeel van deze persoon staat er al.",
                "a later or final word of this person is there.",
            )
        )
    write_whole(pairs, judged_bytes(found.judged, suffix, spoken.language))


def _outcome(programme: Programme, words: str) -> Piece:
    """The one outcome with this id, or with these words in it."""
    wanted = words.casefold()
    outcomes = list(pieces(programme))
    found = [piece for piece in outcomes if piece.id == words] or [p for p in outcomes if wanted in p.text.casefold()]
    if len(found) == 1:
        return found[0]
    if not found:
        raise click.UsageError(
            say(
                f"geen eindterm van {programme.title} heeft '{words}'.",
                f"no outcome of {programme.title} has '{words}'.",
            )
        )
    listed = "\n".join(f"  {piece.id}  {piece.text}" for piece in found[:_SHOWN])
    raise click.UsageError(
        say(
            f"'{words}' staat in {len(found)} eindtermen; geef meer woorden, of het id:\n{listed}",
            f"'{words}' is in {len(found)} outcomes; give more words, or the id:\n{listed}",
        )
    )
