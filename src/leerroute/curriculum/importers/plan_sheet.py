"""A PTA (vmbo) or OER with examenplan (mbo) as spreadsheet: leerroute writes the template, a school fills it in.

One row for each moment at which a unit is taught or tested. Headings may be Dutch or English. A wrong row is told and left
out; the other rows come in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.importers.plan_columns import (
    ALWAYS,
    COUNTS_FOR,
    HEADINGS,
    OURS_ALONE,
    TEST_COLUMNS,
    YES_NO,
    plan_columns,
)
from leerroute.curriculum.plan import CountsFor, Moment, PlanEntry, PlannedTest, TeachingPlan
from leerroute.curriculum.programme import Side
from leerroute.files import Problem, Row, Sheet, Unreadable, read_sheet, unreadable
from leerroute.text import Text

_MOST_LETTERS = 40


def looks_like_plan(path: Path) -> bool:
    """Whether it is a sheet with our obligatory columns and some that only a plan has."""
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        return False
    named = set(_columns(read_sheet(path)).values())
    return {"programme_code", "unit_code"} <= named and len(named & OURS_ALONE) >= 2


def read_plan(path: Path) -> Imported:
    """The plans in a filled-in template, and a `Problem` for every cell that is wrong.

    Raises `Unreadable` when a column is unknown or missing, or when no row can be used.
    """
    sheet = read_sheet(path)
    columns = _columns(sheet)
    unknown = [column for column in sheet.columns if column not in columns]
    lacking = [HEADINGS[name] for name in ALWAYS if name not in columns.values()]
    if unknown or lacking:
        raise _wrong_headings(sheet, unknown, lacking)
    reader = _Reader(sheet, columns)
    plans: dict[tuple[Side, str, str | None], list[PlanEntry]] = {}
    for row in sheet.rows:
        read = reader.take(row)
        if read is not None:
            plans.setdefault(read[0], []).append(read[1])
    if reader.problems and not plans:
        raise Unreadable(reader.problems)
    return Imported(
        programmes=(),
        plans=tuple(
            TeachingPlan(side=side, programme_code=code, cohort=cohort, entries=tuple(entries), source=path.name)
            for (side, code, cohort), entries in plans.items()
        ),
        problems=tuple(reader.problems),
    )


def _columns(sheet: Sheet) -> dict[str, str]:
    """The heading in the file -> what we call that column."""
    names = {heading.in_(language): name for name, heading in HEADINGS.items() for language in ("nl", "en")}
    return {column: names[column.lower()] for column in sheet.columns if column.lower() in names}


def _wrong_headings(sheet: Sheet, unknown: list[str], lacking: list[Text]) -> Unreadable:
    remedy = Text(
        nl=f"De kolommen zijn: {', '.join(plan_columns('nl'))}.",
        en=f"The columns are: {', '.join(plan_columns('en'))}.",
    )
    if unknown:
        return unreadable(
            sheet.file,
            "deze kolom kent het sjabloon niet.",
            "the template does not have this column.",
            line=1,
            value=unknown[0],
            remedy=remedy,
        )
    return unreadable(
        sheet.file,
        f"deze kolommen ontbreken: {', '.join(t.nl for t in lacking)}.",
        f"these columns are missing: {', '.join(t.en for t in lacking)}.",
        line=1,
        remedy=remedy,
    )


class _Reader:
    """Reads rows; keeps every problem instead of stopping at the first."""

    def __init__(self, sheet: Sheet, columns: Mapping[str, str]) -> None:
        self.sheet = sheet
        self.headings = {name: column for column, name in columns.items()}
        self.problems: list[Problem] = []

    def take(self, row: Row) -> tuple[tuple[Side, str, str | None], PlanEntry] | None:
        """The plan that a row belongs to and what it says; None when a cell is wrong."""
        before = len(self.problems)
        for name in ALWAYS:
            if not self._cell(row, name):
                self._wrong(row, name, Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled."))
        side = self._side(row)
        cohort = self._cohort(row)
        facts: dict[str, Any] = {
            "at": Moment(leerjaar=self._leerjaar(row, "leerjaar"), period=self._cell(row, "period")),
            "hours": self._number(row, "hours"),
            "by": self._by(row),
            "test": self._test(row),
        }
        code, unit = self._cell(row, "programme_code"), self._cell(row, "unit_code")
        if len(self.problems) > before or side is None or code is None or unit is None:
            return None
        entry = PlanEntry(
            unit_code=unit, unit_title=self._cell(row, "unit_title"), task_code=self._cell(row, "task_code"), **facts
        )
        return (side, code, cohort), entry

    def _test(self, row: Row) -> PlannedTest | None:
        if not any(self._cell(row, name) for name in TEST_COLUMNS):
            return None
        return PlannedTest(
            code=self._cell(row, "test_code"),
            counts_for=self._counts_for(row),
            form=self._cell(row, "form"),
            at=Moment(leerjaar=self._leerjaar(row, "test_leerjaar"), period=self._cell(row, "test_period")),
            weight=self._number(row, "weight"),
            resit=self._yes_no(row),
        )

    def _side(self, row: Row) -> Side | None:
        value = self._cell(row, "side")
        found = next((side for side in Side if side.value == (value or "").lower()), None)
        if value and found is None:
            self._wrong(row, "side", Text(nl="hier kan staan: vmbo, mbo.", en="one of: vmbo, mbo."))
        return found

    def _cohort(self, row: Row) -> str | None:
        value = self._cell(row, "cohort")
        if value is None:
            return None
        years = re.fullmatch(r"(\d{4})\s*[-/–]\s*(\d{4}|\d{2})", value)
        if years and int(years[2][-2:]) == (int(years[1]) + 1) % 100:
            return f"{years[1]}-{int(years[1]) + 1}"
        self._wrong(row, "cohort", Text(nl="een cohort is een schooljaar als 2026-2027.", en="a cohort is a school year such as 2026-2027."))  # fmt: skip
        return None

    def _leerjaar(self, row: Row, name: str) -> int | None:
        value = self._cell(row, name)
        if value is None:
            return None
        if re.fullmatch(r"[1-6]", value):
            return int(value)
        self._wrong(
            row,
            name,
            Text(nl="een leerjaar is een cijfer van 1 tot en met 6.", en="a leerjaar is a digit from 1 to 6."),
            Text(nl="Geef elk leerjaar een eigen regel.", en="Give each leerjaar a row of its own."),
        )
        return None

    def _number(self, row: Row, name: str) -> Decimal | None:
        value = self._cell(row, name)
        if value is None:
            return None
        try:
            found = Decimal(value.replace(",", ".").removesuffix("%").strip())
        except InvalidOperation:
            found = Decimal(-1)
        if not found.is_finite() or not 0 <= found <= 10_000:
            self._wrong(
                row,
                name,
                Text(nl="hier staat een getal als 40 of 12,5.", en="a number such as 40 or 12.5 stands here."),
                Text(nl="Laat leeg wat je niet weet.", en="Leave empty what you do not know."),
            )
            return None
        return found

    def _counts_for(self, row: Row) -> CountsFor | None:
        value = self._cell(row, "counts_for")
        found = next((exam for exam, words in COUNTS_FOR.items() if (value or "").lower() in words), None)
        if value and found is None:
            words = ", ".join(names[0] for names in COUNTS_FOR.values())
            self._wrong(row, "counts_for", Text(nl=f"hier kan staan: {words}.", en=f"one of: {words}."))
        return found

    def _yes_no(self, row: Row) -> bool | None:
        value = self._cell(row, "resit")
        if value is not None and value.lower() not in YES_NO:
            self._wrong(row, "resit", Text(nl="hier kan staan: ja, nee.", en="one of: yes, no."))
        return YES_NO.get((value or "").lower())

    def _by(self, row: Row) -> str | None:
        value = self._cell(row, "by")
        if value is not None and ("@" in value or len(value) > _MOST_LETTERS):
            self._wrong(
                row,
                "by",
                Text(
                    nl="hier staat een team, een functie of initialen, niet meer over een persoon.",
                    en="a team, a function or initials stands here, and no more about a person.",
                ),
            )
        return value

    def _cell(self, row: Row, name: str) -> str | None:
        return row.cells.get(self.headings.get(name, ""))

    def _wrong(self, row: Row, name: str, expected: Text, remedy: Text | None = None) -> None:
        column = self.headings.get(name, HEADINGS[name].nl)
        self.problems.append(row.problem(self.sheet.file, column, expected, remedy))
