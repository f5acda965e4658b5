"""Cases from a spreadsheet and back: one row per case, the same columns out as in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from leerroute.files import Place, Problem, Row, Unreadable, read_sheet, shape_problems, sheet_bytes, unreadable
from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.factors import COLUMNS, FACTORS, Factor
from leerroute.text import LANGUAGES, Text, enumeration

_TRUTHS = {"ja": True, "nee": False, "yes": True, "no": False, "true": True, "false": False}
Value = bool | int | float | str | list[str] | None


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases in the csv or xlsx at `path`. Raises `Unreadable` with row, column and value of every wrong cell."""
    sheet = read_sheet(path)
    unknown = [column for column in sheet.columns if column not in COLUMNS]
    if unknown or "case" not in sheet.columns:
        raise unreadable(
            sheet.file,
            "deze kolom kennen we niet." if unknown else "de kolom 'case' ontbreekt.",
            "we do not know this column." if unknown else "the column 'case' is missing.",
            line=1,
            value=unknown[0] if unknown else None,
            remedy=Text(nl=f"De kolommen zijn: {', '.join(COLUMNS)}.", en=f"The columns are: {', '.join(COLUMNS)}."),
        )
    cases: dict[str, Case] = {}
    problems: list[Problem] = []
    for row in sheet.rows:
        made = _case(row, sheet.file)
        if not isinstance(made, Case):
            problems += made
        elif made.case in cases:
            problems.append(row.problem(sheet.file, "case", _TWICE))
        else:
            cases[made.case] = made
    if problems:
        raise Unreadable(problems)
    if not cases:
        raise unreadable(sheet.file, "er staat geen casus in.", "there is no case in it.")
    return tuple(cases.values())


def cases_sheet(cases: Iterable[Case], suffix: str = ".csv") -> bytes:
    """The cases as the content of a `.csv` or `.xlsx` file; without cases it is the empty template."""
    rows = [{factor.name: _cell(getattr(case, factor.name)) for factor in FACTORS} for case in cases]
    return sheet_bytes(COLUMNS, rows, suffix)


_TWICE = Text(nl="deze casus staat al op een eerdere regel.", en="this case stands on an earlier row already.")
_EXPECTED = {
    "truth": Text(nl="hier kan staan: ja of nee; laat leeg wat je niet weet.", en="yes or no; leave empty what you do not know."),
    "whole": Text(nl="hier moet een heel getal staan.", en="a whole number must stand here."),
    "years": Text(nl="hier moeten jaren staan, zoals 0,5.", en="years must stand here, such as 0.5."),
}  # fmt: skip


def _case(row: Row, file: str) -> Case | list[Problem]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for factor in FACTORS:
        cell = row.cells.get(factor.name)
        if cell is None:
            continue
        try:
            values[factor.name] = _value(factor, cell)
        except ValueError:
            problems.append(row.problem(file, factor.name, _expected(factor)))
    if problems:
        return problems
    try:
        return Case.model_validate(values)
    except ValidationError as error:

        def line_of(_: Place) -> int:
            return row.number

        return shape_problems(error, file, line_of, COLUMNS)


def _value(factor: Factor, cell: str) -> Value:
    """The cell as its factor wants it. Raises ValueError where it does not fit."""
    if factor.kind == "truth":
        if cell.lower() not in _TRUTHS:
            raise ValueError(cell)
        return _TRUTHS[cell.lower()]
    if factor.kind == "whole":
        return int(cell)
    if factor.kind == "years":
        return float(cell.replace(",", "."))
    if factor.words is not None:
        found = [factor.words(word).value for word in cell.replace(",", " ").split()]
        if factor.kind == "words":
            return found
        if len(found) != 1:
            raise ValueError(cell)
        return found[0]
    return cell


def _expected(factor: Factor) -> Text:
    if factor.words is None:
        return _EXPECTED[factor.kind]
    nl, en = (enumeration(factor.words, language, last="or") for language in LANGUAGES)
    return Text(nl=f"hier kan staan: {nl}.", en=f"one of: {en}.")


def _cell(value: object) -> str | None:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return " ".join(value) or None
    return None if value is None else str(value)
