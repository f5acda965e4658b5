"""Who would rather have another place."""

from __future__ import annotations

from hypothesis import given, settings

from leerroute.placement.internships import Explanations, InternshipPlacement, InternshipProblem, place
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, company, intern, problem


@settings(max_examples=100, deadline=None)
@given(problems())
def test_no_two_learners_would_both_rather_swap_unless_least_change_goes_first(problem: InternshipProblem) -> None:
    found = place(problem, LAW, travel=LINE)
    if isinstance(found, InternshipPlacement) and not (problem.settings.change_first and problem.earlier):
        assert found.steps[-1].name == "swaps"
        assert found.steps[-1].value == 0


def test_two_who_were_placed_crosswise_and_stay_so_are_counted() -> None:
    """In a later round nobody moves without need, though Amira and Bram would both rather swap."""
    crosswise = ({"learner": "amira", "place": "q"}, {"learner": "bram", "place": "p"})
    both = problem(
        [intern("amira", "p", "q"), intern("bram", "q", "p")], [company("p"), company("q")], earlier=crosswise
    )
    later = both.model_copy(update={"settings": both.settings.model_copy(update={"change_first": True})})
    for each, swaps in ((both, 0), (later, 1)):
        found = place(InternshipProblem.model_validate(each.model_dump()), LAW, travel=LINE)
        assert isinstance(found, InternshipPlacement)
        assert found.steps[-1].value == swaps


def test_a_learner_and_a_company_that_would_rather_have_each_other_are_told() -> None:
    """Amira is asked for at p and wants p; but Bram fits nowhere else, and everybody placed goes first."""
    bram = intern("bram", "p", sector="groen")
    places = [company("p", sector="groen", wants=("amira",)), company("q", sector="zorg")]
    found = place(problem([intern("amira", "p"), bram], places), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    (pair,) = Explanations(found, LAW, LINE).blocking()
    assert (pair.learner, pair.place) == ("amira", "p")
    assert [note.nl[:55] for note in found.notes] == ["1 keer willen een leerling en een bedrijf elkaar liever"]


def test_two_who_would_swap_for_a_higher_choice_but_not_for_the_way_there_are_told() -> None:
    """p is 10 km from Bram (54 minutes, 5.4 points), q is next door: second choice for 2 points is better for him."""
    amira = intern("amira", "q", "p", pc4="1010")
    bram = intern("bram", "p", "q")
    places = [company("p", pc4="1010"), company("q", pc4="1000")]
    found = place(problem([amira, bram], places), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert {posting.learner: posting.rank for posting in found.postings} == {"amira": 2, "bram": 2}
    assert found.notes[0].nl.startswith("1 paar leerlingen zou elkaar een hogere keuze geven")
