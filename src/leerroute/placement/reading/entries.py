"""Reading one table: every row becomes a value object that still knows where it stood; every fault is told, none hides another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from leerroute.files import Problem, Refusal, Row, Unreadable, read_sheet, shape_problems
from leerroute.placement.finding import Finding, Weight
from leerroute.placement.reading.tables import Column, Table, nearest
from leerroute.text import Text, enumeration

Made = TypeVar("Made", covariant=True)
Part = TypeVar("Part", bound=BaseModel)


@dataclass(frozen=True)
class Entry(Generic[Made]):
    """A value with the row it was read from. headings: how this sheet calls each field."""

    value: Made
    file: str
    row: Row
    headings: Mapping[str, str]

    def found(self, weight: Weight, field: str, expected: Text, remedy: Text | None = None) -> Finding:
        """Something about one field of this row."""
        return Finding(weight, self.row.problem(self.file, self.headings.get(field, field), expected, remedy))

    def error(self, field: str, expected: Text, remedy: Text | None = None) -> Finding:
        return self.found(Weight.ERROR, field, expected, remedy)

    def warning(self, field: str, expected: Text, remedy: Text | None = None) -> Finding:
        return self.found(Weight.WARNING, field, expected, remedy)

    def question(self, field: str, expected: Text, remedy: Text | None = None) -> Finding:
        return self.found(Weight.QUESTION, field, expected, remedy)


@dataclass(frozen=True)
class Entries(Generic[Made]):
    """What could be read of one table. A row with a wrong cell is kept without that cell, so that it is not missed elsewhere."""

    entries: tuple[Entry[Made], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def values(self) -> tuple[Made, ...]:
        return tuple(entry.value for entry in self.entries)


def read_entries(path: Path, table: Table[Part]) -> Entries[Part]:
    """The rows of `table` in the csv or xlsx at `path`. Never raises for what a person can type wrong."""
    try:
        sheet = read_sheet(path)
    except Unreadable as error:
        return Entries(findings=tuple(Finding(Weight.ERROR, problem) for problem in error.problems))
    meant = {heading: table.column(heading) for heading in sheet.columns}
    columns = {heading: column for heading, column in meant.items() if column}
    findings = [*_unknown_headings(path, table, meant), *_missing_headings(path, table, columns)]
    if any(finding.weight is Weight.ERROR for finding in findings):
        return Entries(findings=tuple(findings))
    entries = []
    for row in sheet.rows:
        entry, wrong = _entry(row, sheet.file, columns, table)
        findings += wrong
        if entry:
            entries.append(entry)
    return Entries(tuple(entries), tuple(findings))


def _entry(
    row: Row, file: str, columns: Mapping[str, Column], table: Table[Part]
) -> tuple[Entry[Part] | None, list[Finding]]:
    headings = _headings(columns, table)
    findings, fields = [], {}
    for heading, column in columns.items():
        if heading not in row.cells:
            if column.needed:
                findings.append(Finding(Weight.ERROR, row.problem(file, heading, _FILLED)))
            continue
        try:
            fields[column.field] = column.read(row.cells[heading])
        except Refusal as refusal:
            findings.append(Finding(Weight.ERROR, row.problem(file, heading, refusal.expected, refusal.remedy)))
    try:
        made = table.made.model_validate(_nested(fields))
    except ValidationError as error:
        wrong = {field: problem for problem in shape_problems(error, file, lambda _: row.number)
                 for field in fields if problem.place.split("[")[0] == field}  # fmt: skip
        findings += [Finding(Weight.ERROR, row.problem(file, headings[f], p.expected)) for f, p in wrong.items()]
        try:
            made = table.made.model_validate(_nested({f: v for f, v in fields.items() if f not in wrong}))
        except ValidationError:
            return None, findings  # what is needed is missing or wrong, and was told above
    return Entry(made, file, row, headings), findings


def _headings(columns: Mapping[str, Column], table: Table[Any]) -> dict[str, str]:
    """How this sheet calls each field; a column that is not there is called in the language of those that are."""
    english = sum(heading.lower() == c.heading.en.lower() != c.heading.nl.lower() for heading, c in columns.items())
    dutch = sum(heading.lower() == c.heading.nl.lower() != c.heading.en.lower() for heading, c in columns.items())
    absent = {column.field: column.heading.en if english > dutch else column.heading.nl for column in table.columns}
    return absent | {column.field: heading for heading, column in columns.items()}


def _nested(fields: Mapping[str, object]) -> dict[str, Any]:
    """{"background.gender": "v"} -> {"background": {"gender": "v"}}"""
    made: dict[str, Any] = {}
    for field, value in fields.items():
        part, _, name = field.rpartition(".")
        (made.setdefault(part, {}) if part else made)[name] = value
    return made


_FILLED = Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled.")


def _unknown_headings(path: Path, table: Table[Any], meant: Mapping[str, Column | None]) -> list[Finding]:
    known = [*table.headings("nl"), *table.headings("en")]
    return [
        Finding(
            Weight.WARNING,
            Problem(
                file=str(path), line=1, value=heading,
                expected=Text(nl="deze kolom kennen we niet; we slaan hem over.", en="we do not know this column; it is skipped."),
                remedy=nearest(heading, known),
            ),
        )
        for heading, column in meant.items()
        if column is None and heading.strip().lower() not in table.ignored
    ]  # fmt: skip


def _missing_headings(path: Path, table: Table[Any], columns: Mapping[str, Column]) -> list[Finding]:
    missing = [column for column in table.columns if column.needed and column not in columns.values()]
    return [
        Finding(
            Weight.ERROR,
            Problem(
                file=str(path), line=1,
                expected=Text(nl=f"de kolom '{column.heading.nl}' ontbreekt.", en=f"the column '{column.heading.en}' is missing."),
                remedy=Text(nl=f"De kolommen zijn: {enumeration(table.headings('nl'), 'nl')}.", en=f"The columns are: {enumeration(table.headings('en'), 'en')}."),
            ),
        )
        for column in missing
    ]  # fmt: skip
