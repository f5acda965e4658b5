"""Intervals around shares, means and their differences: what chance alone could do in groups of this size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

LEVEL = 0.95
_Z = 1.959963984540054
"""The 97.5 % point of the normal distribution."""


@dataclass(frozen=True)
class Interval:
    """value: what was seen. low, high: the 95 % interval; None when it cannot be computed (one learner)."""

    value: float
    low: float | None
    high: float | None

    @property
    def excludes_zero(self) -> bool:
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def share(successes: int, total: int) -> Interval:
    """A share with Wilson's score interval (Wilson 1927; method 3 in Newcombe 1998, Stat Med 17:857-872)."""
    if total <= 0:
        raise ValueError("a share needs at least one learner")
    p = successes / total
    middle = (2 * total * p + _Z**2) / (2 * (total + _Z**2))
    half = _Z * sqrt(_Z**2 + 4 * total * p * (1 - p)) / (2 * (total + _Z**2))
    return Interval(p, max(0.0, middle - half), min(1.0, middle + half))


def share_difference(first: tuple[int, int], second: tuple[int, int]) -> Interval:
    """The first share minus the second (successes, total), by Newcombe's method 10 (1998, Stat Med 17:873-890)."""
    one, two = share(*first), share(*second)
    if one.low is None or one.high is None or two.low is None or two.high is None:
        raise ValueError("a Wilson interval always has two ends")
    difference = one.value - two.value
    low = difference - sqrt((one.value - one.low) ** 2 + (two.high - two.value) ** 2)
    high = difference + sqrt((one.high - one.value) ** 2 + (two.value - two.low) ** 2)
    return Interval(difference, low, high)


def mean(values: Sequence[float]) -> Interval:
    """A mean with Student's t interval."""
    middle, variance = _moments(values)
    if variance is None:
        return Interval(middle, None, None)
    half = _t(len(values) - 1) * sqrt(variance / len(values))
    return Interval(middle, middle - half, middle + half)


def mean_difference(first: Sequence[float], second: Sequence[float]) -> Interval:
    """The first mean minus the second, with Welch's t interval: variances may differ (Welch 1947)."""
    (m1, v1), (m2, v2) = _moments(first), _moments(second)
    if v1 is None or v2 is None:
        return Interval(m1 - m2, None, None)
    a, b = v1 / len(first), v2 / len(second)
    if a + b == 0:
        return Interval(m1 - m2, m1 - m2, m1 - m2)
    freedom = (a + b) ** 2 / (a**2 / (len(first) - 1) + b**2 / (len(second) - 1))
    half = _t(freedom) * sqrt(a + b)
    return Interval(m1 - m2, m1 - m2 - half, m1 - m2 + half)


def _moments(values: Sequence[float]) -> tuple[float, float | None]:
    """The mean, and the variance with n - 1; None for a single value."""
    if not values:
        raise ValueError("a mean needs at least one learner")
    middle = sum(values) / len(values)
    if len(values) == 1:
        return middle, None
    return middle, sum((value - middle) ** 2 for value in values) / (len(values) - 1)


def _t(freedom: float) -> float:
    """The 97.5 % point of Student's t distribution."""
    from scipy.special import stdtrit  # slow to import, and only a report needs it

    return float(stdtrit(freedom, (1 + LEVEL) / 2))
