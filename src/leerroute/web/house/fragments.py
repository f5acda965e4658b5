"""Pieces of a page that follow from plain values only, drawn once and then remembered in this process.

A route is drawn far more often than it changes, and a change leaves most of it as it was. What was drawn is found again by
the values themselves, so nothing ever has to be told that it is out of date.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from hashlib import blake2b
from threading import Lock
from typing import Any

from pydantic_core import to_json

MOST_CHARACTERS = 24_000_000
"""Remembered per process: the pieces of some two hundred routes; what was not asked for longest goes first."""


class Fragments:
    """What was drawn, by the digest of what it was drawn from."""

    def __init__(self, most: int = MOST_CHARACTERS) -> None:
        self._most = most
        self._held = 0
        self._drawn: OrderedDict[bytes, str] = OrderedDict()
        self._turn = Lock()

    @property
    def held(self) -> int:
        """Characters."""
        return self._held

    def get(self, key: bytes, draw: Callable[[], str]) -> str:
        """What was drawn under this key; else `draw` it now."""
        with self._turn:
            if (found := self._drawn.get(key)) is not None:
                self._drawn.move_to_end(key)
                return found
        drawn = draw()  # outside the lock: a piece may hold pieces, and drawing twice at once is no harm
        with self._turn:
            if key not in self._drawn:
                self._drawn[key] = drawn
                self._held += len(drawn)
            while self._held > self._most:
                self._held -= len(self._drawn.popitem(last=False)[1])
        return drawn


def key_of(template: str, language: str, values: Mapping[str, Any]) -> bytes:
    """The same for the same template, language and values. Raises `PydanticSerializationError` for what is no plain value:
    a record of the database, or something of one request."""
    return blake2b(to_json([template, language, values]), digest_size=16).digest()
