"""Between placements that are equally good in every objective the lottery decides, and nothing else.

Learners come in the order of their lottery numbers; each gets the place they like best among what is still equally
good for all. What a learner likes as much is decided by the lottery numbers of the places.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

import numpy as np

from leerroute.placement.internships.flow import Ints, Network


def drawn(network: Network, on: Ints, turns: Sequence[int], liking: Callable[[int], Sequence[int]]) -> Ints:
    """One of the flows of `network`. turns: learner nodes in lottery order. liking: the arcs of a learner, best first."""
    ties = _Ties(network, on)
    for node in turns:
        ties.take_best(node, liking)
    return np.array(ties.on, dtype=np.int64)


class _Ties:
    """on: the flow so far. incident: at every node, the arcs on which a cycle could still change the flow."""

    def __init__(self, network: Network, on: Ints) -> None:
        self.on, self.low, self.high = on.tolist(), network.low.tolist(), network.high.tolist()
        self.tail, self.head = network.tail.tolist(), network.head.tolist()
        self.incident: dict[int, list[int]] = defaultdict(list)
        for arc in _on_cycles(network, on):
            self.incident[self.tail[arc]].append(arc)
            self.incident[self.head[arc]].append(arc)
        self.settled: set[int] = set()

    def take_best(self, node: int, liking: Callable[[int], Sequence[int]]) -> None:
        undecided = set(self.incident.get(node, ()))
        if undecided:
            for arc in liking(node):
                if self.on[arc] or (arc in undecided and self._turn_to(node, arc)):
                    break
        self.settled.add(node)

    def _turn_to(self, node: int, arc: int) -> bool:
        """Send the learner along `arc`, if a cycle of others makes room without any loss."""
        now = next(each for each in self.incident[node] if self.tail[each] == node and self.on[each])
        path = self._path(self.head[arc], self.head[now], without=node)
        if path is None:
            return False
        self.on[arc], self.on[now] = 1, 0
        for step, change in path:
            self.on[step] += change
        return True

    def _path(self, start: int, end: int, *, without: int) -> list[tuple[int, int]] | None:
        """Arcs with the change on each that move one learner's worth of flow from start to end."""
        came: dict[int, tuple[int, int, int] | None] = {start: None}
        queue = deque([start])
        while queue and end not in came:
            node = queue.popleft()
            for arc in self.incident[node]:
                forward = self.tail[arc] == node
                beyond = self.head[arc] if forward else self.tail[arc]
                room = self.on[arc] < self.high[arc] if forward else self.on[arc] > self.low[arc]
                if room and beyond not in came and beyond != without and beyond not in self.settled:
                    came[beyond] = (node, arc, 1 if forward else -1)
                    queue.append(beyond)
        if end not in came:
            return None
        path, node = [], end
        while (step := came[node]) is not None:
            node, arc, change = step
            path.append((arc, change))
        return path


def _on_cycles(network: Network, on: Ints) -> list[int]:
    """The arcs of which the flow can change at all: both ends in one strong component of the residual network."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    free = np.flatnonzero(network.free)
    more, less = free[on[free] < network.high[free]], free[on[free] > network.low[free]]
    tail = np.concatenate([network.tail[more], network.head[less]])
    head = np.concatenate([network.head[more], network.tail[less]])
    nodes = len(network.supply)
    residual = coo_array((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=(nodes, nodes))
    _, component = connected_components(residual, directed=True, connection="strong")
    same = component[network.tail[free]] == component[network.head[free]]
    return [int(arc) for arc in free[same]]
