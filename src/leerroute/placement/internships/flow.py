"""The cheapest flow through a network, with a proof of our own, and the set of all cheapest flows.

All cheapest flows of a network form a face: where the reduced cost of an arc is positive all of them carry its lower
bound, where it is negative its upper bound, and elsewhere anything goes (complementary slackness). A next objective is
then minimised over that face alone, so that an order of objectives needs no big weights: nothing can overflow or
outweigh. Ahuja, Magnanti and Orlin, Network Flows (1993), sections 9.4 and 9.6.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
LARGEST = 2**40
"""Costs beyond this could overflow inside the solver, which multiplies them by the number of nodes; they are refused."""


class NoFlow(Exception):  # noqa: N818 - says what is the case
    """No flow keeps all bounds."""


@dataclass(frozen=True)
class Network:
    """Arcs from `tail` to `head`, which carry between `low` and `high`; `supply` enters at every node."""

    tail: Ints
    head: Ints
    low: Ints
    high: Ints
    supply: Ints

    @property
    def free(self) -> NDArray[np.bool_]:
        """Arcs on which anything is still to be decided."""
        return self.low < self.high


@dataclass(frozen=True)
class Flow:
    """on: what every arc carries. reduced: the reduced cost of every arc. bound: what no flow can be cheaper than."""

    on: Ints
    reduced: Ints
    value: int
    bound: int


def cheapest(network: Network, cost: Ints, start: Ints | None = None) -> Flow:
    """A cheapest flow. start: a flow that keeps all bounds, used when the costs of all free arcs are 0.

    Raises NoFlow when no flow keeps the bounds, and OverflowError for costs beyond LARGEST.
    """
    if len(cost) and int(np.abs(cost).max()) > LARGEST:
        raise OverflowError(f"costs up to {LARGEST} can be reckoned exactly; lower the weights")
    free = network.free
    on = start if start is not None and not cost[free].any() else _solved(network, cost, free)
    potential = _potentials(network, cost, on, free)
    reduced = cost + potential[network.tail] - potential[network.head]
    return Flow(on, reduced, _total(cost, on), _bound(network, potential, reduced))


def narrowed(network: Network, flow: Flow) -> Network:
    """The network of which every flow is a cheapest flow of the one before."""
    return replace(
        network,
        low=np.where(flow.reduced < 0, network.high, network.low),
        high=np.where(flow.reduced > 0, network.low, network.high),
    )


def _solved(network: Network, cost: Ints, free: NDArray[np.bool_]) -> Ints:
    from ortools.graph.python import min_cost_flow  # slow to import, and not every command places learners

    solver = min_cost_flow.SimpleMinCostFlow()
    arcs = solver.add_arcs_with_capacity_and_unit_cost(
        network.tail[free], network.head[free], (network.high - network.low)[free], cost[free]
    )
    supply = network.supply.copy()
    np.subtract.at(supply, network.tail, network.low)
    np.add.at(supply, network.head, network.low)
    solver.set_nodes_supplies(np.arange(len(supply)), supply)
    if solver.solve() != solver.OPTIMAL:
        raise NoFlow
    on = network.low.copy()
    on[free] += solver.flows(arcs)
    return on


def _potentials(network: Network, cost: Ints, on: Ints, free: NDArray[np.bool_]) -> Ints:
    """Shortest distances in the residual network (Bellman-Ford). That they exist proves that the flow is cheapest."""
    more, less = free & (on < network.high), free & (on > network.low)
    tail = np.concatenate([network.tail[more], network.head[less]])
    head = np.concatenate([network.head[more], network.tail[less]])
    length = np.concatenate([cost[more], -cost[less]])
    order = np.argsort(head, kind="stable")
    tail, head, length = tail[order], head[order], length[order]
    nodes, firsts = np.unique(head, return_index=True)
    distance = np.zeros(len(network.supply), dtype=np.int64)
    for _ in range(len(distance) + 1):
        if not len(nodes):
            return distance
        nearer = np.minimum(distance[nodes], np.minimum.reduceat(distance[tail] + length, firsts))
        if np.array_equal(nearer, distance[nodes]):
            return distance
        distance[nodes] = nearer
    raise AssertionError("the solver's flow is not the cheapest: its residual network has a negative cycle")


def _total(cost: Ints, on: Ints) -> int:
    carrying = np.flatnonzero(on)
    return sum(a * b for a, b in zip(cost[carrying].tolist(), on[carrying].tolist(), strict=True))


def _bound(network: Network, potential: Ints, reduced: Ints) -> int:
    """The value of the dual solution, in whole numbers of any size: no flow that keeps the bounds costs less.

    cost*on = reduced*on - supply*potential, and reduced*on is at least reduced*low or reduced*high, by its sign.
    """
    cheapest_on = np.where(reduced >= 0, network.low, network.high)
    return _total(reduced, cheapest_on) - _total(potential, network.supply)
