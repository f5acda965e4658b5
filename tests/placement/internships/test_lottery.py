"""That only the lottery decides between what is equally good, and that it can be repeated."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.placing import place
from leerroute.placement.internships.problem import InternshipProblem, InternshipSettings
from leerroute.placement.internships.verifying import reckoned
from leerroute.placement.lottery import draw
from leerroute.proof import Clash
from tests.placement.internships.brute import aims, placements
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, ON, company, intern, problem


def placed(problem: InternshipProblem) -> InternshipPlacement:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    return found


def test_who_draws_the_lowest_number_gets_the_place_that_two_want() -> None:
    both = problem([intern("amira", "p"), intern("bram", "p")], [company("p"), company("q")])
    found = placed(both)
    at = {posting.learner: posting.place for posting in found.postings}
    first, second = sorted(["amira", "bram"], key=lambda key: found.lottery[key])
    assert at == {first: "p", second: "q"}


def test_another_seed_can_let_the_other_win() -> None:
    winners = set()
    for seed in "abcdefgh":
        settings_ = InternshipSettings(seed=seed, on=ON)
        found = placed(problem([intern("amira", "p"), intern("bram", "p")], [company("p")], settings=settings_))
        winners |= {posting.learner for posting in found.postings}
    assert winners == {"amira", "bram"}


@settings(max_examples=60, deadline=None)
@given(problems() | problems(fewest=True), st.randoms())
def test_the_order_of_learners_and_places_in_the_input_changes_nothing(
    problem: InternshipProblem, dice: Random
) -> None:
    learners, offered = list(problem.learners), list(problem.places)
    dice.shuffle(learners)
    dice.shuffle(offered)
    shuffled = problem.model_copy(update={"learners": tuple(learners), "places": tuple(offered)})
    one, other = place(problem, LAW, travel=LINE), place(shuffled, LAW, travel=LINE)
    if isinstance(one, Clash):
        assert isinstance(other, Clash)
    else:
        assert isinstance(other, InternshipPlacement)
        assert one.postings == other.postings


@settings(max_examples=60, deadline=None)
@given(problems())
def test_among_all_best_placements_each_turn_takes_what_that_learner_likes_best(problem: InternshipProblem) -> None:
    """Learners in the order of their numbers: rank while it is very bad, then cost, minutes, number of the place."""
    found = place(problem, LAW, travel=LINE)
    if isinstance(found, Clash):
        return
    names = aims(problem)
    everything = list(placements(problem, LAW, LINE))
    values = [[reckoned(each, LINE)[name] for name in names] for each in everything]
    best = [each for each, value in zip(everything, values, strict=True) if value == min(values)]
    for key in sorted(found.lottery, key=lambda key: found.lottery[key]):
        likes = [_liking(each, key) for each in best]
        best = [each for each, like in zip(best, likes, strict=True) if like == min(likes)]
    assert len(best) == 1
    assert set(best[0].postings) == set(found.postings)


def _liking(placement: InternshipPlacement, key: str) -> tuple[int, ...]:
    """Lower is better to this learner: what `own` figures say, reckoned by hand from the problem."""
    problem = placement.problem
    posting = next((each for each in placement.postings if each.learner == key), None)
    if posting is None:
        return (1,)
    alone = InternshipPlacement(problem, (posting,), (), {}, ())
    weights = problem.settings.weights
    chose = reckoned(alone, LINE)
    rank = 100 if chose["not_chosen"] else posting.rank or 0
    numbers = draw([each.key for each in problem.places], problem.settings.seed)
    bad = rank if rank >= weights.bad_from else 0
    return (0, bad, chose["satisfaction"], posting.minutes or 0, numbers[posting.place])
