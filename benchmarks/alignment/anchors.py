"""The same outcome in other words, found without comparing words: two versions of one list, held by what is literal.

Two lists are versions of one another when a source says so (one task at two leerwegen, in two editions, at two school
levels) or when they share outcomes to the letter. The literal matches are anchors. Where exactly one outcome stands
between the same two anchors on either side, the two are taken for one outcome, worded twice. No similarity is used.
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


def reworded(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places (in left, in right) where exactly one outcome of each stands between the same anchors."""
    a, b = [bare(text) for text in left], [bare(text) for text in right]
    for kind, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        alone = kind == "replace" and i_end - i == 1 and j_end - j == 1
        if alone and a[i] not in b and b[j] not in a:
            yield i, j
