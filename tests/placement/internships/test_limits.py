"""Each limit: when it keeps a learner away, when it does not, and at its boundaries."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from leerroute.law import Verdict
from leerroute.placement.internships import (
    Intern,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Place,
    Work,
)
from leerroute.placement.internships.limits import LIMITS, Limit
from leerroute.placement.internships.possible import case
from tests.placement.internships.problems import problems
from tests.placement.internships.small import LAW, LINE, ON, company, intern, problem

MON, FRI = frozenset({"ma"}), frozenset({"vr"})
LIGHT = frozenset({Work.LIGHT})
BORN_16 = date(2010, 9, 1)
"""Turns 16 on 1 September 2026, the first day of the internship."""
BORN_15 = date(2010, 9, 2)


def in_the_way(learner: Intern, place: Place, on: date = ON, **weights: Any) -> dict[str, Verdict]:
    given_settings = InternshipSettings(seed="x", on=on, weights=InternshipWeights(**weights))
    one = problem([learner], [place], settings=given_settings)
    return {each.rule: each.outcome for each in case(one, LAW, LINE).in_the_way(learner.key, place.key)}


@pytest.mark.parametrize(
    ("limit", "learner", "place", "verdict"),
    [
        ("sector", {"sector": "zorg"}, {"sector": "zorg"}, None),
        ("sector", {"sector": "zorg"}, {"sector": "groen"}, "violated"),
        ("sector", {"sector": "zorg"}, {}, "unknown"),
        ("sector", {}, {"sector": "groen"}, None),
        ("crebo", {"crebo": "25655"}, {"crebos": {"25655", "25656"}}, None),
        ("crebo", {"crebo": "25655"}, {"crebos": {"25656"}}, "violated"),
        ("crebo", {"crebo": "25655"}, {}, "unknown"),
        ("weekdays", {"days": MON}, {"days": MON | FRI}, None),
        ("weekdays", {"days": MON}, {"days": FRI}, "violated"),
        ("weekdays", {"days": MON}, {}, "unknown"),
        ("weekdays", {"days": MON | FRI, "days_per_week": 2}, {"days": FRI}, "violated"),
        ("weekdays", {"days": MON | FRI, "days_per_week": 2}, {"days": MON | FRI}, None),
        ("weekdays", {"days_per_week": 2}, {"days": FRI}, "violated"),
        ("days_total", {"days_needed": 40}, {"days_total": 40}, None),
        ("days_total", {"days_needed": 40}, {"days_total": 39}, "violated"),
        ("days_total", {"days_needed": 40}, {}, "unknown"),
        ("support", {"needs_support": True}, {"support": True}, None),
        ("support", {"needs_support": True}, {"support": False}, "violated"),
        ("support", {"needs_support": True}, {}, "unknown"),
        ("support", {}, {"support": False}, "unknown"),
        ("support", {}, {}, None),
        ("support", {"needs_support": False}, {"support": False}, None),
        ("travel", {"minutes_most": 54}, {"pc4": "1010"}, None),
        ("travel", {"minutes_most": 53}, {"pc4": "1010"}, "violated"),
        ("travel", {"minutes_most": 53}, {"pc4": "9999"}, "unknown"),
        ("travel", {}, {"pc4": None}, None),
        ("company.age", {"born": BORN_16}, {"least_age": 16}, None),
        ("company.age", {"born": BORN_15}, {"least_age": 16}, "violated"),
        ("company.age", {"born": None}, {"least_age": 16}, "unknown"),
        ("company.refuses", {}, {"refuses": {"amira"}}, "violated"),
        ("company.refuses", {}, {"refuses": {"bram"}}, None),
        ("young.age", {"born": date(2012, 9, 1)}, {}, None),
        ("young.age", {"born": date(2012, 9, 2)}, {}, "violated"),
        ("young.age", {"born": None}, {}, "unknown"),
        ("young.light_work", {"born": BORN_15}, {"work": LIGHT}, None),
        ("young.light_work", {"born": BORN_15}, {"work": LIGHT | {Work.HEAVY}}, "violated"),
        ("young.light_work", {"born": BORN_15}, {"work": None}, "unknown"),
        ("young.light_work", {"born": BORN_16}, {"work": None}, None),
        ("young.light_work", {"born": BORN_16}, {"work": {Work.HEAVY}}, None),
        ("young.light_work", {"born": BORN_15}, {"work": {Work.HEAVY}, "start": date(2026, 9, 2)}, None),
        ("young.cash_desk", {"born": BORN_15}, {"work": LIGHT | {Work.CASH_DESK}}, "violated"),
        ("young.cash_desk", {"born": BORN_16}, {"work": LIGHT | {Work.CASH_DESK}}, None),
        ("young.alcohol", {"born": BORN_15}, {"work": LIGHT | {Work.ALCOHOL}}, "violated"),
        ("young.alcohol", {"born": BORN_16}, {"work": LIGHT | {Work.ALCOHOL}}, None),
    ],
)
def test_a_limit_keeps_away_or_not(
    limit: str, learner: dict[str, Any], place: dict[str, Any], verdict: str | None
) -> None:
    found = in_the_way(intern("amira", **learner), company("p", **place))
    assert found.get(f"internship.{limit}") == verdict


@pytest.mark.parametrize(("on", "kept_away"), [(date(2024, 11, 17), False), (date(2024, 11, 18), True)])
def test_where_alcohol_is_served_is_on_the_list_since_18_november_2024(on: date, kept_away: bool) -> None:
    fifteen = intern("amira", born=date(2009, 6, 1))
    found = in_the_way(fifteen, company("bar", work=LIGHT | {Work.ALCOHOL}), on)
    assert ("internship.young.alcohol" in found) == kept_away


@pytest.mark.parametrize(("on", "kept_away"), [(date(2015, 10, 31), False), (date(2015, 11, 1), True)])
def test_the_rules_on_young_learners_hold_from_the_first_day_that_was_read(on: date, kept_away: bool) -> None:
    thirteen = intern("amira", born=date(2002, 1, 1))
    assert ("internship.young.age" in in_the_way(thirteen, company("p"), on)) == kept_away


def test_not_this_one_is_kept() -> None:
    refused = intern("amira", choices=({"place": "p", "rank": None},))
    assert in_the_way(refused, company("p")) == {"internship.not_this_one": "violated"}


def test_a_place_that_was_not_chosen_may_do_unless_the_weights_say_never() -> None:
    assert in_the_way(intern("amira", "q"), company("p")) == {}
    assert in_the_way(intern("amira", "q"), company("p"), not_chosen=None) == {"internship.not_chosen": "violated"}


@settings(max_examples=60, deadline=None)
@given(problems())
def test_judging_who_is_alike_once_gives_the_same_as_judging_everybody(problem: InternshipProblem) -> None:
    ready = case(problem, LAW, LINE)
    for row in range(len(problem.learners)):
        for column in range(len(problem.places)):
            for limit in LIMITS:
                pair = ready.pair(row, column)
                judged = limit.judge(pair, ready.law(pair))
                assert bool(judged) == bool(ready.blocked[limit.id][row, column]), limit.id


@pytest.mark.parametrize("limit", [limit for limit in LIMITS if limit.from_law], ids=lambda limit: limit.id)
def test_a_limit_of_the_law_rests_on_norms_that_were_confirmed(limit: Limit) -> None:
    assert all(LAW.at(ON)[norm].decides and LAW.at(ON)[norm].citations for norm in limit.norms)
