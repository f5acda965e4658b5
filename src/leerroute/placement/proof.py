"""What was optimised, in which order, how far it came and how far anybody could come."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.text import Text


@dataclass(frozen=True)
class Step:
    """One objective of the order. value: what the placement reaches; bound: what no placement can beat (lower is better).

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


@dataclass(frozen=True)
class Clash:
    """Why nothing is possible: the smallest change that makes it possible, and the limits that clash, in plain words."""

    change: tuple[Text, ...]
    limits: tuple[Text, ...]
