"""The careers table from a file, on the engine of choice; what could not be used is counted, never guessed."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb
import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pyarrow.parquet as pq
from ibis.backends import BaseBackend

from leerroute.files import Problem, Unreadable, unreadable
from leerroute.monitor.asking import batches, whole
from leerroute.monitor.career import FIRST_AGE, LAST_AGE, MARKS, career_column, career_part, marks_part
from leerroute.monitor.columns import BY_NAME, COLUMNS, Column
from leerroute.monitor.folding import Start
from leerroute.monitor.numbering import numbered
from leerroute.monitor.quality import Finding, odd_rows, single_counts, unusable
from leerroute.text import Text

_TYPES = {"whole": "int64", "text": "string", "date": "date"}
_CHECKED = b"leerroute.careers.2"
"""In the metadata of a Parquet file that `write_checked` wrote: its quality report."""
_ROW_GROUP = 122_880
"""Rows of a file that are read at a time: few, so that a range of learners is read without the rest."""
_BATCH = 2 * _ROW_GROUP
"""Rows that are written at a time; no more than these are held."""
_OWN = {"born", MARKS, *(start.flag for start in Start)}
"""Not a background: what the age was told by, and what `write_checked` adds."""
_AGES = Text(
    nl="Zet er de leeftijd op 1 oktober bij (age), of de geboortedatum (born).",
    en="Add the age on 1 October (age), or the date of birth (born).",
)


@dataclass(frozen=True)
class Careers:
    """rows: the typed table, one row per learner and count. quality: what was found in it, and what was done about it."""

    rows: ir.Table
    quality: tuple[Finding, ...]

    @cached_property
    def counts(self) -> int:
        return whole(self.rows.count()) or 0

    @cached_property
    def learners(self) -> int:
        """How many there are. In a checked file they are numbered."""
        learner = self.rows.learner
        return whole(learner.max() if learner.type().is_integer() else learner.nunique()) or 0

    @cached_property
    def last(self) -> int | None:
        """The year of the last count; None without a single row."""
        return whole(self.rows.year.max())

    def told(self, column: str) -> bool:
        """Whether the column is there and filled in on any row."""
        if column not in self._told:
            there = column in self.rows.columns
            self._told[column] = there and bool(whole(self.rows[column].notnull().any().cast("int64")))
        return self._told[column]

    @cached_property
    def _told(self) -> dict[str, bool]:
        return {}


def read_careers(path: Path, engine: BaseBackend) -> Careers:
    """The careers in a csv or Parquet file. Raises `Unreadable` when it is no such table.

    A row whose learner, year, age or sector cannot be used is left out; another value that does not fit is taken as not
    told. Both are counted in the quality report. A file from `write_checked` is taken as it is: that was done before.
    """
    if not path.is_file():
        raise unreadable(str(path), "dit bestand is er niet.", "this file does not exist.")
    try:
        return _read(path, engine)
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.ConversionException) as error:
        first = str(error).splitlines()[0]
        raise unreadable(
            str(path),
            f"dit bestand is niet te lezen als tabel: {first}",
            f"this file cannot be read as a table: {first}",
            remedy=Text(
                nl="Bewaar het als csv (UTF-8) of Parquet, met de namen van de kolommen op de eerste regel.",
                en="Save it as csv (UTF-8) or Parquet, with the names of the columns on the first line.",
            ),
        ) from None


def _read(path: Path, engine: BaseBackend) -> Careers:
    if path.suffix.lower() == ".parquet":
        report = (_parquet_schema(path).metadata or {}).get(_CHECKED)
        table = engine.read_parquet(path)
        if report is not None:
            return Careers(table, tuple(Finding.model_validate(found) for found in json.loads(report)))
    elif engine.name == "duckdb":
        table = engine.read_csv(path, all_varchar=True)
    else:
        table = engine.read_csv(path, header=True, inferSchema=False)
    return careers_of(table, str(path))


def careers_of(given: ir.Table, file: str) -> Careers:
    """The careers in a table that an engine already holds; its columns may be text."""
    table = _with_age(given, file)
    _refuse_missing(table, file)
    wrong = unusable(table, _typed, by_birth="age" not in given.columns)
    typed = table.select(
        **{
            name: _typed(table[name], BY_NAME[name]) if name in BY_NAME else table[name]
            for name in table.columns
            if name not in _OWN and not name.startswith("career_part ")
        },
        **{c.name: ibis.null(_TYPES[c.kind]) for c in COLUMNS if c.name not in table.columns},
    )
    usable = typed.filter(*(typed[column.name].notnull() for column in COLUMNS if column.needed))
    single, of_learners = single_counts(usable)
    return Careers(single, (*wrong, *of_learners, *odd_rows(single)))


def write_checked(careers: Careers, into: Path, startkwalificaties: Collection[str]) -> None:
    """The careers as Parquet, sorted by learner, with the quality report inside: later questions then take seconds.

    Pseudonyms are left out of it: learners are numbered in their order, which is also quicker to count by. The counts at
    which a career starts are marked, and what each row adds to a career with these startkwalificaties is worked out, so that folding is a sum.
    """
    rows = careers.rows
    parts = {career_column(startkwalificaties): career_part(rows, startkwalificaties), MARKS: marks_part(rows)}
    starts = {start.flag: (start.of(rows) & rows.age.between(FIRST_AGE, LAST_AGE)).fill_null(False) for start in Start}
    report = json.dumps([found.model_dump() for found in careers.quality]).encode()
    ordered = rows.mutate(**parts, **starts).order_by(["learner", "year"])
    unfinished = into.with_name(f".{into.name}.part")
    try:
        _written(numbered(batches(ordered, _BATCH), [start.flag for start in Start]), unfinished, report)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    unfinished.replace(into)


def _written(tables: Iterable[pa.Table], file: Path, report: bytes) -> None:
    writer = None
    try:
        for table in tables:
            if writer is None:
                schema = table.schema.with_metadata({**(table.schema.metadata or {}), _CHECKED: report})
                writer = pq.ParquetWriter(file, schema, compression="zstd")
            writer.write_table(table.cast(writer.schema), row_group_size=_ROW_GROUP)
    finally:
        if writer is not None:
            writer.close()
    if writer is None:
        raise ValueError("careers without a single row are not written")


def _parquet_schema(path: Path) -> pa.Schema:
    try:
        return pq.read_schema(path)
    except (OSError, pa.ArrowInvalid):
        raise unreadable(str(path), "dit is geen Parquet-bestand.", "this is no Parquet file.") from None


def _from_text(value: ir.Value, kind: str) -> ir.Value:
    """As a number or a date, null where it is none. Stripped first: else DuckDB reads the csv as if all of it were dates,
    and stops at the first that is none."""
    return value.cast("string").strip().try_cast(kind)


def _with_age(table: ir.Table, file: str) -> ir.Table:
    """The age on 1 October: as given, else from the date of birth."""
    if "age" in table.columns or "year" not in table.columns:
        return table
    if "born" not in table.columns:
        raise unreadable(
            file,
            "er staat geen leeftijd en geen geboortedatum in dit bestand.",
            "this file holds no age and no date of birth.",
            line=1,
            remedy=_AGES,
        )
    born = table.born if table.born.type().is_temporal() else _from_text(table.born, "date")
    by_october = (born.month() < 10) | ((born.month() == 10) & (born.day() == 1))
    return table.mutate(age=_from_text(table.year, "int64") - born.year().cast("int64") - (~by_october).cast("int64"))


def _refuse_missing(table: ir.Table, file: str) -> None:
    problems: list[Problem] = []
    for column in COLUMNS:
        if column.needed and column.name not in table.columns:
            near = difflib.get_close_matches(column.name, table.columns, n=1)
            found = unreadable(
                file,
                f"de kolom '{column.name}' ontbreekt: {column.says.nl}",
                f"the column '{column.name}' is missing: {column.says.en}",
                line=1,
                remedy=Text(nl=f"Heet hij bij jullie '{near[0]}'?", en=f"Do you call it '{near[0]}'?")
                if near
                else None,
            )
            problems += found.problems
    if problems:
        raise Unreadable(problems)


def _typed(value: ir.Value, column: Column) -> ir.Value:
    """The value as its column wants it; null where it does not fit."""
    if column.kind == "text":
        text = value.cast("string").strip().nullif("")
        return text if column.words is None else text.isin(list(column.words)).ifelse(text, ibis.null("string"))
    safe = value.type().is_integer() or value.type().is_date()
    told = value.cast(_TYPES[column.kind]) if safe else _from_text(value, _TYPES[column.kind])
    if column.least is None or column.most is None:
        return told
    return told.between(column.least, column.most).ifelse(told, ibis.null("int64"))
