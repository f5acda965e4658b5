"""Where a group stands in a funnel: further from the whole than chance alone would put it, whatever rounding hid.

Limits are exact binomial ones around the share of all (Spiegelhalter 2005, Statistics in Medicine 24:1185-1202). Counts
are rounded before they get here, so a group is only called outside when it is so for every count it may have had.
"""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from scipy.stats import binom

from leerroute.monitor.disclosure import BASE, LEAST
from leerroute.text import Text

INNER, OUTER = 0.95, 0.998
"""One group in twenty lies outside the first by chance alone, one in five hundred outside the second."""


class Standing(IntEnum):
    """How far out, and on which side. EDGE: outside by the rounded counts, but not for sure."""

    FAR_BELOW = -3
    BELOW = -2
    INSIDE = 0
    EDGE = 1
    ABOVE = 2
    FAR_ABOVE = 3

    @property
    def words(self) -> Text:
        return _WORDS[self]

    @property
    def outside(self) -> bool:
        return abs(self) > 1


_WORDS = {
    Standing.FAR_BELOW: Text(nl="onder de buitenste grens (99,8%)", en="below the outer limit (99.8%)"),
    Standing.BELOW: Text(nl="onder de binnenste grens (95%)", en="below the inner limit (95%)"),
    Standing.INSIDE: Text(nl="binnen de grenzen", en="inside the limits"),
    Standing.EDGE: Text(
        nl="op de rand: door het afronden niet te zeggen", en="on the edge: cannot be told because of rounding"
    ),
    Standing.ABOVE: Text(nl="boven de binnenste grens (95%)", en="above the inner limit (95%)"),
    Standing.FAR_ABOVE: Text(nl="boven de buitenste grens (99,8%)", en="above the outer limit (99.8%)"),
}


def standing(count: int, learners: int, share: float, *, base: int = BASE, least: int = LEAST) -> Standing:
    """count of learners, both rounded to multiples of `base`, of a group of at least `least`; share: of all together."""
    near = np.arange(1 - base, base)
    of = np.maximum(learners + near, least)[:, None]
    hits = np.clip(count + near[None, :], 0, of)
    levels = _level(hits, of, share)
    if (levels > 0).all() or (levels < 0).all():
        side = 1 if levels.flat[0] > 0 else -1
        return Standing(side * (int(np.abs(levels).min()) + 1))
    here = _level(np.array([[count]]), np.array([[learners]]), share)
    return Standing.EDGE if here.item() else Standing.INSIDE


def _level(hits: np.ndarray, of: np.ndarray, share: float) -> np.ndarray:
    """-2 to 2: outside both limits below, outside the inner one, inside, and the same above."""
    below, above = binom.cdf(hits, of, share), binom.sf(hits - 1, of, share)
    found = np.zeros(np.broadcast_shapes(hits.shape, of.shape), dtype=np.int64)
    for level, width in ((1, INNER), (2, OUTER)):
        tail = (1 - width) / 2
        found = np.where(below < tail, -level, found)
        found = np.where(above < tail, level, found)
    return found


def limits(share: float, learners: np.ndarray, width: float) -> tuple[np.ndarray, np.ndarray]:
    """Between which shares chance alone keeps `width` of the groups of so many learners, to draw as a smooth line.

    Interpolated between whole learners (Spiegelhalter 2005, appendix A.1.1): with r the smallest count whose chance of so
    few or fewer is at least p, the limit is (r - (F(r) - p) / (F(r) - F(r - 1))) / learners.
    """
    low, high = (_interpolated(share, learners, tail) for tail in ((1 - width) / 2, (1 + width) / 2))
    return low, high


def _interpolated(share: float, learners: np.ndarray, p: float) -> np.ndarray:
    r = binom.ppf(p, learners, share)
    reached, before = binom.cdf(r, learners, share), binom.cdf(r - 1, learners, share)
    found: np.ndarray = np.clip((r - (reached - p) / (reached - before)) / learners, 0, 1)
    return found
