"""Two drawings: bars, and intervals around zero. Inline SVG that stretches with the page; each goes with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_STEP = 44
"""Pixels for one row: its words, and below them what is drawn."""


@dataclass(frozen=True)
class Bar:
    """value: drawn length. said: the words after the label. mark: a stroke on the bar, such as a minimum."""

    label: str
    value: float
    said: str
    mark: float | None = None


@dataclass(frozen=True)
class Whisker:
    """A value with its interval, beside zero. strong: the interval excludes zero."""

    label: str
    value: float
    low: float
    high: float
    said: str
    strong: bool


def bars_svg(bars: Sequence[Bar], most: float | None = None) -> str:
    """One bar under each label. most: the value that fills the width; else the largest."""
    full = most or max((bar.value for bar in bars), default=0)
    if full <= 0:
        return ""
    return _svg("".join(_bar(bar, row, full) for row, bar in enumerate(bars)), len(bars))


def whiskers_svg(whiskers: Sequence[Whisker]) -> str:
    """One interval under each label, around a line at zero in the middle."""
    reach = max((max(abs(w.low), abs(w.high)) for w in whiskers), default=0)
    if reach <= 0:
        return ""
    zero = f'<line x1="50%" x2="50%" y1="0" y2="{_STEP * len(whiskers)}" class="axis"/>'
    return _svg(zero + "".join(_whisker(w, row, reach) for row, w in enumerate(whiskers)), len(whiskers))


def _svg(drawn: str, rows: int) -> str:
    height = _STEP * rows + 4
    return f'<svg class="plot" width="100%" height="{height}" aria-hidden="true" focusable="false">{drawn}</svg>'


_LETTERS = 30
"""What fits on a phone; the table beside it has the whole label."""


def _words(label: str, said: str, y: int) -> str:
    short = label if len(label) <= _LETTERS else label[: _LETTERS - 1] + "…"
    return f'<text x="0" y="{y + 14}" class="hours">{escape(short)} <tspan class="sub">{escape(said)}</tspan></text>'


def _bar(bar: Bar, row: int, full: float) -> str:
    y = _STEP * row
    width = min(1.0, bar.value / full)
    drawn = _words(bar.label, bar.said, y)
    drawn += f'<rect x="0" y="{y + 21}" width="100%" height="14" class="track"/>'
    drawn += f'<rect x="0" y="{y + 21}" width="{width:.2%}" height="14" class="bar"/>'
    if bar.mark is not None:
        at = min(1.0, bar.mark / full)
        drawn += f'<line x1="{at:.2%}" x2="{at:.2%}" y1="{y + 18}" y2="{y + 38}" class="mark"/>'
    return drawn


def _whisker(whisker: Whisker, row: int, reach: float) -> str:
    y = _STEP * row + 28
    low, value, high = (f"{50 + 48 * end / reach:.2f}%" for end in (whisker.low, whisker.value, whisker.high))
    weight = "strong" if whisker.strong else "weak"
    line = f'<line x1="{low}" x2="{high}" y1="{y}" y2="{y}" class="whisker {weight}"/>'
    shape = f'<circle cx="{value}" cy="{y}" r="{6 if whisker.strong else 4.5}" class="dot-{weight}"/>'
    return _words(whisker.label, whisker.said, _STEP * row) + line + shape
