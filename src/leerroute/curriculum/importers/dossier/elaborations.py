"""Lines -> what stands under each code: the sections of every kerntaak, werkproces and profile, over page breaks.

A code stands in many places: in the table of contents, in the overview, above its own text, and again at the top of
each page where that text goes on. Only where named sections follow is it elaborated; the other places are mentions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leerroute.curriculum.importers.dossier.headings import (
    Heading,
    code_heading,
    part_heading,
    section_heading,
)
from leerroute.curriculum.importers.dossier.joining import Vocabulary, usual_step
from leerroute.curriculum.importers.dossier.lines import Line, Measure, had_room
from leerroute.curriculum.importers.dossier.sections import Elaboration, fill

_TITLE_LINES = 3


@dataclass(frozen=True)
class Elaborations:
    """by_code: in the order of the document. mentions: page by code of what was named; ends: where the first begins."""

    by_code: dict[str, Elaboration]
    mentions: dict[str, tuple[str, int]]
    first_page: int | None


def elaborations_of(lines: Sequence[Line], words: Vocabulary, measure: Measure) -> Elaborations:
    """Everything that is elaborated, by code."""
    found: dict[str, Elaboration] = {}
    bare: dict[str, Elaboration] = {}
    mentions: dict[str, tuple[str, int]] = {}
    for stretch in _stretches(lines):
        for code, title, page in _mentioned(stretch):
            mentions.setdefault(code, (title, page))
        known = found.get(stretch.heading.code)
        body = stretch.lines[1:]
        if known is not None:
            fill(known, _behind_title(stretch, known.title, words))
            continue
        title, body = _titled(stretch, words, measure)
        elaboration = Elaboration(stretch.heading.code, title, stretch.lines[0].page)
        fill(elaboration, body)
        if elaboration.sections:
            above = elaboration.code.partition("-W")[0]
            if above != elaboration.code and above not in found:  # a kerntaak of which only werkprocessen are told
                found[above] = bare.get(above) or Elaboration(above, mentions.get(above, ("", 0))[0], elaboration.page)
            found[elaboration.code] = elaboration
        elif not stretch.heading.leaders:
            bare[elaboration.code] = elaboration
    pages = [e.page for e in found.values() if "K" in e.code]
    return Elaborations(found, mentions, min(pages, default=None))


@dataclass(frozen=True)
class _Stretch:
    """The lines from one code up to the next code or the next part of the dossier."""

    heading: Heading
    lines: tuple[Line, ...]


def _stretches(lines: Sequence[Line]) -> Iterator[_Stretch]:
    heading: Heading | None = None
    held: list[Line] = []
    for line in lines:
        begins = code_heading(line.text)
        ends = begins is None and part_heading(line.text)
        if begins is None and not ends:
            held.append(line)
            continue
        if heading is not None:
            yield _Stretch(heading, tuple(held))
        heading, held = begins, [line]
    if heading is not None:
        yield _Stretch(heading, tuple(held))


def _mentioned(stretch: _Stretch) -> Iterator[tuple[str, str, int]]:
    for line in stretch.lines:
        for segment in line.segments:
            heading = code_heading(segment.text)
            if heading is not None:
                yield heading.code, heading.title, line.page


def _titled(stretch: _Stretch, words: Vocabulary, measure: Measure) -> tuple[str, tuple[Line, ...]]:
    """The whole title, over the lines that it takes, and the lines behind it."""
    first, title, taken = stretch.lines[0], stretch.heading.title, 1
    step = max(usual_step(stretch.lines), first.height)
    for before, line in zip(stretch.lines, stretch.lines[1:], strict=False):
        loud = line.first.font == first.words[-1].font != measure.font
        goes_on = loud or not had_room(before, line, measure.right) or title.count("(") > title.count(")") or not title
        near = line.page == before.page and line.base - before.base <= 1.5 * step
        same_look = line.first.font == first.words[-1].font and abs(line.height - first.height) < 1
        heading = section_heading(line.segments[0].text) is not None or line.bullet
        if taken >= _TITLE_LINES or heading or not (goes_on and same_look and near) or len(first.segments) > 2:
            break
        title = words.joined(title, line.text) if title.endswith("-") else f"{title} {line.text}".strip()
        taken += 1
    return title, stretch.lines[taken:]


def _behind_title(stretch: _Stretch, title: str, words: Vocabulary) -> tuple[Line, ...]:
    """The lines behind a title that is known, as it stands at the top of the next page."""
    said, taken = stretch.heading.title, 1
    for line in stretch.lines[1:_TITLE_LINES]:
        longer = words.joined(said, line.text) if said.endswith("-") else f"{said} {line.text}".strip()
        if said == title or not title.startswith(longer):
            break
        said, taken = longer, taken + 1
    return stretch.lines[taken:]
