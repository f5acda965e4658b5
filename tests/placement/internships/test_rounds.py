"""A next round: least change."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from leerroute.placement.internships import InternshipPlacement, InternshipProblem, mistakes, next_round, place
from tests.placement.internships.brute import best
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, company, intern, problem


def placed(problem: InternshipProblem) -> InternshipPlacement:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert mistakes(found, LAW, LINE) == ()
    return found


def where(placement: InternshipPlacement) -> dict[str, str]:
    return {posting.learner: posting.place for posting in placement.postings}


def test_when_a_company_withdraws_only_its_own_learner_moves() -> None:
    """Bram's q goes; p is better for him, but Amira stays there."""
    first = placed(
        problem([intern("amira", "p"), intern("bram", "q", "p")], [company("p"), company("q"), company("r")])
    )
    assert where(first) == {"amira": "p", "bram": "q"}
    second = placed(next_round(first, withdrawn=["q"]))
    assert where(second) == {"amira": "p", "bram": "r"}


def test_a_late_arrival_gets_what_is_left_when_everybody_can_stay() -> None:
    first = placed(problem([intern("amira", "q", "p")], [company("p"), company("q")]))
    second = placed(next_round(first, arrived=[intern("bram", "q")]))
    assert where(second) == {"amira": "q", "bram": "p"}


def test_one_moves_when_a_late_arrival_has_nowhere_else_to_go() -> None:
    first = placed(problem([intern("amira", "q", "p")], [company("p", sector="groen"), company("q", sector="zorg")]))
    second = placed(next_round(first, arrived=[intern("bram", sector="zorg")]))
    assert where(second) == {"amira": "p", "bram": "q"}
    assert {step.name: step.value for step in second.steps}["moved"] == 1


def test_who_is_kept_stays_even_if_another_then_has_no_place() -> None:
    first = placed(problem([intern("amira", "q", "p")], [company("p", sector="groen"), company("q", sector="zorg")]))
    second = placed(next_round(first, arrived=[intern("bram", sector="zorg")], keep=["amira"]))
    assert second.unplaced == ("bram",)


def test_keeping_a_learner_at_a_place_that_withdrew_is_refused() -> None:
    first = placed(problem([intern("amira", "p")], [company("p")]))
    with pytest.raises(ValueError, match="no place to keep"):
        next_round(first, withdrawn=["p"], keep=["amira"])


@settings(max_examples=50, deadline=None)
@given(problems(fixed=False))
def test_no_placement_of_the_next_round_that_places_as_many_moves_fewer(problem: InternshipProblem) -> None:
    first = place(problem, LAW, travel=LINE)
    assert isinstance(first, InternshipPlacement)
    again = next_round(first, withdrawn=[problem.places[0].key])
    brute = best(again, LAW, LINE)
    assert brute is not None
    values = {step.name: step.value for step in placed(again).steps}
    assert (values["unplaced"], values.get("moved", 0)) == (brute["unplaced"], brute["moved"])


@settings(max_examples=50, deadline=None)
@given(problems(fixed=False))
def test_when_nothing_changes_nobody_moves(problem: InternshipProblem) -> None:
    first = place(problem, LAW, travel=LINE)
    assert isinstance(first, InternshipPlacement)
    assert where(placed(next_round(first))) == where(first)
