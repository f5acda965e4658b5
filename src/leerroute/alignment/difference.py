"""What changed in a text, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Kind(StrEnum):
    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Stretch:
    """Words that follow one another and fared alike."""

    kind: Kind
    words: str


def differences(before: str, after: str) -> tuple[Stretch, ...]:
    """`before` and `after` as one text: what was kept, what is gone (in its place) and what is new."""
    old, new = before.split(), after.split()
    return tuple(_stretches(old, new))


def marked(before: str, after: str) -> str:
    """The difference for a terminal: what is gone as [-...-], what is new as {+...+}."""
    marks = {Kind.KEPT: "{}", Kind.GONE: "[-{}-]", Kind.NEW: "{{+{}+}}"}
    return " ".join(marks[stretch.kind].format(stretch.words) for stretch in differences(before, after))


def _stretches(old: list[str], new: list[str]) -> Iterator[Stretch]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Stretch(Kind.KEPT, " ".join(new[j1:j2]))
            continue
        if i1 < i2:
            yield Stretch(Kind.GONE, " ".join(old[i1:i2]))
        if j1 < j2:
            yield Stretch(Kind.NEW, " ".join(new[j1:j2]))
