"""What the checks share: keys that stand twice, keys that nobody knows, and one finding for many rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from leerroute.placement.finding import Finding, Weight
from leerroute.placement.reading import Entry, nearest
from leerroute.text import Text

Part = TypeVar("Part")


def twice(entries: Sequence[Entry[Part]], key: Callable[[Part], object], field: str) -> Iterator[Finding]:
    """Rows with a key that an earlier row has."""
    first: dict[object, Entry[Part]] = {}
    for entry in entries:
        earlier = first.setdefault(key(entry.value), entry)
        if earlier is not entry:
            row = earlier.row.number
            yield entry.error(
                field,
                Text(nl=f"dit staat ook al in regel {row}.", en=f"this stands in line {row} already."),
                Text(nl="Haal een van de twee weg, of geef ze een eigen code.", en="Remove one of the two, or give them different codes."),
            )  # fmt: skip


def strangers(
    entry: Entry[Part],
    field: str,
    keys: Iterable[str],
    known: Collection[str],
    among: Text,
    weight: Weight = Weight.ERROR,
) -> Iterator[Finding]:
    """Keys in a cell that are not among the known ones, with the nearest that is. among: what they should be in."""
    for key in sorted(set(keys) - set(known)):
        yield entry.found(
            weight,
            field,
            Text(nl=f"'{key}' staat niet bij {among.nl}.", en=f"'{key}' is not among the {among.en}."),
            nearest(key, known)
            or Text(nl=f"Zet het bij {among.nl}, of haal het hier weg.", en=f"Add it to the {among.en}, or remove it here."),
        )  # fmt: skip


def together(
    rows: Sequence[Entry[Part]], weight: Weight, field: str, expected: Text, remedy: Text | None = None
) -> Iterator[Finding]:
    """One finding for all rows with the same open question, at the first of them."""
    if not rows:
        return
    others = len(rows) - 1
    if others:
        expected = Text(
            nl=f"{expected.nl} Ook in {others} andere {'regel' if others == 1 else 'regels'}.",
            en=f"{expected.en} Also in {others} other {'line' if others == 1 else 'lines'}.",
        )
    yield rows[0].found(weight, field, expected, remedy or (_FILL_IN if weight is Weight.QUESTION else None))


_FILL_IN = Text(nl="Vul het in als je het weet.", en="Fill it in when you know.")
