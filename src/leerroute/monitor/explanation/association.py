"""How strongly a yes or no goes with an outcome over cases, in a measure that a school can picture and that bears few cases.

theta: of all pairs of a case with and a case without, the share in which the one with it has more of the outcome; a tie
counts for half. One half: no association. It is Mann-Whitney's U / mn, and the area under a ROC curve.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.stats import norm

FEWEST = 2
"""Cases that must be on either side; with one the rest of the side is unknown."""
_NEAR = 1e-12
"""theta itself solves the equation when it is 0 or 1; the limit sought is the other one."""


@dataclass(frozen=True)
class Association:
    """theta and its interval, 0 to 1. with_it, without: numbers of cases."""

    theta: float
    low: float
    high: float
    with_it: int
    without: int

    @property
    def shown(self) -> bool:
        """Whether the interval leaves out one half."""
        return self.low > 0.5 or self.high < 0.5


def association(with_it: NDArray[np.float64], without: NDArray[np.float64], level: float = 0.95) -> Association | None:
    """The outcome of the cases on either side. None with fewer than two on a side."""
    m, n = len(with_it), len(without)
    if min(m, n) < FEWEST:
        return None
    more = with_it[:, None] - without
    theta = float(((more > 0) + 0.5 * (more == 0)).mean())
    low, high = interval(theta, m, n, level)
    return Association(theta, low, high, m, n)


def interval(theta: float, m: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Newcombe's method 5 (2006, Statistics in Medicine 25:559-573): where (theta_hat - theta)^2 = z^2 V(theta), with
    V = theta (1 - theta) (1 + N (1 - theta) / (2 - theta) + N theta / (1 + theta)) / mn and N = (m + n) / 2 - 1."""
    z = float(norm.ppf(0.5 + level / 2))
    half = (m + n) / 2 - 1

    def apart(t: float) -> float:
        spread = t * (1 - t) * (1 + half * ((1 - t) / (2 - t) + t / (1 + t))) / (m * n)
        return (theta - t) ** 2 - z**2 * spread

    low = 0.0 if theta <= 0 else float(brentq(apart, 0, theta - _NEAR, xtol=1e-13))
    high = 1.0 if theta >= 1 else float(brentq(apart, theta + _NEAR, 1, xtol=1e-13))
    return low, high
