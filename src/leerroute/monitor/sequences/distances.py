"""How different two careers are: Hamming, longest common subsequence, and optimal matching with any costs.

Optimal matching turns one career into the other by substitutions and by insertions and deletions, as cheaply as can be.
Row i of its table is  c[j] = min(p[j] + indel, p[j-1] + cost[a_i, b_j]),  then  min over k <= j of c[k] + (j - k) indel:
that is a running minimum, so one career is compared with all others by a few array steps a year.
"""

from __future__ import annotations

import numpy as np

from leerroute.monitor.sequences.careers import Careers, Floats, Ints
from leerroute.monitor.sequences.describing import transitions, whole


def hamming(careers: Careers) -> Floats:
    """(careers, careers): the number of years in which two careers differ."""
    whole(careers)
    same = np.zeros((len(careers), len(careers)))
    for state in range(len(careers.states)):
        here = (careers.rows == state).astype(float)
        same += here @ here.T
    return careers.years - same


def common_subsequence(careers: Careers) -> Floats:
    """2 (years - length of the longest common subsequence): optimal matching in which a substitution is two indels."""
    size = len(careers.states)
    return optimal_matching(careers, 2 * (1 - np.eye(size)), 1.0)


def rate_costs(careers: Careers) -> Floats:
    """What a substitution costs, from how often learners make that move: 2 - p(a, b) - p(b, a), 0 to 2."""
    rate = np.nan_to_num(transitions(careers).rate)
    cost: Floats = 2 - rate - rate.T
    np.fill_diagonal(cost, 0)
    return cost


def optimal_matching(careers: Careers, costs: Floats, indel: float = 1.0) -> Floats:
    """(careers, careers), for all pairs. costs: (states, states), symmetric, 0 on the diagonal."""
    whole(careers)
    size = len(careers)
    far = np.zeros((size, size))
    by_state = costs[:, np.ascontiguousarray(careers.rows.T)]
    for first in range(size - 1):
        far[first, first + 1 :] = _one_to_many(careers.rows[first], by_state[:, :, first + 1 :], indel)
    return far + far.T


def _one_to_many(career: Ints, others: Floats, indel: float) -> Floats:
    """others: (states, years, careers), what each year of each career costs against every state. The table stands on its
    side, years down and careers across, so that each step runs along memory."""
    _, years, count = others.shape
    ramp = indel * np.arange(years + 1)[:, None]
    table = np.broadcast_to(ramp, (years + 1, count)).copy()
    for year, state in enumerate(career, start=1):
        reached = table + indel
        reached[0] = year * indel
        np.minimum(reached[1:], table[:-1] + others[state], out=reached[1:])
        reached -= ramp
        span = 1
        while span <= years:  # the running minimum, by doubling: numpy's own runs down columns one by one
            np.minimum(reached[span:], reached[:-span].copy(), out=reached[span:])
            span *= 2
        table = reached + ramp
    last: Floats = table[-1]
    return last
