"""That a placement is the best there is: against trying every placement, and by its own proof."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from leerroute.placement.internships import (
    Intern,
    InternshipPlacement,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Place,
    PlaceChoice,
    Work,
    mistakes,
    place,
)
from leerroute.proof import Clash, Step
from tests.placement.internships.brute import aims, best
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, ON, company, intern, problem


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


@settings(max_examples=80, deadline=None)
@given(problems())
def test_a_placement_is_as_good_as_the_best_of_all_placements(problem: InternshipProblem) -> None:
    is_the_best(problem)


@settings(max_examples=80, deadline=None)
@given(problems(fewest=True))
def test_so_it_is_where_places_ask_a_minimum_of_learners(problem: InternshipProblem) -> None:
    is_the_best(problem)


@pytest.mark.parametrize(("learners", "places"), [([], []), ([intern("amira")], []), ([], [company("p")])])
def test_without_learners_or_places_nobody_is_placed(learners: list[Intern], places: list[Place]) -> None:
    found = place(problem(learners, places), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert found.postings == ()
    assert found.unplaced == tuple(learner.key for learner in learners)
    assert mistakes(found, LAW, LINE) == ()


def test_a_learner_who_is_there_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="learner 'amira' is in the problem twice"):
        place(problem([intern("amira"), intern("amira")], []), LAW, travel=LINE)


def test_everybody_placed_goes_before_anybodys_first_choice() -> None:
    """Bram fits at p only; Amira's first choice is p."""
    bram = intern("bram", sector="groen")
    places = [company("p", sector="groen"), company("q", sector="zorg")]
    found = place(problem([intern("amira", "p"), bram], places), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert {posting.learner: posting.place for posting in found.postings} == {"amira": "q", "bram": "p"}


def test_the_worst_rank_counts_before_the_sum() -> None:
    """1st and 4th cost 0 + 3 together; 2nd and 3rd cost 2 + 2. The 4th is very bad, so nobody gets it."""
    weights = InternshipWeights(per_rank=(0, 2, 2, 3), not_chosen=None, bad_from=4)
    given_settings = InternshipSettings(seed="x", on=ON, weights=weights)
    places = [company("q"), company("y")]
    amira = intern("amira", choices=wishes(q=1, y=2))
    bram = intern("bram", choices=wishes(q=3, y=4))
    found = place(problem([amira, bram], places, settings=given_settings), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert {posting.learner: posting.rank for posting in found.postings} == {"amira": 2, "bram": 3}


def test_growing_within_one_company_is_worth_what_the_weights_say() -> None:
    """Away from the company of before costs 3, a second choice 2: Amira stays at her company. With 1 she leaves."""
    places = [company("new", company="other"), company("old", company="hers")]
    amira = intern("amira", "new", "old", grows_at="hers")
    for away_from, goes_to in ((3, "old"), (1, "new")):
        weights = InternshipWeights(away_from=away_from)
        given_settings = InternshipSettings(seed="x", on=ON, weights=weights)
        found = place(problem([amira], places, settings=given_settings), LAW, travel=LINE)
        assert isinstance(found, InternshipPlacement)
        assert [posting.place for posting in found.postings] == [goes_to]


def test_what_the_company_wants_decides_between_learners_to_whom_it_is_the_same() -> None:
    places = [company("p", wants=("chantal", "bram")), company("q")]
    found = place(problem([intern("amira", "p"), intern("bram", "p")], places), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert {posting.learner: posting.place for posting in found.postings} == {"amira": "q", "bram": "p"}


def test_a_place_that_wants_two_opens_for_two_and_not_for_one() -> None:
    """Two like p better than q: together they open it; Amira alone does not."""
    places = [company("p", seats=2, fewest=2), company("q", seats=2)]
    both = place(problem([intern("amira", "p"), intern("bram", "p")], places), LAW, travel=LINE)
    alone = place(problem([intern("amira", "p")], places), LAW, travel=LINE)
    assert isinstance(both, InternshipPlacement)
    assert isinstance(alone, InternshipPlacement)
    assert {posting.place for posting in both.postings} == {"p"}
    assert ({posting.place for posting in alone.postings}, alone.closed) == ({"q"}, frozenset({"p"}))


def test_without_time_to_choose_a_placement_is_right_and_good_but_not_proven() -> None:
    """Nobody says which to open: q, which both want, asks three; closing it leaves p, which asks two."""
    places = [company("p", seats=2, fewest=2), company("q", seats=3, fewest=3)]
    learners = [intern(key, "q", "p") for key in ("amira", "bram")]
    found = place(problem(learners, places), LAW, travel=LINE, seconds=0.0)
    assert isinstance(found, InternshipPlacement)
    assert mistakes(found, LAW, LINE) == ()
    assert {posting.place for posting in found.postings} == {"p"}
    assert all(step.bound <= step.value for step in found.steps)


def test_what_is_missing_is_told_by_name() -> None:
    found = place(problem([intern("amira", born=None, pc4="9999")], [company("p", pc4=None)]), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert [note.nl for note in found.notes] == [
        "Geboortedatum niet ingevuld, dus nergens geplaatst: amira.",
        "Postcode niet ingevuld of niet in de tabel, dus reistijd onbekend: amira.",
        "Plaatsen zonder bekende postcode, dus reistijd onbekend: p.",
    ]


def wishes(**ranks: int) -> tuple[PlaceChoice, ...]:
    return tuple(PlaceChoice(place=key, rank=rank) for key, rank in ranks.items())


def test_it_tells_value_and_bound_of_each_step_while_it_solves() -> None:
    """Nobody is without a place: 0 of at least 0, first without the minimum of p and then with it."""
    told: list[Step] = []
    places = [company("p", seats=2, fewest=2), company("q")]
    place(problem([intern("amira", "p")], places), LAW, travel=LINE, progress=told.append)
    assert [(step.value, step.bound) for step in told if step.name == "unplaced"] == [(0, 0), (0, 0)]
    assert all(step.bound <= step.value for step in told)


def test_each_place_is_judged_by_the_law_of_its_own_first_day() -> None:
    """Alcohol is on the list since 18 November 2024: at 15 Amira may start at the bar the day before, and not on the day."""
    settings_ = InternshipSettings(seed="x", on=date(2024, 9, 1))
    work = frozenset({Work.LIGHT, Work.ALCOHOL})
    for start, at in ((date(2024, 11, 17), "bar"), (date(2024, 11, 18), None)):
        bar = company("bar", work=work, start=start)
        found = place(problem([intern("amira", born=date(2009, 6, 1))], [bar], settings=settings_), LAW, travel=LINE)
        assert isinstance(found, InternshipPlacement)
        assert [posting.place for posting in found.postings] == ([at] if at else [])
        assert mistakes(found, LAW, LINE) == ()
