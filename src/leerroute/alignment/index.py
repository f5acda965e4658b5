"""Programmes counted once, to align them many times and to put in a new version of one without counting the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidates
from leerroute.alignment.placed import Placed
from leerroute.curriculum import Programme

if TYPE_CHECKING:
    from leerroute.alignment.ranking.laid_out import Counted


class UnknownProgramme(LookupError):  # noqa: N818 - says what is the case
    """A programme id that the index does not hold."""


@dataclass(frozen=True, eq=False)
class Index:
    """Programmes by id. What is rare is counted over all of them, so more programmes make better rankings.

    An index never changes: `replacing` gives a new one that shares what stayed the same. Make one with `Index.of`.
    """

    counted: Mapping[str, Counted]

    @classmethod
    def of(cls, programmes: Iterable[Programme]) -> Index:
        """Of two programmes with one id the last is kept."""
        from leerroute.alignment.ranking.laid_out import count_programme  # scikit-learn takes half a second to load

        return cls({programme.id: count_programme(programme) for programme in programmes})

    def replacing(self, programme: Programme) -> Index:
        """This index with `programme` in the place of the one with its id, or added."""
        return Index({**self.counted, **Index.of([programme]).counted})

    def align(
        self, left: Sequence[str], right: Sequence[str], *, top: int = 10, backend: Backend | None = None
    ) -> Candidates:
        """As `leerroute.alignment.align`, of programmes in this index, by their ids.

        Raises `UnknownProgramme`, and ValueError for a `top` below 1.
        """
        from leerroute.alignment.ranking.aligning import aligned

        return aligned(self._find(left), self._find(right), list(self.counted.values()), top, backend)

    def place(
        self, texts: Sequence[str], programmes: Sequence[str], *, top: int = 10
    ) -> tuple[tuple[Placed, ...], ...]:
        """For every text the tasks of these programmes that it fits best, also where these have only titles.

        Raises `UnknownProgramme`, and ValueError for a `top` below 1.
        """
        from leerroute.alignment.ranking.placing import best_places

        return tuple(best_places(texts, self._find(programmes), list(self.counted.values()), top))

    def _find(self, ids: Sequence[str]) -> list[Counted]:
        for wanted in ids:
            if wanted not in self.counted:
                held = ", ".join(sorted(self.counted)) or "nothing"
                raise UnknownProgramme(
                    f"programme: {wanted!r} is not in this index, which holds {held}. Add it with replacing(programme)."
                )
        return [self.counted[wanted] for wanted in dict.fromkeys(ids)]
