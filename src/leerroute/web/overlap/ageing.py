"""Whether the texts of a pile are still those of the curricula: who judges an older text, judges for nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from leerroute.alignment import pieces
from leerroute.curriculum import Catalogue
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.overlap.known import Same
from leerroute.web.overlap.models import Pile
from leerroute.web.overlap.queries import Card


def outdated(pile: Pile, cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """The pairs of which an outcome reads differently now, or is gone."""
    catalogue = Same(catalogue_for(pile.partnership))
    left, right = _words(catalogue, pile.left), _words(catalogue, pile.right)
    return tuple(
        card
        for card in cards
        if (left.get(card.laid.pair[0]), right.get(card.laid.pair[1])) != (card.laid.pair[2], card.laid.pair[3])
    )


@lru_cache(maxsize=32)
def _words(catalogue: Same[Catalogue], programme: str) -> Mapping[str, str]:
    """Of each outcome of a programme the fingerprint of its text."""
    found = next((one for one in catalogue.held if one.id == programme), None)
    return {} if found is None else {piece.id: piece.fingerprint for piece in pieces(found)}
