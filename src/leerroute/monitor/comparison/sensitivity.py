"""How strong something unseen would have to be to explain a difference away: the E-value.

VanderWeele and Ding 2017, Annals of Internal Medicine 167:268-274: for a risk ratio RR >= 1, RR + sqrt(RR (RR - 1)).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, sqrt


@dataclass(frozen=True)
class EValue:
    """estimate: the risk ratio that something unseen needs with both the route and the outcome to explain all of the
    difference; limit: to bring the interval to "no difference"; 1 means the interval holds that already."""

    estimate: float
    limit: float


def e_value(ratio: float, low: float, high: float) -> EValue:
    """Of a risk ratio with its interval."""
    nearest = low if ratio >= 1 else high
    crosses = low <= 1 <= high
    return EValue(_strength(ratio), 1.0 if crosses else _strength(nearest))


def e_value_of_shares(route: float, pool: float, low: float, high: float) -> EValue | None:
    """Of a difference between two shares (0 to 1), low and high being the interval of the difference; the pool's share
    is taken as it is. None when the pool's share is 0, as there is no ratio then."""
    if pool <= 0 or route <= 0:
        return None
    return e_value(route / pool, max((pool + low) / pool, 1e-9), (pool + high) / pool)


def e_value_of_means(standardised: float, low: float, high: float) -> EValue:
    """Of a difference in standard deviations, by RR = exp(0.91 d) (the same paper, table 2)."""
    return e_value(exp(0.91 * standardised), exp(0.91 * low), exp(0.91 * high))


def _strength(ratio: float) -> float:
    above = ratio if ratio >= 1 else 1 / ratio
    return above + sqrt(above * (above - 1))
