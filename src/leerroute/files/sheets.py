"""Tables from a spreadsheet: xlsx or csv in, the same columns out.

A cell is text as the user sees it; empty cells are absent, not "". Cells that a spreadsheet program would run as a
formula are written so that it does not, and read back as they were.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from leerroute.files.archive import check_archive
from leerroute.files.problems import Problem, shortened, unreadable
from leerroute.text import Text

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation

SHEET_LIMIT = 50_000_000
"""Bytes of the file on disk."""
ROW_LIMIT = 1_000_000

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Row:
    """One row. number: as the spreadsheet program counts, so the first row under the header is 2."""

    number: int
    cells: Mapping[str, str]

    def problem(self, file: str, column: str, expected: Text, remedy: Text | None = None) -> Problem:
        """That the cell in `column` is not as `expected`."""
        value = self.cells.get(column)
        return Problem(
            file=file,
            line=self.number,
            place=column,
            value=None if value is None else shortened(value),
            expected=expected,
            remedy=remedy,
        )


@dataclass(frozen=True)
class Sheet:
    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(path: Path, *, told: Callable[[int], None] | None = None) -> Sheet:
    """The first sheet of the xlsx or csv at `path`. told: is called now and then with the number of rows read so far.

    Raises `Unreadable`.
    """
    file = str(path)
    if not path.is_file():
        raise unreadable(file, "dit bestand is er niet.", "this file does not exist.")
    if path.stat().st_size > SHEET_LIMIT:
        raise unreadable(
            file, f"dit bestand is groter dan {SHEET_LIMIT:,} bytes.", f"this file has more than {SHEET_LIMIT:,} bytes."
        )
    rows = _xlsx_rows(path, told) if path.suffix.lower() == ".xlsx" else _csv_rows(path, told)
    return _sheet(file, rows)


def sheet_bytes(
    columns: Sequence[str],
    rows: Iterable[Mapping[str, str | None]],
    suffix: str,
    *,
    widths: Mapping[str, int] | None = None,
    choices: Mapping[str, Sequence[str]] | None = None,
    notes: Mapping[str, str] | None = None,
) -> bytes:
    """A table as the content of a `.csv` or `.xlsx` file; columns not in a row stay empty.

    For an xlsx only: widths in characters (24 when not told; a column with a width wraps its words), the words that can
    be picked in a column, and notes that show at its heading.
    """
    table = [list(columns), *([row.get(column) or "" for column in columns] for row in rows)]
    return _xlsx_bytes(table, widths or {}, choices or {}, notes or {}) if suffix == ".xlsx" else _csv_bytes(table)


def _sheet(file: str, table: list[list[str]]) -> Sheet:
    if not table or not any(table[0]):
        raise unreadable(
            file,
            "de eerste regel moet de kolomnamen bevatten.",
            "the first row must hold the column names.",
            remedy=Text(nl="Begin met het lege sjabloon.", en="Start from the empty template."),
        )
    names = [name.strip() for name in table[0]]
    columns = tuple(filter(None, names))
    double = {name for name in columns if columns.count(name) > 1}
    if double:
        raise unreadable(
            file, "deze kolom staat er twee keer.", "this column stands here twice.", line=1, value=min(double)
        )
    rows = tuple(
        Row(number, {name: cell for name, cell in zip(names, cells, strict=False) if name and cell})
        for number, cells in enumerate(table[1:], start=2)
        if any(cells)
    )
    if len(rows) > ROW_LIMIT:
        raise unreadable(
            file, f"meer dan {ROW_LIMIT:,} regels lezen we niet.", f"more than {ROW_LIMIT:,} rows are not read."
        )
    return Sheet(file, columns, rows)


_TOLD_EVERY = 10_000
Cells = TypeVar("Cells")


def _counted(rows: Iterable[Cells], told: Callable[[int], None] | None) -> Iterator[Cells]:
    for number, row in enumerate(rows):
        if told is not None and number % _TOLD_EVERY == 0:
            told(number)
        yield row


def _csv_rows(path: Path, told: Callable[[int], None] | None) -> list[list[str]]:
    raw = path.read_bytes()
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        text = raw.decode("utf-16", errors="replace")
    else:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")  # what Excel in the Netherlands saves as "CSV"
    if text[:4].lower() == "sep=":
        text = text.partition("\n")[2]
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        return [
            [_unguarded(cell.strip()) for cell in row]
            for row in _counted(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), told)
        ]
    except csv.Error as error:
        raise unreadable(
            str(path), f"dit is geen leesbare csv ({error}).", f"this is not a readable csv ({error})."
        ) from None


def _xlsx_rows(path: Path, told: Callable[[int], None] | None) -> list[list[str]]:
    import openpyxl  # slow to import, and a csv does not need it

    file = str(path)
    try:
        with path.open("rb") as opened:
            with zipfile.ZipFile(opened) as archive:
                check_archive(archive, file, streamed="xl/worksheets/")
            book = openpyxl.load_workbook(opened, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # a sheet may claim a million empty rows
            same: dict[str, str] = {}  # a class says "bb" and "2026" in every row: one text for all of them
            return [
                [same.setdefault(text, text) for text in map(_cell_text, row)]
                for row in _counted(sheet.iter_rows(values_only=True, max_row=ROW_LIMIT + 2), told)
            ]
    except (zipfile.BadZipFile, KeyError, IndexError, ValueError, OSError) as error:
        raise unreadable(
            file,
            f"dit is geen leesbaar Excel-bestand ({error}).",
            f"this is not a readable Excel file ({error}).",
            remedy=Text(nl="Open het in Excel en sla het op als .xlsx.", en="Open it in Excel and save it as .xlsx."),
        ) from None


def _cell_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _unguarded(str(value).strip())


def _csv_bytes(table: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([[_guarded(cell) for cell in row] for row in table])
    return out.getvalue().encode("utf-8-sig")


def _xlsx_bytes(
    table: list[list[str]],
    widths: Mapping[str, int],
    choices: Mapping[str, Sequence[str]],
    notes: Mapping[str, str],
) -> bytes:
    import openpyxl
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # control characters, which no xlsx can hold
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("openpyxl made a workbook without a sheet")
    for row_number, row in enumerate(table, start=1):
        for column_number, text in enumerate(row, start=1):
            clean = ILLEGAL_CHARACTERS_RE.sub("", text)
            cell = sheet.cell(row_number, column_number, _guarded(clean) if clean.startswith("'") else clean)
            cell.data_type = "s"  # text, also when it starts with "="
            if table[0][column_number - 1] in widths:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column_number, heading in enumerate(table[0], start=1):
        letter = get_column_letter(column_number)
        sheet.cell(1, column_number).font = Font(bold=True)
        sheet.column_dimensions[letter].width = widths.get(heading, 24)
        if heading in notes:
            sheet.cell(1, column_number).comment = Comment(notes[heading], "leerroute", height=160, width=320)
        if choices.get(heading):
            last = len(table) if len(table) > 1 else _EMPTY_ROWS
            sheet.add_data_validation(_pick_from(choices[heading], f"{letter}2:{letter}{last}"))
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_EMPTY_ROWS = 1000
"""Of an empty sheet this many rows offer the words to pick."""


def _pick_from(words: Sequence[str], cells: str) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    picked = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=False)
    picked.add(cells)
    return picked


def _guarded(cell: str) -> str:
    """With an apostrophe in front of what would run as a formula, and of what already looks so guarded."""
    return "'" + cell if cell.lstrip("'").startswith(_FORMULA_STARTS) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(_FORMULA_STARTS) else cell
