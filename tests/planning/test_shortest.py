"""The fewest weeks, worked out by hand: a block has ten weeks of ten hours."""

from __future__ import annotations

import pytest

from leerroute.planning import (
    Argument,
    Before,
    ExamNeed,
    Learners,
    NoPlan,
    Overlap,
    Room,
    TeamTime,
    Together,
)
from leerroute.route import ExamKind, Place
from tests.planning.given import bpv, calendar, mbo, planned, request, vo


def test_hours_that_fill_a_block_and_a_half_take_two_blocks() -> None:
    made = planned(request(vo("NE", 80), mbo("K1", 70)))
    assert (made.weeks, made.proven, made.bound.argument) == (20, True, Argument.HOURS)


def test_what_comes_after_another_unit_lies_in_a_later_block() -> None:
    made = planned(request(vo("NE", 10), mbo("K1", 10), mbo("K2", 10), order=(
        Before(first="NE", then="K1"), Before(first="K1", then="K2"),
    )))  # fmt: skip
    assert (made.weeks, made.bound.argument) == (30, Argument.ORDER)
    assert made.bound.units == ("NE", "K1", "K2")


def test_hours_taught_together_count_once_in_the_week() -> None:
    """120 hours of which 20 are won: 100, one block, if both can be at the college."""
    both = mbo("K1", 60), vo("NE", 60, places=(Place.MBO, Place.VMBO))
    assert planned(request(*both)).weeks == 20
    made = planned(request(*both, overlaps=(Overlap(one="NE", other="K1", hours=20),)))
    assert made.weeks == 10
    assert sum(shared.hours for shared in made.shared) == 20


def test_hours_are_not_won_where_the_units_are_at_different_places() -> None:
    made = planned(request(mbo("K1", 60), vo("NE", 60), overlaps=(Overlap(one="NE", other="K1", hours=20),)))
    assert (made.weeks, made.shared) == (20, ())


def test_a_central_exam_waits_for_its_window() -> None:
    """Taught in the first block; the window is after the second."""
    made = planned(request(vo("NE", 50), exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),)))
    assert (made.weeks, made.exams[0].period, made.exams[0].tijdvak) == (20, "1.2", 1)


def test_a_unit_that_does_not_fit_before_the_window_waits_a_year() -> None:
    """210 hours do not fit in the two blocks before the first window, so the exam is after the fifth block."""
    made = planned(request(vo("NE", 210), exams=(ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),)))
    assert (made.weeks, made.exams[0].period) == (50, "2.2")


def test_days_at_the_college_limit_what_is_taught_there() -> None:
    """One day of eight hours: 80 hours in a block."""
    made = planned(request(mbo("K1", 90), college_days=1))
    assert (made.weeks, made.bound.argument) == (20, Argument.HOURS)


def test_nothing_is_put_at_the_college_when_nobody_said_that_learners_can_be_there() -> None:
    base = calendar()
    shut = tuple(p.model_copy(update={"college": None if p.key == "1.1" else True}) for p in base.periods)
    made = planned(request(mbo("K1", 50), calendar=base.model_copy(update={"periods": shut})))
    assert {slot.period for slot in made.slots} == {"1.2"}


def test_a_room_that_is_free_three_hours_a_week_takes_two_blocks_for_forty_hours() -> None:
    made = planned(request(mbo("K1", 40, room="rest"), rooms=(Room(key="rest", place=Place.MBO, weekly=3),)))
    assert made.weeks == 20


def test_a_team_that_is_away_in_the_first_block_teaches_in_the_second() -> None:
    made = planned(request(mbo("K1", 40, team="koks"), teams=(TeamTime(team="koks", weekly=5, periods={"1.1": 0}),)))
    assert {slot.period for slot in made.slots} == {"1.2"}


def test_units_that_go_together_lie_in_the_same_blocks() -> None:
    made = planned(request(vo("NE", 90), mbo("K1", 30, periods=frozenset({"1.2", "1.3"})), order=(
        Together(one="NE", other="K1"),
    )))  # fmt: skip
    periods = {code: {slot.period for slot in made.slots if slot.unit == code} for code in ("NE", "K1")}
    assert periods["NE"] == periods["K1"] == {"1.2", "1.3"}


def test_a_unit_of_four_hours_a_week_takes_two_blocks_for_fifty_hours() -> None:
    assert planned(request(vo("NE", 50, weekly=4))).weeks == 20


def test_nobody_goes_to_a_company_before_fourteen() -> None:
    """Born in May 2014: fourteen in June 2028, so not at the start of any block of the first year (the law's age)."""
    made = planned(request(bpv("STAGE", 40), learners=Learners(birth_months={"2014-05": 3, "2013-01": 9})))
    assert {slot.period for slot in made.slots} == {"2.1"}


def test_a_week_with_bpv_under_sixteen_has_thirty_five_hours_at_most() -> None:
    """360 hours fit in ten weeks of 36, but under sixteen the law allows 35 with lessons counted."""
    week = calendar(most_hours=36)
    young, old = Learners(birth_months={"2012-05": 3}), Learners(birth_months={"2010-05": 3})
    work = vo("NE", 300), bpv("STAGE", 60)
    assert planned(request(*work, calendar=week, learners=old)).weeks == 10
    assert planned(request(*work, calendar=week, learners=young)).weeks == 20


def test_a_request_that_no_calendar_holds_has_no_plan() -> None:
    with pytest.raises(NoPlan):
        planned(request(vo("NE", 100, periods=frozenset({"1.1"})), vo("EN", 1, periods=frozenset({"1.1"}))))


def test_what_a_learner_has_done_is_not_planned_and_holds_nothing_up() -> None:
    made = planned(request(vo("NE", 100, done=True), mbo("K1", 100), order=(Before(first="NE", then="K1"),)))
    assert (made.weeks, {slot.unit for slot in made.slots}) == (10, {"K1"})


def test_the_rest_that_the_grain_leaves_is_taught_too() -> None:
    made = planned(request(vo("NE", 47), mbo("K1", 53), grain=10))
    assert made.weeks == 10
    assert sum(slot.hours for slot in made.slots) == 100


def test_at_least_so_many_hours_a_week_are_kept_in_every_block_but_the_last() -> None:
    """The exam forces two blocks: the first then holds at least 60 of the 70 hours."""
    made = planned(request(vo("NE", 70), calendar=calendar(least_hours=6), exams=(
        ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),
    )))  # fmt: skip
    assert sum(slot.hours for slot in made.slots if slot.period == "1.1") >= 60
