"""Which final grades the open subjects need, together with those that are known: every minimal spread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from leerroute.law import NormInForce

Spread = tuple[int, ...]
"""For each open subject the lowest final grade."""


def minimal_spreads(known: Sequence[int], open_count: int, norm: NormInForce) -> tuple[Spread, ...]:
    """Every way in which `open_count` final grades can be at least this high, so that with the known ones they pass.

    No spread asks as much as another one everywhere. A pass asks at most two 5s or one 4, so there are few.
    """
    counts = Counter(min(max(grade, 3), 7) for grade in known)
    if counts[3]:
        return ()
    ways = tuple(tuple(norm.number(way, part) for part in ("fives", "fours", "sevens")) for way in norm.parts())
    return _spreads(ways, counts[5], counts[4], counts[7], open_count)


@lru_cache(maxsize=4096)
def _spreads(ways: tuple[tuple[int, ...], ...], fives: int, fours: int, sevens: int, count: int) -> tuple[Spread, ...]:
    found = {
        spread
        for more_fives, more_fours, lifted in ways
        if more_fives >= fives and more_fours >= fours
        for spread in _placed(more_fives - fives, more_fours - fours, max(0, lifted - sevens), count)
    }
    return tuple(
        sorted(
            spread
            for spread in found
            if not any(other != spread and all(map(int.__le__, other, spread)) for other in found)
        )
    )


def _placed(fives: int, fours: int, sevens: int, count: int) -> Iterator[Spread]:
    """Sixes, with these numbers of 5s, 4s and 7s in every possible place."""
    places = range(count)
    for low in combinations(places, fives):
        for lower in combinations([place for place in places if place not in low], fours):
            rest = [place for place in places if place not in low and place not in lower]
            for high in combinations(rest, sevens):
                grades = dict.fromkeys(places, 6) | dict.fromkeys(low, 5) | dict.fromkeys(lower, 4)
                yield tuple((grades | dict.fromkeys(high, 7)).values())
