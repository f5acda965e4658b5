"""In which tasks a text fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from leerroute.alignment.placed import Placed
from leerroute.alignment.ranking.aligning import at_least_one
from leerroute.alignment.ranking.laid_out import Counted, lay_out, rarity_among
from leerroute.alignment.ranking.letters import count, weigh
from leerroute.alignment.ranking.likeness import place_fit


def best_places(
    texts: Sequence[str], side: Sequence[Counted], among: Sequence[Counted], top: int
) -> Iterator[tuple[Placed, ...]]:
    """A row per text, best first; of equal scores the task that comes first in the documents.

    among: all programmes by which it is told what is rare. Raises ValueError for a `top` below 1.
    """
    at_least_one(top)
    if not side:
        yield from ((),) * len(texts)
        return
    weight = rarity_among(among)
    laid_out = lay_out(side, weight)
    for row in place_fit(weigh(count(texts), weight), laid_out):
        best = np.argsort(-row, kind="stable")[:top]
        yield tuple(Placed(*laid_out.places[at], score=float(row[at])) for at in best if row[at] > 0)
