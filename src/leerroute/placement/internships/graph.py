"""A case as a network: learners -> places -> sink, and learners -> sink for who stays without a place.

Arcs stand in this order: the possible pairs, one for each learner without a place, one for the seats of each place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.flow import Flow, Ints, Network, cheapest, narrowed
from leerroute.placement.internships.objectives import Edges, Objective
from leerroute.placement.internships.possible import Case
from leerroute.proof import Progress, Step


@dataclass(frozen=True)
class Graph:
    """edges: the possible pairs. learners, places: how many. network: everything that may be decided."""

    edges: Edges
    learners: int
    places: int
    network: Network

    def cost(self, objective: Objective) -> Ints:
        return np.concatenate([objective.on_edge, objective.without, np.zeros(self.places, dtype=np.int64)])

    def column_of(self, on: Ints) -> NDArray[np.int64]:
        """The place of each learner, -1 for who is without."""
        columns = np.full(self.learners, -1, dtype=np.int64)
        taken = np.flatnonzero(on[: len(self.edges)])
        columns[self.edges.row[taken]] = self.edges.column[taken]
        return columns

    def on(self, column: NDArray[np.int64]) -> Ints:
        """The flow in which each learner is at this place: the other way round than `column_of`."""
        on = np.zeros(len(self.network.tail), dtype=np.int64)
        on[: len(self.edges)] = column[self.edges.row] == self.edges.column
        on[len(self.edges) : len(self.edges) + self.learners] = column < 0
        on[len(self.edges) + self.learners :] = np.bincount(column[column >= 0], minlength=self.places)
        return on

    def edge(self, row: int, column: int) -> int | None:
        """The number of the arc of this pair; None when the pair is not possible."""
        found = np.flatnonzero((self.edges.row == row) & (self.edges.column == column))
        return int(found[0]) if len(found) else None

    def with_seats(self, seats: Sequence[tuple[int, int, int]]) -> Graph:
        """The same with (place, least, most) learners at these places."""
        low, high = self.network.low.copy(), self.network.high.copy()
        for column, least, most in seats:
            arc = len(self.edges) + self.learners + column
            low[arc], high[arc] = least, most
        return replace(self, network=replace(self.network, low=low, high=high))


def graph(case: Case) -> Graph:
    """Everything that is possible; who is fixed at a place goes there and nowhere else. Minimum sizes are not in it."""
    rows, columns = np.nonzero(case.possible)
    learners, places = case.possible.shape
    edges, sink = Edges(rows, columns), learners + places
    tail = np.concatenate([rows, np.arange(learners), learners + np.arange(places)])
    head = np.concatenate([learners + columns, np.full(learners, sink), np.full(places, sink)])
    high = np.ones(len(tail), dtype=np.int64)
    high[len(rows) + learners :] = [place.seats for place in case.problem.places]
    low = np.zeros(len(tail), dtype=np.int64)
    _fix(case, edges, low, high)
    supply = np.zeros(sink + 1, dtype=np.int64)
    supply[:learners], supply[sink] = 1, -learners
    return Graph(edges, learners, places, Network(tail, head, low, high, supply))


def _fix(case: Case, edges: Edges, low: Ints, high: Ints) -> None:
    fixed = np.full(len(case.problem.learners), -1, dtype=np.int64)
    for each in case.problem.fixed:
        fixed[case.row[each.learner]] = case.column[each.place]
    stays = fixed[edges.row]
    low[: len(edges)] = stays == edges.column
    high[: len(edges)] = (stays < 0) | (stays == edges.column)
    high[len(edges) : len(edges) + len(fixed)] = fixed < 0


@dataclass(frozen=True)
class Stage:
    """One objective, solved over the cheapest flows of all objectives before it (`network`)."""

    objective: Objective
    network: Network
    flow: Flow

    @property
    def value(self) -> int:
        return self.flow.value + self.objective.base

    @property
    def bound(self) -> int:
        return self.flow.bound + self.objective.base

    @property
    def step(self) -> Step:
        return Step(self.objective.name, self.objective.title, self.value, self.bound)


def stages(graph: Graph, objectives: Sequence[Objective], progress: Progress | None = None) -> Iterator[Stage]:
    """Solve the objectives in their order, each on the face of the one before. Raises NoFlow when nothing is possible."""
    network, on = graph.network, None
    for objective in objectives:
        flow = cheapest(network, graph.cost(objective), on)
        stage = Stage(objective, network, flow)
        if progress is not None:
            progress(stage.step)
        yield stage
        network, on = narrowed(network, flow), flow.on
