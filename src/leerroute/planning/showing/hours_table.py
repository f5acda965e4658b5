"""A plan as a table: hours of every unit in every year, when it is taught, and when its exams are."""

from __future__ import annotations

from itertools import groupby

from leerroute.pages import Cell, Table
from leerroute.planning.planned import Plan
from leerroute.planning.request import Period
from leerroute.planning.showing.holding import LANES, Row, between, rows, used
from leerroute.route import exam_kind_called
from leerroute.text import Language, Text, day, enumeration


def hours_table(plan: Plan, language: Language) -> Table:
    """A row per unit; a cell is empty where nothing of it is taught in a year."""
    reached = used(plan)
    years = sorted({period.year for period in reached})
    body: list[tuple[Cell, ...]] = []
    for row in rows(plan):
        per_year = (
            sum(hours for hours, period in zip(row.hours, reached, strict=True) if period.year == year)
            for year in years
        )
        taught = [period for period, hours in zip(reached, row.hours, strict=True) if hours]
        body.append(
            (
                row.name,
                LANES[row.lane],
                *(hours or "" for hours in per_year),
                between(taught[0], taught[-1]),
                _examined(row, reached, language),
                row.code,
            )
        )
    return Table(
        Text(nl="Uren per onderdeel en routejaar", en="Hours per unit and route year"),
        (
            Text(nl="Onderdeel", en="Unit"),
            Text(nl="Van", en="Of"),
            *(Text(nl=f"Jaar {year}", en=f"Year {year}") for year in years),
            Text(nl="Eerste en laatste lesdag", en="First and last day of lessons")
            if all(period.ends for period in reached)
            else Text(nl="Eerste en laatste periode", en="First and last period"),
            Text(nl="Examens", en="Exams"),
            Text(nl="Code", en="Code"),
        ),
        tuple(body),
    )


def _examined(row: Row, reached: list[Period], language: Language) -> str:
    """ "schoolexamen en centraal examen na 11 mei 2029": exams come after the lessons of a period."""
    told = []
    for at, found in groupby(sorted(row.exams, key=lambda exam: exam[1]), key=lambda exam: exam[1]):
        kinds = enumeration(dict.fromkeys(exam_kind_called(kind).in_(language) for kind, _ in found), language)
        told.append(f"{kinds} {_after(reached[at]).in_(language)}")
    return "; ".join(told)


def _after(period: Period) -> Text:
    if period.title is None and period.ends is not None:
        return Text(nl=f"na {day(period.ends, 'nl')}", en=f"after {day(period.ends, 'en')}")
    return Text(nl=f"aan het eind van {period.told.nl}", en=f"at the end of {period.told.en}")
