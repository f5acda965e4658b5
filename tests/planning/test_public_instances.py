"""The planner's balance objective on the public instances of balancing a curriculum."""

from __future__ import annotations

from itertools import product

import pytest

from leerroute.planning.even import Balancing, least_deviation, lowest_peak
from tests.planning.curricula import (
    FOLDER,
    allowed,
    deviation,
    highest,
    many_curricula,
    one_curriculum,
)
from tests.sources import needs

SECONDS = 60
"""More than enough: each takes less than a second. A test says nothing about time."""


@needs(FOLDER)
@pytest.mark.parametrize(("name", "published"), [("curriculum_8", 17), ("curriculum_10", 14), ("curriculum_12", 17)])
def test_the_three_instances_of_csplib_030_are_proven_at_the_published_optimum(name: str, published: int) -> None:
    problem = one_curriculum(FOLDER / f"{name}.json")
    found = lowest_peak(problem, seconds=SECONDS)
    assert found.value == found.bound == published
    assert highest(problem, found.period) == published
    assert allowed(problem, found.period)


@needs(FOLDER)
@pytest.mark.parametrize("number", range(1, 29))
def test_every_further_instance_is_proven(number: int) -> None:
    problem = one_curriculum(FOLDER / f"bacp-{number}.json")
    found = lowest_peak(problem, seconds=SECONDS)
    assert found.value == found.bound == highest(problem, found.period)
    assert allowed(problem, found.period)


@needs(FOLDER)
def test_the_toy_of_udine_is_as_good_as_trying_everything() -> None:
    problem = many_curricula(FOLDER / "toy.gbac.json")
    found = least_deviation(problem, seconds=SECONDS)
    every = product(range(problem.periods), repeat=len(problem.load))
    best = min(deviation(problem, period) for period in every if allowed(problem, period))
    assert found.value == found.bound == deviation(problem, found.period) == best


def test_a_load_between_the_two_whole_numbers_around_the_mean_costs_nothing() -> None:
    """Three courses of 3, 2 and 2 in two periods: the mean is 3.5, so 3 and 4 are even."""
    problem = Balancing(periods=2, load=(3, 2, 2), courses_of=((0, 1, 2),), before=frozenset(), fewest=0, most=3)
    found = least_deviation(problem, seconds=SECONDS)
    assert (found.value, found.bound) == (0, 0)
    assert found.period[1] == found.period[2] != found.period[0]


def test_what_has_to_lie_unevenly_costs_its_square() -> None:
    """5 before 1 in two periods: the mean is 3, each is 2 off, so 2 squared twice."""
    problem = Balancing(periods=2, load=(5, 1), courses_of=((0, 1),), before=frozenset({(0, 1)}), fewest=0, most=2)
    found = least_deviation(problem, seconds=SECONDS)
    assert (found.value, found.bound) == (8, 8)
