"""Before and after, year by year."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.route import RouteDesign


@dataclass(frozen=True)
class YearBeside:
    """Clock hours of one route year before and after, in all and at a company, and how many units. None: no such year."""

    number: int
    hours: tuple[int | None, int | None]
    bpv: tuple[int | None, int | None]
    units: tuple[int | None, int | None]
    exams: tuple[int, int]


def beside(before: RouteDesign, after: RouteDesign) -> tuple[YearBeside, ...]:
    last = max(before.length or 0, after.length or 0)
    return tuple(_year(number, before, after) for number in range(1, last + 1))


def _year(number: int, before: RouteDesign, after: RouteDesign) -> YearBeside:
    sides = [_figures(number, design) for design in (before, after)]
    return YearBeside(
        number,
        (sides[0][0], sides[1][0]),
        (sides[0][1], sides[1][1]),
        (sides[0][2], sides[1][2]),
        (_exams(number, before), _exams(number, after)),
    )


def _figures(number: int, design: RouteDesign) -> tuple[int | None, int | None, int | None]:
    year = next((year for year in design.years or () if year.number == number), None)
    if year is None:
        return None, None, None
    units = year.units or ()
    return sum(u.hours.total or 0 for u in units), sum(u.hours.bpv or 0 for u in units), len(units)


def _exams(number: int, design: RouteDesign) -> int:
    return sum(exam.year == number for exam in design.exams or ())
