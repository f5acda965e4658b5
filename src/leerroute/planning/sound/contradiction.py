"""One thing in a request that cannot be meant like this."""

from __future__ import annotations

from dataclasses import dataclass

from leerroute.files import Place, Problem, shortened, spelled
from leerroute.text import Text


@dataclass(frozen=True)
class Contradiction:
    """place: where in the request, as a path. value: what stands there. expected, remedy: what should, and what to do."""

    place: Place
    value: object
    expected: Text
    remedy: Text

    def problem(self, file: str = "", line: int | None = None) -> Problem:
        """The same as a problem with a file."""
        return Problem(
            file=file,
            place=spelled(self.place),
            line=line,
            value=None if self.value is None else shortened(self.value),
            expected=self.expected,
            remedy=self.remedy,
        )
