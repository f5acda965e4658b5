"""Learners without a place: who shares too few places, and the least that helps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from leerroute.placement.internships import (
    Explanations,
    FixedPlace,
    InternshipPlacement,
    InternshipProblem,
    InternshipSettings,
    place,
)
from leerroute.placement.lottery import draw
from tests.placement.internships.brute import placements
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, company, intern, problem


def explained(problem: InternshipProblem) -> Explanations:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    return Explanations(found, LAW, LINE)


def test_three_learners_for_two_seats_in_care_are_one_short() -> None:
    """Esra can go to garden only, and is no part of it."""
    care = [intern(key, sector="zorg") for key in ("amira", "bram", "chantal")]
    places = [company("home", sector="zorg"), company("ward", sector="zorg"), company("garden", sector="groen")]
    (shortage,) = explained(problem([*care, intern("esra", sector="groen")], places)).shortages()
    assert shortage.learners == ("amira", "bram", "chantal")
    assert (shortage.places, shortage.seats) == (("home", "ward"), 2)
    assert len(shortage.without) == 1
    assert shortage.extra == (("zorg", 1),)
    assert shortage.told.nl == (
        "3 leerlingen kunnen alleen op dezelfde 2 plaatsen terecht: 1 te weinig. "
        "Minstens 1 erbij is nodig, bijvoorbeeld 1 in zorg."
    )


def test_two_sectors_that_share_nobody_are_two_shortages() -> None:
    learners = [intern(f"z{number}", sector="zorg") for number in range(3)]
    learners += [intern(f"g{number}", sector="groen") for number in range(2)]
    places = [company("ward", sector="zorg"), company("garden", sector="groen")]
    one, other = explained(problem(learners, places)).shortages()
    assert [one.extra, other.extra] == [(("zorg", 2),), (("groen", 1),)]


def test_who_fits_nowhere_hears_which_limit_alone_would_do() -> None:
    amira = intern("amira", sector="zorg", minutes_most=10)
    places = [company("far", sector="zorg", pc4="1010"), company("farther", sector="groen", pc4="1010")]
    explanations = explained(problem([amira], places))
    assert explanations.shortages() == ()
    (nowhere,) = explanations.nowhere()
    assert nowhere.alone is not None
    assert (nowhere.alone[0].nl, nowhere.alone[1]) == ("Is het dichtbij genoeg?", 1)


@settings(max_examples=80, deadline=None)
@given(problems())
def test_every_shortage_is_a_proof_and_the_extra_seats_place_everybody(problem: InternshipProblem) -> None:
    """Hall: its learners are more than its seats, and can go nowhere else; with the extra seats all are placed."""
    found = place(problem, LAW, travel=LINE)
    if not isinstance(found, InternshipPlacement):
        return
    explanations = Explanations(found, LAW, LINE)
    ready = explanations._solved.case
    for shortage in explanations.shortages():
        rows = [ready.row[key] for key in shortage.learners]
        reach = {
            problem.places[column].key for column in range(len(problem.places)) if any(ready.possible[rows, column])
        }
        assert reach <= set(shortage.places)
        assert len(shortage.learners) - shortage.seats == len(shortage.without)
        assert sum(count for _, count in shortage.extra) == len(shortage.without)
    without = {key for shortage in explanations.shortages() for key in shortage.without}
    assert without | {each.learner for each in explanations.nowhere()} == set(found.unplaced)


ON_THE_DAY = date(2026, 9, 1)


def who_is_without(problem: InternshipProblem) -> tuple[str, ...]:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    return found.unplaced


@pytest.mark.parametrize("seed", list("abcdef"))
def test_with_one_place_for_two_the_lottery_decides_and_not_who_lives_near(seed: str) -> None:
    """Amira lives next door and Bram 20 km away; by the total Bram would always be the one."""
    both = [intern("amira", "p"), intern("bram", "p", pc4="1020")]
    later = max("amira", "bram", key=lambda key: draw(["amira", "bram"], seed)[key])
    lots = InternshipSettings(seed=seed, on=ON_THE_DAY, without="lottery")
    assert who_is_without(problem(both, [company("p")], settings=lots)) == (later,)
    total = lots.model_copy(update={"without": "total"})
    assert who_is_without(problem(both, [company("p")], settings=total)) == ("bram",)


@pytest.mark.parametrize("seed", list("abcdef"))
def test_priority_goes_before_the_lottery_and_so_does_a_place_from_before(seed: str) -> None:
    lots = InternshipSettings(seed=seed, on=ON_THE_DAY, without="lottery")
    first = [intern("amira", "p"), intern("bram", "p", priority=2), intern("chantal", "p", priority=1)]
    assert who_is_without(problem(first, [company("p", seats=2)], settings=lots)) == ("amira",)
    had = (FixedPlace(learner="amira", place="p"),)
    pair = [intern("amira", "p"), intern("bram", "p")]
    assert who_is_without(problem(pair, [company("p")], settings=lots, earlier=had)) == ("bram",)


def test_who_stays_without_hears_that_lots_were_drawn_and_with_which_number() -> None:
    lots = InternshipSettings(seed="loting", on=ON_THE_DAY, without="lottery")
    explanations = explained(problem([intern("amira", "p"), intern("bram", "p")], [company("p")], settings=lots))
    (without,) = explanations.placement.unplaced
    (why,) = explanations.better_choices(without)
    assert why.rule == "without"
    assert why.told.nl.endswith("Voorrang en daarna de loting bepaalden wie er een kreeg. Dit lotnummer: 2.")


@settings(max_examples=80, deadline=None)
@given(problems(fixed=False))
def test_taking_turns_gives_the_same_learners_without_a_place(problem: InternshipProblem) -> None:
    """As a mentor would do it: of all ways to place as many as possible, turn by turn keep those with this learner in."""
    problem = problem.model_copy(
        update={
            "settings": problem.settings.model_copy(update={"without": "lottery", "change_first": False}),
            "earlier": (),
        }
    )
    ways = [set(each.unplaced) for each in placements(problem, LAW, LINE)]
    ways = [each for each in ways if len(each) == min(map(len, ways))]
    numbers = draw([each.key for each in problem.learners], problem.settings.seed)
    for learner in sorted(problem.learners, key=lambda each: (each.priority or 99, numbers[each.key])):
        ways = [each for each in ways if learner.key not in each] or ways
    assert set(who_is_without(problem)) == ways[0]
