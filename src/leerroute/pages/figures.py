"""A picture never comes alone: the same figures as a table, and a frame that a screen reader can name.

Pictures are plain SVG without a library. They stretch with the page, take the colour of the text around them, and tell
their parts apart by shape and pattern, so that they can be read in grey.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from leerroute.text import Language, Text, decimals, number

_FEW, _MANY = 3, 8
"""Columns that fit on any screen, and so many that each would be a word wide on a phone: then the table scrolls."""

Cell = Text | str | int | float | None
"""What stands in a table. None: not known, or withheld."""


@dataclass(frozen=True)
class Table:
    """caption: what it shows. columns: the heads; rows: as many cells each. The first cell names its row."""

    caption: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def html(self, language: Language) -> str:
        """As an HTML table; a fraction keeps three digits behind the point."""
        head = "".join(f'<th scope="col">{escape(column.in_(language))}</th>' for column in self.columns)
        body = "".join(f"<tr>{self._row(row, language)}</tr>" for row in self.rows)
        caption = escape(self.caption.in_(language))
        size = "few" if len(self.columns) <= _FEW else "many" if len(self.columns) >= _MANY else ""
        named = f' class="{size}"' if size else ""
        return f"<table{named}><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _row(self, row: tuple[Cell, ...], language: Language) -> str:
        first, *others = (escape(shown(cell, language)) for cell in row)
        return f'<th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in others)


def shown(cell: Cell, language: Language) -> str:
    """A cell as a person reads it."""
    if cell is None:
        return "niet bekend" if language == "nl" else "not known"
    if isinstance(cell, Text):
        return cell.in_(language)
    if isinstance(cell, float):
        return decimals(cell, 3).in_(language)
    return number(cell, language) if isinstance(cell, int) else cell


def svg(name: str, size: tuple[int, int], title: str, says: str, parts: Iterable[str]) -> str:
    """A picture of `size` units wide and high. name: unique on the page; title, says: what it is and what it shows."""
    wide, high = size
    head = (
        f'<svg role="img" aria-labelledby="{name}-t {name}-d" viewBox="0 0 {wide} {high}" width="100%" '
        'xmlns="http://www.w3.org/2000/svg" font-family="inherit" font-size="13" fill="currentColor">'
    )
    told = f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(says)}</desc>'
    return head + told + "".join(parts) + "</svg>"


def words(x: float, y: float, text: str, anchor: str = "start", more: str = "") -> str:
    """Text in a picture; anchor: start, middle or end."""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'


def line(start: tuple[float, float], end: tuple[float, float], more: str = "") -> str:
    """A line in the colour of the text; more: further attributes, such as a stroke-dasharray."""
    (x1, y1), (x2, y2) = start, end
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="currentColor" {more}/>'
