"""From the words in a cell to a value. Each reader raises `Refusal`: what should stand there, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from leerroute.curriculum import Level
from leerroute.files import Refusal
from leerroute.placement.internships.problem import Weekday, Work
from leerroute.placement.modules.problem import At, ModuleKind
from leerroute.placement.travel import Travel
from leerroute.text import Text, enumeration

Reader = Callable[[str], object]
Word = TypeVar("Word", bound=StrEnum)

_SEPARATORS = re.compile(r"[,;|\n]")


def words(cell: str) -> str:
    return cell


def listed(cell: str) -> tuple[str, ...]:
    """'ROB, KOK' -> ('ROB', 'KOK'); commas, semicolons, bars and new lines part the items."""
    return tuple(item.strip() for item in _SEPARATORS.split(cell) if item.strip())


def count(cell: str) -> int:
    if not cell.isascii() or not cell.isdigit() or len(cell) > 6:
        raise Refusal(Text(nl="hier moet een heel getal staan, zoals 16.", en="a whole number must stand here: 16."))
    return int(cell)


def truth(cell: str) -> bool:
    known = {"ja": True, "j": True, "yes": True, "true": True, "nee": False, "n": False, "no": False, "false": False}
    if cell.lower() not in known:
        raise Refusal(
            Text(nl="hier moet ja of nee staan.", en="yes or no must stand here."),
            Text(nl="Weet je het niet? Laat de cel leeg.", en="Not known? Leave the cell empty."),
        )
    return known[cell.lower()]


def day(cell: str) -> date:
    """2026-08-31, and as Dutch people write it: 31-8-2026 and 31/08/2026."""
    dutch = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", cell)
    try:
        return date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else date.fromisoformat(cell)
    except ValueError:
        raise Refusal(
            Text(nl="hier moet een datum staan: 2011-08-31 of 31-8-2011.", en="a date must stand here: 2011-08-31.")
        ) from None


def pc4(cell: str) -> str:
    """The four digits of a postcode; the letters are dropped, because nothing needs them."""
    found = re.fullmatch(r"([1-9]\d{3}) ?(?:[A-Za-z]{2})?", cell, re.ASCII)
    if not found:
        raise Refusal(
            Text(nl="hier moeten de vier cijfers van een postcode staan.", en="four digits of a postcode must be here.")
        )
    return found[1]


def rank(cell: str) -> int | None:
    """1 is the first choice; "niet" is None: never place in it."""
    if cell.lower() in {"niet", "nee", "not", "no", "x", "-"}:
        return None
    if not cell.isascii() or not cell.isdigit() or not 1 <= int(cell) <= 99:
        raise Refusal(
            Text(
                nl="hier moet 1 staan (eerste keus), 2, 3 ... of 'niet'.",
                en="1 (first choice), 2, 3 ... or 'not' must stand here.",
            )
        )
    return int(cell)


def one_of(kind: type[Word], known: Mapping[str, Word]) -> Callable[[str], Word]:
    """A reader of one word from a list, in Dutch, in English or as the code spells it."""
    every = {**{item.value: item for item in kind}, **known}

    def reader(cell: str) -> Word:
        if cell.lower() not in every:
            raise Refusal(
                Text(
                    nl=f"hier kan staan: {enumeration(known, 'nl', last='or')}.",
                    en=f"what can stand here: {enumeration(known, 'en', last='or')}.",
                )
            )
        return every[cell.lower()]

    return reader


def each(reader: Callable[[str], object]) -> Callable[[str], frozenset[object]]:
    """A reader of a list of such words."""
    return lambda cell: frozenset(reader(item) for item in listed(cell))


_CODES = {"bb": Level.BB, "kb": Level.KB, "gl": Level.GL, "tl": Level.TL}
_LEERWEG = one_of(Level, _CODES)
_ALSO = {"basis": "bb", "bbl": "bb", "kader": "kb", "kbl": "kb", "gemengd": "gl", "theoretisch": "tl", "mavo": "tl"}
"""As school systems and people write a leerweg, after "vmbo-" where that stands before it."""


def leerweg(cell: str) -> Level:
    bare = cell.lower().removeprefix("vmbo").strip(" -")
    code = _ALSO.get(bare, bare)
    return _LEERWEG(code if code in _CODES else cell)


kind = one_of(
    ModuleKind,
    {"kern": ModuleKind.CORE, "kennismakend": ModuleKind.EXPLORING, "verdiepend": ModuleKind.DEEPENING},
)
at = one_of(At, {"vmbo": At.VMBO, "mbo": At.MBO, "bedrijf": At.COMPANY})
travel = one_of(Travel, {"fiets": Travel.BIKE, "ov": Travel.TRANSIT})
weekdays = each(one_of(Weekday, {item.value: item for item in Weekday}))
work = each(one_of(Work, {"licht": Work.LIGHT, "kassa": Work.CASH_DESK, "alcohol": Work.ALCOHOL, "zwaar": Work.HEAVY}))
