"""Lines -> running text and items: hyphens at line ends, bullets, items that go on below or on the next page."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from leerroute.curriculum.importers.dossier.lines import Line, had_room

_PARAGRAPH = 1.4
"""A step down of more than this many usual steps begins a new paragraph."""
_JOINING_WORDS = {"en", "of", "en/of", "als", "dan", "tot", "alsook", "resp."}
_CLASH = {"aa", "ee", "oo", "uu", "ae", "ai", "au", "ei", "eu", "ie", "oe", "ou", "ui", "ij", "éé"}
"""Vowels that would be read as one sound: there a word is written with a hyphen (zee-egel)."""


@dataclass(frozen=True)
class Vocabulary:
    """How often each word stands in the document, so that a hyphen at a line's end can be judged."""

    count: Counter[str]

    @staticmethod
    def of(lines: Iterable[Line]) -> Vocabulary:
        return Vocabulary(Counter(_bare(word.text) for line in lines for word in line.words))

    def joined(self, before: str, after: str) -> str:
        """Two pieces of a word that a line break divided, `before` ending in a hyphen."""
        head, tail = before[:-1], after.split(" ")[0]
        if not head or not head[-1].isalnum() or tail in _JOINING_WORDS:
            return f"{before} {after}"
        whole, hyphened = _bare(head.split(" ")[-1] + tail), _bare(f"{head.split(' ')[-1]}-{tail}")
        if self.count[hyphened] > self.count[whole]:
            return before + after
        if self.count[whole]:
            return head + after
        keeps = not tail[:1].islower() or not head[-1].islower() or (head[-1] + tail[0]).lower() in _CLASH
        return (before if keeps else head) + after


def _bare(word: str) -> str:
    return word.lower().strip(".,;:()'\"‘’“”")


def running_text(lines: Sequence[Line], words: Vocabulary) -> str:
    """All lines as one text."""
    text = ""
    for line in lines:
        text = _add(text, line.text, words)
    return text


def _add(text: str, more: str, words: Vocabulary) -> str:
    if not text:
        return more
    if text.endswith(("-", "‐", "‑")) and not text.endswith((" -", "--")):
        return words.joined(text, more)
    return text + ("" if text.endswith("/") and not text.endswith(" /") else " ") + more


@dataclass
class Item:
    """One item of a list.

    qualifier: the line above it that says for whom it holds. unsure: it stands where the list may have ended. guessed:
    no mark divides the items; the line before ended early.
    """

    text: str
    page: int
    qualifier: str | None = None
    unsure: bool = False
    guessed: bool = False
    _left: float = field(default=0.0, repr=False)


def items_of(lines: Sequence[Line], words: Vocabulary, right: float) -> list[Item]:
    """The items of a list, by their bullets; without bullets by where lines end early."""
    marked = any(line.bullet for line in lines)
    items = list(_by_bullets(lines, words) if marked else _by_room(lines, words, right))
    for item in items:
        item.text = item.text.rstrip("; ")  # that divides the list, and is no part of what an item says
    return items


def usual_step(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next on the same page, in points."""
    steps = [b.base - a.base for a, b in itertools.pairwise(lines) if a.page == b.page and b.base > a.base]
    return median(steps) if steps else 0.0


def _by_bullets(lines: Sequence[Line], words: Vocabulary) -> Iterator[Item]:
    step = min(usual_step(lines) or 1e9, min((line.height for line in lines), default=1e9) * 1.5)
    first_left = next(line.left for line in lines if line.bullet)
    item: Item | None = None
    qualifier: str | None = None
    lead: list[Line] = []
    before: Line | None = None
    for line in lines:
        apart = before is not None and before.page == line.page and line.base - before.base > _PARAGRAPH * step
        before = line
        if line.bullet:
            text = " ".join(word.text for word in line.words[1:])
            if lead:
                qualifier, lead = _qualifier(running_text(lead, words), qualifier), []
            if item is not None and line.left > first_left + 6 and item._left <= first_left + 6:
                item.text += (" " if item.text.endswith(":") else "; ") + text
                continue
            if item is not None:
                yield item
            item = Item(text, line.page, qualifier, _left=line.left if line.left <= first_left + 6 else first_left)
        elif item is None or lead or (apart and not _goes_on(item.text, line.text)) or _leads_in(item.text, line.text):
            lead.append(line)
        else:
            item.text = _add(item.text, line.text, words)
    if item is not None:
        yield item
    if lead:
        yield Item(running_text(lead, words), lead[0].page, qualifier, unsure=True)


def _goes_on(text: str, more: str) -> bool:
    return not text.endswith((".", ";", ":")) and more[:1].islower()


def _leads_in(text: str, more: str) -> bool:
    """Whether a line behind a finished item says for whom the next items hold: "Voor P2 geldt aanvullend:"."""
    return more.endswith(":") and more[:1].isupper() and not text.endswith((",", " en", " of", "("))


def _qualifier(lead: str, before: str | None) -> str | None:
    """The lead of a list where it says for whom the list is; "De beginnend beroepsbeoefenaar:" says nothing."""
    if re.search(r"\bgeldt?(?:en)?\b|\baanvullend\b|^voor\b", lead, re.IGNORECASE):
        return lead
    return before


def _by_room(lines: Sequence[Line], words: Vocabulary, right: float) -> Iterator[Item]:
    right = max([right, *(line.right for line in lines)]) if len(lines) < 3 else max(line.right for line in lines)
    step = usual_step(lines)
    texts: list[Item] = []
    for index, line in enumerate(lines):
        if texts and not _parted(lines[index - 1], line, step, right):
            texts[-1].text = _add(texts[-1].text, line.text, words)
        else:
            texts.append(Item(line.text, line.page, guessed=True))
    qualifier: str | None = None
    for item in texts:
        if item.text.endswith(":"):
            qualifier = _qualifier(item.text, qualifier)
        else:
            yield Item(item.text, item.page, qualifier, guessed=len(texts) > 1)


def _parted(before: Line, line: Line, step: float, right: float) -> bool:
    if before.text.endswith((";", ":")):
        return True
    if before.page == line.page and step and line.base - before.base > _PARAGRAPH * step:
        return True
    return had_room(before, line, right)
