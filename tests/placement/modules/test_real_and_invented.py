"""Real preferences against their known optimum, and invented schools of school size against a bound or another way."""

from __future__ import annotations

import pytest

from benchmarks.placement import GLASGOW, KNOWN, first_come, from_preflib, planned_groups
from leerroute.placement.modules import ModulePlacement, faults, place
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.modules.synthetic import school


def placed(given: ModuleProblem, seconds: float = 60) -> ModulePlacement:
    found = place(given, seconds=seconds)
    assert isinstance(found, ModulePlacement)
    assert faults(found) == ()
    return found


@pytest.mark.skipif(not GLASGOW.exists(), reason="the PrefLib files are not here")
@pytest.mark.parametrize(("year", "known"), list(enumerate(KNOWN, start=1)))
def test_glasgow_reaches_its_known_optimum(year: int, known: int) -> None:
    found = placed(from_preflib(str(GLASGOW / f"00038-0000000{year}.soi"), 1, linear=True))
    assert sum(seat.rank or 0 for seat in found.seats) == known


def test_a_school_of_200_is_proven_and_never_worse_than_first_come() -> None:
    given = school(1, budget=10)
    found = placed(given)
    assert all(step.proven for step in found.steps)
    costs = given.settings.weights.per_rank
    ranks = {(learner.key, choice.module): choice.rank or 0 for learner in given.learners for choice in learner.choices}
    got = first_come(given, planned_groups(given), 1)
    other = sum(costs[ranks[key, module] - 1] for key, modules in got.items() for module in modules)
    other += 40 * sum(not modules for modules in got.values())
    total = next(step.value for step in found.steps if step.name == "total")
    assert total <= other


def test_four_periods_are_solved_without_a_timetable_first_and_fit() -> None:
    """120 learners, 4 of 5 choices in 4 periods: 2,400 possible seats, so the way for many learners."""
    found = placed(school(2, learners=120, modules=8, periods=4, units=4, smallest=8, largest=16, budget_per_period=10))
    steps = {step.name: step for step in found.steps}
    assert steps["placed"].proven
    assert steps["total"].gap < 0.005


def test_a_tight_timetable_still_places_nearly_everyone() -> None:
    """960 seats for 800 units in groups of at least 12: the one model found nobody a place here, in 30 seconds."""
    found = placed(school(5, learners=200, modules=16, periods=4, units=4, budget_per_period=10), seconds=25)
    assert sum(found.short.values()) <= 8


def test_the_same_school_sorted_otherwise_is_placed_the_same() -> None:
    given = school(3, learners=60, modules=6, budget=5)
    turned = given.model_copy(update={"learners": given.learners[::-1], "modules": given.modules[::-1]})
    assert placed(given).seats == placed(turned).seats


def test_names_decide_nothing() -> None:
    """Everyone gets another name and keeps the lottery number: everyone keeps the module."""
    given = school(4, learners=40, modules=5, smallest=5, largest=10)
    numbers = {learner.key: place for place, learner in enumerate(given.learners, start=1)}
    renamed = {key: f"x{997 * number % 1009}" for key, number in numbers.items()}
    other = given.model_copy(
        update={"learners": tuple(each.model_copy(update={"key": renamed[each.key]}) for each in given.learners)}
    )
    one = place(given, seconds=30, numbers=numbers)
    two = place(other, seconds=30, numbers={renamed[key]: number for key, number in numbers.items()})
    assert isinstance(one, ModulePlacement)
    assert isinstance(two, ModulePlacement)
    assert {(renamed[seat.learner], seat.group) for seat in one.seats} == {
        (seat.learner, seat.group) for seat in two.seats
    }
