"""A calendar from dates, counted on paper: the weeks of autumn 2027."""

from __future__ import annotations

from datetime import date

import pytest

from leerroute.files import Refusal
from leerroute.planning import Calendar, CalendarDates, ExamStretch, Period, Stretch, calendar_of

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


def test_a_period_tells_its_days_in_both_languages() -> None:
    first = _made().periods[0]
    assert (first.told.nl, first.told.en) == (
        "periode 1.1 (27 september – 29 oktober 2027)",
        "period 1.1 (27 September – 29 October 2027)",
    )
    assert (first.until.nl, first.until.en) == ("29 oktober 2027 (jaar 1)", "29 October 2027 (year 1)")


def test_a_period_ends_on_the_last_day_with_lessons() -> None:
    """Friday 29 October 2027 is off, so the week ends on the Thursday."""
    off = Stretch(first=date(2027, 10, 29), last=date(2027, 10, 29))
    assert _made(holidays=(AUTUMN, off)).periods[0].ends == date(2027, 10, 28)


def test_a_week_tells_its_month_once() -> None:
    assert _made(block=1).periods[2].told.nl == "periode 1.3 (11 – 15 oktober 2027)"


def test_a_title_that_people_type_is_what_they_read() -> None:
    typed = Period(key="k1", title="blok 1", year=2, starts=date(2027, 9, 27), weeks=4)
    assert (typed.told.nl, typed.told.en) == ("blok 1", "blok 1")
    assert typed.until.en == "blok 1 (year 2)"


def test_a_title_that_names_its_year_is_not_given_the_year_again() -> None:
    typed = Period(key="k1", title="Jaar 2, blok 1", year=2, starts=date(2027, 9, 27), weeks=4)
    assert typed.until.nl == "Jaar 2, blok 1"


def test_a_period_without_title_or_days_is_told_by_its_key() -> None:
    assert Period(key="1.3", year=1, starts=date(2027, 9, 27), weeks=4).told.nl == "1.3"
