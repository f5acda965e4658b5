"""Why not the first choice: the rule that had priority, checked by trying every placement that gives the place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from leerroute.placement.internships import (
    Because,
    Explanations,
    InternshipPlacement,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Work,
    place,
)
from leerroute.placement.internships.verifying import reckoned
from tests.placement.internships.brute import aims, placements
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, ON, company, intern, problem


def explained(problem: InternshipProblem) -> Explanations:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    return Explanations(found, LAW, LINE)


@settings(max_examples=60, deadline=None)
@given(problems())
def test_the_rule_named_is_the_first_objective_that_gets_worse_in_every_placement_with_the_wish(
    problem: InternshipProblem,
) -> None:
    found = place(problem, LAW, travel=LINE)
    if not isinstance(found, InternshipPlacement):
        return
    explanations, names = Explanations(found, LAW, LINE), aims(problem)
    at = {posting.learner: posting.place for posting in found.postings}
    everything = list(placements(problem, LAW, LINE))
    values = [[reckoned(each, LINE)[name] for name in names] for each in everything]
    best = min(values)
    for learner in problem.learners:
        for offered in problem.places:
            if at.get(learner.key) == offered.key:
                continue
            why = explanations.why_not(learner.key, offered.key)
            having = [
                value
                for each, value in zip(everything, values, strict=True)
                if any(post.learner == learner.key and post.place == offered.key for post in each.postings)
            ]
            if not having:
                assert why.because in {Because.LIMIT, Because.TAKEN, Because.FIXED}
                continue
            worse = next((number for number in range(len(names)) if min(having)[number] != best[number]), None)
            if worse is None:
                assert why.because is Because.LOTTERY
            else:
                assert why.because is Because.RULE
                assert (why.rule, why.worse) == (names[worse], min(having)[worse] - best[worse])


def test_a_learner_of_15_hears_that_the_cash_desk_is_not_allowed_and_from_which_article() -> None:
    young = intern("amira", "shop", born=date(2010, 11, 15))
    shop = company("shop", work=frozenset({Work.LIGHT, Work.CASH_DESK}))
    (why,) = explained(problem([young], [shop, company("farm")])).better_choices("amira")
    assert why.because is Because.LIMIT
    assert "kassa" in why.told.nl
    (judgement,) = why.judgements
    assert judgement.rule == "internship.young.cash_desk"
    assert {norm.id for norm in judgement.norms} == {"work.stage_under_16.light_work", "work.not_light"}
    assert "NRK 3:1" in {source.words for source in judgement.sources}
    assert all(norm.confidence == "primary" for norm in judgement.norms)
    assert why.change is not None
    assert "15 november 2026" in why.change.nl  # the day on which Amira turns 16


def test_a_letter_says_how_many_minutes_further_would_have_given_the_place() -> None:
    """10 km: 2 + 60 x 1.3 x 10 / 15 = 54 minutes; 50 are allowed."""
    amira = intern("amira", "far", minutes_most=50)
    nowhere, sentence = explained(problem([amira], [company("far", pc4="1010")])).letter("amira")
    assert nowhere.nl.startswith("Geen enkele plaats past. Is het dichtbij genoeg? Bij 1 plaatsen niet.")
    assert "54 minuten; hoogstens 50" in sentence.nl
    assert "Dit had het anders gemaakt: 4 minuten verder mogen reizen." in sentence.nl


def test_a_letter_names_no_other_learner() -> None:
    learners = [intern("amira", "p"), intern("bram", "p"), intern("chantal", "p", "q")]
    explanations = explained(problem(learners, [company("p"), company("q"), company("r")]))
    for learner in learners:
        others = {other.key for other in learners} - {learner.key}
        for sentence in explanations.letter(learner.key):
            assert not any(other in sentence.nl or other in sentence.en for other in others)


def test_one_seat_more_is_told_when_it_would_have_helped() -> None:
    explanations = explained(problem([intern("amira", "p"), intern("bram", "p")], [company("p"), company("q")]))
    at = {posting.learner: posting.place for posting in explanations.placement.postings}
    loser = next(key for key, where in at.items() if where == "q")
    (why,) = explanations.better_choices(loser)
    assert why.because is Because.LOTTERY
    assert why.change is not None
    assert "één plaats meer" in why.change.nl


def test_someone_who_can_only_go_there_goes_first() -> None:
    """Bram can only go to p (he refused q): with Amira there one of them stays without a place."""
    bram = intern("bram", "p", days=None, sector="zorg")
    places = [company("p", sector="zorg"), company("q", sector="groen")]
    explanations = explained(problem([intern("amira", "p"), bram], places))
    (why,) = explanations.better_choices("amira")
    assert (why.because, why.rule, why.worse) == (Because.RULE, "unplaced", 1)


def test_who_would_pass_the_very_bad_on_to_another_does_not_go_first() -> None:
    """p to Amira would put Bram on his fourth choice, which counts as very bad; she gets her second."""
    amira = intern("amira", "p", "q")
    bram = intern("bram", "p", "gone", "gone too", "r")
    weights = InternshipWeights(per_rank=(0, 50, 51, 52), bad_from=4)
    places = [company("p"), company("q"), company("r")]
    settings_ = InternshipSettings(seed="x", on=ON, weights=weights)
    explanations = explained(problem([amira, bram], places, settings=settings_))
    (why,) = explanations.better_choices("amira")
    assert (why.because, why.rule) == (Because.RULE, "rank_4")


def test_an_empty_place_tells_which_limit_keeps_everybody_away() -> None:
    explanations = explained(
        problem([intern("amira", sector="zorg")], [company("p", sector="groen"), company("q", sector="zorg")])
    )
    told = explanations.why_empty("p")
    assert told is not None
    assert told.nl == "Geen leerling past hier. Past de sector? Niet bij 1 van de 1."
    assert explanations.why_empty("q") is None


def test_a_place_that_wants_more_than_come_tells_its_minimum() -> None:
    explanations = explained(problem([intern("amira", "p")], [company("p", seats=3, fewest=2), company("q")]))
    told = explanations.why_empty("p")
    assert told is not None
    assert "minstens 2" in told.nl
    assert explanations.better_choices("amira")[0].because is Because.CLOSED


def test_the_price_of_travel_counts_who_would_be_placed() -> None:
    """p is 54 minutes away; with 50 allowed nobody comes, with 55 both do. 5 minutes: 2 learners more."""
    learners = [intern(key, "p", minutes_most=50) for key in ("amira", "bram")]
    explanations = explained(problem(learners, [company("p", pc4="1010", seats=2)]))
    (price,) = explanations.prices(minutes=5)
    assert (price.placed, price.better, price.worse) == (2, 2, 0)
    assert price.limit.nl == "5 minuten verder reizen mag"
    assert price.told.nl == "2 open plekken minder, 2 leerlingen een hogere keuze"


def test_the_law_has_no_price() -> None:
    young = intern("amira", "p", born=date(2011, 1, 1))
    explanations = explained(problem([young], [company("p", work=frozenset({Work.HEAVY}))]))
    assert explanations.prices() == ()


@settings(max_examples=40, deadline=None)
@given(problems())
def test_what_is_said_would_have_changed_it_does_change_it(problem: InternshipProblem) -> None:
    """One seat more, for who was not kept away by a limit: placed again with that seat, the learner is there."""
    found = place(problem, LAW, travel=LINE)
    if not isinstance(found, InternshipPlacement):
        return
    explanations = Explanations(found, LAW, LINE)
    for learner in problem.learners:
        for why in explanations.better_choices(learner.key):
            if why.because not in {Because.RULE, Because.LOTTERY, Because.TAKEN}:
                continue
            larger = tuple(
                each.model_copy(update={"seats": each.seats + (each.key == why.place)}) for each in problem.places
            )
            again = place(problem.model_copy(update={"places": larger}), LAW, travel=LINE)
            assert isinstance(again, InternshipPlacement)
            at = {posting.learner: posting.place for posting in again.postings}
            assert (at.get(learner.key) == why.place) == (why.change is not None)


def test_one_seat_more_has_a_price_too() -> None:
    """Three want p; one has it. With one seat more who was at q goes to p, and q is left for the third."""
    learners = [intern(key, "p", "q") for key in ("amira", "bram", "chantal")]
    explanations = explained(problem(learners, [company("p", title="Bakkerij"), company("q")]))
    (price, *_) = explanations.seat_prices()
    assert price.limit.nl == "Eén plek meer bij firm p (Bakkerij)"
    assert price.told.nl == "1 open plek minder, 2 leerlingen een hogere keuze"


def test_a_letter_to_who_has_no_place_begins_with_the_shortage() -> None:
    learners = [intern(key, "p", sector="zorg") for key in ("amira", "bram")]
    explanations = explained(problem(learners, [company("p", sector="zorg")]))
    (without,) = explanations.placement.unplaced
    first, second = explanations.letter(without)
    assert first.nl.startswith("2 leerlingen kunnen alleen op één plaats terecht: 1 te weinig.")
    assert second.nl.startswith("1e keuze, p: ")


def test_a_placement_that_was_changed_by_hand_is_not_explained() -> None:
    found = explained(problem([intern("amira", "p")], [company("p"), company("q")])).placement
    (posting,) = found.postings
    with pytest.raises(ValueError, match="not the one that `place` makes"):
        Explanations(replace(found, postings=(replace(posting, place="q"),)), LAW, LINE)
