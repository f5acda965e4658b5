"""Groups of careers that are alike, each told by the career in its middle: weighted partitioning around medoids.

Build adds the medoid that helps most, then swaps are made while one helps (Kaufman and Rousseeuw 1990); all swaps of a
round are weighed in one pass over the distances (Schubert and Rousseeuw 2021, FastPAM1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from leerroute.monitor.sequences.careers import Floats, Ints


@dataclass(frozen=True)
class Clusters:
    """medoids: numbers of careers, one per cluster, the largest cluster first. member: per career its cluster. cost: the
    sum of distances to the medoids, every learner counting. learners: per cluster. silhouette: see `silhouette`."""

    medoids: Ints
    member: Ints
    cost: float
    learners: Floats
    silhouette: float


def clusters(far: Floats, learners: Floats, number: int) -> Clusters:
    """far: (careers, careers) distances; learners: per career. Raises ValueError unless 2 <= number <= careers."""
    if not 2 <= number <= len(far):
        raise ValueError(f"the number of clusters must be from 2 to {len(far)}, not {number}")
    medoids = _build(far, learners, number)
    while True:
        better = _best_swap(far, learners, medoids)
        if better is None:
            break
        medoids = better
    member = far[medoids].argmin(axis=0)
    size = np.bincount(member, learners, number).astype(float)
    order = np.argsort(-size, kind="stable")
    place = np.argsort(order)
    medoids, member = medoids[order], place[member]
    cost = float(far[medoids].min(axis=0) @ learners)
    return Clusters(medoids, member, cost, size[order], silhouette(far, learners, member))


def _build(far: Floats, learners: Floats, number: int) -> Ints:
    medoids = [int((far @ learners).argmin())]
    while len(medoids) < number:
        nearest = far[medoids].min(axis=0)
        gain = np.maximum(nearest - far, 0) @ learners
        gain[medoids] = -1
        medoids.append(int(gain.argmax()))
    return np.array(medoids, dtype=np.int64)


def _best_swap(far: Floats, learners: Floats, medoids: Ints) -> Ints | None:
    """The medoids after the swap that lowers the cost most; None when no swap does."""
    to_medoids = far[medoids]
    own = to_medoids.argmin(axis=0)
    nearest, second = np.sort(to_medoids, axis=0)[:2]
    closer = np.minimum(far - nearest, 0)
    without = np.minimum(far, second) - nearest - closer
    change = np.stack([without[:, own == m] @ learners[own == m] for m in range(len(medoids))], axis=1)
    change += (closer @ learners)[:, None]
    change[medoids] = np.inf
    candidate, out = np.unravel_index(change.argmin(), change.shape)
    if change[candidate, out] > -1e-9 * max(1.0, float(nearest @ learners)):
        return None
    swapped = medoids.copy()
    swapped[out] = candidate
    return swapped


def silhouette(far: Floats, learners: Floats, member: Ints) -> float:
    """-1 to 1, averaged over learners: how much nearer they are to their own cluster than to the next (Rousseeuw 1987).

    Learners with the same career are at distance 0 of one another. A cluster of one learner counts 0.
    """
    size = np.bincount(member, learners)
    total = np.stack([far[:, member == m] @ learners[member == m] for m in range(len(size))], axis=1)
    rows = np.arange(len(far))
    with np.errstate(divide="ignore", invalid="ignore"):
        inside = total[rows, member] / (size[member] - 1)
        elsewhere = total / size
        elsewhere[rows, member] = np.inf
        between = elsewhere.min(axis=1)
        width = (between - inside) / np.maximum(between, inside)
    width[size[member] <= 1] = 0
    return float(np.nan_to_num(width) @ learners / learners.sum())
