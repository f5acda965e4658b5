"""Shares of schools side by side without fooling: small groups are drawn towards what all schools have in common.

The beta-binomial model: a school's true share is a draw from Beta(a, b), its learners are draws from that share. a and b
are estimated from all schools together by maximum likelihood; a school's own figure is then Beta(a + k, b + n - k)
(empirical Bayes; Efron and Morris 1975 for the idea, Griffiths 1973 for this estimator).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import betaln
from scipy.stats import beta, binom

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Shrunk:
    """Shares 0 to 1, one per school, with their interval. a, b: of the distribution all schools share."""

    a: float
    b: float
    share: Floats
    low: Floats
    high: Floats

    @property
    def common(self) -> float:
        """The share of a school about which nothing is known."""
        return self.a / (self.a + self.b)


def shrink(events: Floats, learners: Floats, level: float = 0.95) -> Shrunk:
    """events: learners with the outcome, learners: of how many; one of each per school. Raises ValueError under 3 schools."""
    if len(events) < 3:
        raise ValueError("what schools have in common needs at least three schools")

    def loss(logs: Floats) -> float:
        a, b = np.exp(logs)
        return -float((betaln(a + events, b + learners - events) - betaln(a, b)).sum())

    overall = (events.sum() + 0.5) / (learners.sum() + 1)
    start = np.log([10 * overall, 10 * (1 - overall)])
    bounds = [(-6, 14), (-6, 14)]  # without any difference between schools the likelihood rises for ever
    a, b = np.exp(minimize(loss, start, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-14, "gtol": 1e-9}).x)
    own = beta(a + events, b + learners - events)
    tail = (1 - level) / 2
    return Shrunk(float(a), float(b), own.mean(), own.ppf(tail), own.ppf(1 - tail))


def funnel(share: float, learners: Floats, level: float = 0.95) -> tuple[Floats, Floats]:
    """Between which shares chance alone would put a school of that many learners (Spiegelhalter 2005, exact binomial)."""
    tail = (1 - level) / 2
    return binom.ppf(tail, learners, share) / learners, binom.ppf(1 - tail, learners, share) / learners
