"""The solver against every placement there is, and the order of the lists against nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.placement.modules import placing
from leerroute.placement.modules.case import case
from leerroute.placement.modules.engines import Deadline
from leerroute.placement.modules.periods import through_loose
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.placing import place
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.modules.verifying import faults
from leerroute.proof import Clash
from tests.placement.modules.brute import best
from tests.placement.modules.small import problems

SECONDS = 60


def _key(problem: ModuleProblem, placed: ModulePlacement) -> tuple[int, ...]:
    steps = {step.name: step for step in placed.steps}

    def reached(name: str) -> int:
        return steps[name].value if name in steps else 0

    bad = [reached(f"rank_{rank}") for rank in range(9, problem.settings.weights.bad_from - 1, -1)]
    return (reached("placed"), reached("not_chosen"), *bad, *map(reached, ("total", "change", "friends", "groups")))


@given(problems())
@settings(max_examples=60, deadline=None)
def test_no_placement_is_better_and_every_limit_holds(problem: ModuleProblem) -> None:
    expected = best(problem)
    placed = place(problem, seconds=SECONDS)
    if expected is None:
        assert isinstance(placed, Clash)
        return
    assert isinstance(placed, ModulePlacement), placed
    assert faults(placed) == ()
    assert _key(problem, placed) == expected
    assert all(step.proven for step in placed.steps if step.name not in {"stable", "friends_together"})


@given(problems(), st.randoms())
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_lists_changes_nothing(problem: ModuleProblem, dice: object) -> None:
    shuffle = getattr(dice, "shuffle")  # noqa: B009
    update: dict[str, object] = {}
    for name in ("modules", "learners", "rooms", "teachers", "fixed", "earlier"):
        items = list(getattr(problem, name) or ())
        shuffle(items)
        update[name] = tuple(items) if getattr(problem, name) is not None else None
    one, other = place(problem, seconds=SECONDS), place(problem.model_copy(update=update), seconds=SECONDS)
    if isinstance(one, ModulePlacement) and isinstance(other, ModulePlacement):
        assert one.seats == other.seats
        assert one.groups == other.groups
    else:
        assert type(one) is type(other)


@given(problems())
@settings(max_examples=60, deadline=None)
def test_the_way_for_many_learners_never_claims_more_than_is_true(problem: ModuleProblem) -> None:
    """Solving without a timetable first: its bounds lie under the best there is, and what it finds is right."""
    made = placing.full(case(problem))
    found = through_loose(made, Deadline(2))
    expected = best(problem)
    if found is None or expected is None:
        return
    values, steps = found
    assert faults(placing.placement(made, values, steps)) == ()
    names = [step.name for step in steps if step.name not in {"groups", "lottery"}]
    reached = {step.name: step.value for step in steps}
    key = tuple(value for value in expected)
    placed = placing.placement(made, values, steps)
    own = _key(problem, placed)
    assert own >= key
    for name, step in ((step.name, step) for step in steps if step.name in names and step.proven):
        before = [each for each in names if each in names[: names.index(name)]]
        if all(reached[each] == _of(problem, key, each) for each in before):
            assert step.value == _of(problem, key, name)


def _of(problem: ModuleProblem, key: tuple[int, ...], name: str) -> int:
    bad = [f"rank_{rank}" for rank in range(9, problem.settings.weights.bad_from - 1, -1)]
    return key[["placed", "not_chosen", *bad, "total", "change", "friends", "groups"].index(name)]


@given(problems())
@settings(max_examples=25, deadline=None)
def test_without_any_time_there_still_is_a_placement_that_claims_no_more_than_was_proven(
    problem: ModuleProblem,
) -> None:
    hasty, expected = place(problem, seconds=0.0), best(problem)
    if expected is None:
        assert isinstance(hasty, Clash)
        return
    assert isinstance(hasty, ModulePlacement)
    assert faults(hasty) == ()
    assert hasty.steps[0].bound <= expected[0] <= hasty.steps[0].value
