"""Whom of the route group the pool can stand for at all, and when to refuse to compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison.learners import Learners
from leerroute.monitor.comparison.moments import strata
from leerroute.monitor.refusal import Refused
from leerroute.text import Text, percent

LEAST = 10
"""Learners there must be on either side, and that the weighted pool must be worth."""
MOST_OUTSIDE = 0.2
"""Share of the route group without anybody like them above which the rest no longer stands for the route."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Overlap:
    """route, pool: which lines take part. outside: learners of the route group that do not, per reason."""

    route: Flags
    pool: Flags
    outside: dict[Text, int]

    def refusal(self, route: Learners, pool: Learners) -> Refused | None:
        """Why not, from the numbers of learners alone."""
        reasons = []
        inside, beside = (side.count[flags].sum() for side, flags in ((route, self.route), (pool, self.pool)))
        for number, nl, en in (
            (inside, "in de routegroep", "in the route group"),
            (beside, "om mee te vergelijken", "to compare with"),
        ):
            if number < LEAST:
                reasons.append(
                    Text(
                        nl=f"Er zijn minder dan {LEAST} leerlingen {nl}.",
                        en=f"There are fewer than {LEAST} learners {en}.",
                    )
                )
        lost = 1 - inside / route.count.sum()
        if lost > MOST_OUTSIDE:
            why_nl = "; ".join(reason.nl for reason in self.outside)
            why_en = "; ".join(reason.en for reason in self.outside)
            reasons.append(
                Text(
                    nl=f"Voor meer dan {percent(MOST_OUTSIDE).nl} van de routegroep is er niemand die op hen lijkt ({why_nl}). Wie overblijft, staat niet meer voor de route.",
                    en=f"For more than {percent(MOST_OUTSIDE).en} of the route group there is nobody like them ({why_en}). Who is left no longer stands for the route.",
                )
            )
        return Refused(tuple(reasons)) if reasons else None


def overlap(route: Learners, pool: Learners, on: Sequence[str], exact: Sequence[str]) -> Overlap:
    """Inside: in a combination of `exact` that the pool has too, and within the pool's range of every number and word."""
    ours, theirs = strata(route.background, exact), strata(pool.background, exact)
    in_route = np.isin(ours, list(set(theirs))) if exact else np.ones(len(route), dtype=np.bool_)
    in_pool = np.isin(theirs, list(set(ours[in_route]))) if exact else np.ones(len(pool), dtype=np.bool_)
    outside: dict[Text, int] = {}
    if exact:
        names = " + ".join(exact)
        says = Text(nl=f"geen gelijke op {names}", en=f"no equal on {names}")
        _note(outside, says, route, ~in_route)
    inside = in_route.copy()
    for name in on:
        fits = _fits(route, pool.only(in_pool), name)
        says = Text(nl=f"buiten het bereik van {name}", en=f"outside the range of {name}")
        _note(outside, says, route, inside & ~fits)
        inside &= fits
    in_pool &= np.isin(theirs, list(set(ours[inside]))) if exact else np.True_
    return Overlap(inside, in_pool, outside)


def _note(outside: dict[Text, int], says: Text, route: Learners, flags: Flags) -> None:
    number = int(route.count[flags].sum())
    if number:
        outside[says] = number


def _fits(route: Learners, pool: Learners, name: str) -> Flags:
    ours, theirs = route.background[name], pool.background[name]
    if not len(theirs):
        return np.zeros(len(ours), dtype=np.bool_)
    if ours.dtype.kind in "OUS" or theirs.dtype.kind in "OUS":
        known = set(theirs)
        return np.array([value in known for value in ours], dtype=np.bool_)
    numbers, others = ours.astype(float), theirs.astype(float)
    unknown: Flags = np.isnan(numbers)
    if np.isnan(others).all():
        return unknown
    within = (numbers >= np.nanmin(others)) & (numbers <= np.nanmax(others))
    return np.asarray(within | (unknown & np.isnan(others).any()), dtype=np.bool_)
