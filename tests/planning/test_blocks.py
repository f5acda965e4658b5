"""Taking weeks together never changes the answer: the same fewest weeks as when the whole calendar is searched at once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from ortools.sat.python import cp_model

from leerroute.files import Unreadable
from leerroute.planning import (
    Before,
    Calendar,
    CompanyTime,
    ExamNeed,
    Learners,
    NoPlan,
    Overlap,
    Period,
    PlanRequest,
    Room,
    TeamTime,
    Together,
    Work,
    law_of,
    personal,
    plan,
)
from leerroute.planning.case import Case, case_of
from leerroute.planning.checking import faults
from leerroute.planning.model import build
from leerroute.planning.search import Deadline
from leerroute.planning.search.coarse import blocks, taken_together
from leerroute.planning.search.fitting import fits
from leerroute.route import ExamKind, Place
from tests.planning.given import bpv, mbo, request, vo

WEEKS = 40


def _calendar(chance: random.Random) -> Calendar:
    """A year and a bit in weeks of six hours, with exams, weeks without college and a birthday in it."""
    ends = {chance.randrange(8, 20), chance.randrange(20, 32), chance.randrange(32, WEEKS)}
    shut = {chance.randrange(WEEKS) for _ in range(4)}
    return Calendar(
        periods=tuple(
            Period(
                key=f"w{week}",
                year=1 + week // 30,
                starts=date(2027, 8, 23) + timedelta(weeks=week),
                weeks=1,
                central=1 if week in ends else None,
                mbo_exams=week in ends or week == WEEKS - 1,
                college=week not in shut,
            )
            for week in range(WEEKS)
        ),
        most_hours=6,
        least_hours=chance.choice((None, 2)),
    )


def some_calendar() -> Calendar:
    return _calendar(random.Random(3))  # noqa: S311 - the same each time


def _request(seed: int) -> PlanRequest:
    """Nine units with some limit of every kind."""
    chance = random.Random(seed)  # noqa: S311 - no secret, but the same each time
    calendar = _calendar(chance)

    def limits() -> dict[str, object]:
        return {"weekly": chance.choice((None, 2, 3, 4)), "span": chance.choice((None, None, 9, 14))}

    units: list[Work] = [vo(f"V{n}", chance.randrange(5, 22), **limits()) for n in range(4)]
    for n in range(3):
        places = chance.choice(((Place.MBO,), (Place.MBO, Place.VMBO)))
        units.append(
            mbo(f"M{n}", chance.randrange(5, 22), places=places, team=chance.choice((None, "koks")), **limits())
        )
    units.append(mbo("R", chance.randrange(5, 15), room="zaal"))
    units.append(bpv("S", chance.randrange(5, 12), company="brug", weekly=3))
    codes = [unit.code for unit in units]
    first, then, third = chance.sample(codes, 3)
    one, other = chance.sample(codes[:4], 2)
    order: tuple[Before | Together, ...] = (Before(first=first, then=then), Before(first=then, then=third))
    if chance.random() < 0.3:
        order = (*order, Together(one=one, other=other))
    exams = (
        ExamNeed(subject="V0", kind=ExamKind.CE, units=("V0",)),
        ExamNeed(subject="V1", kind=ExamKind.SE, units=("V1", "V2")),
        ExamNeed(subject="M0", kind=ExamKind.MBO, units=("M0",)),
    )
    return request(
        *units,
        calendar=calendar,
        order=order,
        overlaps=(Overlap(one="V3", other="M1", hours=6),),
        exams=exams,
        rooms=(Room(key="zaal", place=Place.MBO, weekly=2),),
        teams=(TeamTime(team="koks", weekly=3, periods={"w3": 0, "w4": 0}),),
        learners=Learners(birth_months={f"2011-{chance.randrange(9, 13):02d}": 1}),
        college_days=1,
        company_days=1,
        day_hours=4,
    )


def _at_once(asked: PlanRequest) -> int | None:
    """The fewest weeks by one search of the whole calendar; None: no plan."""
    model = build(case_of(asked, law_of(asked)))
    model.cp.minimize(model.weeks)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


@pytest.fixture
def rough(monkeypatch: pytest.MonkeyPatch) -> list[Case]:
    """Blocks in a calendar of more than eight periods already, and every calendar in blocks that was looked at."""
    looked: list[Case] = []

    def noted(case: Case, runs: Sequence[range]) -> Case:
        looked.append(case)
        return taken_together(case, runs)

    monkeypatch.setattr("leerroute.planning.search.fitting.LARGE", 4)
    monkeypatch.setattr("leerroute.planning.search.fitting.SMALL", 8)
    monkeypatch.setattr("leerroute.planning.search.fitting.taken_together", noted)
    return looked


def _same(asked: PlanRequest) -> None:
    """Of the weeks that the whole calendar asks for there is a plan in blocks, and of one less there is none."""
    weeks, case = _at_once(asked), case_of(asked, law_of(asked))
    if weeks is None:
        assert fits(case, 0, Deadline(30), 30).found is None
        with pytest.raises((NoPlan, Unreadable)):
            plan(asked)
        return
    found = fits(case.until(weeks), 0, Deadline(30), 30).found
    assert found is not None
    assert found.periods == weeks
    assert fits(case.until(weeks - 1), 0, Deadline(30), 30).found is None
    made = plan(asked)
    assert (faults(made), made.weeks, made.proven) == ((), weeks, True)


@pytest.mark.parametrize("seed", range(1, 5))
def test_a_calendar_in_blocks_gives_the_same_fewest_weeks(seed: int, rough: list[Case]) -> None:
    _same(_request(seed))
    assert rough


@pytest.mark.parametrize("seed", [1, 7, 9, 11, 13])
def test_a_plan_made_again_halfway_a_block_takes_no_more_weeks(seed: int, rough: list[Case]) -> None:
    """What was taught week by week is known week by week, and what is to come in blocks."""
    group = plan(_request(seed))
    _same(personal(group, since="w5", redo={"V2": 5}))
    _same(personal(group, since="w7", done=["M2"]))
    assert rough


def test_a_company_that_is_away_for_a_week_is_away_for_that_week_alone(rough: list[Case]) -> None:
    """36 hours of bpv, three a week: twelve weeks, and one in which the company takes nobody."""
    away = CompanyTime(company="brug", weekly=3, periods={"w0": 0})
    asked = request(bpv("S", 36, company="brug", weekly=3), vo("NE", 5), calendar=some_calendar(), companies=(away,))
    _same(asked)
    assert plan(asked).weeks == 13
    assert rough


def test_an_exam_that_has_to_be_in_a_week_is_in_that_week(rough: list[Case]) -> None:
    exam = ExamNeed(subject="NE", kind=ExamKind.SE, units=("NE",), sat="w13")
    asked = request(vo("NE", 50, weekly=4), vo("WI", 30), calendar=some_calendar(), exams=(exam,))
    _same(asked)
    assert (plan(asked).exams[0].period, plan(asked).weeks) == ("w13", 14)
    assert rough


def test_blocks_end_where_anything_changes() -> None:
    asked = _request(1)
    case = case_of(asked, law_of(asked))
    runs = blocks(case, 4)
    assert [p for run in runs for p in run] == list(range(WEEKS))
    for run in runs:
        inside = [case.periods[p] for p in run]
        assert len({(period.year, period.college) for period in inside}) == 1
        assert not any(period.central or period.mbo_exams for period in inside[:-1])
    assert sum(taken_together(case, runs).weeks) == WEEKS
