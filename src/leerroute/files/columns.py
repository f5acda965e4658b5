"""A spreadsheet whose columns have a Dutch and an English heading: both are read, one is written.

A reader asks a `Filled` row for its cells by key, and every cell that is not as it should be is kept as a problem.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from leerroute.files.problems import Problem, Unreadable, unreadable
from leerroute.files.sheets import Row, read_sheet, sheet_bytes
from leerroute.text import LANGUAGES, Language, Text

Word = TypeVar("Word")

_TRUTHS = {True: Text(nl="ja", en="yes"), False: Text(nl="nee", en="no")}
_ALSO_TRUTHS = {"true": True, "false": False, "waar": True, "onwaar": False}
"""What a spreadsheet program makes of them."""
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

    def word(
        self, key: str, words: Mapping[Word, Text], *, also: Mapping[str, Word] | None = None, must: bool = False
    ) -> Word | None:
        """What the cell's word stands for. words: value -> how it is written; capitals do not matter.

        also: other words that are read, and not told when the cell is wrong.
        """
        value = self.text(key, must=must)
        if value is None:
            return None
        written = " ".join(value.casefold().replace("_", " ").split())
        found = {**(also or {}), **_by_word(words)}.get(written)
        if found is None:
            nl, en = (", ".join(word.in_(language) for word in words.values()) for language in LANGUAGES)
            self.wrong(key, Text(nl=f"hier kan staan: {nl}.", en=f"one of: {en}."))
        return found

    def words(self, key: str, words: Mapping[Word, Text]) -> tuple[Word, ...]:
        """What the words of the cell stand for, with spaces or commas between; none when one of them is wrong."""
        written, known = (self.text(key) or "").casefold().replace(",", " ").split(), _by_word(words)
        if any(word not in known for word in written):
            nl, en = (" ".join(word.in_(language) for word in words.values()) for language in LANGUAGES)
            self.wrong(
                key,
                Text(
                    nl=f"hier kunnen staan, met spaties ertussen: {nl}.", en=f"any of these, with spaces between: {en}."
                ),
            )
            return ()
        return tuple(known[word] for word in written)

    def number(self, key: str, most: int) -> Decimal | None:
        """A number from 0 to `most`; with a comma or a point, a % after it is let go."""
        value = self.text(key)
        if value is None:
            return None
        try:
            found = Decimal(value.replace(",", ".").removesuffix("%").strip())
        except InvalidOperation:
            found = Decimal(-1)
        if not found.is_finite() or not 0 <= found <= most:
            self.wrong(
                key,
                Text(nl="hier staat een getal als 40 of 12,5.", en="a number such as 40 or 12.5 stands here."),
                Text(nl="Laat leeg wat je niet weet.", en="Leave empty what you do not know."),
            )
            return None
        return found

    def truth(self, key: str) -> bool | None:
        """ja or nee; None when empty."""
        return self.word(key, _TRUTHS, also=_ALSO_TRUTHS)

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
    known = _keys(columns)
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
    lacking = [column.heading for column in columns if column.must and column.key not in headings]
    if lacking:
        raise unreadable(
            sheet.file,
            f"deze kolommen ontbreken: {', '.join(heading.nl for heading in lacking)}.",
            f"these columns are missing: {', '.join(heading.en for heading in lacking)}.",
            line=1,
            remedy=_these_are(columns),
        )
    return (Filled(sheet.file, row, headings) for row in sheet.rows)


def columns_there(path: Path, columns: Sequence[Column]) -> frozenset[str]:
    """The keys of the columns that the sheet at `path` has; none when it is no csv or xlsx. Raises `Unreadable`."""
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        return frozenset()
    known = _keys(columns)
    return frozenset(known[heading.casefold()] for heading in read_sheet(path).columns if heading.casefold() in known)


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


def _by_word(words: Mapping[Word, Text]) -> dict[str, Word]:
    return {word: value for value, text in words.items() for word in (text.nl, text.en)}


def _keys(columns: Sequence[Column]) -> dict[str, str]:
    """A heading in lower case -> the key of its column."""
    return {name.casefold(): column.key for column in columns for name in (column.heading.nl, column.heading.en)}


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
