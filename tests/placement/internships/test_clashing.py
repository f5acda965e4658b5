"""Fixed places that break a limit: the smallest change first, then what clashes."""

from __future__ import annotations

from datetime import date

from leerroute.placement.internships import FixedPlace, InternshipPlacement, InternshipProblem, Work, place
from leerroute.proof import Clash
from tests.placement.internships.small import LAW, LINE, company, intern, problem


def clash(problem: InternshipProblem) -> Clash:
    found = place(problem, LAW, travel=LINE)
    assert isinstance(found, Clash)
    return found


def at(learner: str, where: str) -> FixedPlace:
    return FixedPlace(learner=learner, place=where)


def test_a_learner_fixed_too_far_away_can_be_let_go_or_travel_further() -> None:
    found = clash(problem([intern("amira", minutes_most=50)], [company("p", pc4="1010")], fixed=(at("amira", "p"),)))
    assert [text.nl for text in found.change] == ["Maak amira los van p, of: 4 minuten verder mogen reizen."]
    assert [text.nl for text in found.limits] == ["amira bij p: Het is ongeveer 54 minuten; hoogstens 50 mag."]


def test_a_learner_fixed_against_the_law_can_wait_until_16() -> None:
    young = intern("amira", born=date(2010, 12, 1))
    found = clash(problem([young], [company("p", work=frozenset({Work.HEAVY}))], fixed=(at("amira", "p"),)))
    assert [text.nl for text in found.change] == ["Maak amira los van p, of: beginnen vanaf 1 december 2026."]


def test_more_fixed_learners_than_seats() -> None:
    found = clash(problem([intern("a"), intern("b")], [company("p")], fixed=(at("a", "p"), at("b", "p"))))
    assert [text.nl for text in found.change] == ["1 plaats(en) erbij bij p, of maak daar 1 leerling(en) los."]


def test_who_has_to_go_anyway_makes_room_for_the_other() -> None:
    """One seat; Bram may not be there at all. Letting him go is enough."""
    learners = [intern("amira"), intern("bram", sector="zorg")]
    found = clash(problem(learners, [company("p", sector="groen")], fixed=(at("amira", "p"), at("bram", "p"))))
    assert [text.nl for text in found.change] == ["Maak bram los van p, of: een plaats voor zorg hier."]


def test_fixed_at_two_places() -> None:
    found = clash(problem([intern("a")], [company("p"), company("q")], fixed=(at("a", "p"), at("a", "q"))))
    assert [text.nl for text in found.limits] == ["a staat op meer plaatsen vast: p, q."]


def test_fixed_at_a_place_that_is_not_there() -> None:
    found = clash(problem([intern("a")], [company("p")], fixed=(at("a", "gone"),)))
    assert [text.nl for text in found.limits] == ["Vast staat plaats gone, maar die is er niet."]


def test_fixed_where_the_company_wants_more_learners_than_can_come() -> None:
    """p wants 3; only Amira and Bram can come."""
    learners = [intern("amira"), intern("bram"), intern("chantal", sector="zorg")]
    places = [company("p", seats=4, fewest=3, sector="groen")]
    found = clash(problem(learners, places, fixed=(at("amira", "p"),)))
    assert [text.nl for text in found.change] == [
        "Verlaag het minimum van p van 3 naar 2, of maak de vaste leerlingen daar los."
    ]


def test_what_is_fixed_twice_in_the_same_way_is_fixed_once() -> None:
    found = place(problem([intern("a")], [company("p")], fixed=(at("a", "p"), at("a", "p"))), LAW, travel=LINE)
    assert isinstance(found, InternshipPlacement)
    assert [posting.place for posting in found.postings] == ["p"]
