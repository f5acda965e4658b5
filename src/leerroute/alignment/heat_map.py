"""The coverage matrix as a picture: darker is more. Readable in grey, as every cell carries its numbers."""

from __future__ import annotations

from html import escape

from leerroute.alignment.covering import Cell, Coverage, Row
from leerroute.text import Language, Text

_COLUMN, _NAME, _BOX, _HEAD = 66, 24, 32, 30
_ROW = _NAME + _BOX + 4
"""Pixels: a row is its name with its cells below, so that a narrow screen shows both."""
_CODE = 9
"""Characters of a code that fit above a column."""

HATCH = (
    '<svg width="0" height="0" aria-hidden="true" focusable="false" style="position:absolute"><defs>'
    '<pattern id="p-unseen" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="1" height="8" class="faint"/></pattern></defs></svg>'
)
"""The page holds this once."""


def heat_map_svg(coverage: Coverage) -> str:
    """Rows are mbo tasks, columns vmbo units. A cell says "2+1/5": two wholly and one in part, of five outcomes.

    Hatched: nobody looked. The table of the same beside it is for who cannot see it, so it is hidden from readers.
    """
    if not coverage.rows:
        return ""
    longest = max(len(row.title) for row in coverage.rows)
    width, height = max(_COLUMN * len(coverage.columns), 8 * longest), _HEAD + _ROW * len(coverage.rows)
    heads = "".join(
        f'<text x="{_COLUMN * n + _COLUMN / 2:g}" y="18" class="head" text-anchor="middle">{escape(_cut(unit.unit))}</text>'
        for n, unit in enumerate(coverage.columns)
    )
    rows = "".join(_drawn(coverage, row, _HEAD + _ROW * n) for n, row in enumerate(coverage.rows))
    return (
        f'<svg class="heat" width="{width}" height="{height}" aria-hidden="true" focusable="false">{heads}{rows}</svg>'
    )


def cell_told(cell: Cell, of: int, language: Language) -> str:
    """The cell in words, for the table; what nobody looked at the template tells."""
    whole, part = len(cell.whole), len(cell.part)
    if not whole + part:
        return Text(nl=f"0 van {of}", en=f"0 of {of}").in_(language)
    some = Text(nl=f", {part} deels", en=f", {part} in part").in_(language) if part else ""
    return Text(nl=f"{whole} van {of}{some}", en=f"{whole} of {of}{some}").in_(language)


def _drawn(coverage: Coverage, row: Row, y: int) -> str:
    name = f'<text x="1" y="{y + 17}" class="row">{escape(row.title)}</text>'
    return name + "".join(
        _cell(row.cells[unit.unit], len(row.outcomes), _COLUMN * n, y + _NAME)
        for n, unit in enumerate(coverage.columns)
    )


def _cell(cell: Cell, of: int, x: int, y: int) -> str:
    box = f'x="{x + 1}" y="{y + 1}" width="{_COLUMN - 2}" height="{_BOX - 2}"'
    if not cell.looked_at:
        return f'<rect {box} class="frame"/><rect {box} fill="url(#p-unseen)"/>'
    whole, part = len(cell.whole), len(cell.part)
    shade = (whole + part) / of
    said = f"{whole}+{part}/{of}" if part else f"{whole}/{of}"
    plate = 8 * len(said) + 8
    middle = x + _COLUMN / 2
    return (
        f'<rect {box} class="frame"/><rect {box} class="warm" fill-opacity="{shade:.2f}"/>'
        f'<rect x="{middle - plate / 2:g}" y="{y + 6}" width="{plate}" height="20" rx="3" class="plate"/>'
        f'<text x="{middle:g}" y="{y + 21}" class="said" text-anchor="middle">{said}</text>'
    )


def _cut(code: str) -> str:
    return code if len(code) <= _CODE else f"{code[: _CODE - 1]}…"
