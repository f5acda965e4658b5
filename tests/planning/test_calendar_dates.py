"""A calendar from dates, counted on paper: the weeks of autumn 2027."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.files import Refusal
from leerroute.planning import Calendar, CalendarDates, ExamStretch, Stretch, calendar_of

AUTUMN = Stretch(first=date(2027, 10, 18), last=date(2027, 10, 22))


def _made(**changes: object) -> Calendar:
    """From Monday 27 September to Friday 26 November 2027: nine weeks, of which one holiday."""
    dates = {
        "years": (Stretch(first=date(2027, 9, 27), last=date(2027, 11, 26)),),
        "holidays": (AUTUMN,),
        "most_hours": 28,
        "block": 4,
    }
    return calendar_of(CalendarDates.model_validate(dates | changes))


def test_holidays_are_no_teaching_weeks() -> None:
    assert [period.weeks for period in _made().periods] == [4, 4]


def test_a_block_over_a_holiday_begins_before_it_and_counts_teaching_weeks_only() -> None:
    assert [period.starts for period in _made(block=3).periods] == [
        date(2027, 9, 27),
        date(2027, 10, 25),
        date(2027, 11, 15),
    ]


def test_a_period_ends_where_exams_begin() -> None:
    exam = ExamStretch(central=1, first=date(2027, 11, 8), last=date(2027, 11, 12))
    periods = _made(exams=(exam,)).periods
    assert [(period.weeks, period.central, period.after_exams) for period in periods] == [
        (4, None, False),
        (1, 1, False),
        (2, None, True),
    ]


def test_two_days_of_exams_take_no_teaching_week() -> None:
    exam = ExamStretch(first=date(2027, 11, 11), last=date(2027, 11, 12))
    periods = _made(exams=(exam,)).periods
    assert sum(period.weeks for period in periods) == 8
    assert [period.mbo_exams for period in periods] == [False, True, False]


def test_quarters_are_four_a_year() -> None:
    assert [period.weeks for period in _made(block="quarter").periods] == [2, 2, 2, 2]


def test_a_school_year_that_is_all_holiday_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        _made(holidays=(Stretch(first=date(2027, 9, 1), last=date(2027, 12, 1)),))
    assert "lesweek" in refused.value.expected.nl


def test_nobody_said_that_learners_can_be_at_the_college() -> None:
    assert {period.college for period in _made().periods} == {None}
