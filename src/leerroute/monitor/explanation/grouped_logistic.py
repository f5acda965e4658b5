"""A logistic model for counts with a random intercept per group: learners of one school are alike.

    successes_i ~ Binomial(trials_i, logit^-1(x_i' beta + sd * u_g)),   u_g ~ N(0, 1)

The likelihood integrates u out by Gauss-Hermite quadrature, centred and scaled at each group's own mode (adaptive; Pinheiro
and Chao 2006), as lme4::glmer does with nAGQ = 25. Standard errors come from the second differences of that likelihood:
the inverse Hessian that BFGS leaves behind is up to ten per cent off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, gammaln, logsumexp

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
NODES = 25


@dataclass(frozen=True)
class Fit:
    """coefficients, errors: on the logit scale, in the order of the design's columns. sd: of the intercepts between
    groups, on the same scale. likelihood: its log, with the binomial constant. errors are nan where the data have no
    curvature."""

    coefficients: Floats
    errors: Floats
    sd: float
    likelihood: float
    converged: bool


@dataclass(frozen=True)
class _Data:
    successes: Floats
    trials: Floats
    design: Floats
    group: Ints
    groups: int


def fit(successes: Floats, trials: Floats, design: Floats, group: Ints, nodes: int = NODES) -> Fit:
    """successes, trials: (rows,); design: (rows, columns), with a column of ones; group: 0..groups-1 for every row.

    Raises ValueError when a row has more successes than trials or the design has dependent columns.
    """
    if (successes > trials).any() or (successes < 0).any():
        raise ValueError("a row has more successes than trials, or fewer than none")
    if np.linalg.matrix_rank(design) < design.shape[1]:
        raise ValueError("the columns of the design depend on one another")
    data = _Data(successes.astype(float), trials.astype(float), design, group, int(group.max()) + 1)
    nodes_at, weights = np.polynomial.hermite.hermgauss(nodes)

    def loss(values: Floats) -> float:
        return -_likelihood(values, data, nodes_at, np.log(weights))

    columns = design.shape[1]
    start = np.zeros(columns + 1)
    start[-1] = 0.5
    found = minimize(loss, start, method="BFGS", options={"gtol": 1e-6})
    # The likelihood is even in sd, so the search may end on either side of zero.
    best = found.x
    curvature = _second_differences(loss, best)
    if abs(best[-1]) < 1e-3:  # between groups there is nothing left: sd sits on its bound and tells nothing about beta
        curvature = curvature[:columns, :columns]
    with np.errstate(invalid="ignore"):
        errors = np.sqrt(np.diag(np.linalg.pinv(curvature)))[:columns]
    gradient_small = bool(np.abs(found.jac).max() < 1e-3)
    return Fit(best[:columns], errors, float(abs(best[-1])), -float(found.fun), gradient_small)


def _likelihood(values: Floats, data: _Data, nodes: Floats, log_weights: Floats) -> float:
    fixed, sd = data.design @ values[:-1], values[-1]
    mode, spread = _modes(fixed, sd, data)
    u = mode[:, None] + np.sqrt(2) * spread[:, None] * nodes
    eta = fixed[:, None] + sd * u[data.group]
    rows = data.successes[:, None] * eta - data.trials[:, None] * np.logaddexp(0, eta)
    joint = -(u**2) / 2 - 0.5 * np.log(2 * np.pi)
    np.add.at(joint, data.group, rows)
    inside = logsumexp(joint + nodes**2 + log_weights, axis=1) + np.log(np.sqrt(2) * spread)
    return float(inside.sum() + _constant(data))


def _modes(fixed: Floats, sd: float, data: _Data) -> tuple[Floats, Floats]:
    """Per group the most likely u and the width of its peak, by Newton; the function is concave, so steps are damped only."""
    u: Floats = np.zeros(data.groups)
    bend: Floats = np.ones(data.groups)
    for _ in range(50):
        share = expit(fixed + sd * u[data.group])
        slope = sd * np.bincount(data.group, data.successes - data.trials * share, data.groups) - u
        bend[:] = sd**2 * np.bincount(data.group, data.trials * share * (1 - share), data.groups) + 1
        step = np.clip(slope / bend, -2, 2)
        u += step
        if np.abs(step).max() < 1e-10:
            break
    return u, bend**-0.5


def _constant(data: _Data) -> float:
    n, k = data.trials, data.successes
    return float((gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)).sum())


def _second_differences(function: Callable[[Floats], float], at: Floats) -> Floats:
    """The matrix of second derivatives by central differences."""
    size = len(at)
    step = 1e-4 * np.maximum(1, np.abs(at))
    matrix = np.empty((size, size))
    for i in range(size):
        for j in range(i, size):
            a, b = np.eye(size)[i] * step, np.eye(size)[j] * step
            mixed = function(at + a + b) - function(at + a - b) - function(at - a + b) + function(at - a - b)
            matrix[i, j] = matrix[j, i] = mixed / (4 * step[i] * step[j])
    return matrix
