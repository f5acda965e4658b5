"""The words of an outcome: how a text is opened, cut into words, and which words two texts share."""

from __future__ import annotations

import re
from functools import lru_cache

_OPENING = re.compile(
    r"^\s*(?:(?:de|het|een)\s+)?(?:kandidaat|leerling|student|deelnemer|beginnend beroepsbeoefenaar)s?\b"
    r"(?:\s+(?:kan|kunnen|is in staat om|moet|heeft))?\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+|\d+")

_SMALL = """
    aan af al alle als andere basis behulp bij binnen dan dat de deze die diens diverse dit door een eigen elk elkaar en er gebied
    gegeven haar hand het hierbij hiermee hij hun iets in is kan kunnen maar manier mee met middel na naar niet of om onder ook
    op over per rekening te tegen ten ter tijdens tot tussen uit van vanuit veel verschillende via volgens voor waarbij
    waaronder wat wel welke wijze wordt worden ze zich zij zijn zo zoals zonder
"""
SMALL = frozenset(_SMALL.split())
"""Words that are never worth showing as shared."""

PART = 5
"""A shared part of two words counts from this many letters: 'veiligheid' in 'veiligheidsvoorschriften'."""


def without_opening(text: str) -> str:
    """The text without 'De kandidaat kan', which all outcomes of a source share; spacing is made single."""
    return " ".join(_OPENING.sub("", text, count=1).split()) or " ".join(text.split())


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text without its opening, as they are written."""
    return tuple(_WORD.findall(without_opening(text)))


@lru_cache(maxsize=65536)
def telling(text: str) -> tuple[tuple[str, str], ...]:
    """The words worth comparing, each once: (as written, in lower case)."""
    found = {word.casefold(): word for word in reversed(words(text))}
    return tuple((word, low) for low, word in reversed(found.items()) if low not in SMALL and len(low) > 2)


def shared_terms(left: str, right: str) -> tuple[str, ...]:
    """What to highlight in both texts: whole words, or the part of a word that the other text has too.

    Every term occurs in the left text as given, and in the right text but for case. In the order of the left text.
    """
    there = [low for _, low in telling(right)]
    known = set(there)
    found: dict[str, str] = {}
    for word, low in telling(left):
        part = low if low in known else _longest_part(low, there)
        if part:
            at = low.index(part)
            found.setdefault(part, word[at : at + len(part)])
    return tuple(found.values())


def _longest_part(word: str, others: list[str]) -> str:
    """The longest piece of one word that is another word, or their common beginning."""
    best = ""
    if len(word) < PART:
        return best
    for other in others:
        if len(other) < PART or (other[:3] not in word and word[:3] not in other):
            continue
        part = other if other in word else word if word in other else _common_beginning(word, other)
        if len(part) > len(best) and len(part) >= PART and 5 * len(part) >= 3 * min(len(word), len(other)):
            best = part
    return best


def _common_beginning(one: str, other: str) -> str:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return one[:length]
