"""The checker of plans finds each limit that is broken, and finds nothing where nothing is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerroute.planning import Calendar, ExamSlot, Overlap, Plan, SharedSlot, Slot
from leerroute.planning.checking import faults
from leerroute.route import ExamKind
from tests.planning.example import COMPANY, MBO, PLAN, REQUEST, VMBO

Change = Callable[[Plan], Plan]


def asked(**changes: Any) -> Change:
    """The same plan for another request."""
    return lambda plan: replace(plan, request=plan.request.model_copy(update=changes))


def work(code: str, **changes: Any) -> Change:
    units = tuple(each.model_copy(update=changes) if each.code == code else each for each in REQUEST.work)
    return asked(work=units)


def period(key: str, **changes: Any) -> Change:
    told = tuple(each.model_copy(update=changes) if each.key == key else each for each in REQUEST.calendar.periods)
    return asked(calendar=REQUEST.calendar.model_copy(update={"periods": told}))


def calendar(**changes: Any) -> Change:
    return asked(calendar=REQUEST.calendar.model_copy(update=changes))


def instead(old: int, *new: Slot) -> Change:
    """Other slots in the place of one."""
    return lambda plan: replace(plan, slots=(*plan.slots[:old], *new, *plan.slots[old + 1 :]))


def sat(old: int, *new: ExamSlot) -> Change:
    return lambda plan: replace(plan, exams=(*plan.exams[:old], *new, *plan.exams[old + 1 :]))


def together(*shared: SharedSlot) -> Change:
    return lambda plan: replace(plan, shared=shared)


BROKEN: dict[str, tuple[Change, str]] = {
    "a unit nobody asked for": (instead(0, Slot("rekenem", "p1", 20, VMBO)), "staat niet bij de onderdelen"),
    "a period that is not there": (instead(0, Slot("rekenen", "p9", 20, VMBO)), "staat niet in de kalender"),
    "an exam in a period that is not there": (
        sat(0, ExamSlot("rekenen", ExamKind.SE, "p9")),
        "staat niet in de kalender",
    ),
    "an hour too many": (work("rekenen", hours=30), "40 uur les in het plan, en dat moet 30 zijn"),
    "bpv too few": (work("stage", hours=50, bpv=50), "40 uur bpv in het plan, en dat moet 50 zijn"),
    "what was done before": (work("zorg", done=True), "20 uur les in het plan, en dat moet 0 zijn"),
    "steps": (asked(grain=15), "rekenen: les in p1, p2 gaat niet in stappen van 15 uur"),
    "hours in a week of one unit": (work("rekenen", weekly=1), "1 per week is het meeste"),
    "a place where it cannot be": (work("mbo-zorg", places=(MBO,)), "mbo-zorg, p1: kan niet op deze plek"),
    "bpv at school": (instead(6, Slot("stage", "p3", 40, VMBO, bpv=True)), "stage, p3: kan niet op deze plek"),
    "the place of its room": (
        asked(rooms=(REQUEST.rooms[0].model_copy(update={"place": VMBO}),)),
        "koken, p2: kan niet op deze plek",
    ),
    "two places in one period": (
        instead(2, Slot("mbo-zorg", "p1", 10, VMBO), Slot("mbo-zorg", "p1", 10, MBO)),
        "mbo-zorg, p1: les op 2 plekken",
    ),
    "a slot of nothing": (instead(0, Slot("rekenen", "p1", 20, VMBO), Slot("zorg", "p1", 0, VMBO)), "zorg, p1: 0 uur"),
    "more shared than judged": (asked(overlaps=()), "10 uur samen, en docenten zagen 0 uur overlap"),
    "shared where one is not": (
        together(SharedSlot("zorg", "mbo-zorg", "p2", 10, VMBO)),
        "zorg heeft dan op die plek geen les",
    ),
    "shared at another place": (
        together(SharedSlot("zorg", "mbo-zorg", "p1", 10, MBO)),
        "zorg heeft dan op die plek geen les",
    ),
    "shared with itself": (together(SharedSlot("zorg", "zorg", "p1", 10, VMBO)), "10 uur samen kan niet"),
    "shared more than there is": (
        lambda plan: replace(
            asked(overlaps=(Overlap(one="zorg", other="mbo-zorg", hours=90),))(plan),
            shared=(SharedSlot("zorg", "mbo-zorg", "p1", 30, VMBO),),
        ),
        "30 uur gedeeld, en er zijn 20 uur les",
    ),
    "order": (
        lambda plan: instead(5, Slot("koken", "p1", 20, MBO))(plan),
        "zorg loopt tot en met p1, en koken begint al in p1",
    ),
    "together": (instead(4, Slot("mbo-zorg", "p3", 10, VMBO)), "horen samen, en liggen dat niet in p2, p3"),
    "where it may lie": (work("zorg", periods=frozenset({"p2"})), "zorg: ligt in p1, en mag daar niet"),
    "span": (work("mbo-zorg", span=19), "van begin tot eind 20 lesweken, en 19 is het meeste"),
    "the college closed": (period("p2", college=False), "p2: les op het mbo"),
    "nobody said the college is open": (period("p2", college=None), "p2: les op het mbo"),
    "hours in a week": (calendar(most_hours=4), "p1, week: 50 uur, en er is plek voor 4 x 10 = 40"),
    "hours that are not shared": (together(), "p1, week: 60 uur"),
    "too few hours": (calendar(least_hours=5), "p3: 40 uur, en 50 is het minste"),
    "days at the college": (asked(college_days=0), "dagen op het mbo: 20 uur, en er is plek voor 0 x 10"),
    "days at a company": (asked(company_days=1), "dagen bij een bedrijf: 40 uur, en er is plek voor 2 x 10"),
    "a room": (asked(rooms=(REQUEST.rooms[0].model_copy(update={"weekly": 1}),)), "keuken: 20 uur"),
    "a team": (asked(teams=(REQUEST.teams[0].model_copy(update={"periods": {"p1": 1}}),)), "p1, talen: 20 uur"),
    "a team as usual": (asked(teams=(REQUEST.teams[0].model_copy(update={"weekly": 1}),)), "p2, talen: 20 uur"),
    "an exam left out": (sat(3), "examen van het mbo koken staat niet in het plan"),
    "an exam nobody asked for": (
        lambda plan: replace(plan, exams=(*plan.exams, ExamSlot("zorg", ExamKind.SE, "p1"))),
        "daar vroeg niemand om",
    ),
    "no central exam then": (period("p2", central=None), "in p2 is geen tijdvak 1"),
    "another tijdvak": (
        sat(2, ExamSlot("rekenen", ExamKind.CE, "p4", 2)),
        "centraal examen rekenen staat niet in het plan",
    ),
    "no exams of the college": (period("p2", mbo_exams=False), "in p2 houdt het mbo geen examens"),
    "an exam too early": (sat(3, ExamSlot("koken", ExamKind.MBO, "p1")), "koken loopt tot en met p2"),
    "a school exam too late": (sat(0, ExamSlot("rekenen", ExamKind.SE, "p3")), "ligt na het centraal examen"),
    "the third tijdvak in the same year": (period("p4", year=2), "het derde tijdvak hoort in het jaar na jaar 2"),
    "another length": (lambda plan: replace(plan, weeks=30), "het plan zegt 30 lesweken, en het zijn er 40"),
    "too young for bpv": (
        asked(learners=REQUEST.learners.model_copy(update={"birth_months": {"2014-01": 1}})),
        "bpv, en de jongste is 13; het kan vanaf 14",
    ),
}


def test_a_plan_that_keeps_everything_has_no_faults() -> None:
    assert faults(PLAN) == ()


@pytest.mark.parametrize("limit", BROKEN)
def test_each_limit_that_is_broken_is_told(limit: str) -> None:
    change, words = BROKEN[limit]
    told = faults(change(PLAN))
    assert any(words in each.nl for each in told), [each.nl for each in told]
    assert all(each.en and each.en != each.nl for each in told)


def test_a_long_week_with_bpv_is_told_while_somebody_is_under_16() -> None:
    """36 a week; the law has 35. Who is born in January 2012 is 15 on 10 January 2028, and 16 three weeks later."""
    long = REQUEST.model_copy(
        update={
            "calendar": REQUEST.calendar.model_copy(update={"most_hours": 40}),
            "work": tuple(
                each.model_copy(update={"hours": 360, "bpv": 360}) if each.code == "stage" else each
                for each in REQUEST.work
            ),
            "company_days": None,
            "learners": REQUEST.learners.model_copy(update={"birth_months": {"2012-01": 1}}),
        }
    )
    plan = instead(6, Slot("stage", "p3", 360, COMPANY, bpv=True))(replace(PLAN, request=long))
    assert any("onder de 16 is 35 per week het meeste" in each.nl for each in faults(plan))
    older = replace(plan, request=long.model_copy(update={"learners": _born("2011-12")}))
    assert not any("onder de 16" in each.nl for each in faults(older))
    nobody_said = replace(plan, request=long.model_copy(update={"learners": _born(None)}))
    assert any("onder de 16" in each.nl for each in faults(nobody_said))


def test_a_long_day_at_a_company_is_told_while_somebody_is_under_16() -> None:
    """400 hours in ten weeks of five days are eight a day; the law has seven."""
    long = REQUEST.model_copy(
        update={
            "calendar": REQUEST.calendar.model_copy(update={"most_hours": 40}),
            "work": tuple(
                each.model_copy(update={"hours": 400, "bpv": 400}) if each.code == "stage" else each
                for each in REQUEST.work
            ),
            "company_days": None,
        }
    )
    for month, fine in (("2012-01", False), ("2011-12", True)):
        plan = instead(6, Slot("stage", "p3", 400, COMPANY, bpv=True))(
            replace(PLAN, request=long.model_copy(update={"learners": _born(month)}))
        )
        assert (not any("7 per dag, 5 dagen per week" in each.nl for each in faults(plan))) is fine


def _born(month: str | None) -> Any:
    return REQUEST.learners.model_copy(update={"birth_months": None if month is None else {month: 1}})


def test_the_last_day_of_the_month_is_the_birthday() -> None:
    """The youngest counts as born on the last day of December 2013: 14 on 31 December 2027, not the day before."""
    born = asked(learners=_born("2013-12"))(PLAN)
    for day, fine in ((30, False), (31, True)):
        starts = REQUEST.calendar.periods[2].starts.replace(year=2027, month=12, day=day)
        periods = [
            each.model_copy(update={"starts": starts}) if each.key == "p3" else each
            for each in REQUEST.calendar.periods
        ]
        plan = replace(
            born,
            request=born.request.model_copy(
                update={"calendar": Calendar(periods=tuple(periods), most_hours=5, least_hours=4)}
            ),
        )
        assert (not any("de jongste is 13" in each.nl for each in faults(plan))) is fine


@given(st.integers(0, len(PLAN.slots) - 1))
def test_no_slot_can_be_left_out(slot: int) -> None:
    assert faults(instead(slot)(PLAN))


@given(st.integers(0, len(PLAN.slots) - 1), st.integers(-60, 60).filter(bool))
def test_no_slot_can_have_other_hours(slot: int, more: int) -> None:
    old = PLAN.slots[slot]
    assert faults(instead(slot, replace(old, hours=old.hours + more))(PLAN))


@given(st.integers(0, len(PLAN.slots) - 1), st.sampled_from(("p1", "p2", "p3", "p4")))
def test_no_slot_can_lie_in_another_period(slot: int, period: str) -> None:
    """True of this plan, as each of its periods is full or closed for it."""
    old = PLAN.slots[slot]
    assert bool(faults(instead(slot, replace(old, period=period))(PLAN))) is (period != old.period)
