"""Words with places -> the lines that a reader sees, without what stands on every page alike."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerroute.curriculum.importers.dossier.headings import code_heading
from leerroute.files import Page, Word

_BULLETS = "§•▪■□●○◦∙·‣►➢✓»-–—*"
_SAME_LINE = 0.3
"""Baselines closer than this part of a line's height are one line: a bullet from another font sits a little off."""
_COLUMN_GAP = 1.2
"""A gap wider than this part of a line's height divides columns; between words it is never so wide."""
_MARGIN = 0.1
"""The part of a page's height, above and below, where a running head or a page number can stand."""
_ON_EVERY_PAGE = 0.4
_PAGE_NUMBER = re.compile(r"(?:pagina|blz\.?|p\.)?\s*\d+\s*(?:(?:van|/|\|)\s*\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Segment:
    """Words next to each other in one line, without a gap as wide as that between columns."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right


@dataclass(frozen=True)
class Line:
    """One line of a page. top: whether it is the first below the running head."""

    page: int
    segments: tuple[Segment, ...]

    @cached_property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for segment in self.segments for word in segment.words)

    @property
    def first(self) -> Word:
        return self.segments[0].words[0]

    @property
    def left(self) -> float:
        return self.segments[0].left

    @property
    def right(self) -> float:
        return self.segments[-1].right

    @property
    def base(self) -> float:
        return max(word.base for word in self.words)

    @property
    def height(self) -> float:
        return max(word.size for word in self.words)

    @cached_property
    def bullet(self) -> bool:
        return is_bullet(self.first, alone=len(self.words) > 1)

    def between(self, left: float, right: float) -> Line | None:
        """The part of this line that begins in a column from `left` to `right`; None when nothing does."""
        words = tuple(word for word in self.words if left <= word.left < right)
        return line_of(words, self.page) if words else None


def is_bullet(word: Word, *, alone: bool = True) -> bool:
    """Whether a word is the mark before an item: a dash, a dot, a letter of a font of signs, an "o" as Word makes it."""
    mark = word.text
    if len(mark) > 1 or not alone:
        return False
    private = 0xE000 <= ord(mark) < 0xF900
    return mark in _BULLETS or private or (mark == "o" and "courier" in word.font.lower())


def lines_of(pages: Iterable[Page]) -> tuple[Line, ...]:
    """Every line in reading order, top to bottom, page after page; running heads and page numbers are left out."""
    pages = [page for page in pages if page.words]
    by_page = {page.number: _lines(page) for page in pages}
    heights = {page.number: page.height for page in pages}
    furniture = _furniture(by_page, heights)
    return tuple(
        line
        for number, lines in by_page.items()
        for line in lines
        if not _in_margin(line, heights[number]) or (_shape(line) not in furniture and not _is_page_number(line))
    )


def line_of(words: Sequence[Word], page: int, *, gap: float = _COLUMN_GAP) -> Line:
    """Words of one line as a line, divided where columns are. gap: between columns, as a part of the line's height."""
    ordered = sorted(words, key=lambda word: word.left)
    segments: list[list[Word]] = [[ordered[0]]]
    for before, word in itertools.pairwise(ordered):
        mark = len(segments[-1]) == 1 and is_bullet(before)
        wide = word.left - before.right > gap * max(word.size, before.size)
        if wide and not mark:
            segments.append([word])
        else:
            segments[-1].append(word)
    return Line(page, tuple(Segment(tuple(segment)) for segment in segments))


def _lines(page: Page) -> list[Line]:
    rows: list[list[Word]] = []
    for word in sorted(_once(page.words), key=lambda word: (word.base, word.left)):
        if rows and abs(word.base - rows[-1][-1].base) < _SAME_LINE * max(word.size, rows[-1][-1].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [line_of(row, page.number) for row in rows]


def _once(words: Sequence[Word]) -> Iterable[Word]:
    """Each word once: some programs make letters bold by setting them twice, a hair apart."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        places = {(word.text, round(word.left) + dx, round(word.base) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
        if not places & seen:
            yield word
        seen.add((word.text, round(word.left), round(word.base)))


def _in_margin(line: Line, height: float) -> bool:
    return not _MARGIN * height < line.base < (1 - _MARGIN) * height


def _furniture(by_page: dict[int, list[Line]], heights: dict[int, float]) -> set[tuple[str, int]]:
    """What stands at the same height in the margin of many pages, whatever numbers are in it."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, lines in by_page.items():
        for line in lines:
            if _in_margin(line, heights[number]) and code_heading(line.text) is None:
                seen[_shape(line)].add(number)
    enough = max(3, _ON_EVERY_PAGE * len(by_page))
    return {shape for shape, numbers in seen.items() if len(numbers) >= enough}


def _shape(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.base / 4)


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None


@dataclass(frozen=True)
class Measure:
    """The usual measures of a document. right: where lines end at the latest; font: of running text."""

    right: float
    font: str

    @staticmethod
    def of(lines: Sequence[Line]) -> Measure:
        fonts = Counter(word.font for line in lines for word in line.words)
        rights = sorted(line.right for line in lines)
        return Measure(rights[int(0.95 * (len(rights) - 1))], fonts.most_common(1)[0][0])


def had_room(line: Line, following: Line, right: float) -> bool:
    """Whether the first word of the following line would have fitted behind this one: then the break was meant."""
    word = following.first
    return line.right + 0.3 * word.size + (word.right - word.left) <= right
