"""The cheapest flow, its proof, and the next objective over all cheapest flows."""

from __future__ import annotations

import numpy as np
import pytest

from leerroute.placement.internships.flow import LARGEST, Network, NoFlow, cheapest, narrowed


def network(arcs: list[tuple[int, int, int, int]], supply: list[int]) -> Network:
    """arcs: from, to, least, most."""
    tail, head, low, high = (np.array(column, dtype=np.int64) for column in zip(*arcs, strict=True))
    return Network(tail, head, low, high, np.array(supply, dtype=np.int64))


TWO_WAYS = network([(0, 1, 0, 2), (0, 2, 0, 2), (1, 3, 0, 2), (2, 3, 0, 1)], [2, 0, 0, -2])
"""From 0 to 3 by way of 1 (room for two) or by way of 2 (room for one)."""


def costs(*each: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(each, dtype=np.int64)


def test_one_goes_the_cheap_way_and_one_the_way_that_is_left() -> None:
    """By 2 costs 1, by 1 costs 5: together 6."""
    flow = cheapest(TWO_WAYS, costs(5, 1, 0, 0))
    assert (flow.value, flow.bound) == (6, 6)
    assert flow.on.tolist() == [1, 1, 1, 1]


def test_a_second_objective_only_chooses_among_the_cheapest_flows() -> None:
    """Both ways cost the same at first; then the way by 2 costs 7, so nobody takes it."""
    first = cheapest(TWO_WAYS, costs(3, 3, 0, 0))
    second = cheapest(narrowed(TWO_WAYS, first), costs(0, 7, 0, 0))
    assert (first.value, second.value, second.bound) == (6, 0, 0)
    assert second.on.tolist() == [2, 0, 2, 0]


def test_a_second_objective_cannot_undo_the_first_however_much_it_weighs() -> None:
    """The first wants the way by 2; 1,000,000 on it changes nothing."""
    first = cheapest(TWO_WAYS, costs(1, 0, 0, 0))
    second = cheapest(narrowed(TWO_WAYS, first), costs(0, 1_000_000, 0, 0))
    assert (second.value, second.on.tolist()) == (1_000_000, [1, 1, 1, 1])


def test_an_arc_that_must_carry_something_does() -> None:
    must = network([(0, 1, 1, 2), (0, 2, 0, 2), (1, 3, 0, 2), (2, 3, 0, 2)], [2, 0, 0, -2])
    flow = cheapest(must, costs(5, 1, 0, 0))
    assert (flow.value, flow.bound, flow.on.tolist()) == (6, 6, [1, 1, 1, 1])


def test_more_than_there_is_room_for_is_refused() -> None:
    with pytest.raises(NoFlow):
        cheapest(network([(0, 1, 0, 1)], [2, -2]), costs(1))


def test_costs_that_could_overflow_are_refused() -> None:
    with pytest.raises(OverflowError, match="lower the weights"):
        cheapest(TWO_WAYS, costs(LARGEST + 1, 0, 0, 0))
