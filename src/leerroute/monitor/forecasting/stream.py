"""Numbers per route along a demographic stream: each route keeps the share it has now (ResearchNed 2013, chapter 4.2).

This method knows of births and moves only. What policy, schools and learners do differently is not in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.text import Text

FEW = 15
"""A group smaller than this does not pay for itself at the school that computed it (ResearchNed 2013, school 6)."""


@dataclass(frozen=True)
class Expected:
    """learners: expected per year, not rounded. share: of the stream in the base year, kept for all years."""

    route: str
    share: float
    learners: Mapping[int, float]


def along_stream(
    stream: Mapping[int, float],
    now: Mapping[str, float],
    base: int,
    effects: Mapping[str, tuple[float, float]] | None = None,
) -> tuple[Expected, ...]:
    """Expected learners per route and year. stream: learners in the leerweg per year; now: per route in year `base`.

    effects: per route what the user expects of policy, as (lowest, highest) factor on the numbers after `base`; the
    middle is used here, and `along_stream` twice with the ends gives the range. No effect is ever assumed.
    Raises ValueError when the stream lacks the base year, is not positive there, or a route is larger than the stream.
    """
    if stream.get(base, 0) <= 0:
        raise ValueError(f"the stream has no learners in the base year {base}")
    for route, learners in now.items():
        if not 0 <= learners <= stream[base]:
            raise ValueError(f"route {route}: {learners} learners do not fit in a stream of {stream[base]}")
    found = []
    for route, learners in now.items():
        share = learners / stream[base]
        low, high = (effects or {}).get(route, (1.0, 1.0))
        factor = (low + high) / 2
        found.append(
            Expected(route, share, {y: share * n * (factor if y > base else 1.0) for y, n in sorted(stream.items())})
        )
    return tuple(found)


def small(expected: Expected, schools: int, least: int = FEW) -> tuple[Text, ...]:
    """The years in which a group at an average school would be smaller than `least`. schools: that offer the route."""
    years = [year for year, learners in expected.learners.items() if learners / schools < least]
    if not years:
        return ()
    first = years[0]
    return (
        Text(
            nl=f"Vanaf {first} zijn het per school gemiddeld minder dan {least} leerlingen.",
            en=f"From {first} on there are fewer than {least} learners per school on average.",
        ),
    )
