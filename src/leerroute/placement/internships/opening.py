"""Which places open, where places take nobody unless enough come: a MILP over the same objectives.

Only opening is a whole number; given which places open the rest is a network, which `graph.stages` then solves
exactly. So the MILP finds the set of places and the bounds, and never the placement itself.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import ceil, isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.graph import Graph, Stage
from leerroute.placement.internships.objectives import Objective
from leerroute.placement.internships.possible import Case
from leerroute.proof import Progress, Step

DRAW = 2**20
"""Lottery weights of places lie within half of this around 0; two sets hardly ever weigh the same."""
NEARLY = 1e-6
"""HiGHS keeps limits and whole numbers within this."""


@dataclass(frozen=True)
class Opening:
    """bounds: of each objective. closed: the places that stay closed."""

    bounds: tuple[int, ...]
    closed: frozenset[int]


def opened(
    case: Case,
    whole: Graph,
    relaxed: Sequence[Stage],
    *,
    seconds: float,
    progress: Progress | None = None,
) -> Opening:
    """The best set of places to open, within `seconds`. relaxed: the objectives solved without minimum sizes.

    When time runs out before any set is found, only the places open where somebody is fixed: that is always possible,
    as `clash_of_minimums` looked at it before.
    """
    model = _Model(case, whole)
    until = time.monotonic() + seconds
    bounds: list[int] = []
    kept: NDArray[np.float64] | None = None
    as_without = True
    order = [stage.objective for stage in relaxed]
    for objective, stage in zip(order, relaxed, strict=True):
        result = model.least(np.concatenate([objective.on_edge, objective.without]), until - time.monotonic())
        # The optimum without minimum sizes is a bound as long as the objectives before it reached theirs too.
        floor = stage.bound if as_without else _least_possible(objective)
        if result.x is None:
            bounds.append(floor)
            break
        kept = result.x
        found = result.mip_dual_bound
        bounds.append(max(floor, ceil(found - NEARLY) + objective.base) if isfinite(found) else floor)
        value = round(result.fun)
        if progress is not None:
            reached = value + objective.base
            progress(Step(objective.name, objective.title, reached, min(reached, bounds[-1])))
        model.keep(np.concatenate([objective.on_edge, objective.without]), value)
        as_without = as_without and value + objective.base == stage.value
    else:
        lots = np.zeros(len(whole.edges) + whole.learners)
        result = model.least(lots, until - time.monotonic(), opening=_lots(case, model.small))
        kept = kept if result.x is None else result.x
    bounds += [_least_possible(objective) for objective in order[len(bounds) :]]
    return Opening(tuple(bounds), _closed(case, model, kept))


def _least_possible(objective: Objective) -> int:
    """A bound that always holds: the wishes of companies are counted below their number, everything else from 0."""
    return min(0, objective.base + int(objective.on_edge[objective.on_edge < 0].sum()))


def _lots(case: Case, small: Sequence[int]) -> NDArray[np.float64]:
    seed = case.problem.settings.seed
    keys = [case.problem.places[column].key for column in small]
    drawn = [int(sha256(f"{seed}/{key}".encode()).hexdigest(), 16) % DRAW - DRAW // 2 for key in keys]
    return np.array(drawn, dtype=np.float64)


def _closed(case: Case, model: _Model, kept: NDArray[np.float64] | None) -> frozenset[int]:
    """What the MILP left closed; before it found anything, every place where nobody is fixed."""
    if kept is None:
        return frozenset(model.small) - {case.column[each.place] for each in case.problem.fixed}
    return frozenset(column for number, column in enumerate(model.small) if kept[model.first + number] < 0.5)


class _Model:
    """Variables: one for each possible pair, one for each learner without a place, one for each place with a minimum.

    small: the places with a minimum. first: the number of the first variable of these.
    """

    def __init__(self, case: Case, whole: Graph) -> None:
        from scipy.optimize import Bounds, LinearConstraint
        from scipy.sparse import coo_array

        self.small = [column for column, place in enumerate(case.problem.places) if place.fewest > 1]
        edges, learners = whole.edges, whole.learners
        self.first = len(edges) + learners
        self.count = self.first + len(self.small)
        network = whole.network
        low, high = np.zeros(self.count), np.ones(self.count)
        low[: self.first], high[: self.first] = network.low[: self.first], network.high[: self.first]
        self.bounds = Bounds(low, high)
        arcs, pairs = np.arange(self.first), len(edges)
        rows = np.concatenate([edges.row, np.arange(learners)])
        of_learner = coo_array((np.ones(self.first), (rows, arcs)), shape=(learners, self.count))
        at_place = coo_array((np.ones(pairs), (edges.column, arcs[:pairs])), shape=(whole.places, self.count)).tolil()
        least = at_place.copy()
        seats = np.array([place.seats for place in case.problem.places], dtype=np.float64)
        floor = np.zeros(whole.places)
        for number, column in enumerate(self.small):
            place = case.problem.places[column]
            at_place[column, self.first + number], seats[column] = -place.seats, 0
            least[column, self.first + number] = -place.fewest
        self.limits: list[Any] = [
            LinearConstraint(of_learner.tocsr(), 1, 1),
            LinearConstraint(at_place.tocsr(), -np.inf, seats),
            LinearConstraint(least.tocsr()[self.small], floor[self.small], np.inf),
        ]

    def least(self, cost: NDArray[Any], seconds: float, opening: NDArray[np.float64] | None = None) -> Any:
        from scipy.optimize import milp

        whole_numbers = np.zeros(self.count)
        whole_numbers[self.first :] = 1
        lots = np.zeros(len(self.small)) if opening is None else opening
        return milp(
            np.concatenate([cost.astype(np.float64), lots]),
            integrality=whole_numbers,
            bounds=self.bounds,
            constraints=self.limits,
            options={"time_limit": max(0.01, seconds), "mip_rel_gap": 0.0},
        )

    def keep(self, cost: NDArray[Any], value: int) -> None:
        """From now on this objective gets no worse than `value`."""
        from scipy.optimize import LinearConstraint
        from scipy.sparse import csr_array

        row = np.concatenate([cost.astype(np.float64), np.zeros(len(self.small))])
        self.limits.append(LinearConstraint(csr_array(row[None, :]), -np.inf, value))
