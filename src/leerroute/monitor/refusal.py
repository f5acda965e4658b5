"""An honest no: why the data do not carry an answer, and what to do instead."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.text import Text


@dataclass(frozen=True)
class Refused:
    """reasons: every one that stands in the way. instead: what would help, where that is not in the reasons."""

    reasons: tuple[Text, ...]
    instead: Text | None = None
