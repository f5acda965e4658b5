"""In which tasks a text fits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from leerroute.alignment.placed import Placed
from leerroute.alignment.ranking.aligning import at_least_one
from leerroute.alignment.ranking.laid_out import Counted, Place, lay_out, rarity_among
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
        best = [at for at in np.argsort(-row, kind="stable")[:top] if row[at] > 0]
        yield tuple(_placed(laid_out.places[at], float(row[at])) for at in best)


def _placed(place: Place, score: float) -> Placed:
    programme, unit, task, title = place
    return Placed(programme=programme, unit=unit, task=task, title=title, score=score)
