"""The lines under one code, divided over its sections: headings above the text, beside it, or at the head of columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from leerroute.curriculum.importers.dossier.headings import Section, beginning_of, section_heading
from leerroute.curriculum.importers.dossier.lines import Line, Segment, line_of

_BESIDE = 4.0
"""Points: a column begins this much to the left of its heading at most."""
_LABEL_GAP = 0.6
"""A gap of more than this part of a line's height, behind the name of a section, is the edge of its cell."""
_LABEL_WORDS = 5
_ROW_GAP = 1.6
"""A step of more than this many heights of a line lies between two rows of a table."""


@dataclass
class Elaboration:
    """What a dossier says under one code. open: the section that goes on when the code stands on a next page again.

    stray: lines before any section. doubtful: lines right above the name of a section that stands beside its text, without
    the room that divides two rows: they may belong to that section.
    """

    code: str
    title: str
    page: int
    sections: dict[Section, list[Line]] = field(default_factory=dict)
    stray: list[Line] = field(default_factory=list)
    doubtful: list[Line] = field(default_factory=list)
    open: Section | None = None

    def begin(self, section: Section) -> None:
        self.open = section
        self.sections.setdefault(section, [])

    def keep(self, line: Line | None) -> None:
        if line is not None:
            (self.stray if self.open is None else self.sections[self.open]).append(line)


def fill(into: Elaboration, lines: Iterable[Line]) -> None:
    """Add lines to the sections that they stand in."""
    filler = _Filler(into)
    for line in lines:
        filler.take(line)
    filler.end()


class _Filler:
    """Knows which way of setting is going on: one below the other, names at the left, or columns side by side."""

    def __init__(self, into: Elaboration) -> None:
        self.into = into
        self.columns: list[_Column] = []
        self.label = ""
        self.beside: float | None = None
        """Where text begins beside the names of sections."""
        self.waiting: list[Line] = []
        """Text beside a name that is not yet whole."""

    def take(self, line: Line) -> None:
        heads = _column_heads(line)
        if len(heads) > 1:
            self.end()
            self.columns = heads
            for column in heads:
                self.into.begin(column.section)
            return
        if self.columns:
            if len(line.segments) == 1 and section_heading(line.text) is not None:
                self.columns = []
            else:
                self._divide(line)
                return
        if self.beside is not None and self._beside(line):
            return
        self._below(line)

    def end(self) -> None:
        """What waits for the rest of a name belongs to what was open."""
        for line in self.waiting:
            self.into.keep(line)
        self.columns, self.label, self.beside, self.waiting = [], "", None, []

    def _below(self, line: Line) -> None:
        labelled = _labelled(line)
        name, rest = labelled.segments[0].text, labelled.segments[1:]
        opened = section_heading(name)
        if rest and (opened is not None or beginning_of(name) is not None):
            self.label, self.beside = name, rest[0].left
            if opened is not None:
                self.into.begin(opened[0])
                self.into.keep(Line(line.page, rest))
            else:
                self.waiting = [Line(line.page, rest)]
        elif opened is not None:
            self.into.begin(opened[0])
            self.into.keep(_behind_colon(line) if opened[1] else None)
        else:
            self.into.keep(line)

    def _beside(self, line: Line) -> bool:
        """Take a line of a table with names at the left; False when it is no longer one."""
        edge = (self.beside or 0) - _BESIDE
        left, right = line.between(0, edge), line.between(edge, float("inf"))
        if left is None:
            self._hold(right)
            return True
        longer = section_heading(f"{self.label} {left.text}")
        opened = section_heading(left.text)
        if longer is not None:
            self.label = f"{self.label} {left.text}"
            self.into.begin(longer[0])
            for held in self.waiting:
                self.into.keep(held)
            self.waiting = []
            self.into.keep(right)
        elif opened is not None:
            self._settle()
            self._doubt(line)
            self.label = left.text
            self.into.begin(opened[0])
            self.into.keep(right)
        elif beginning_of(left.text) is not None:
            self._settle()
            self._doubt(line)
            self.label, self.waiting = left.text, [right] if right else []
        else:
            self.end()
            return False
        return True

    def _doubt(self, line: Line) -> None:
        """Remember the line above the name of a section, when nothing divides the two."""
        kept = self.into.sections[self.into.open] if self.into.open else self.into.stray
        if kept and kept[-1].page == line.page and 0 < line.base - kept[-1].base < _ROW_GAP * line.height:
            self.into.doubtful.append(kept[-1])

    def _hold(self, line: Line | None) -> None:
        if line is None:
            return
        if self.waiting:
            self.waiting.append(line)
        else:
            self.into.keep(line)

    def _settle(self) -> None:
        for line in self.waiting:
            self.into.keep(line)
        self.waiting = []

    def _divide(self, line: Line) -> None:
        ends = [column.left - _BESIDE for column in self.columns[1:]]
        for column, left, right in zip(self.columns, [0.0, *ends], [*ends, float("inf")], strict=True):
            part = line.between(left, right)
            if part is None:
                continue
            longer = section_heading(f"{column.name} {part.text}") if column.name else None
            if longer is not None:
                column.name = ""  # the rest of its name, on a line of its own
                continue
            column.name = ""
            self.into.sections[column.section].append(part)


@dataclass
class _Column:
    """A column of a table. name: the first part of its name, as long as the rest may follow on the next line."""

    left: float
    section: Section
    name: str = ""


def _column_heads(line: Line) -> list[_Column]:
    """The columns of a table whose head this line is: every part of it names a section, or begins to."""
    columns: list[_Column] = []
    for segment in line_of(line.words, line.page, gap=_LABEL_GAP).segments:
        heading, beginning = section_heading(segment.text), beginning_of(segment.text)
        if heading is not None and not heading[1]:
            columns.append(_Column(segment.left, heading[0], segment.text if beginning else ""))
        elif beginning is not None:
            columns.append(_Column(segment.left, beginning, segment.text))
        else:
            return []
    return columns


def _names_section(name: str) -> bool:
    return section_heading(name) is not None or beginning_of(name) is not None


def _labelled(line: Line) -> Line:
    """The line, divided behind the name of a section that it begins with, also where the cell leaves little room."""
    words = line.segments[0].words
    for count in range(min(_LABEL_WORDS, len(words) - 1), 0, -1):
        name = " ".join(word.text for word in words[:count])
        gap = words[count].left - words[count - 1].right
        if gap > _LABEL_GAP * words[0].size and _names_section(name):
            return Line(line.page, (Segment(words[:count]), Segment(line.words[count:])))
    return line


def _behind_colon(line: Line) -> Line | None:
    words = line.words
    at = next(index for index, word in enumerate(words) if word.text.endswith(":"))
    return line_of(words[at + 1 :], line.page) if words[at + 1 :] else None
