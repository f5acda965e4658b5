"""A plan as a picture over time: a row per unit, a bar where it is taught, a mark where its exam is; and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from leerroute.pages import Cell, Table, svg, words
from leerroute.planning.planned import Plan
from leerroute.planning.request import Period, Work
from leerroute.route import Part
from leerroute.text import Language, Text, day, number

_NAME, _ROW, _HEAD, _WIDE, _RIGHT = 260, 22, 46, 980, 70
"""Pixels: the names at the left, a row, the heads above, all weeks together, and room for the last exams."""
_FITS = 7
"""Pixels that a figure takes in a bar."""

LANES = {
    "vo": Text(nl="vo", en="vo"),
    "joint": Text(nl="gezamenlijk", en="joint"),
    "mbo": Text(nl="mbo", en="mbo"),
    "bpv": Text(nl="bij een bedrijf (bpv)", en="at a company (bpv)"),
}

_STYLE = """<style>
svg{--ink:#1d2327;--soft:#5a646b;--line:#d8d4ca;--paper:#fbfaf7;--vo:#b9d4ea;--joint:#d9cdee;--mbo:#f3cfa9;--bpv:#bfe0c5;color:var(--ink);font-family:system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--ink:#e9e7e1;--soft:#aab3b9;--line:#38424a;--paper:#14181b;--vo:#2f5573;--joint:#57478a;--mbo:#7d4f1c;--bpv:#2c6339}}
.paper{fill:var(--paper)}.rule{stroke:var(--line)}.soft{fill:var(--soft)}
.g-vo{fill:var(--vo)}.g-joint{fill:var(--joint)}.g-mbo{fill:var(--mbo)}.g-bpv{fill:var(--bpv)}
.edge{fill:none;stroke:currentColor;stroke-width:.8}
</style>"""

_PATTERNS = (
    '<defs><pattern id="g-joint" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="g-joint"/>'
    '<circle cx="4" cy="4" r="1.3"/></pattern>'
    '<pattern id="g-mbo" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="g-mbo"/>'
    '<rect width="8" height="1"/></pattern>'
    '<pattern id="g-bpv" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="8" height="8" class="g-bpv"/><rect width="1.4" height="8"/></pattern></defs>'
)


@dataclass(frozen=True)
class Row:
    """hours: per period, in the order of the plan. exams: label and period."""

    name: str
    lane: str
    hours: tuple[int, ...]
    exams: tuple[tuple[str, int], ...]


def rows(plan: Plan) -> tuple[Row, ...]:
    """A row per unit, by side, with the bpv of a unit in a row of its own."""
    keys = [period.key for period in _used(plan)]
    order = {Part.VO: 0, Part.JOINT: 1, Part.MBO: 2}
    found = []
    for work in sorted(plan.request.work, key=lambda work: order[work.part]):
        for bpv in (False, True):
            hours = _hours(plan, work, keys, bpv=bpv)
            if any(hours):
                exams = () if bpv else _exams(plan, work, keys)
                found.append(Row(_called(work), "bpv" if bpv else work.part.value, hours, exams))
    return tuple(sorted(found, key=lambda row: row.lane == "bpv"))


def gantt_svg(plan: Plan, language: Language) -> str:
    """The picture by itself: weeks from left to right, units from top to bottom. Readable in grey: lanes differ in pattern.

    The words of its title and description tell a screen reader what it shows; `gantt_table` has every figure.
    """
    drawn = rows(plan)
    used = _used(plan)
    scale = _WIDE / max(1, sum(period.weeks for period in used))
    starts = [sum(period.weeks for period in used[:index]) * scale for index in range(len(used) + 1)]
    height = _HEAD + _ROW * len(drawn) + 40
    parts = [
        _STYLE,
        _PATTERNS,
        f'<rect class="paper" width="{_NAME + _WIDE + _RIGHT}" height="{height}"/>',
        *_heads(plan, starts, height - 34, language),
    ]
    for index, row in enumerate(drawn):
        parts += _drawn_row(row, _HEAD + _ROW * index, starts, language)
    parts += _legend(height - 12, language)
    title = Text(nl=f"Planning: {plan.request.route.title}", en=f"Plan: {plan.request.route.title}")
    says = Text(
        nl=f"{len(drawn)} rijen met onderdelen over {plan.weeks} lesweken; {len(plan.exams)} examens.",
        en=f"{len(drawn)} rows of units over {plan.weeks} teaching weeks; {len(plan.exams)} exams.",
    )
    return svg("gantt", (_NAME + _WIDE + _RIGHT, height), title.in_(language), says.in_(language), parts)


def gantt_table(plan: Plan, language: Language) -> Table:
    """Hours of every unit in every route year, and when its exams are."""
    used = _used(plan)
    years = sorted({period.year for period in used})
    body: list[tuple[Cell, ...]] = []
    for row in rows(plan):
        taught = [i for i, hours in enumerate(row.hours) if hours]
        per_year = tuple(
            sum(h for h, period in zip(row.hours, used, strict=True) if period.year == year) for year in years
        )
        exams = ", ".join(f"{label} {_begins(used[i], language)}" for label, i in row.exams)
        first, last = (_begins(used[i], language) for i in (taught[0], taught[-1]))
        body.append((row.name, LANES[row.lane], *per_year, first, last, exams))
    return Table(
        Text(nl="Uren per onderdeel en routejaar", en="Hours per unit and route year"),
        (
            Text(nl="Onderdeel", en="Unit"),
            Text(nl="Van", en="Of"),
            *(Text(nl=f"Jaar {year}", en=f"Year {year}") for year in years),
            Text(nl="Eerste periode, vanaf", en="First period, from"),
            Text(nl="Laatste periode, vanaf", en="Last period, from"),
            Text(nl="Examens, aan het eind van periode", en="Exams, at the end of period"),
        ),
        tuple(body),
    )


def _begins(period: Period, language: Language) -> str:
    return f"{period.key} ({day(period.starts, language)})"


def _used(plan: Plan) -> list[Period]:
    """The periods that the plan reaches."""
    weeks, used = 0, list[Period]()
    for period in plan.request.calendar.periods:
        if weeks >= plan.weeks:
            break
        used.append(period)
        weeks += period.weeks
    return used


def _called(work: Work) -> str:
    return f"{work.code} {work.title}" if work.title else work.code


def _hours(plan: Plan, work: Work, keys: Sequence[str], *, bpv: bool) -> tuple[int, ...]:
    found = dict.fromkeys(keys, 0)
    for slot in plan.slots:
        if slot.unit == work.code and slot.bpv is bpv:
            found[slot.period] += slot.hours
    return tuple(found.values())


def _exams(plan: Plan, work: Work, keys: Sequence[str]) -> tuple[tuple[str, int], ...]:
    needs = {(e.subject, e.kind): e.units for e in plan.request.exams}
    return tuple(
        (exam.kind.upper(), keys.index(exam.period))
        for exam in plan.exams
        if work.code in needs[exam.subject, exam.kind]
    )


def _heads(plan: Plan, starts: Sequence[float], bottom: int, language: Language) -> Iterator[str]:
    used = _used(plan)
    for year in sorted({period.year for period in used}):
        inside = [i for i, period in enumerate(used) if period.year == year]
        x = _NAME + starts[inside[0]]
        word = Text(nl=f"Jaar {year}", en=f"Year {year}").in_(language)
        weeks = sum(used[i].weeks for i in inside)
        under = Text(nl=f"{weeks} lesweken", en=f"{weeks} weeks").in_(language)
        yield f'<line x1="{x:.1f}" y1="6" x2="{x:.1f}" y2="{bottom}" stroke="currentColor"/>'
        yield words(x + 5, 18, word, more=' font-weight="600"')
        yield words(x + 5, 34, under, more=' class="soft" font-size="11"')
    for start in starts[1:]:
        x = _NAME + start
        yield f'<line class="rule" x1="{x:.1f}" y1="{_HEAD}" x2="{x:.1f}" y2="{bottom}"/>'


def _drawn_row(row: Row, y: int, starts: Sequence[float], language: Language) -> Iterator[str]:
    yield words(_NAME - 8, y + 15, _cut(row.name), "end", ' font-size="12"')
    fill = 'class="g-vo"' if row.lane == "vo" else f'fill="url(#g-{row.lane})"'
    for first, last, hours in _runs(row.hours):
        x, width = _NAME + starts[first], starts[last + 1] - starts[first]
        box = f'x="{x:.1f}" y="{y + 2}" width="{width:.1f}" height="{_ROW - 5}"'
        label = number(hours, language)
        told = Text(nl=f"{row.name}: {label} uur", en=f"{row.name}: {label} hours").in_(language)
        yield f'<g><title>{escape(told)}</title><rect {box} {fill}/><rect {box} class="edge"/>'
        plate = _FITS * len(label) + 6
        if width > plate + 2:
            yield f'<rect class="paper" x="{x + 2:.1f}" y="{y + 4}" width="{plate}" height="{_ROW - 9}" rx="2"/>'
            yield words(x + 5, y + 14.5, label, more=' font-size="11"')
        yield "</g>"
    for exam, (label, at) in enumerate(row.exams):
        x = _NAME + starts[at + 1]
        yield f'<path d="M{x:.1f} {y + 1} l6 9 l-6 9 l-6 -9 z" fill="currentColor"><title>{escape(f"{label} {row.name}")}</title></path>'
        if exam == len(row.exams) - 1:
            labels = "/".join(dict.fromkeys(name for name, _ in row.exams))
            yield words(x + 9, y + 14, labels, more=' font-size="10"')


def _runs(hours: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Stretches of periods with hours: first, last, and the hours together."""
    first: int | None = None
    for index, here in enumerate((*hours, 0)):
        if here and first is None:
            first = index
        elif not here and first is not None:
            yield first, index - 1, sum(hours[first:index])
            first = None


def _legend(y: int, language: Language) -> Iterator[str]:
    x = float(_NAME)
    for lane, name in LANES.items():
        fill = 'class="g-vo"' if lane == "vo" else f'fill="url(#g-{lane})"'
        box = f'x="{x:.1f}" y="{y - 11}" width="22" height="13"'
        yield f'<rect {box} {fill}/><rect {box} class="edge"/>'
        yield words(x + 28, y, name.in_(language), more=' font-size="12"')
        x += 50 + 8 * len(name.in_(language))
    yield f'<path d="M{x + 6:.1f} {y - 13} l6 8 l-6 8 l-6 -8 z" fill="currentColor"/>'
    yield words(
        x + 18,
        y,
        Text(nl="examen; getallen zijn uren", en="exam; figures are hours").in_(language),
        more=' font-size="12"',
    )


def _cut(name: str, most: int = 34) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
