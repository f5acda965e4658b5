"""The explanatory model as a picture: boxes and numbered arrows, as thick as they are strong in these cases.

A full line: an association is shown. Dashes: it is not. Dots: it is not known. The numbers lead to `links_table`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from math import hypot

from leerroute.monitor.explanation.arrows import BINDING, SAYS, Link
from leerroute.pages import svg, words
from leerroute.text import Language

_WIDE, _HIGH = 170, 44
_COLUMNS, _STEP = (10, 240, 470, 700), 62
_PLACES: dict[str, tuple[int, float]] = {
    "NEED": (0, 0), "OWNERS": (0, 1), "LEVELS": (0, 2), "KEPT": (0, 3), "NUMBERS": (0, 6), "POSITION": (0, 7),
    "COOPERATION": (1, 1.5), "MONEY": (1, 5),
    "EARLY": (2, 0), "FAST": (2, 1), "PEDAGOGY": (2, 2), "TALKS": (2, 3),
    BINDING: (3, 1.5), "CONTINUES": (3, 5),
}  # fmt: skip
Point = tuple[float, float]


def diagram_svg(links: Sequence[Link], language: Language, name: str = "model") -> str:
    """name: unique on the page. Its table, `links_table`, goes beside it."""
    title, says, legend = _SPOKEN[language]
    defs = (
        f'<defs><marker id="{name}-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" '
        'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10Z" fill="currentColor"/></marker></defs>'
    )
    arrows = [_arrow(number, link, name) for number, link in enumerate(links, start=1)]
    boxes = [_box(node, SAYS[node].in_(language)) for node in _PLACES]
    below = 15 + 8 * _STEP
    lines = [words(10, below + 18 * row, text) for row, text in enumerate(legend)]
    return svg(name, (890, below + 18 * len(legend)), title, says, [defs, *arrows, *boxes, *lines])


_SPOKEN = {
    "nl": (
        "Verklaringsmodel: samenwerking, programma, binding",
        "Vakken met genummerde pijlen; de tabel ernaast zegt per pijl hoe sterk het verband is.",
        (
            "Volle lijn: verband aangetoond, hoe dikker hoe sterker. Streepjes: niet aangetoond. Stippen: niet bekend.",
            "De nummers staan in de tabel. Een pijl zegt wat samengaat, niet wat waardoor komt.",
        ),
    ),
    "en": (
        "Explanatory model: cooperation, programme, binding",
        "Boxes with numbered arrows; the table beside it tells how strong the association of each arrow is.",
        (
            "Full line: an association is shown, thicker is stronger. Dashes: not shown. Dots: not known.",
            "The numbers are in the table. An arrow tells what goes together, not what causes what.",
        ),
    ),
}


def _corner(node: str) -> Point:
    column, row = _PLACES[node]
    return _COLUMNS[column], 6 + row * _STEP


def _box(node: str, text: str) -> str:
    x, y = _corner(node)
    drawn = f'<rect x="{x}" y="{y}" width="{_WIDE}" height="{_HIGH}" rx="4" fill="Canvas" stroke="currentColor"/>'
    lines = _two_lines(text)
    top = y + _HIGH / 2 + 4 - 8 * (len(lines) - 1)
    return drawn + "".join(
        words(x + _WIDE / 2, top + 16 * row, part, "middle", ' font-size="12"') for row, part in enumerate(lines)
    )


def _two_lines(text: str) -> list[str]:
    if len(text) <= 26:
        return [text]
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    at = min(spaces, key=lambda at: abs(at - len(text) / 2))
    return [text[:at], text[at + 1 :]]


def _arrow(number: int, link: Link, name: str) -> str:
    way = _way(link.arrow.start, link.arrow.end)
    path = "M" + " L".join(f"{x:.0f} {y:.0f}" for x, y in way)
    width, dash = _stroke(link)
    x, y = _badge(way)
    label = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="9" fill="Canvas" stroke="currentColor"/>'
    return (
        f'<path d="{path}" fill="none" stroke="currentColor" stroke-width="{width:.1f}" {dash} '
        f'marker-end="url(#{escape(name)}-head)"/>' + label + words(x, y + 4, str(number), "middle", ' font-size="11"')
    )


def _stroke(link: Link) -> tuple[float, str]:
    if link.strength is None or link.why_not is not None:
        return 1.2, 'stroke-dasharray="1 4" stroke-linecap="round"'
    width = 1 + 8 * abs(link.strength.theta - 0.5)
    return width, "" if link.strength.shown else 'stroke-dasharray="8 5"'


def _way(start: str, end: str) -> tuple[Point, ...]:
    """From the right side of a box to the left of the next; round the boxes between where something lies in the way."""
    (x, y), (to_x, to_y) = _corner(start), _corner(end)
    if start == "COOPERATION" and end == "CONTINUES":
        lane = 6 + 4 * _STEP + _HIGH / 2
        return (x + _WIDE - 40, y + _HIGH), (x + _WIDE - 40, lane), (to_x + _WIDE / 2, lane), (to_x + _WIDE / 2, to_y)
    if x == to_x:
        return (x + 50, y + _HIGH), (to_x + 50, to_y)
    shift = {"MONEY": -10.0, "NUMBERS": 4.0, "POSITION": 16.0}.get(start)
    if shift is None:  # arrows that meet at one box land one under the other, in the order of where they come from
        shift = max(-15.0, min(15.0, (y - to_y) / 8))
    return (x + _WIDE, y + _HIGH / 2), (to_x, to_y + _HIGH / 2 + shift)


def _badge(way: Sequence[Point]) -> Point:
    """A third along the longest straight part, so that badges of arrows that meet do not."""
    (x1, y1), (x2, y2) = max(pairwise(way), key=lambda p: hypot(p[0][0] - p[1][0], p[0][1] - p[1][1]))
    part = 0.42
    return x1 + part * (x2 - x1), y1 + part * (y2 - y1)
