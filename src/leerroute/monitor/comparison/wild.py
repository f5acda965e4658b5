"""An interval for few schools by the wild cluster bootstrap: whole schools' residuals change sign, and the world is redrawn.

Restricted (WCR): residuals are those under the difference that is tested, which with few clusters holds its level best
(Cameron, Gelbach and Miller 2008, Review of Economics and Statistics 90:414-427). The interval holds every difference
that the test does not reject (Roodman, MacKinnon, Nielsen and Webb 2019, Stata Journal 19:4-60). Weights are Rademacher's
(plus or minus one; all 2^G of them when that is fewer than the draws), and Webb's six values from 6 to 11 clusters, as so
few signs give too few different worlds (Webb 2014, QED working paper 1315).

Everything a redrawn world needs is a sum per cluster. With s_h = d_h' u_h (d: the direction of the coefficient, u: the
restricted residuals) and K[g, h] = 1{g = h} s_g - D_g (Z'Z)^-1 Z_h' u_h, signs v give the estimate v's and the cluster
scores K v. Both are linear in the difference tested, so no world is ever built learner by learner.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison.learners import Floats

DRAWS = 4_999
FEWEST_CLUSTERS = 6
"""With fewer, even all signs give too few worlds for an interval of 95 %: 2^5 has a smallest p of 1 in 16."""
WEBB_UNDER = 12
_SIX = np.sqrt(np.array([1.5, 1.0, 0.5]))


@dataclass(frozen=True)
class Wild:
    """low, high: the interval, None on a side where no difference is ever rejected. p: that of no difference at all.

    weights: "rademacher" or "webb"; worlds: how many; exact: all there are, none by chance.
    """

    low: float | None
    high: float | None
    p: float
    weights: str
    worlds: int
    exact: bool


@dataclass(frozen=True)
class _Sums:
    """Per cluster, of the residuals without the coefficient (own) and of the coefficient's column without the others
    (column): direct, (clusters,); cross, (clusters, clusters). value: the estimate; scale: to begin a search with."""

    value: float
    own: tuple[Floats, Floats]
    column: tuple[Floats, Floats]
    scale: float


def wild_interval(
    outcome: Floats,
    design: Floats,
    weight: Floats,
    cluster: NDArray[np.int64],
    which: int,
    *,
    level: float = 0.95,
    draws: int = DRAWS,
    seed: int = 0,
    weights: str | None = None,
) -> Wild:
    """Of the `which`-th coefficient of weighted least squares. cluster: 0..clusters-1 per line. weights: None picks.

    Raises ValueError under `FEWEST_CLUSTERS` clusters.
    """
    clusters = int(cluster.max()) + 1
    if clusters < FEWEST_CLUSTERS:
        raise ValueError(f"at least {FEWEST_CLUSTERS} clusters, not {clusters}")
    kind = weights or ("webb" if clusters < WEBB_UNDER else "rademacher")
    signs, exact = _signs(kind, clusters, draws, seed)
    sums = _sums(outcome, design, weight, cluster, which)
    worlds = _worlds(sums, signs)
    low, high = (_edge(worlds, sums.scale, 1 - level + 1e-12, way) for way in (-1.0, 1.0))
    return Wild(low, high, worlds.p(0.0), kind, len(signs), exact)


def _signs(kind: str, clusters: int, draws: int, seed: int) -> tuple[Floats, bool]:
    """(worlds, clusters). The world as it was is one of all signs; among drawn ones it is added."""
    if kind == "rademacher" and 2**clusters <= draws:
        return np.array(list(product((1.0, -1.0), repeat=clusters))), True
    values = np.array([1.0, -1.0]) if kind == "rademacher" else np.concatenate([_SIX, -_SIX])
    drawn = np.random.default_rng(seed).choice(values, size=(draws, clusters))
    return np.vstack([np.ones(clusters), drawn]), False


def _sums(outcome: Floats, design: Floats, weight: Floats, cluster: NDArray[np.int64], which: int) -> _Sums:
    root = np.sqrt(weight)
    z, y = design * root[:, None], outcome * root
    inverse = np.linalg.pinv(z.T @ z, hermitian=True)
    direction = z @ inverse[:, which]
    others = np.delete(z, which, axis=1)
    clusters = int(cluster.max()) + 1
    member = np.zeros((clusters, len(cluster)))
    member[cluster, np.arange(len(cluster))] = 1

    def without_others(values: Floats) -> Floats:
        rest: Floats = values - others @ np.linalg.lstsq(others, values, rcond=None)[0]
        return rest

    reach = member @ (direction[:, None] * z)

    def summed(values: Floats) -> tuple[Floats, Floats]:
        direct = member @ (direction * values)
        moved = (member @ (z * values[:, None])) @ inverse
        return direct, np.diag(direct) - reach @ moved.T

    value = float((inverse @ (z.T @ y))[which])
    rest = y - z @ (inverse @ (z.T @ y))
    error = float(np.sqrt(((member @ (direction * rest)) ** 2).sum()))
    return _Sums(value, summed(without_others(y)), summed(without_others(z[:, which])), max(error, 1e-12))


@dataclass(frozen=True)
class _Worlds:
    """Every redrawn world as a function of the difference tested: its estimate is off - tested * by_off, and its squared
    error start - 2 tested * both + tested^2 * by_start. Vectors of (worlds,); the world as it was comes apart (own)."""

    value: float
    off: tuple[Floats, Floats]
    square: tuple[Floats, Floats, Floats]
    own: tuple[float, float, float]

    def p(self, tested: float) -> float:
        """How many worlds lie at least as far from the tested difference as the estimate does, in standard errors (CR1).

        The factor for the number of clusters is the same in every world and drops out.
        """
        off = self.off[0] - tested * self.off[1]
        square = self.square[0] - 2 * tested * self.square[1] + tested**2 * self.square[2]
        own = self.own[0] - 2 * tested * self.own[1] + tested**2 * self.own[2]
        observed = (self.value - tested) ** 2 / max(own, 1e-300)
        with np.errstate(divide="ignore", invalid="ignore"):
            far = np.where(square > 0, off**2 / square, np.where(off == 0, 0.0, np.inf))
        return float((far >= observed * (1 - 1e-9)).mean())


def _worlds(sums: _Sums, signs: Floats) -> _Worlds:
    (direct, cross), (by_direct, by_cross) = sums.own, sums.column
    score, by_score = signs @ cross.T, signs @ by_cross.T
    one, by_one = cross.sum(axis=1), by_cross.sum(axis=1)
    return _Worlds(
        sums.value,
        (signs @ direct, signs @ by_direct),
        ((score**2).sum(axis=1), (score * by_score).sum(axis=1), (by_score**2).sum(axis=1)),
        (float(one @ one), float(one @ by_one), float(by_one @ by_one)),
    )


def _edge(worlds: _Worlds, scale: float, least: float, way: float) -> float | None:
    """Where rejection starts on one side of the estimate; None when it does not within a million standard errors."""
    inside, step = worlds.value, scale
    outside = None
    for _ in range(20):
        tried = inside + way * step
        if worlds.p(tried) <= least:
            outside = tried
            break
        inside, step = tried, 2 * step
    if outside is None:
        return None
    while abs(outside - inside) > 1e-7 * scale:
        middle = (inside + outside) / 2
        inside, outside = (inside, middle) if worlds.p(middle) <= least else (middle, outside)
    return (inside + outside) / 2
