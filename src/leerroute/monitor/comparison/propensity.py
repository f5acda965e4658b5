"""Inverse-probability weights from a logistic model of being in the route: the second opinion beside entropy balancing.

A pool learner with probability p of the route counts for p / (1 - p), so that the pool stands for the route group
(Hirano, Imbens and Ridder 2003, for the effect on the treated).
"""

from __future__ import annotations

import numpy as np
from scipy.special import expit

from leerroute.monitor.comparison.learners import Floats


def propensity_weights(route: Floats, pool: Floats, route_count: Floats, pool_count: Floats) -> Floats | None:
    """Weights of the lines of the pool, summing to 1; None when the model separates the groups completely.

    route, pool: (lines, columns), without a column of ones.
    """
    x = np.vstack([route, pool])
    spread = x.std(axis=0)
    design = np.column_stack([np.ones(len(x)), (x - x.mean(axis=0)) / np.where(spread > 0, spread, 1)])
    in_route = np.concatenate([np.ones(len(route)), np.zeros(len(pool))])
    count = np.concatenate([route_count, pool_count])
    beta = np.zeros(design.shape[1])
    for _ in range(50):
        p = expit(design @ beta)
        bend = (design * (count * p * (1 - p))[:, None]).T @ design
        step = np.linalg.lstsq(bend, design.T @ (count * (in_route - p)), rcond=None)[0]
        beta = beta + step
        if np.abs(step).max() < 1e-10:
            break
    else:
        return None
    odds = np.exp(design[len(route) :] @ beta) * pool_count
    weights: Floats = odds / odds.sum()
    return weights if np.isfinite(weights).all() else None
