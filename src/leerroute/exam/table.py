"""A class of candidates from a spreadsheet: one row per subject. A wrong row spoils only its own candidate."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from leerroute.curriculum import Catalogue
from leerroute.exam.candidate import Candidate
from leerroute.exam.codes import Codes
from leerroute.exam.subject import ROLE_OF_CODE, Role
from leerroute.files import Place, Problem, Refusal, Row, Sheet, read_sheet, shape_problems, unreadable
from leerroute.text import Text

COLUMNS = (
    "candidate",
    "leerweg",
    "exam_year",
    "form",
    "profiel",
    "rekentoets_taken",
    "spread",
    "code",
    "role",
    "se",
    "ce",
    "resit",
    "expected",
    "word",
    "central",
    "taken_in",
    "promoted",
    "level",
    "own_level_se",
    "own_level_ce",
)
ALWAYS = ("candidate", "leerweg", "exam_year", "code")

_OF_CANDIDATE = ("leerweg", "exam_year", "form", "profiel", "rekentoets_taken", "spread")
_GRADES = ("se", "ce", "resit", "expected", "own_level_se", "own_level_ce")
_NUMBERS = ("exam_year", "taken_in")
_YES_OR_NO = ("rekentoets_taken", "spread", "central", "promoted")
_TRUTHS = {"ja": True, "nee": False, "true": True, "false": False, "yes": True, "no": False}


Told = Callable[[Literal["rows", "candidates"], int], None]
_TOLD_EVERY = 1_000


@dataclass(frozen=True)
class ExamClass:
    """The candidates that could be read, and what is wrong with the rows of the others. skipped: columns we do not know."""

    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    skipped: tuple[str, ...] = ()


def read_class(path: Path, catalogue: Catalogue, *, told: Told | None = None) -> ExamClass:
    """The candidates in the csv or xlsx at `path`, with codes that the catalogue knows.

    told: is called now and then with what is counted, and how many there are so far. Raises `Unreadable` only when it is
    no such table at all.
    """
    sheet, skipped = _with_our_columns(read_sheet(path, told=partial(told, "rows") if told else None))
    for column in ALWAYS:
        if column not in sheet.columns:
            raise unreadable(
                sheet.file,
                f"de kolom '{column}' ontbreekt.",
                f"the column '{column}' is missing.",
                line=1,
                remedy=Text(
                    nl=f"De kolommen zijn: {', '.join(COLUMNS)}.", en=f"The columns are: {', '.join(COLUMNS)}."
                ),
            )
    rows: dict[str, list[Row]] = {}
    problems: list[Problem] = []
    for row in sheet.rows:
        if "candidate" in row.cells:
            rows.setdefault(row.cells["candidate"], []).append(row)
        else:
            problems.append(row.problem(sheet.file, "candidate", _FILLED))
    candidates, codes = [], Codes(catalogue)
    for number, (name, own) in enumerate(rows.items()):
        if told is not None and number % _TOLD_EVERY == 0:
            told("candidates", number)
        made = _candidate(name, own, sheet.file, codes)
        if isinstance(made, Candidate):
            candidates.append(made)
        else:
            problems += made
    return ExamClass(tuple(candidates), tuple(sorted(problems, key=lambda problem: problem.line or 0)), skipped)


def _with_our_columns(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet with columns named as ours, whatever their capitals, and the columns that are nothing to us.

    Raises `Unreadable` for a column that is almost one of ours: what stands in it would be lost.
    """
    named = {column: column.casefold().replace(" ", "_") for column in sheet.columns}
    skipped = tuple(column for column, name in named.items() if name not in COLUMNS)
    for column in skipped:
        near = difflib.get_close_matches(named[column], set(COLUMNS) - set(named.values()), n=1, cutoff=0.75)
        if near:
            raise unreadable(
                sheet.file,
                "deze kolom kennen we niet.",
                "we do not know this column.",
                line=1,
                value=column,
                remedy=Text(nl=f"Bedoel je '{near[0]}'?", en=f"Do you mean '{near[0]}'?"),
            )
    if all(column == name for column, name in named.items()):
        return sheet, skipped
    rows = tuple(Row(row.number, {named[column]: cell for column, cell in row.cells.items()}) for row in sheet.rows)
    return Sheet(sheet.file, tuple(named.values()), rows), skipped


_FILLED = Text(nl="deze cel moet gevuld zijn.", en="this cell must be filled.")


