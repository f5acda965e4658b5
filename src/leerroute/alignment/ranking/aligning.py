"""Two sides of counted programmes to candidates, with what could not be compared."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.alignment.backend import Backend
from leerroute.alignment.candidate import Candidates
from leerroute.alignment.ranking.laid_out import Counted, lay_out, narrowed, rarity_among
from leerroute.alignment.ranking.pairing import best_pairs
from leerroute.text import Text


def aligned(
    left: Sequence[Counted], right: Sequence[Counted], among: Sequence[Counted], top: int, backend: Backend | None
) -> Candidates:
    """among: all programmes by which it is told what is rare, those of both sides included.

    Raises ValueError for a `top` below 1.
    """
    at_least_one(top)
    notices = (*_without_outcomes(left), *_without_outcomes(right))
    if not any(counted.pieces for counted in left) or not any(counted.pieces for counted in right):
        return Candidates(ranked=((),) * sum(len(counted.pieces) for counted in left), notices=notices)
    weight = rarity_among(among)
    ours, theirs = narrowed(lay_out(left, weight), lay_out(right, weight))
    ranked = best_pairs(ours, theirs, top, backend)
    return Candidates(ranked=tuple(ranked), notices=notices)


def at_least_one(top: int) -> None:
    if top < 1:
        raise ValueError(f"top: {top}; expected 1 or more. Say how many each outcome should get.")


def _without_outcomes(side: Sequence[Counted]) -> list[Text]:
    return [
        Text(
            nl=f"'{counted.title}' heeft alleen titels en geen eindtermen; daarvan kwamen geen paren.",
            en=f"'{counted.title}' has only titles and no outcomes; no pairs came of it.",
        )
        for counted in side
        if not counted.pieces
    ]
