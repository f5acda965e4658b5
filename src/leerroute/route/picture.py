"""A route at a glance: hours per route year as a picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from leerroute.route.design import RouteDesign
from leerroute.route.parts import Part, RouteUnit, RouteYear
from leerroute.text import Language, Text, number

LANES = {
    "vo": Text(nl="vo", en="vo"),
    "joint": Text(nl="gezamenlijk", en="joint"),
    "mbo": Text(nl="mbo", en="mbo"),
    "bpv": Text(nl="bij een bedrijf (bpv)", en="at a company (bpv)"),
    "open": Text(nl="nog niet ingevuld van wie", en="not filled in yet whose"),
}


@dataclass(frozen=True)
class YearHours:
    """Clock hours of one route year by lane; units whose hours are not filled in are counted, not guessed.

    exams: for each kind of exam in this year its subjects.
    """

    number: int
    leerjaar: int | None
    enrolled_at: str | None
    lanes: dict[str, int]
    without_hours: int
    exams: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def total(self) -> int:
        return sum(self.lanes.values())


def hours_per_year(design: RouteDesign) -> tuple[YearHours, ...]:
    """What each route year holds, in the order of the years."""
    years = sorted(design.years or (), key=lambda year: year.number)
    return tuple(_year(design, year) for year in years)


def hours_svg(design: RouteDesign, language: Language) -> str:
    """The years as bars of stacked hours. Readable in grey: lanes differ in pattern, and carry their name and number.

    It stretches with the page while its words keep their size. It is decoration for who cannot see it:
    `hours_per_year` goes beside it as a table. The page holds PATTERNS once.
    """
    years = hours_per_year(design)
    most = max((year.total for year in years), default=0)
    if not most:
        return ""
    bars = "".join(_bar(year, row, most, language) for row, year in enumerate(years))
    return f'<svg class="route" width="100%" height="{_STEP * len(years)}" aria-hidden="true" focusable="false">{bars}</svg>'


_STEP = 64
_NARROW = 300
"""Pixels: a label is drawn only where it fits in a bar of a phone's width."""

PATTERNS = (
    '<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="p-joint" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="f-joint"/>'
    '<circle cx="4" cy="4" r="1.4" class="dot"/></pattern>'
    '<pattern id="p-bpv" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="8" height="8" class="f-bpv"/><rect width="2" height="8" class="dot"/></pattern></defs></svg>'
)


def _year(design: RouteDesign, year: RouteYear) -> YearHours:
    lanes = dict.fromkeys(LANES, 0)
    for unit in year.units or ():
        for lane, hours in _lanes(unit):
            lanes[lane] += hours
    exams = _exams(design, year)
    without = sum(unit.hours.total is None for unit in year.units or ())
    return YearHours(year.number, year.leerjaar, year.enrolled_at, lanes, without, exams)


def _exams(design: RouteDesign, year: RouteYear) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The subjects of each kind of exam in this year."""
    found: dict[str, list[str]] = {}
    for exam in sorted(design.exams or (), key=lambda exam: (exam.kind, exam.subject)):
        if exam.year == year.number:
            found.setdefault(exam.kind.upper(), []).append(exam.subject)
    return tuple((kind, tuple(subjects)) for kind, subjects in found.items())


def used_lanes(years: Sequence[YearHours]) -> tuple[str, ...]:
    """The lanes that hold any hours."""
    return tuple(lane for lane in LANES if any(year.lanes[lane] for year in years))


def _lanes(unit: RouteUnit) -> Iterator[tuple[str, int]]:
    if unit.hours.total is None:
        return
    bpv = unit.hours.bpv or 0
    lane = {Part.VO: "vo", Part.MBO: "mbo", Part.JOINT: "joint", None: "open"}[unit.part]
    yield "bpv", bpv
    yield lane, unit.hours.total - bpv


def _bar(year: YearHours, row: int, most: int, language: Language) -> str:
    y = _STEP * row
    word = "jaar" if language == "nl" else "year"
    under = " · ".join(filter(None, (f"leerjaar {year.leerjaar}" if year.leerjaar else "", year.enrolled_at or "")))
    drawn = (
        f'<text x="0" y="{y + 14}" class="year">{word} {year.number} <tspan class="sub">{escape(under)}</tspan></text>'
    )
    x = 0.0
    for lane, hours in year.lanes.items():
        if not hours:
            continue
        share = hours / most
        fill = f'fill="url(#p-{lane})"' if lane in {"joint", "bpv"} else f'class="f-{lane}"'
        drawn += f'<rect x="{x:.2%}" y="{y + 22}" width="{share:.2%}" height="32" {fill}/>'
        for label in (f"{lane} {number(hours, language)}", number(hours, language)):
            plate = 8 * len(label) + 6
            if share * _NARROW > plate + 8:
                drawn += f'<svg x="{x:.2%}" y="{y + 29}" width="{plate + 8}" height="20"><rect x="5" width="{plate}" height="19" rx="3" class="plate"/>'
                drawn += f'<text x="9" y="14" class="hours">{escape(label)}</text></svg>'
                break
        x += share
    return drawn
