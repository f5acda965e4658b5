"""Wishes come after the weeks, and the current plan after the wishes; values counted by hand."""

from __future__ import annotations

from leerroute.planning import Wish, WishKind, law_of
from leerroute.planning.case import case_of
from leerroute.planning.model import Found
from leerroute.planning.request import Work
from leerroute.planning.search import Deadline, refined
from leerroute.route import RouteDesign
from tests.planning.given import ROUTE, calendar, mbo, planned, request, vo


def _wished(*work: Work, kind: WishKind, **changes: object) -> tuple[int, int, bool]:
    made = planned(request(*work, wishes=(Wish(kind=kind, weight=3),), **changes))
    step = made.steps[1]
    return made.wishes[kind], step.value, step.proven


def test_mbo_comes_early_when_that_is_wished() -> None:
    """400 hours: 300 fit in the first year, so 100 of 200 mbo hours may lie there with all vo hours later."""
    assert _wished(vo("NE", 200), mbo("K1", 200), kind=WishKind.EARLY_MBO) == (0, 0, True)


def test_the_weeks_after_the_exams_fill_with_mbo() -> None:
    """Three blocks; block three lies after the exams and holds 100 of the 150 hours of mbo."""
    assert _wished(vo("NE", 150), mbo("K1", 150), kind=WishKind.SUMMER_GAP) == (0, 0, True)


def test_weeks_are_balanced() -> None:
    """240 hours in three blocks: 8 a week in the first two leaves 80 for the last, so no difference is possible."""
    assert _wished(vo("NE", 240), kind=WishKind.BALANCED) == (0, 0, True)


def test_days_at_the_college_are_few() -> None:
    """120 hours of mbo and 80 of vo in two blocks: a day of eight hours in each is 160 hours, so one day a week, 20 days."""
    value, step, proven = _wished(mbo("K1", 120), vo("NE", 80), kind=WishKind.FEW_TRAVEL_DAYS)
    assert (value, step, proven) == (20, 60, True)


def test_units_of_both_schools_are_taught_side_by_side() -> None:
    assert _wished(vo("NE", 100), mbo("K1", 100), kind=WishKind.JOINT) == (0, 0, True)


def test_a_wish_never_costs_a_week() -> None:
    """Mbo only in the first year would be possible with an empty block; the plan stays two blocks."""
    made = planned(request(vo("NE", 100), mbo("K1", 100), wishes=(Wish(kind=WishKind.EARLY_MBO, weight=100),)))
    assert made.weeks == 20


def test_a_plan_that_is_still_right_is_not_changed() -> None:
    work = vo("NE", 100, current={"1.1": 40, "1.2": 60}), mbo("K1", 100, current={"1.1": 60, "1.2": 40})
    made = planned(request(*work))
    assert [(slot.unit, slot.period, slot.hours) for slot in made.slots] == [
        ("NE", "1.1", 40),
        ("K1", "1.1", 60),
        ("NE", "1.2", 60),
        ("K1", "1.2", 40),
    ]
    assert (made.steps[-1].name, made.steps[-1].value) == ("change", 0)


def test_only_what_has_to_move_moves() -> None:
    """The college is shut in block one: its 40 hours move, out of one block and into another, 80 in all."""
    base = calendar()
    periods = tuple(p.model_copy(update={"college": p.key != "1.1"}) for p in base.periods)
    work = vo("NE", 60, current={"1.1": 60}), mbo("K1", 60, current={"1.1": 40, "1.2": 20})
    made = planned(request(*work, calendar=base.model_copy(update={"periods": periods})))
    assert (made.weeks, made.steps[-1].value) == (20, 80)


def test_wishes_that_there_was_no_time_for_are_told_with_the_gap() -> None:
    """Counted from the slots, as a search that finds nothing has no value of its own."""
    asked = request(vo("NE", 100), mbo("K1", 100), wishes=(Wish(kind=WishKind.FEW_TRAVEL_DAYS, weight=2),))
    case = case_of(asked, law_of(asked))
    first = planned(asked)
    found = Found(first.slots, first.shared, first.exams, 2)
    kept, (step,) = refined(case, found, Deadline(0), None)
    days = first.wishes[WishKind.FEW_TRAVEL_DAYS]
    assert (kept == found, step.bound <= step.value == 2 * days) == (True, True)


def test_the_route_tells_of_its_choices_what_was_planned() -> None:
    """The mbo lies in the second year, in the first block of it: not in the first year, nor between exams and summer."""
    choices = {"mbo_content_in_first_year": True, "summer_gap_used": True, "one_roof": True}
    route = RouteDesign.model_validate(ROUTE.model_dump() | {"choices": choices})
    told = planned(request(vo("NE", 50), mbo("K1", 50, periods=frozenset({"2.1"})), route=route)).design.choices
    assert told is not None
    assert (told.mbo_content_in_first_year, told.summer_gap_used, told.one_roof) == (False, False, True)
