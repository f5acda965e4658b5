"""Entropy balancing: weights for the pool that give it the route group's averages exactly, and stray least from equal.

    min over w of sum w log(w / q)   with  sum w x = m,  sum w = 1

Its dual is smooth and convex in as many numbers as there are averages: f(l) = log sum q exp(x'l) - m'l. Newton with a
line search finds it in some ten steps. Hainmueller 2012, Political Analysis 20:25-46; that the estimate is doubly robust:
Zhao and Percival 2017, Journal of Causal Inference 5(1).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import logsumexp, softmax

from leerroute.monitor.comparison.learners import Floats

CLOSE = 1e-8
"""In standard deviations: what is nearer is equal."""
STEPS = 200


@dataclass(frozen=True)
class Balanced:
    """weights: of the lines of the pool, summing to 1. off: per column how far the average still is, in the target's
    standard deviations; above `CLOSE` there are no such weights, as the target lies outside what the pool can mix."""

    weights: Floats
    off: Floats

    @property
    def reached(self) -> bool:
        return bool(np.abs(self.off).max(initial=0) < CLOSE)


def entropy_weights(pool: Floats, target: Floats, scale: Floats, base: Floats) -> Balanced:
    """pool: (lines, columns); target: the averages to give it; scale: of each column; base: q, learners per line."""
    x = (pool - target) / scale
    log_base = np.log(base / base.sum())
    dual = np.zeros(x.shape[1])

    def loss(at: Floats) -> float:
        return float(logsumexp(x @ at + log_base))

    weights = softmax(log_base)
    for _ in range(STEPS):
        gradient = weights @ x
        if np.abs(gradient).max(initial=0) < CLOSE / 1e3:
            break
        bend = (x * weights[:, None]).T @ x - np.outer(gradient, gradient)
        step = np.linalg.lstsq(bend, gradient, rcond=None)[0]
        size, here = 1.0, loss(dual)
        while loss(dual - size * step) > here - 1e-4 * size * gradient @ step and size > 1e-10:
            size /= 2
        dual = dual - size * step
        weights = softmax(x @ dual + log_base)
        if size <= 1e-10 or np.abs(dual).max() > 1e6:
            break
    return Balanced(weights, weights @ x)


def effective(weights: Floats, count: Floats) -> float:
    """How many learners of equal weight are as informative: (sum w)^2 / sum w^2 (Kish 1965); a line of k is k learners."""
    return float(weights.sum() ** 2 / (weights**2 / count).sum())