def _candidate(name: str, rows: list[Row], file: str, codes: Codes) -> Candidate | list[Problem]:
    problems: list[Problem] = []
    subjects: list[dict[str, Any]] = []
    lines: dict[Place, int] = {}
    for index, row in enumerate(rows):
        values, wrong = _values(row, file)
        problems += wrong
        problems += _unknown_code(row, values, file, codes)
        problems += _unknown_profile(row, file, codes)
        lines[("subjects", index)] = row.number
        subjects.append(_subject(values))
    if not problems:
        problems = [_disagrees(row, c, file) for row in rows for c in _OF_CANDIDATE if _differs(row, rows[0], c)]
    if problems:
        return _once(problems)
    first, _ = _values(rows[0], file)
    data = {key: value for key, value in first.items() if key in _OF_CANDIDATE}
    try:
        return Candidate.model_validate({**data, "name": name, "subjects": subjects})
    except ValidationError as error:
        first_line = rows[0].number
        return [
            p.model_copy(update={"place": p.place.rsplit(".", 1)[-1]})
            for p in shape_problems(error, file, lambda place: lines.get(place[:2], first_line))
        ]


def _subject(values: Mapping[str, Any]) -> dict[str, Any]:
    """The cells that are about a subject, with the two columns of the own level as one field."""
    subject = {key: value for key, value in values.items() if key not in _OF_CANDIDATE}
    own = {key.removeprefix("own_level_"): subject.pop(key) for key in list(subject) if key.startswith("own_level_")}
    return subject | ({"own_level": own} if own else {})


def _once(problems: list[Problem]) -> list[Problem]:
    """What is wrong with a fact of the candidate, which every row repeats, is told at the first row only."""
    distinct: dict[object, Problem] = {}
    for problem in problems:
        of_candidate = problem.place in _OF_CANDIDATE and problem.value is not None
        distinct.setdefault((problem.place, problem.value) if of_candidate else (problem.place, problem.line), problem)
    return list(distinct.values())


def _unknown_code(row: Row, values: Mapping[str, Any], file: str, codes: Codes) -> Iterator[Problem]:
    code, role = values.get("code"), values.get("role") or ROLE_OF_CODE.get(values.get("code", ""))
    if code is None or (role is not None and role not in set(Role)):
        return
    try:
        codes.refuse_unknown(code, None if role is None else Role(role))
    except Refusal as refusal:
        yield row.problem(file, "code", refusal.expected, refusal.remedy)


def _unknown_profile(row: Row, file: str, codes: Codes) -> Iterator[Problem]:
    try:
        codes.refuse_unknown_profile(row.cells.get("profiel"), row.cells.get("leerweg", "").lower())
    except Refusal as refusal:
        yield row.problem(file, "profiel", refusal.expected, refusal.remedy)


def _values(row: Row, file: str) -> tuple[dict[str, Any], list[Problem]]:
    """The cells as values, and the problems of those that are none."""
    values: dict[str, Any] = {}
    problems = [row.problem(file, column, _FILLED) for column in ALWAYS if column not in row.cells]
    for column, cell in row.cells.items():
        if column in _GRADES:
            grade = _grade(cell)
            if grade is None:
                problems.append(row.problem(file, column, _GRADE, _POINT if "," in cell else None))
            values[column] = grade
        elif column in _NUMBERS:
            if cell.isdigit():
                values[column] = int(cell)
            else:
                problems.append(
                    row.problem(file, column, Text(nl="hier moet een jaartal staan.", en="a year must stand here."))
                )
        elif column in _YES_OR_NO:
            if cell.lower() in _TRUTHS:
                values[column] = _TRUTHS[cell.lower()]
            else:
                problems.append(
                    row.problem(file, column, Text(nl="hier moet ja of nee staan.", en="yes or no must stand here."))
                )
        elif column in COLUMNS and column != "candidate":
            values[column] = cell.lower() if column in _WORDS else cell
    return values, problems


_WORDS = {"leerweg", "role", "word", "form", "level"}
"""Columns with a word from a list; capitals do not matter there."""

_GRADE = Text(
    nl="een cijfer is 1 tot en met 10, met hoogstens één decimaal.", en="a grade is 1 to 10, with at most one decimal."
)
_POINT = Text(nl="Schrijf een punt in plaats van een komma: 5.4.", en="Write a point instead of a comma: 5.4.")


def _grade(cell: str) -> Decimal | None:
    try:
        grade = Decimal(cell)
    except InvalidOperation:
        return None
    fits = Decimal(1) <= grade <= Decimal(10) and grade * 10 == int(grade * 10)
    return grade if fits else None


def _differs(row: Row, first: Row, column: str) -> bool:
    """Whether a row tells something else of the candidate than the first row; saying nothing is fine."""
    own: Mapping[str, str] = row.cells
    return column in own and own[column] != first.cells.get(column)


def _disagrees(row: Row, column: str, file: str) -> Problem:
    return row.problem(
        file,
        column,
        Text(
            nl="de eerste regel van deze kandidaat zegt iets anders.",
            en="the first row of this candidate says otherwise.",
        ),
    )
