"""A route at a glance: hours per route year as a picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator
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
    """Clock hours of one route year by lane; units whose hours are not filled in are counted, not guessed."""

    number: int
    leerjaar: int | None
    enrolled_at: str | None
    lanes: dict[str, int]
    without_hours: int
    exams: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(self.lanes.values())


def hours_per_year(design: RouteDesign) -> tuple[YearHours, ...]:
    """What each route year holds, in the order of the years."""
    years = sorted(design.years or (), key=lambda year: year.number)
    return tuple(_year(design, year) for year in years)


def hours_svg(design: RouteDesign, language: Language) -> str:
    """The years as bars of stacked hours. Readable in grey: every lane has its own pattern, and its number stands in it.

    The picture is decoration for who cannot see it: `hours_per_year` goes beside it as a table.
    """
    years = hours_per_year(design)
    most = max((year.total for year in years), default=0)
    if not most:
        return ""
    bars = "".join(_bar(year, row, most, language) for row, year in enumerate(years))
    height = 24 + 46 * len(years)
    return (
        f'<svg class="route" viewBox="0 0 {_WIDTH} {height}" aria-hidden="true" focusable="false">'
        f"<defs>{_PATTERNS}</defs>{bars}</svg>"
    )


_WIDTH, _LEFT = 760, 150
_PATTERNS = (
    '<pattern id="p-joint" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="f-joint"/>'
    '<circle cx="4" cy="4" r="1.4" class="dot"/></pattern>'
    '<pattern id="p-bpv" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="8" height="8" class="f-bpv"/><rect width="2" height="8" class="dot"/></pattern>'
)


def _year(design: RouteDesign, year: RouteYear) -> YearHours:
    lanes = dict.fromkeys(LANES, 0)
    for unit in year.units or ():
        for lane, hours in _lanes(unit):
            lanes[lane] += hours
    exams = sorted(f"{exam.kind.upper()} {exam.subject}" for exam in design.exams or () if exam.year == year.number)
    without = sum(unit.hours.total is None for unit in year.units or ())
    return YearHours(year.number, year.leerjaar, year.enrolled_at, lanes, without, tuple(exams))


def _lanes(unit: RouteUnit) -> Iterator[tuple[str, int]]:
    if unit.hours.total is None:
        return
    bpv = unit.hours.bpv or 0
    lane = {Part.VO: "vo", Part.MBO: "mbo", Part.JOINT: "joint", None: "open"}[unit.part]
    yield "bpv", bpv
    yield lane, unit.hours.total - bpv


def _bar(year: YearHours, row: int, most: int, language: Language) -> str:
    y = 12 + 46 * row
    word = "jaar" if language == "nl" else "year"
    under = " · ".join(filter(None, (f"leerjaar {year.leerjaar}" if year.leerjaar else "", year.enrolled_at or "")))
    drawn = f'<text x="0" y="{y + 14}" class="year">{word} {year.number}</text><text x="0" y="{y + 30}" class="sub">{escape(under)}</text>'
    x = float(_LEFT)
    for lane, hours in year.lanes.items():
        if not hours:
            continue
        width = hours / most * (_WIDTH - _LEFT)
        fill = f'fill="url(#p-{lane})"' if lane in {"joint", "bpv"} else f'class="f-{lane}"'
        drawn += f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="34" {fill}/>'
        if width > 44:
            label = f"{lane} {number(hours, language)}" if width > 90 else number(hours, language)
            drawn += (
                f'<rect x="{x + 5:.1f}" y="{y + 8}" width="{8 * len(label) + 6}" height="19" rx="3" class="plate"/>'
            )
            drawn += f'<text x="{x + 9:.1f}" y="{y + 22}" class="hours">{escape(label)}</text>'
        x += width
    return drawn
