"""Mbo qualifications from a csv or xlsx with one row per crebo, as the regulation on qualifications lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from leerroute.curriculum.importers.found import Imported, Notice, Oddity
from leerroute.curriculum.programme import Level, Programme, Side, Source
from leerroute.files import Problem, Row, Sheet, Unreadable, read_sheet
from leerroute.text import Text

COLUMNS = {"crebo": "kwalificatie_crebo", "title": "kwalificatie", "level": "niveau"}
"""What we call a column -> what the file calls it. The rest (soort, prijsfactor, domein) may be absent."""


def looks_like_qualifications(path: Path) -> bool:
    return path.suffix.lower() in {".csv", ".xlsx"} and set(COLUMNS.values()) <= set(read_sheet(path).columns)


def read_qualifications(path: Path) -> Imported:
    """A programme without units for every row that is right, and a `Problem` for every cell that is wrong.

    Raises `Unreadable` when no row can be used.
    """
    sheet = read_sheet(path)
    wrong = {row.number: tuple(_problems(row, sheet)) for row in sheet.rows}
    right = [row for row in sheet.rows if not wrong[row.number]]
    problems = tuple(problem for found in wrong.values() for problem in found)
    if problems and not right:
        raise Unreadable(problems)
    source = Source(name=path.name, version="")
    programmes = {row.cells[COLUMNS["crebo"]]: _programme(row, source) for row in right}
    return Imported(programmes=tuple(programmes.values()), notices=tuple(_notices(right)), problems=problems)


def _problems(row: Row, sheet: Sheet) -> Iterator[Problem]:
    crebo, level = (row.cells.get(COLUMNS[name], "") for name in ("crebo", "level"))
    if not (crebo.isdigit() and len(crebo) == 5):
        yield row.problem(
            sheet.file, COLUMNS["crebo"], Text(nl="een crebo heeft vijf cijfers.", en="a crebo has five digits.")
        )
    if level not in {"1", "2", "3", "4"}:
        yield row.problem(
            sheet.file, COLUMNS["level"], Text(nl="het niveau is 1, 2, 3 of 4.", en="the level is 1, 2, 3 or 4.")
        )
    if not row.cells.get(COLUMNS["title"]):
        yield row.problem(
            sheet.file, COLUMNS["title"], Text(nl="de naam van de kwalificatie ontbreekt.", en="the name is missing.")
        )
    factor = row.cells.get("prijsfactor", "1").replace(",", ".")
    if not factor.replace(".", "", 1).isdigit():
        yield row.problem(
            sheet.file,
            "prijsfactor",
            Text(nl="de prijsfactor is een getal als 1,30.", en="the price factor is a number such as 1.30."),
        )


def _programme(row: Row, source: Source) -> Programme:
    cells = row.cells
    factor = cells.get("prijsfactor")
    return Programme(
        id=f"crebo:{cells[COLUMNS['crebo']]}",
        code=cells[COLUMNS["crebo"]],
        title=cells[COLUMNS["title"]],
        side=Side.MBO,
        levels=(Level(f"mbo-{cells[COLUMNS['level']]}"),),
        mbo_programme=cells.get("soort"),
        price_factor=float(factor.replace(",", ".")) if factor else None,
        domain=cells.get("domein"),
        source=source,
    )


def _notices(rows: Iterable[Row]) -> Iterator[Notice]:
    seen: set[str] = set()
    for row in rows:
        crebo = row.cells[COLUMNS["crebo"]]
        if crebo in seen:
            yield Notice(
                oddity=Oddity.DUPLICATE_CODE,
                code=crebo,
                message=Text(
                    nl=f"staat twee keer in het bestand; regel {row.number} telt.",
                    en=f"stands twice; row {row.number} counts.",
                ),
            )
        seen.add(crebo)
