"""On small requests the planner finds what trying everything finds, for each kind of limit; and its plans have no faults."""

from __future__ import annotations

import random

import pytest

from leerroute.files import Unreadable
from leerroute.planning import NoPlan, plan
from leerroute.planning.checking import faults
from tests.planning.brute import fewest_weeks
from tests.planning.example import PLAN, REQUEST
from tests.planning.small import KINDS, small

SEEDS = range(6)


@pytest.mark.parametrize("kind", KINDS)
def test_no_plan_is_shorter_and_the_plan_has_no_faults(kind: str) -> None:
    answers = []
    for seed in SEEDS:
        request = small(random.Random(f"{kind} {seed}"), KINDS[kind])  # noqa: S311
        answers.append(fewest_weeks(request))
        try:
            made = plan(request)
        except (NoPlan, Unreadable):  # refused before solving, or after
            assert answers[-1] is None, f"seed {seed}: there is a plan of {answers[-1]} weeks"
        else:
            assert faults(made) == (), f"seed {seed}"
            assert (made.weeks, made.proven) == (answers[-1], True), f"seed {seed}"
    assert any(answers), "no request of this kind has a plan: the test says nothing"


def test_the_plan_made_by_hand_is_as_short_as_any() -> None:
    """Its resit cannot be before the fourth period, so nothing is shorter than the forty weeks until then."""
    made = plan(REQUEST)
    assert made.weeks == PLAN.weeks == 40
    assert made.proven
    assert faults(made) == ()
