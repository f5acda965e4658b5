"""Cumulative incidence with competing risks on yearly counts: the Aalen-Johansen estimator in closed form.

With d[k, t] events of kind k and Y[t] at risk in year t:  h = d / Y,  S = cumprod(1 - h.sum),  F_k = cumsum(h_k S_before).
The variance is the infinitesimal jackknife, as R's survfit computes it for a multi-state curve: the sum over learners,
or over clusters such as schools, of their squared influence on F. Ties are no trouble: everything happens in years.

Aalen and Johansen 1978; Therneau, survival package vignette "compete" (infinitesimal jackknife).
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Incidence:
    """Arrays over years 1..T: at_risk (learners), and per kind of event (kinds, T): events, share (0-1), error (its
    standard error), low and high of the interval. nan where nobody was at risk any more."""

    at_risk: Floats
    events: Floats
    share: Floats
    error: Floats
    low: Floats
    high: Floats
    clusters: int | None


def incidence(
    year: Ints, kind: Ints, weight: Floats, kinds: int, years: int, cluster: Ints | None = None, level: float = 0.95
) -> Incidence:
    """year: when it ended for each line, 1..years; kind: 0 for censored at the end of that year, else 1..kinds.

    weight: learners in the line. cluster: a number for the school, when learners of one school are alike; None: every
    learner on their own. A line censored in year 0 was never at risk and drops out.
    """
    after = np.arange(1, years + 1)
    at_risk = year[:, None] >= after
    ended = year[:, None] == after
    happened = np.stack([ended & (kind[:, None] == k) for k in range(1, kinds + 1)])
    risk = np.einsum("i,it->t", weight, at_risk)
    events = np.einsum("i,kit->kt", weight, happened)
    with np.errstate(divide="ignore", invalid="ignore"):
        hazard = np.where(risk > 0, events / risk, np.nan)
    alive = np.cumprod(1 - hazard.sum(axis=0))
    before = np.concatenate([[1.0], alive[:-1]])
    share = np.cumsum(hazard * before, axis=1)
    influence = _influence(at_risk, happened, hazard, risk, alive, before)
    if cluster is None:
        variance = np.einsum("i,kit->kt", weight, influence**2)
        groups = None
    else:
        groups = int(cluster.max()) + 1 if len(cluster) else 0
        member = cluster == np.arange(groups)[:, None]
        summed = np.einsum("gi,i,kit->kgt", member, weight, influence)
        correction = groups / (groups - 1) if groups > 1 else np.nan
        variance = correction * (summed**2).sum(axis=1)
    error = np.sqrt(variance)
    low, high = _interval(share, error, risk[0] if years else 0.0, level)
    return Incidence(risk, events, share, error, low, high, groups)


def _influence(
    at_risk: NDArray[np.bool_],
    happened: NDArray[np.bool_],
    hazard: Floats,
    risk: Floats,
    alive: Floats,
    before: Floats,
) -> Floats:
    """Shape (kinds, lines, years): what one learner of each line adds to each share."""
    with np.errstate(divide="ignore", invalid="ignore"):
        of_hazard = (happened - hazard[:, None, :] * at_risk) / risk
        decline = -of_hazard.sum(axis=0) / (1 - hazard.sum(axis=0))
    of_alive = np.where(alive > 0, alive * np.cumsum(np.nan_to_num(decline), axis=1), 0.0)
    of_before = np.concatenate([np.zeros((len(at_risk), 1)), of_alive[:, :-1]], axis=1)
    change: Floats = of_before[None] * hazard[:, None, :] + before * of_hazard
    cumulative: Floats = np.cumsum(change, axis=2)
    return cumulative


def _interval(share: Floats, error: Floats, started: float, level: float) -> tuple[Floats, Floats]:
    """On the scale log(-log(1 - F)), so that it stays within 0 and 1; Wilson's where no or every learner had the event."""
    z = NormalDist().inv_cdf(0.5 + level / 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        inner = -np.log1p(-share)
        spread = z * error / ((1 - share) * inner)
        low, high = -np.expm1(-inner * np.exp(-spread)), -np.expm1(-inner * np.exp(spread))
    flat = (share <= 0) | (share >= 1) | (error == 0)
    wilson_low, wilson_high = wilson(share * started, np.full_like(share, started), z)
    return np.where(flat, wilson_low, low), np.where(flat, wilson_high, high)


def wilson(events: Floats, of: Floats, z: float = 1.959963984540054) -> tuple[Floats, Floats]:
    """Wilson's score interval for a share (Wilson 1927). nan where `of` is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = events / of
        middle = (share + z**2 / (2 * of)) / (1 + z**2 / of)
        half = z * np.sqrt(share * (1 - share) / of + z**2 / (4 * of**2)) / (1 + z**2 / of)
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)
