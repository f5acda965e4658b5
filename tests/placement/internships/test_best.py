"""That a placement is the best there is: against trying every placement, and by its own proof."""

from __future__ import annotations

from hypothesis import given, settings

from leerroute.placement.internships.checking import mistakes
from leerroute.placement.internships.placing import place
from leerroute.placement.internships.problem import InternshipProblem
from leerroute.placement.proof import Clash
from tests.placement.internships.brute import aims, best
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE


def is_the_best(problem: InternshipProblem) -> None:
    placement, brute = place(problem, LAW, travel=LINE), best(problem, LAW, LINE)
    if isinstance(placement, Clash):
        assert brute is None
        return
    assert mistakes(placement, LAW, LINE) == ()
    assert brute is not None
    values = {step.name: step.value for step in placement.steps}
    assert [values.get(name, 0) for name in aims(problem)] == [brute[name] for name in aims(problem)]
    assert all(step.proven for step in placement.steps if step.name != "swaps")


@settings(max_examples=150, deadline=None)
@given(problems())
def test_a_placement_is_as_good_as_the_best_of_all_placements(problem: InternshipProblem) -> None:
    is_the_best(problem)


@settings(max_examples=150, deadline=None)
@given(problems(fewest=True))
def test_so_it_is_where_places_ask_a_minimum_of_learners(problem: InternshipProblem) -> None:
    is_the_best(problem)
