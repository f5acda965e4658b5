"""The words that two outcomes share, marked in both, also where each writes them in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leerroute.web.curricula.stemming import stems

_PARTS = re.compile(r"(\w+)")


@dataclass(frozen=True)
class Run:
    """Text that is shared, or not."""

    words: str
    shared: bool


def runs(text: str, shared: Iterable[str]) -> tuple[Run, ...]:
    """The text in stretches. shared: words as one of the two writes them; 'messen' is then found in 'mes' too."""
    wanted = {stem for word in shared for stem in stems(word)}
    found: list[Run] = []
    for words, is_shared in _marked(text, wanted):
        if found and found[-1].shared == is_shared:
            found[-1] = Run(found[-1].words + words, is_shared)
        else:
            found.append(Run(words, is_shared))
    return tuple(found)


def _marked(text: str, wanted: set[str]) -> Iterator[tuple[str, bool]]:
    for number, piece in enumerate(_PARTS.split(text)):
        if piece:
            yield piece, bool(number % 2) and bool(wanted.intersection(stems(piece)))
