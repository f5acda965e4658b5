"""Weighted least squares with standard errors for few schools: CR2 with Satterthwaite's degrees of freedom.

Learners of one school are alike, and with 10 to 50 schools the usual cluster-robust error is too small. CR2 (Bell and
McCaffrey 2002; Pustejovsky and Tipton 2018) corrects each school's residuals by (I - H_gg)^(-1/2), and says how many
degrees of freedom are really there. Both need only matrices as wide as the design:

    B = Z_g M^(1/2),  B'B = Q S Q',  (I - B B')^(-1/2) = I + B Q ((1 - S)^(-1/2) - 1) / S Q' B'

The degrees of freedom allow for learners of one school being alike (Imbens and Kolesar 2016, Review of Economics and
Statistics 98:701-712, section V): errors have a variance between and one within schools, both from the residuals. Without
the first there seem to be more of them than there are, and intervals of few schools come out too narrow.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import t

from leerroute.monitor.comparison.learners import Floats


@dataclass(frozen=True)
class Coefficient:
    """error: its standard error; freedom: degrees of freedom of the t distribution; clusters: schools, or learners."""

    value: float
    error: float
    freedom: float
    clusters: int

    def interval(self, level: float = 0.95) -> tuple[float, float]:
        half = float(t.ppf(0.5 + level / 2, self.freedom)) * self.error
        return self.value - half, self.value + half


def coefficient(
    outcome: Floats, design: Floats, weight: Floats, cluster: NDArray[np.int64], which: int, count: Floats | None = None
) -> Coefficient:
    """The `which`-th coefficient. weight: of the line, all its learners together; count: its learners (default 1), so that
    a line of k learners is as good as k lines of one. cluster: 0..clusters-1 per line."""
    learners = np.ones(len(outcome)) if count is None else count
    root = np.sqrt(weight)
    z, y = design * root[:, None], outcome * root
    inverse = np.linalg.pinv(z.T @ z, hermitian=True)
    beta = inverse @ (z.T @ y)
    rest = y - z @ beta
    direction = z @ inverse[:, which]
    values, vectors = np.linalg.eigh(inverse)
    half = vectors * np.sqrt(np.clip(values, 0, None))
    clusters = int(cluster.max()) + 1
    order = np.argsort(cluster, kind="stable")
    edges = np.searchsorted(cluster[order], np.arange(clusters + 1))
    scores, lengths, sums = np.empty(clusters), np.empty(clusters), np.empty(clusters)
    reach, mass = np.empty((clusters, design.shape[1])), np.empty((clusters, design.shape[1]))
    for number in range(clusters):
        lines = order[edges[number] : edges[number + 1]]
        adjusted = _adjusted(direction[lines], z[lines] @ half)
        scores[number] = adjusted @ rest[lines]
        lengths[number] = adjusted @ adjusted
        sums[number] = adjusted @ root[lines]
        reach[number] = adjusted @ z[lines]
        mass[number] = root[lines] @ z[lines]
    within, between = _variances(rest * root, weight, learners, cluster, design.shape[1])
    # The covariance of the schools' scores under those variances, a diagonal plus L C L' of the design's width.
    low = np.hstack([reach, sums[:, None] * mass])
    corner = between * inverse @ (mass.T @ mass) @ inverse - within * inverse
    core = np.block([[corner, -between * inverse], [-between * inverse, np.zeros_like(inverse)]])
    freedom = _freedom(within * lengths + between * sums**2, low, core)
    return Coefficient(float(beta[which]), float(np.sqrt((scores**2).sum())), float(freedom), clusters)


def _freedom(diagonal: Floats, low: Floats, core: Floats) -> float:
    """tr(K)^2 / tr(K K) of K = diagonal + L C L', without making K, as there may be as many clusters as learners."""
    inner = core @ (low.T @ low)
    trace = diagonal.sum() + np.trace(inner)
    crossed = diagonal @ np.einsum("gi,ij,gj->g", low, core, low, optimize=True)
    return float(trace**2 / ((diagonal**2).sum() + 2 * crossed + np.trace(inner @ inner)))


def _variances(rest: Floats, weight: Floats, learners: Floats, cluster: NDArray[np.int64], columns: int) -> tuple[float, float]:  # fmt: skip
    """Within and between schools, by moments: products of residuals of two learners of one school are its share.

    rest: weighted residuals. The first is that of a learner of weight 1; nothing between schools when it comes out negative.
    """
    pairs = np.bincount(cluster, weight) ** 2 - np.bincount(cluster, weight**2 / learners)
    products = np.bincount(cluster, rest) ** 2 - np.bincount(cluster, rest**2 / learners)
    between = max(float(products.sum() / pairs.sum()), 0.0) if pairs.sum() > 1e-9 else 0.0
    all_ = float((rest**2 / weight).sum()) / max(float(learners.sum()) - columns, 1.0)
    return max(all_ - between * float(weight.sum() / learners.sum()), 1e-3 * all_, 1e-300), between


def _adjusted(values: Floats, part: Floats) -> Floats:
    """(I - B B')^(-1/2) times the values, by the small matrix B'B = Q S Q': x + B Q ((1 - S)^(-1/2) - 1) / S Q' B' x.

    A direction that one school alone decides (S = 1) is left out.
    """
    size, turn = np.linalg.eigh(part.T @ part)
    size = np.clip(size, 0, 1)
    alone, tiny = size > 1 - 1e-8, size < 1e-6
    safe = np.where(alone | tiny, 0.5, size)
    factor = np.where(alone, -1.0, np.where(tiny, 0.5 + 0.375 * size, (1 / np.sqrt(1 - safe) - 1) / safe))
    adjusted: Floats = values + part @ (turn @ (factor * (turn.T @ (part.T @ values))))
    return adjusted
