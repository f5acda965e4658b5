"""A PTA (vmbo) or OER with examenplan (mbo) as spreadsheet: leerroute writes the template, a school fills it in.

One row for each moment at which a unit is taught or tested. Headings may be Dutch or English. A wrong row is told and left
out; the other rows come in.
"""

from __future__ import annotations

import re
from pathlib import Path

from leerroute.curriculum.importers.found import Imported
from leerroute.curriculum.importers.plan_columns import ALSO_COUNTS_FOR, COUNTS_FOR, PLAN_COLUMNS
from leerroute.curriculum.importers.template_columns import SIDES
from leerroute.curriculum.plan import Moment, PlanEntry, PlannedTest, TeachingPlan
from leerroute.curriculum.programme import Side
from leerroute.files import Filled, columns_there, filled_rows, refuse_wrong_rows
from leerroute.text import Text

_MOST_LETTERS = 40
_MOST = 10_000
"""Hours of a row, or the weight of a test."""
_OURS_ALONE = {"hours", "by", "counts_for", "leerjaar"}
"""Columns that no other template of ours has; two of them make a sheet a plan."""
_TEST_COLUMNS = ("test_code", "counts_for", "form", "test_leerjaar", "test_period", "weight", "resit")

_PlanKey = tuple[Side, str, str | None]


def looks_like_plan(path: Path) -> bool:
    """Whether it is a sheet with our obligatory columns and some that only a plan has."""
    there = columns_there(path, PLAN_COLUMNS)
    return {"programme_code", "unit_code"} <= there and len(there & _OURS_ALONE) >= 2


def read_plan(path: Path) -> Imported:
    """The plans in a filled-in template, and a `Problem` for every cell that is wrong.

    Raises `Unreadable` when a column is unknown or missing, or when no row can be used.
    """
    plans: dict[_PlanKey, list[PlanEntry]] = {}
    rows = list(filled_rows(path, PLAN_COLUMNS))
    for row in rows:
        if (read := _entry(row)) is not None:
            plans.setdefault(read[0], []).append(read[1])
    if not plans:
        refuse_wrong_rows(rows)
    return Imported(
        programmes=(),
        plans=tuple(
            TeachingPlan(side=side, programme_code=code, cohort=cohort, entries=tuple(entries), source=path.name)
            for (side, code, cohort), entries in plans.items()
        ),
        problems=tuple(problem for row in rows for problem in row.problems),
    )


def _entry(row: Filled) -> tuple[_PlanKey, PlanEntry] | None:
    """The plan that a row belongs to and what it says; None when a cell is wrong."""
    side = row.word("side", SIDES, must=True)
    code, unit = row.text("programme_code", must=True), row.text("unit_code", must=True)
    cohort = _cohort(row)
    at = Moment(leerjaar=_leerjaar(row, "leerjaar"), period=row.text("period"))
    hours, by, test = row.number("hours", _MOST), _by(row), _test(row)
    if row.problems or side is None or code is None or unit is None:
        return None
    return (side, code, cohort), PlanEntry(
        unit_code=unit,
        unit_title=row.text("unit_title"),
        task_code=row.text("task_code"),
        at=at,
        hours=hours,
        by=by,
        test=test,
    )


def _test(row: Filled) -> PlannedTest | None:
    if not any(row.text(key) for key in _TEST_COLUMNS):
        return None
    return PlannedTest(
        code=row.text("test_code"),
        counts_for=row.word("counts_for", COUNTS_FOR, also=ALSO_COUNTS_FOR),
        form=row.text("form"),
        at=Moment(leerjaar=_leerjaar(row, "test_leerjaar"), period=row.text("test_period")),
        weight=row.number("weight", _MOST),
        resit=row.truth("resit"),
    )


def _cohort(row: Filled) -> str | None:
    value = row.text("cohort")
    if value is None:
        return None
    years = re.fullmatch(r"(\d{4})\s*[-/–]\s*(\d{4}|\d{2})", value)
    if years and int(years[2][-2:]) == (int(years[1]) + 1) % 100:
        return f"{years[1]}-{int(years[1]) + 1}"
    row.wrong(
        "cohort",
        Text(nl="een cohort is een schooljaar als 2026-2027.", en="a cohort is a school year such as 2026-2027."),
    )
    return None


def _leerjaar(row: Filled, key: str) -> int | None:
    value = row.text(key)
    if value is None:
        return None
    if re.fullmatch(r"[1-6]", value):
        return int(value)
    row.wrong(
        key,
        Text(nl="een leerjaar is een cijfer van 1 tot en met 6.", en="a leerjaar is a digit from 1 to 6."),
        Text(nl="Geef elk leerjaar een eigen regel.", en="Give each leerjaar a row of its own."),
    )
    return None


def _by(row: Filled) -> str | None:
    value = row.text("by")
    if value is not None and ("@" in value or len(value) > _MOST_LETTERS):
        row.wrong(
            "by",
            Text(
                nl="hier staat een team, een functie of initialen, niet meer over een persoon.",
                en="a team, a function or initials stands here, and no more about a person.",
            ),
        )
    return value
