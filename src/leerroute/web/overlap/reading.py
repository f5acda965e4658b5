"""What somebody said in a worksheet: the cells of the own school under the own name. Nobody speaks for a colleague."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from leerroute.alignment import Judged, read_worksheet
from leerroute.curriculum import Side
from leerroute.files import Problem, Unreadable, shortened
from leerroute.text import Text
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.overlap.models import LONGEST_ID, Worksheet
from leerroute.web.overlap.sides import sides_of

_SOMEBODY = "?"
"""Who filled in the other column, where the sheet does not say."""


def read(path: Path, sheet: Worksheet, on: date) -> tuple[list[Judged], dict[str, Any]]:
    """The own words of who sent the sheet, and how many cells are somebody else's. on: for rows without a day.

    Raises `Unreadable` with row and column of all that is wrong.
    """
    own = sides_of(sheet.by, sheet.partnership)
    names = {side: sheet.by.name if side in own else _SOMEBODY for side in Side}
    everything = read_worksheet(path, on, names)
    refuse_unknown(everything, {programme.id for programme in catalogue_for(sheet.partnership)}, on)
    mine, others = [], set()
    for one in everything:
        if one.side in own and _same_name(one.assessor, sheet.by.name):
            mine.append(one)
        elif one.assessor != _SOMEBODY:
            others.add(one.assessor)
    last: dict[tuple[object, ...], Judged] = {(one.side, one.pair): one for one in mine}
    return list(last.values()), {"others": len(everything) - len(mine), "names": sorted(others)[:5]}


def refuse_unknown(judged: Iterable[Judged], programmes: set[str], today: date) -> None:
    """Raises `Unreadable` naming what no worksheet of ours holds: unknown programmes, ids too long, days to come."""
    problems = list(_wrong(judged, programmes, today))
    if problems:
        raise Unreadable(problems)


def _wrong(judged: Iterable[Judged], programmes: set[str], today: date) -> Iterator[Problem]:
    seen: set[str] = set()
    for one in judged:
        for programme in {one.left_programme, one.right_programme} - programmes - seen:
            seen.add(programme)
            yield Problem(file="", place="programma", value=shortened(programme), expected=_UNKNOWN, remedy=_AGAIN)
        for id_ in (one.left, one.right):
            if len(id_) > LONGEST_ID:
                yield Problem(file="", place="links/rechts", value=shortened(id_), expected=_TOO_LONG, remedy=_AGAIN)
        if any("\x00" in str(value) for value in one.model_dump().values()):
            yield Problem(file="", place="tekst", value=shortened(one.left_text), expected=_NO_TEXT, remedy=_AGAIN)
        if one.on > today:
            yield Problem(file="", place="datum", value=one.on.isoformat(), expected=_TO_COME)


def _same_name(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


_UNKNOWN = Text(nl="dit programma kent jullie samenwerking niet.", en="your partnership does not know this programme.")
_AGAIN = Text(
    nl="Begin bij een werkblad dat je hier ophaalt, en laat de kolommen rechts staan.",
    en="Begin with a worksheet that you download here, and leave the columns on the right.",
)
_TOO_LONG = Text(nl="zo lang is geen enkel id.", en="no id is that long.")
_NO_TEXT = Text(nl="hier staat een teken dat geen tekst is.", en="there is a character here that is no text.")
_TO_COME = Text(nl="deze dag moet nog komen.", en="this day is still to come.")
