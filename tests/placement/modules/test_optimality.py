"""The solver against every placement there is, and the order of the lists against nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.placement.modules.checking import faults
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.placing import place
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.proof import Clash
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
