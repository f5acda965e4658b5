"""Weighted least squares with standard errors for few schools: CR2 with Satterthwaite's degrees of freedom.

Learners of one school are alike, and with 10 to 50 schools the usual cluster-robust error is too small. CR2 (Bell and
McCaffrey 2002; Pustejovsky and Tipton 2018) corrects each school's residuals by (I - H_gg)^(-1/2), and says how many
degrees of freedom are really there. Both need only matrices as wide as the design:

    B_g = Z_g M^(1/2) = P D Q',  (I - B_g B_g')^(-1/2) = I + P ((1 - D^2)^(-1/2) - 1) P'
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


def coefficient(outcome: Floats, design: Floats, weight: Floats, cluster: NDArray[np.int64], which: int) -> Coefficient:
    """The `which`-th coefficient. weight: learners in the line times their weight; a line of k learners is as good as k
    lines of one. cluster: 0..clusters-1 per line."""
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
    scores, lengths = np.empty(clusters), np.empty(clusters)
    reach = np.empty((clusters, design.shape[1]))
    for number in range(clusters):
        lines = order[edges[number] : edges[number + 1]]
        adjusted = _adjusted(direction[lines], z[lines] @ half)
        scores[number] = adjusted @ rest[lines]
        lengths[number] = adjusted @ adjusted
        reach[number] = adjusted @ z[lines]
    # The covariance of the schools' scores when all errors are alike: its spread gives the degrees of freedom.
    spread = np.diag(lengths) - reach @ inverse @ reach.T
    freedom = np.trace(spread) ** 2 / (spread**2).sum()
    return Coefficient(float(beta[which]), float(np.sqrt((scores**2).sum())), float(freedom), clusters)


def _adjusted(values: Floats, part: Floats) -> Floats:
    """(I - B B')^(-1/2) times the values. A direction that one school alone decides is left out."""
    left, size, _ = np.linalg.svd(part, full_matrices=False)
    rest = 1 - size**2
    factor = np.where(rest > 1e-8, 1 / np.sqrt(np.where(rest > 1e-8, rest, 1)), 0.0)
    adjusted: Floats = values + left @ ((factor - 1) * (left.T @ values))
    return adjusted
