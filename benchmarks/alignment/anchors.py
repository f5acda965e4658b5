"""Outcomes that take one another's place, found without comparing words: two versions of one list, held by what is literal.

Two lists are versions of one another when a source says so (one task at two leerwegen, in two editions, at two school
levels) or when they share outcomes to the letter. The literal matches are anchors; what stands between the same two
anchors on either side takes one another's place. No similarity is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

_OPENING = re.compile(r"^(de|een) (kandidaat|leerling|student|deelnemer) (kan|heeft|is|moet|beheerst)?\s*")


@cache
def bare(text: str) -> str:
    """The words without case, punctuation and the opening 'De kandidaat kan': equal means the same to the letter."""
    return _OPENING.sub("", " ".join(re.findall(r"\w+", text.casefold())))


def anchors(left: Sequence[str], right: Sequence[str]) -> int:
    """How many outcomes two lists share to the letter."""
    return len({bare(text) for text in left} & {bare(text) for text in right})


def gaps(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[list[str], list[str]]]:
    """(texts of left, texts of right) that stand between the same anchors; none of them occurs in the other list."""
    a, b = [bare(text) for text in left], [bare(text) for text in right]
    for kind, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        here = [left[at] for at in range(i, i_end) if a[at] not in b]
        there = [right[at] for at in range(j, j_end) if b[at] not in a]
        if kind == "replace" and here and there:
            yield here, there
