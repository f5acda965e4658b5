"""What it would cost the others to give one learner one place, in the first objective that it makes worse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.flow import Ints
from leerroute.placement.internships.graph import Stage
from leerroute.placement.internships.solving import Solved


@dataclass(frozen=True)
class Price:
    """stage: the number of the first objective that gets worse, and by how much; None: none does, so the lottery decided.

    possible: False when nothing can make room, for instance since all who are there are fixed.
    """

    possible: bool
    stage: int | None = None
    worse: int = 0


class Residual:
    """The ways in which a placement can still change, made once and asked often.

    Putting a learner at a place sends somebody else on, and so on until a seat is found: a cycle in the residual
    network. In reduced costs none is negative, so that the shortest path (Dijkstra) is exactly what the objective loses.
    """

    def __init__(self, solved: Solved) -> None:
        self.solved = solved
        self.on = solved.graph.on(solved.column)
        self._found: dict[tuple[int, int], NDArray[np.float64]] = {}

    @cached_property
    def _roads(self) -> list[Any]:
        return [_road(stage, self.on) for stage in self.solved.stages]

    def _from(self, stage: int, column: int) -> NDArray[np.float64]:
        """What it costs to send one learner from this place to each node; the same for all who ask for the place."""
        from scipy.sparse.csgraph import dijkstra

        if (stage, column) not in self._found:
            start = self.solved.graph.learners + column
            self._found[stage, column] = dijkstra(self._roads[stage], indices=start)
        return self._found[stage, column]

    def price(self, row: int, column: int) -> Price:
        """What is lost by putting the learner of this row at the place of this column, which is possible for both."""
        graph = self.solved.graph
        arc = graph.edge(row, column)
        if arc is None:
            return Price(False)
        for number, stage in enumerate(self.solved.stages):
            if not stage.network.low[arc] <= 1 <= stage.network.high[arc]:
                return Price(False)
            distance = self._from(number, column)[row]
            if np.isinf(distance):
                return Price(False)
            worse = round(float(distance)) + int(stage.flow.reduced[arc])
            if worse:
                return Price(True, number, worse)
        return Price(True)


def _road(stage: Stage, on: Ints) -> Any:
    """The residual network of one objective, with reduced costs as lengths; all are whole and none is negative."""
    from scipy.sparse import csr_array

    network, reduced = stage.network, stage.flow.reduced
    more, less = network.free & (on < network.high), network.free & (on > network.low)
    tail = np.concatenate([network.tail[more], network.head[less]])
    head = np.concatenate([network.head[more], network.tail[less]])
    length = np.concatenate([reduced[more], -reduced[less]]).astype(np.float64)
    nodes = len(network.supply)
    return csr_array((length, (tail, head)), shape=(nodes, nodes))
