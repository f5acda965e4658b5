"""One outcome seen in its place: what two teachers compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from leerroute.curriculum import Level, Programme, Side


@dataclass(frozen=True)
class Piece:
    """id: of the outcome in its programme. around: the titles it stands under (unit, task); version: of the programme."""

    programme: str
    version: str
    side: Side | None
    unit: str
    task: str
    id: str
    text: str
    around: tuple[str, ...]
    levels: tuple[Level, ...] = ()

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.text)


def fingerprint(text: str) -> str:
    """The same as long as the words are the same; case and spacing do not matter. 16 hexadecimal digits."""
    return sha256(" ".join(text.casefold().split()).encode()).hexdigest()[:16]


def pieces(programme: Programme) -> Iterator[Piece]:
    """The outcomes of a programme in the order of the document."""
    for unit in programme.units:
        for task in unit.tasks:
            for outcome in task.outcomes:
                yield Piece(
                    programme=programme.id,
                    version=programme.source.version,
                    side=programme.side,
                    unit=unit.code,
                    task=task.id,
                    id=outcome.id,
                    text=outcome.text,
                    around=(unit.title, task.title),
                    levels=outcome.levels or unit.levels or programme.levels,
                )
