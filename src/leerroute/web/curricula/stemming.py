"""Dutch words reduced to their stems, in the same way for what is stored and for what is asked, on every database."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

_stemmer = snowballstemmer.stemmer("dutch")
_WORD = re.compile(r"\w+")


def stems(words: str) -> list[str]:
    """'De keukens van Café Noord' -> ['de', 'keuk', 'van', 'cafe', 'noord']: lower case, without accents, stemmed."""
    plain = unicodedata.normalize("NFKD", words.lower())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [_stem(word) for word in _WORD.findall(bare)]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """Stemmed until nothing changes: Snowball takes one ending at a time (keukens, keuken, keuk)."""
    while (stem := str(_stemmer.stemWord(word))) != word:
        word = stem
    return word
