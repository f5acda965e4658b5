"""A spreadsheet whose columns have a Dutch and an English heading: both are read, one is written.

A reader asks a `Filled` row for its cells by key, and every cell that is not as it should be is kept as a problem.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from leerroute.files.problems import Problem, Unreadable, unreadable
from leerroute.files.sheets import Row, read_sheet, sheet_bytes
from leerroute.text import Language, Text

Word = TypeVar("Word")

_TRUTHS = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")

FILLED = Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled.")


@dataclass(frozen=True)
class Column:
    """key: what the code calls it. must: a sheet without this column is refused.

    In an xlsx only: width in characters, choices that a user can pick, help that shows at the heading.
    """

    key: str
    heading: Text
    must: bool = False
    width: int | None = None
    choices: tuple[Text, ...] = ()
    help: Text | None = None


@dataclass
class Filled:
    """One filled-in row. headings: key -> the heading as this file writes it. problems: gathered while it is read."""

    file: str
    row: Row
    headings: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def text(self, key: str, *, must: bool = False) -> str | None:
        """The cell; None when it is empty, which is a problem when it must be filled."""
        value = self.row.cells.get(self.headings.get(key, ""))
        if value is None and must:
            self.wrong(key, FILLED)
        return value

    def word(self, key: str, words: Mapping[str, Word], *, must: bool = False) -> Word | None:
        """What the cell's word stands for. words: in either language -> the value; capitals do not matter."""
        value = self.text(key, must=must)
        if value is None:
            return None
        found = words.get(" ".join(value.casefold().replace("_", " ").split()))
        if found is None:
            shown = ", ".join(words)
            self.wrong(key, Text(nl=f"hier kan staan: {shown}.", en=f"one of: {shown}."))
        return found

    def truth(self, key: str) -> bool | None:
        """ja or nee; None when empty."""
        return self.word(key, _TRUTHS)

    def day(self, key: str, *, must: bool = False) -> date | None:
        """A date as 2026-09-01, or as Excel in the Netherlands writes it: 1-9-2026."""
        value = self.text(key, must=must)
        if value is None:
            return None
        dutch = _DUTCH_DAY.fullmatch(value)
        try:
            return date(int(dutch[3]), int(dutch[2]), int(dutch[1])) if dutch else date.fromisoformat(value)
        except ValueError:
            remedy = Text(nl="Schrijf een datum als 2026-09-01.", en="Write a date such as 2026-09-01.")
            self.wrong(key, Text(nl="dit is geen datum.", en="this is no date."), remedy)
            return None

    def wrong(self, key: str, expected: Text, remedy: Text | None = None) -> None:
        self.problems.append(self.row.problem(self.file, self.headings.get(key, key), expected, remedy))


def filled_rows(path: Path, columns: Sequence[Column]) -> Iterator[Filled]:
    """The rows of the csv or xlsx at `path`. Raises `Unreadable`: no sheet, an unknown column, one that must be there."""
    sheet = read_sheet(path)
    known = {name.casefold(): column.key for column in columns for name in (column.heading.nl, column.heading.en)}
    headings: dict[str, str] = {}
    for heading in sheet.columns:
        key = known.get(heading.casefold())
        if key is None:
            near = difflib.get_close_matches(heading.casefold(), known, n=1)
            raise unreadable(
                sheet.file,
                "deze kolom kennen we niet.",
                "we do not know this column.",
                line=1,
                value=heading,
                remedy=_did_you_mean(near) if near else _these_are(columns),
            )
        if key in headings:
            raise unreadable(
                sheet.file,
                f"deze kolom is dezelfde als '{headings[key]}'.",
                f"this column is the same as '{headings[key]}'.",
                line=1,
                value=heading,
            )
        headings[key] = heading
    for column in columns:
        if column.must and column.key not in headings:
            raise unreadable(
                sheet.file,
                f"de kolom '{column.heading.nl}' ontbreekt.",
                f"the column '{column.heading.en}' is missing.",
                line=1,
                remedy=_these_are(columns),
            )
    return (Filled(sheet.file, row, headings) for row in sheet.rows)


def columns_bytes(
    columns: Sequence[Column], rows: Iterable[Mapping[str, str | None]], suffix: str, language: Language
) -> bytes:
    """Rows (by key) as the content of a `.csv` or `.xlsx` file with the headings of `language`."""
    headings = {column.key: column.heading.in_(language) for column in columns}
    return sheet_bytes(
        tuple(headings.values()),
        ({headings[key]: cell for key, cell in row.items()} for row in rows),
        suffix,
        widths={column.heading.in_(language): column.width for column in columns if column.width},
        choices={column.heading.in_(language): [word.in_(language) for word in column.choices] for column in columns},
        notes={column.heading.in_(language): column.help.in_(language) for column in columns if column.help},
    )


def refuse_wrong_rows(rows: Iterable[Filled]) -> None:
    """Raise `Unreadable` with every problem of all rows, when there is any."""
    problems = [problem for row in rows for problem in row.problems]
    if problems:
        raise Unreadable(problems)


def _did_you_mean(near: Sequence[str]) -> Text:
    return Text(nl=f"Bedoel je '{near[0]}'?", en=f"Do you mean '{near[0]}'?")


def _these_are(columns: Sequence[Column]) -> Text:
    nl, en = (", ".join(column.heading.in_(language) for column in columns) for language in ("nl", "en"))
    return Text(nl=f"De kolommen zijn: {nl}.", en=f"The columns are: {en}.")
