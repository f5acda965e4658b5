"""A table of the folder: its file, its columns, and what each column is for. Reading, templates and docs all follow it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from leerroute.placement.reading.cells import Reader
from leerroute.text import Language, Text

Made = TypeVar("Made")


@dataclass(frozen=True)
class Column:
    """field: of the value object ("background.gender" goes into a part). heading: in both languages. needed: in each row."""

    field: str
    heading: Text
    read: Reader
    told: Text
    needed: bool = False

    def called(self, heading: str) -> bool:
        return _bare(heading) in {_bare(self.heading.nl), _bare(self.heading.en), _bare(self.field.rsplit(".", 1)[-1])}


@dataclass(frozen=True)
class Table(Generic[Made]):
    """file: its name without ending. made: the value object of one row. needed: the folder must have it.

    ignored: headings that may be there for people, as in the result of an earlier round, and are not read.
    """

    file: Text
    told: Text
    made: type[Made]
    columns: tuple[Column, ...]
    needed: bool = False
    ignored: frozenset[str] = frozenset()

    def column(self, heading: str) -> Column | None:
        """The column that people mean with a heading: capitals, spaces and underscores do not matter."""
        return next((column for column in self.columns if column.called(heading)), None)

    def headings(self, language: Language) -> tuple[str, ...]:
        return tuple(column.heading.in_(language) for column in self.columns)


def nearest(word: str, known: Iterable[str], cutoff: float = 0.5) -> Text | None:
    """Which known word somebody may have meant. One number is never a slip of another: nobody is near 099."""
    if word.isdigit():
        return None
    by_lower = {item.lower(): item for item in known}
    found = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=cutoff)
    if not found:
        return None
    return Text(nl=f"Bedoel je '{by_lower[found[0]]}'?", en=f"Do you mean '{by_lower[found[0]]}'?")


def _bare(heading: str) -> str:
    return "".join(letter for letter in heading.lower() if letter.isalnum())
