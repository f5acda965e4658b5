"""The coverage matrix as a picture: darker is more. Readable in grey, as every cell carries its numbers."""

from __future__ import annotations

from html import escape

from leerroute.alignment.covering import Cell, Coverage, Row
from leerroute.text import Language, Text

_LABEL, _COLUMN, _ROW, _HEAD = 300, 84, 34, 30
_TITLE, _CODE = 40, 11
"""Characters that fit."""

HATCH = (
    '<svg width="0" height="0" aria-hidden="true" focusable="false" style="position:absolute"><defs>'
    '<pattern id="p-unseen" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="1.5" height="8" class="dot"/></pattern></defs></svg>'
)
"""The page holds this once."""


def heat_map_svg(coverage: Coverage) -> str:
    """Rows are mbo tasks, columns vmbo units. A cell says "2+1/5": two wholly and one in part, of five outcomes.

    Hatched: nobody looked. The table of the same beside it is for who cannot see it, so it is hidden from readers.
    """
    if not coverage.rows:
        return ""
    width, height = _LABEL + _COLUMN * len(coverage.columns), _HEAD + _ROW * len(coverage.rows)
    heads = "".join(
        f'<text x="{_LABEL + _COLUMN * n + _COLUMN / 2:g}" y="18" class="head" text-anchor="middle">{escape(_cut(unit.unit, _CODE))}</text>'
        for n, unit in enumerate(coverage.columns)
    )
    rows = "".join(_drawn(coverage, row, _HEAD + _ROW * n) for n, row in enumerate(coverage.rows))
    return (
        f'<svg class="heat" width="{width}" height="{height}" aria-hidden="true" focusable="false">{heads}{rows}</svg>'
    )


def cell_told(cell: Cell, of: int, language: Language) -> str:
    """The cell in words, for the table."""
    whole, part = len(cell.whole), len(cell.part)
    if not cell.looked_at:
        return Text(nl="niet bekeken", en="not looked at").in_(language)
    if not whole + part:
        return Text(nl=f"0 van {of}", en=f"0 of {of}").in_(language)
    some = Text(nl=f", {part} deels", en=f", {part} in part").in_(language) if part else ""
    return Text(nl=f"{whole} van {of}{some}", en=f"{whole} of {of}{some}").in_(language)


def _drawn(coverage: Coverage, row: Row, y: int) -> str:
    label = (
        f'<text x="{_LABEL - 10}" y="{y + 21}" class="row" text-anchor="end">{escape(_cut(row.title, _TITLE))}</text>'
    )
    return label + "".join(
        _cell(row.cells[unit.unit], len(row.outcomes), _LABEL + _COLUMN * n, y)
        for n, unit in enumerate(coverage.columns)
    )


def _cell(cell: Cell, of: int, x: int, y: int) -> str:
    box = f'x="{x + 1}" y="{y + 1}" width="{_COLUMN - 2}" height="{_ROW - 2}"'
    if not cell.looked_at:
        return f'<rect {box} class="frame"/><rect {box} fill="url(#p-unseen)"/>'
    whole, part = len(cell.whole), len(cell.part)
    shade = (whole + part) / of
    said = f"{whole}+{part}/{of}" if part else f"{whole}/{of}"
    plate = 8 * len(said) + 8
    middle = x + _COLUMN / 2
    return (
        f'<rect {box} class="frame"/><rect {box} class="warm" fill-opacity="{shade:.2f}"/>'
        f'<rect x="{middle - plate / 2:g}" y="{y + 7}" width="{plate}" height="20" rx="3" class="plate"/>'
        f'<text x="{middle:g}" y="{y + 22}" class="said" text-anchor="middle">{said}</text>'
    )


def _cut(words: str, room: int) -> str:
    return words if len(words) <= room else f"{words[: room - 1]}…"
