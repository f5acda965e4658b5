"""A plan as a picture over time: a row per unit, a bar where it is taught, a mark where its exam is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from leerroute.pages import svg, words
from leerroute.planning.planned import Plan
from leerroute.planning.request import Period
from leerroute.planning.showing.holding import LANES, Row, between, rows, used
from leerroute.route import exam_kind_called
from leerroute.text import Language, Text, number

_NAME, _ROW, _HEAD, _FOOT = 236, 22, 46, 58
"""Units, of which one is about a pixel: the names at the left, a row, the heads above, the legend below."""
_WIDE, _WEEK = 700, 4.4
"""All weeks together, at least; and one week, at least."""
_FITS, _LETTER = 7.0, 5.6
"""What a figure takes in a bar, and a letter beside a mark."""
_LEAST_RULE = 12
"""A line between two periods that are nearer than this would only be grey."""

_STYLE = """<style>
svg{--ink:#1d2327;--soft:#5a646b;--line:#d8d4ca;--paper:#fbfaf7;--vo:#b9d4ea;--joint:#d9cdee;--mbo:#f3cfa9;--bpv:#bfe0c5;color:var(--ink);font-family:system-ui,sans-serif}
@media (prefers-color-scheme:dark){svg{--ink:#e9e7e1;--soft:#aab3b9;--line:#38424a;--paper:#14181b;--vo:#2f5573;--joint:#57478a;--mbo:#7d4f1c;--bpv:#2c6339}}
@media screen{.plot svg,.table-room>svg{min-width:MINpx}}
.paper{fill:var(--paper)}.rule{stroke:var(--line)}.soft{fill:var(--soft)}
.g-vo{fill:var(--vo)}.g-joint{fill:var(--joint)}.g-mbo{fill:var(--mbo)}.g-bpv{fill:var(--bpv)}
.on{paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.edge{fill:none;stroke:currentColor;stroke-width:.8}
</style>"""
"""MIN: how wide it is on a screen at least, so that its letters can be read; a narrower screen scrolls."""

_PATTERNS = (
    '<defs><pattern id="g-joint" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="g-joint"/>'
    '<circle cx="4" cy="4" r="1.3"/></pattern>'
    '<pattern id="g-mbo" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="g-mbo"/>'
    '<rect width="8" height="1"/></pattern>'
    '<pattern id="g-bpv" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="8" height="8" class="g-bpv"/><rect width="1.4" height="8"/></pattern></defs>'
)


def gantt_svg(plan: Plan, language: Language) -> str:
    """The picture by itself: weeks from left to right, units from top to bottom. Readable in grey: lanes differ in pattern.

    The words of its title and description tell a screen reader what it shows; `hours_table` has every figure.
    """
    drawn, reached = rows(plan), used(plan)
    weeks = sum(period.weeks for period in reached)
    scale = max(_WIDE / max(1, weeks), _WEEK)
    starts = [sum(period.weeks for period in reached[:index]) * scale for index in range(len(reached) + 1)]
    labels = [_exams_told(row, language) for row in drawn]
    wide = round(_NAME + starts[-1] + 20 + _beyond(drawn, labels, starts))
    height = _HEAD + _ROW * len(drawn) + _FOOT
    parts = [
        _STYLE.replace("MIN", str(round(0.85 * wide))),
        _PATTERNS,
        f'<rect class="paper" width="{wide}" height="{height}"/>',
        *_heads(reached, starts, height - _FOOT + 6, language),
    ]
    for index, (row, label) in enumerate(zip(drawn, labels, strict=True)):
        parts += _drawn_row(row, label, _HEAD + _ROW * index, starts, reached, language)
    parts += _legend(height - 14, language)
    title = Text(nl=f"Planning: {plan.request.route.title}", en=f"Plan: {plan.request.route.title}")
    says = Text(
        nl=f"{len(drawn)} rijen met onderdelen over {plan.weeks} lesweken; {len(plan.exams)} examens.",
        en=f"{len(drawn)} rows of units over {plan.weeks} teaching weeks; {len(plan.exams)} exams.",
    )
    return svg("gantt", (wide, height), title.in_(language), says.in_(language), parts)


def _exams_told(row: Row, language: Language) -> str:
    return ", ".join(dict.fromkeys(exam_kind_called(kind).in_(language) for kind, _ in row.exams))


def _beyond(drawn: Sequence[Row], labels: Sequence[str], starts: Sequence[float]) -> float:
    """How far the words beside the last marks reach past the last week."""
    ends = (
        starts[max(at for _, at in row.exams) + 1] + _LETTER * len(label) + 10
        for row, label in zip(drawn, labels, strict=True)
        if label
    )
    return max(0.0, max(ends, default=0.0) - starts[-1])


def _heads(reached: Sequence[Period], starts: Sequence[float], bottom: int, language: Language) -> Iterator[str]:
    for year in sorted({period.year for period in reached}):
        inside = [i for i, period in enumerate(reached) if period.year == year]
        x = _NAME + starts[inside[0]]
        word = Text(nl=f"Jaar {year}", en=f"Year {year}").in_(language)
        weeks = sum(reached[i].weeks for i in inside)
        first, last = reached[inside[0]].starts, reached[inside[-1]].ends
        when = f"{first.year}" if last is None or last.year == first.year else f"{first.year}–{last.year}"
        under = Text(nl=f"{weeks} lesweken", en=f"{weeks} weeks").in_(language)
        yield f'<line x1="{x:.1f}" y1="6" x2="{x:.1f}" y2="{bottom}" stroke="currentColor"/>'
        yield words(x + 5, 18, word, more=' font-weight="600"')
        if starts[inside[-1] + 1] - starts[inside[0]] > 130 and last is not None:
            yield words(x + 50, 18, when, more=' class="soft" font-size="11"')
        yield words(x + 5, 34, under, more=' class="soft" font-size="11"')
    for before, start in pairwise(starts):
        if start - before >= _LEAST_RULE:
            x = _NAME + start
            yield f'<line class="rule" x1="{x:.1f}" y1="{_HEAD}" x2="{x:.1f}" y2="{bottom}"/>'


def _drawn_row(
    row: Row, exams: str, y: int, starts: Sequence[float], reached: Sequence[Period], language: Language
) -> Iterator[str]:
    name = row.name.in_(language)
    yield words(_NAME - 8, y + 15, _cut(name), "end", ' font-size="12"')
    fill = 'class="g-vo"' if row.lane == "vo" else f'fill="url(#g-{row.lane})"'
    for first, last, hours in _runs(row.hours):
        x, width = _NAME + starts[first], starts[last + 1] - starts[first]
        box = f'x="{x:.1f}" y="{y + 2}" width="{width:.1f}" height="{_ROW - 5}"'
        label = number(hours, language)
        when = between(reached[first], reached[last]).in_(language)
        told = Text(nl=f"{name}: {label} uur, {when}", en=f"{name}: {label} hours, {when}").in_(language)
        yield f'<g><title>{escape(told)}</title><rect {box} {fill}/><rect {box} class="edge"/>'
        plate = _FITS * len(label) + 6
        if width > plate + 2:
            yield f'<rect class="paper" x="{x + 2:.1f}" y="{y + 4}" width="{plate}" height="{_ROW - 9}" rx="2"/>'
            yield words(x + 5, y + 14.5, label, more=' font-size="11"')
        yield "</g>"
    for kind, at in row.exams:
        x, told = _NAME + starts[at + 1], f"{exam_kind_called(kind).in_(language)}: {name}"
        yield f'<path d="M{x:.1f} {y + 1} l6 9 l-6 9 l-6 -9 z" fill="currentColor"><title>{escape(told)}</title></path>'
    if row.exams:
        x = _NAME + starts[max(at for _, at in row.exams) + 1]
        yield words(x + 9, y + 14, exams, more=' class="on" font-size="11"')


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
    x = 10.0
    for lane, name in LANES.items():
        fill = 'class="g-vo"' if lane == "vo" else f'fill="url(#g-{lane})"'
        box = f'x="{x:.1f}" y="{y - 11}" width="22" height="13"'
        yield f'<rect {box} {fill}/><rect {box} class="edge"/>'
        yield words(x + 28, y, name.in_(language), more=' font-size="12"')
        x += 50 + 7 * len(name.in_(language))
    yield f'<path d="M{x + 6:.1f} {y - 13} l6 8 l-6 8 l-6 -8 z" fill="currentColor"/>'
    says = Text(nl="examen; getallen zijn uren", en="exam; figures are hours").in_(language)
    yield words(x + 18, y, says, more=' font-size="12"')


def _cut(name: str, most: int = 33) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
