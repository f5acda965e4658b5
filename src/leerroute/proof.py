"""What was optimised, in which order, how far it came and how far anybody could come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leerroute.text import Text


@dataclass(frozen=True)
class Step:
    """One objective of the order. value: what was reached; bound: what nothing can beat (lower is better).

    A step is only begun on top of the steps before it: their values are then kept.
    """

    name: str
    title: Text
    value: int
    bound: int

    @property
    def proven(self) -> bool:
        return self.value == self.bound

    @property
    def gap(self) -> float:
        """How much worse than the bound, as a share of the value; 0 when proven."""
        return 0.0 if self.proven else (self.value - self.bound) / max(1, abs(self.value))


Progress = Callable[[Step], None]
"""Told while solving, again and again for one step: the best so far with the bound so far. The same name comes back when
either got better, or when a solver begins again at the first step on a fuller model."""


@dataclass(frozen=True)
class Clash:
    """Why nothing is possible: the smallest change that makes it possible, and the limits that clash, in plain words.

    proven: no smaller change is enough. Otherwise this one is enough, and time ran out before anything smaller was excluded.
    """

    change: tuple[Text, ...]
    limits: tuple[Text, ...]
    proven: bool = True
