"""Learners who do not fit in one group: their team teaches a lesson more than once, and their room is taken as often."""

from __future__ import annotations

from pathlib import Path

from leerroute.curriculum import shipped_catalogue
from leerroute.planning import Learners, Overlap, PlanRequest, Room, TeamTime, plan, prices, read_request
from leerroute.planning.checking import faults
from leerroute.route import Place
from tests.planning.given import mbo, planned, request, vo

EXAMPLE = Path(__file__).parents[2] / "examples/planning/hbr-kb-mbo4.yaml"
KITCHEN = Room(key="keuken", place=Place.MBO, weekly=4, group=12)


def cooking(learners: int) -> PlanRequest:
    """80 hours in a kitchen that is free 40 hours in each block of ten weeks, for twelve learners at a time."""
    return request(mbo("K1", 80, room="keuken"), rooms=(KITCHEN,), learners=Learners(size=learners))


def test_two_groups_take_twice_the_hours_of_a_room() -> None:
    """12 learners: 80 hours in blocks of 40, so two blocks. 13 or 24: 160 hours, so four blocks: forty weeks."""
    assert [planned(cooking(learners)).weeks for learners in (12, 13, 24)] == [20, 40, 40]


def test_the_sum_says_that_it_is_of_all_groups() -> None:
    told = planned(cooking(24)).bound.told
    assert told.nl.startswith("Keuken: 160 uur nodig voor alle groepen samen, 4 uur per week vrij.")
    assert told.en.startswith("Keuken: 160 hours needed for all groups together, 4 hours a week free.")


def test_a_learner_has_the_hours_of_one_group() -> None:
    made = planned(cooking(24))
    assert sum(slot.hours for slot in made.slots) == 80


def test_a_team_teaches_every_group() -> None:
    """50 learners in groups of 25 at most: 120 hours become 240 of the team, which gives 60 a block: four blocks."""
    lessons = vo("NE", 120, team="talen", group=25)
    talen = (TeamTime(team="talen", weekly=6),)
    assert planned(request(lessons, teams=talen, learners=Learners(size=50))).weeks == 40
    assert planned(request(lessons, teams=talen, learners=Learners(size=25))).weeks == 20


def test_what_is_taught_together_is_taught_in_the_groups_of_the_smaller_groups() -> None:
    """NE in two groups of 25 and VB-NE in one group: 100 hours together are 200 of the team, not 300. It gives 50 a block, so
    four blocks; nothing is won on NE, and all of VB-NE."""
    asked = request(
        vo("NE", 100, team="talen", group=25),
        mbo("VB-NE", 100, team="talen", places=(Place.VMBO,)),
        overlaps=(Overlap(one="NE", other="VB-NE", hours=100),),
        teams=(TeamTime(team="talen", weekly=5),),
        learners=Learners(size=50),
    )
    assert planned(asked).weeks == 40


def test_a_plan_that_forgets_a_group_is_at_fault() -> None:
    """The plan of 12 learners does not hold for 24: 40 hours of K1 in a block are 80 of a kitchen that is free 40."""
    made = planned(cooking(12))
    wrong = faults(made.__class__(**(vars(made) | {"request": cooking(24)})))
    assert "1.1, keuken: 80 uur, en er is plek voor 4 x 10 = 40." in [told.nl for told in wrong]


def test_the_size_of_a_group_has_a_price() -> None:
    told = {price.limit.told.nl: price.weeks for price in prices(plan(cooking(24)), seconds=30)}
    assert told["in keuken hoogstens 12 leerlingen tegelijk"] == 20


def test_the_learners_of_a_route_are_those_of_its_choices() -> None:
    """The route of the example has a group size; a request that tells only birth months keeps it."""
    asked = read_request(EXAMPLE, shipped_catalogue())
    choices = asked.route.choices
    assert choices is not None
    assert asked.learners.size == choices.group_size is not None
    assert asked.learners.birth_months
