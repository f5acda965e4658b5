"""Annealing as the beginning of a search: held against counting, trying everything and hand calculation."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import product

import pytest
from ortools.sat.python import cp_model

from leerroute.planning.even import Balancing, annealed, least_deviation
from leerroute.planning.even.frame import CurriculumModel
from leerroute.planning.even.trading import traded
from leerroute.planning.even.windows import reopened, windows
from leerroute.planning.model.hinting import hint_whole
from leerroute.planning.search import Deadline
from tests.planning.curricula import FOLDER, allowed, deviation, many_curricula
from tests.sources import needs

SHARED = Balancing(
    periods=3,
    load=(4, 3, 3, 2, 2, 1),
    courses_of=((0, 1, 3, 5), (0, 2, 4), (1, 2, 3, 4)),
    before=frozenset({(0, 3), (2, 4)}),
    fewest=0,
    most=2,
    unwanted=frozenset({(1, 0), (5, 2)}),
)
"""Six courses of three curricula: few enough to try all 729 divisions."""


def _tried(problem: Balancing) -> list[tuple[int, tuple[int, ...]]]:
    """Every division that is allowed, the best first."""
    every = product(range(problem.periods), repeat=len(problem.load))
    return sorted((deviation(problem, period), period) for period in every if allowed(problem, period))


def test_annealing_finds_the_best_of_all_divisions_from_the_worst() -> None:
    tried = _tried(SHARED)
    (best, _), (_, worst) = tried[0], tried[-1]
    found = annealed(SHARED, worst, 1.0)
    assert allowed(SHARED, found)
    assert deviation(SHARED, found) == best


def test_annealing_of_courses_without_a_curriculum_leaves_them_where_they_were() -> None:
    alone = Balancing(periods=2, load=(5, 1), courses_of=(), before=frozenset(), fewest=0, most=2)
    assert annealed(alone, (0, 1), 1.0) == (0, 1)


def test_after_trading_no_other_dealing_of_two_periods_is_better() -> None:
    tried = _tried(SHARED)
    for cost, start in tried[:: max(1, len(tried) // 20)]:
        found = traded(SHARED, start, Deadline(30), random.Random(1))  # noqa: S311
        assert allowed(SHARED, found)
        assert deviation(SHARED, found) <= cost
        assert deviation(SHARED, found) <= min(comes_to for comes_to, other in tried if _a_period_apart(found, other))


def _a_period_apart(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether at least one of the three periods holds the same courses in both, so that only two differ."""
    return any(all((a == same) == (b == same) for a, b in zip(one, other, strict=True)) for same in range(3))


def test_what_stays_leaves_the_others_their_periods() -> None:
    """Three courses after each other, with the last two of four periods open again: the first stays in 0, so both may move,
    and with the first and third open the second keeps them apart."""
    chain = Balancing(periods=4, load=(1, 1, 1), courses_of=(), before=frozenset({(0, 1), (1, 2)}), fewest=0, most=3)
    assert reopened(chain, (0, 2, 3), {2, 3}) == ((0,), (2, 3), (2, 3))
    assert reopened(chain, (0, 2, 3), {0, 3}) == ((0,), (2,), (3,))
    assert windows(chain) == ((0, 1), (1, 2), (2, 3))


@needs(FOLDER)
@pytest.mark.parametrize("name", ["UD2", "UD3"])
def test_annealing_keeps_every_limit_of_a_real_instance_and_is_never_worse(name: str) -> None:
    problem = many_curricula(FOLDER / f"{name}.gbac.json")
    model = CurriculumModel(problem)
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    start = model.period(solver)
    assert allowed(problem, start)
    found = annealed(problem, start, 1.0, seed=3)
    assert allowed(problem, found)
    assert deviation(problem, found) == problem.deviation(found) <= deviation(problem, start)
    better = traded(problem, found, Deadline(3.0), random.Random(3))  # noqa: S311
    assert allowed(problem, better)
    assert deviation(problem, better) <= deviation(problem, found)


def test_limits_of_load_are_refused_where_they_would_not_be_kept() -> None:
    limited = Balancing(periods=2, load=(3, 3), courses_of=((0, 1),), before=frozenset(), fewest=0, most=2, most_load=4)
    with pytest.raises(ValueError, match="most_load"):
        least_deviation(limited, seconds=1)


def test_a_hint_tells_what_follows_as_well() -> None:
    """x is 3, so its double is 6: both are told."""
    cp = cp_model.CpModel()
    x, double = cp.new_int_var(0, 9, "x"), cp.new_int_var(0, 18, "double")
    cp.add(double == 2 * x)
    assert hint_whole(cp, [x == 3])
    assert list(cp.proto.solution_hint.values) == [3, 6]


def test_no_hint_is_given_of_what_the_model_does_not_allow() -> None:
    cp = cp_model.CpModel()
    x = cp.new_int_var(0, 9, "x")
    assert not hint_whole(cp, [x == 12])
    assert not list(cp.proto.solution_hint.vars)
