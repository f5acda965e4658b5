"""The least change from a plan that runs: in one search with the weeks, and with fewer places to choose from."""

from __future__ import annotations

import pytest

from leerroute.planning import Overlap, PlanRequest, law_of, personal, plan
from leerroute.planning.bounds import bounds
from leerroute.planning.case import Case, case_of, freely_placed
from leerroute.planning.model import build
from leerroute.planning.model.change import Change
from leerroute.planning.search import Deadline, attempt, refined, settled, shortest
from leerroute.proof import Step
from leerroute.route import Place
from tests.planning.given import calendar, mbo, planned, request, vo
from tests.planning.routes import invented, quarters

BOTH = (Place.VMBO, Place.MBO)


def case(asked: PlanRequest) -> Case:
    return case_of(asked, law_of(asked))


def of(steps: tuple[Step, ...], name: str) -> Step:
    return next(step for step in steps if step.name == name)


def places(*work: object, overlaps: tuple[Overlap, ...] = ()) -> list[tuple[Place, ...]]:
    return [unit.places for unit in freely_placed(case(request(*work, overlaps=overlaps))).units]  # type: ignore[arg-type]


def test_three_units_that_fit_two_blocks_in_hours_but_not_whole_take_three_with_the_least_change() -> None:
    """60 hours each in blocks of 100, each within one block of ten weeks: 180 hours would fit in two blocks, the units do
    not. K2 comes from the second year into the free block 1.2, 60 hours out of one and 60 into another: 120."""
    work = [
        vo("NE", 60, span=10, current={"1.1": 60}),
        vo("K1", 60, span=10, current={"1.3": 60}),
        vo("K2", 60, span=10, current={"2.1": 60}),
    ]
    asked = request(*work)
    assert max(bound.weeks for bound in bounds(case(asked))) == 20
    made = planned(asked)
    assert (made.weeks, [(step.name, step.value, step.bound) for step in made.steps]) == (
        30,
        [("weeks", 30, 30), ("change", 120, 120)],
    )


def test_where_no_calendar_holds_the_units_the_search_at_once_says_nothing() -> None:
    """Every block is tried that comes right after the bound; what takes longer is left to the search for the shortest."""
    work = [vo(f"K{number}", 60, span=10, current={"1.1": 60}) for number in range(9)]
    asked = request(*work, calendar=calendar(years=2))
    assert settled(case(asked), 50, Deadline(10), None) is None


@pytest.mark.parametrize("seed", [0, 15])
def test_one_search_finds_the_same_weeks_and_change_as_one_after_the_other(seed: int) -> None:
    group = plan(invented(seed, quarters(6), each=9))
    asked = case(personal(group, done=[work.code for work in group.request.work][seed % 5 :: 6]))
    least = max(bound.weeks for bound in bounds(asked))
    at_once = settled(asked, least, Deadline(30), None)
    first = shortest(asked, least, Deadline(30), lambda *_: None)
    _, steps = refined(asked, first.found, Deadline(30), None)
    assert at_once is not None
    assert (at_once[1], at_once[2]) == (first.weeks, steps)
    assert of(steps, "change").value > 0


@pytest.mark.parametrize("seed", [0, 15])
def test_fewer_places_to_choose_from_make_no_more_change(seed: int) -> None:
    """Against the model that may put lessons at every place, by workers that search as they see fit."""
    group = plan(invented(seed, quarters(6), each=9))
    asked = case(personal(group, done=[work.code for work in group.request.work][seed % 5 :: 6]))
    least = max(bound.weeks for bound in bounds(asked))
    at_once = settled(asked, least, Deadline(30), None)
    assert at_once is not None
    model = build(asked.until(at_once[0].periods))
    model.cp.minimize(Change(model).hours)
    everywhere = attempt(model, 60, aimed=True, many_ways=True)
    assert everywhere.proven
    assert of(at_once[2], "change").value == everywhere.value


def test_lessons_that_can_be_at_the_vmbo_are_looked_for_there_alone() -> None:
    assert places(vo("NE", 40), mbo("K1", 40, places=BOTH), mbo("K2", 40)) == [
        (Place.VMBO,),
        (Place.VMBO,),
        (Place.MBO,),
    ]


def test_lessons_that_may_be_taught_with_what_is_at_the_college_alone_can_be_at_both() -> None:
    """K2 may be with K1 at the college, and NE with K2: so both stay free to be there."""
    overlaps = Overlap(one="NE", other="K2", hours=20), Overlap(one="K2", other="K1", hours=20)
    work = vo("NE", 40, places=BOTH), mbo("K1", 40), mbo("K2", 40, places=BOTH), mbo("K3", 40, places=BOTH)
    assert places(*work, overlaps=overlaps) == [BOTH, (Place.MBO,), BOTH, (Place.VMBO,)]


def test_lessons_that_may_be_taught_with_what_is_at_the_vmbo_are_looked_for_there() -> None:
    overlaps = (Overlap(one="NE", other="K2", hours=20),)
    assert places(vo("NE", 40), mbo("K2", 40, places=BOTH), overlaps=overlaps) == [(Place.VMBO,), (Place.VMBO,)]
