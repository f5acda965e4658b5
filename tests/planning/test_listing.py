"""Een planning volgens een lijst: snel, en nooit meer dan een begin (a plan made by list is never more than a beginning)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from leerroute.planning import Argument, Before, ExamNeed, Overlap, Plan, TeamTime, Together, law_of, plan
from leerroute.planning.by_list import by_chain, listed
from leerroute.planning.case import Case, case_of
from leerroute.planning.checking import faults
from leerroute.planning.model import Found
from leerroute.planning.search import Attempt, Deadline
from leerroute.planning.search.beginning import beginning, confirmed
from leerroute.planning.search.fitting import NOTHING
from leerroute.route import ExamKind, Place
from tests.planning.given import mbo, planned, request, vo
from tests.planning.routes import invented, weeks


def case(*work: Any, **more: Any) -> Case:
    asked = request(*work, **more)
    return case_of(asked, law_of(asked))


def made(of: Case, *, follow: bool = False) -> Found:
    found = listed(of, by_chain(of), follow=follow)
    assert found is not None
    return found


def test_a_list_fills_one_block_after_the_other() -> None:
    """150 hours, 100 in a block."""
    assert made(case(vo("NE", 80), mbo("K1", 70))).periods == 2


def test_a_list_keeps_to_the_order() -> None:
    rules = (Before(first="NE", then="K1"), Before(first="K1", then="K2"))
    found = made(case(mbo("K2", 10), mbo("K1", 10), vo("NE", 10), order=rules))
    assert [slot.unit for slot in found.slots] == ["NE", "K1", "K2"]
    assert found.periods == 3


def test_a_list_teaches_together_what_overlaps() -> None:
    """120 hours of which 20 are won fill one block."""
    both = mbo("K1", 60), vo("NE", 60, places=(Place.MBO, Place.VMBO))
    found = made(case(*both, overlaps=(Overlap(one="NE", other="K1", hours=20),)))
    assert (found.periods, sum(each.hours for each in found.shared)) == (1, 20)


def periods(of: Found, unit: str) -> list[str]:
    return [slot.period for slot in of.slots if slot.unit == unit]


def test_a_list_puts_units_that_go_together_in_the_same_blocks() -> None:
    """NE takes two blocks, so some of the 40 hours of K1 waits for the second; K2 goes alone."""
    of = case(vo("NE", 120), mbo("K1", 40), mbo("K2", 30), order=(Together(one="NE", other="K1"),))
    found = made(of)
    assert periods(found, "NE") == periods(found, "K1") == ["1.1", "1.2"]
    assert len(periods(found, "K2")) == 1
    assert confirmed(of, found, 10) is not None


def test_of_units_that_go_together_none_begins_before_all_can() -> None:
    """K2 waits for NE, so K1 does, and so does K3, which goes with K1."""
    rules = Before(first="NE", then="K2"), Together(one="K1", other="K2"), Together(one="K3", other="K1")
    found = made(case(mbo("K1", 10), mbo("K2", 10), mbo("K3", 10), vo("NE", 10), order=rules))
    assert {unit: periods(found, unit) for unit in ("K1", "K2", "K3")} == {
        "K1": ["1.2"],
        "K2": ["1.2"],
        "K3": ["1.2"],
    }


def test_of_units_that_go_together_none_is_ready_before_the_others() -> None:
    """The team of K1 has 3 hours a week in the first block: 10 hours of NE in steps of 10 would be gone long before 90 hours of K1. So
    they wait for the second."""
    scarce = TeamTime(team="koks", weekly=9, periods={"1.1": 3})
    rules = (Together(one="NE", other="K1"),)
    of = case(vo("NE", 10), mbo("K1", 90, team="koks"), vo("WI", 60), order=rules, teams=(scarce,), grain=10)
    found = made(of)
    assert (periods(found, "NE"), periods(found, "K1")) == (["1.2"], ["1.2"])


def test_a_list_teaches_nothing_in_one_with_what_goes_with_others() -> None:
    """WI presses most and could be taught with NE, and NE would be ahead of K1 then."""
    overlap, rule = Overlap(one="WI", other="NE", hours=50), Together(one="NE", other="K1")
    of = case(vo("NE", 60), mbo("K1", 90), vo("WI", 95), order=(rule,), overlaps=(overlap,))
    found = made(of)
    assert found.shared == ()
    assert periods(found, "NE") == periods(found, "K1")


def test_a_list_for_weeks_keeps_units_together() -> None:
    """Twenty units of an invented route, of which four pairs go together week by week; and every other limit of the request."""
    asked = invented(2, weeks(3), each=9)
    bound = {unit for rule in asked.order if isinstance(rule, Before) for unit in (rule.first, rule.then)}
    free = sorted((unit.hours, unit.code) for unit in asked.work if unit.code not in bound and not unit.bpv)
    rules = [Together(one=one, other=other) for (_, one), (_, other) in zip(free[::2], free[1::2], strict=False)][:4]
    of = case_of(asked.model_copy(update={"order": (*asked.order, *rules)}), law_of(asked))
    found = made(of)
    weeks_taken = sum(of.weeks[: found.periods])
    listed_plan = Plan(
        of.request, law_of(asked), found.slots, found.shared, found.exams, weeks_taken, steps=(), bounds=()
    )
    assert len(rules) == 4
    assert faults(listed_plan) == ()


def test_an_exam_of_a_list_is_in_the_first_window_after_its_units() -> None:
    exams = (ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),)
    assert made(case(vo("NE", 50), exams=exams)).exams[0].period == "1.2"


def test_a_list_that_follows_the_current_plan_begins_nothing_earlier() -> None:
    of = case(vo("NE", 50, current={"1.2": 50}))
    assert [slot.period for slot in made(of).slots] == ["1.1"]
    assert [slot.period for slot in made(of, follow=True).slots] == ["1.2"]


def test_the_model_refuses_a_list_that_breaks_a_limit() -> None:
    """110 hours in a block of 100."""
    of = case(vo("NE", 60), mbo("K1", 50))
    found = made(of)
    heavy = replace(found, slots=tuple(replace(slot, period="1.1") for slot in found.slots))
    assert confirmed(of, found, 10) is not None
    assert confirmed(of, heavy, 10) is None


def test_what_fits_no_calendar_gives_no_list() -> None:
    of = case(vo("NE", 60), mbo("K1", 50)).until(1)
    assert listed(of, by_chain(of)) is None
    assert beginning(of, 1, 10) is None


def test_a_search_that_finds_nothing_leaves_the_list_with_its_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    """210 hours do not fit in the two blocks before the first window, so one exam is in the second year, after 50 weeks. By sum
    it is 30 weeks, and each chain alone is in time for the first window."""
    monkeypatch.setattr("leerroute.planning.search.shortening.fits", lambda *_: NOTHING)
    exams = tuple(ExamNeed(subject=code, kind=ExamKind.CE, units=(code,)) for code in ("NE", "WI"))
    found = plan(request(vo("NE", 110), vo("WI", 100), exams=exams), seconds=5)
    assert (found.weeks, found.bound.weeks, found.proven) == (50, 30, False)


def test_what_was_settled_neither_way_gets_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same route. No try settles anything, until one gets all the time: then 30 weeks, 40 and so on are ruled out."""
    shares: list[float] = []

    def patient(of: Case, _: int, deadline: Deadline, seconds: float) -> Attempt:
        shares.append(seconds)
        return replace(NOTHING, impossible=seconds > deadline.seconds / 2 and len(of.periods) < 5)

    monkeypatch.setattr("leerroute.planning.search.shortening.fits", patient)
    exams = tuple(ExamNeed(subject=code, kind=ExamKind.CE, units=(code,)) for code in ("NE", "WI"))
    found = plan(request(vo("NE", 110), vo("WI", 100), exams=exams), seconds=60)
    assert (found.weeks, found.bound.weeks, found.proven) == (50, 50, True)
    assert shares[0] <= 15 < shares[-1]


def test_a_sum_counts_from_where_its_units_can_begin() -> None:
    """In the second year 120 hours, 100 in a block: 30 + 20 weeks. The chain says 40, the sum of all hours 20."""
    late = frozenset({"2.1", "2.2", "2.3"})
    found = planned(request(vo("NE", 10), mbo("K1", 60, periods=late), mbo("K2", 60, periods=late)))
    assert (found.weeks, found.bound.weeks, found.bound.argument) == (50, 50, Argument.HOURS)
    assert found.bound.units == ("K1", "K2")
