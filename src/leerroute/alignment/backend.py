"""A language model of your own, for who has one: leerroute downloads none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


class Backend(Protocol):
    """Turns texts into vectors, a row of numbers for each; only their directions are compared."""

    def vectors(self, texts: Sequence[str]) -> ArrayLike: ...
