"""A plan as people see it: in lines, as a drawing, as a page."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from leerroute.planning import (
    CalendarDates,
    ExamNeed,
    ExamStretch,
    Plan,
    Stretch,
    calendar_of,
    gantt_svg,
    plan_lines,
    plan_page,
    step_told,
)
from leerroute.proof import Step
from leerroute.route import ExamKind
from leerroute.text import Text
from tests.planning.given import mbo, planned, request, vo

LONG = "Inspelen op innovaties geschikt voor niveau 4"


@pytest.fixture(scope="module")
def made() -> Plan:
    """Nine weeks with a holiday after the third, in blocks of four: periods of four and four weeks, exams at the end of the first.

    NE and K1 are 70 hours in weeks of ten: seven weeks, which is within the second period of four.
    """
    dates = CalendarDates(
        years=(Stretch(first=date(2027, 9, 27), last=date(2027, 11, 26)),),
        holidays=(Stretch(first=date(2027, 10, 18), last=date(2027, 10, 22)),),
        exams=(ExamStretch(central=1, first=date(2027, 11, 1), last=date(2027, 11, 2)),),
        block=4,
        college=True,
        most_hours=10,
    )
    return planned(
        request(
            vo("NE", 30, title="Nederlands", periods=frozenset({"1.1"})),
            mbo("K1", 40, title=LONG),
            calendar=calendar_of(dates),
            exams=(
                ExamNeed(subject="NE", kind=ExamKind.SE, units=("NE",)),
                ExamNeed(subject="NE", kind=ExamKind.CE, units=("NE",)),
            ),
        )
    )


def test_the_sum_tells_the_weeks_of_the_hours_beside_those_of_whole_periods(made: Plan) -> None:
    """70 hours at 10 a week are 7 weeks; the plan has whole periods of four: 8."""
    assert "70 uur. Een week heeft 10 uur. Dat past pas in 7 weken, en met hele periodes in 8." in made.bound.told.nl
    assert "in 7 weeks at the earliest, and in 8 with whole periods." in made.bound.told.en


def test_a_year_tells_its_exams_by_kind_and_subject(made: Plan) -> None:
    lines = list(plan_lines(made, "nl"))
    assert "  Jaar 1, centraal examen: Nederlands." in lines
    assert lines[0] == "8 lesweken, tot en met 26 november 2027 (jaar 1). Korter kan niet: dat is bewezen."


def test_the_english_plan_has_no_dutch_days(made: Plan) -> None:
    lines = list(plan_lines(made, "en"))
    assert lines[0].startswith("8 teaching weeks, until 26 November 2027 (year 1).")
    assert "  Year 1, central exam: Nederlands." in lines
    assert "november" not in plan_page(made, "en")


def test_the_drawing_tells_hours_with_their_days_and_exams_in_words(made: Plan) -> None:
    drawing = gantt_svg(made, "nl")
    assert "<title>Nederlands: 30 uur, 27 september – 29 oktober 2027</title>" in drawing
    assert "<title>centraal examen: Nederlands</title>" in drawing
    assert not re.search(r"\b(SE|CE)\b", drawing)


def test_a_long_name_does_not_run_out_of_the_drawing(made: Plan) -> None:
    drawing = gantt_svg(made, "nl")
    assert f">{LONG}<" not in drawing
    assert f"<title>{LONG}: 40 uur" in drawing


def test_a_narrow_screen_scrolls_before_letters_get_too_small(made: Plan) -> None:
    """At the least width a letter of 11 units is 9 pixels high."""
    drawing = gantt_svg(made, "nl")
    wide = re.search(r'viewBox="0 0 (\d+)', drawing)
    least = re.search(r"min-width:(\d+)px", drawing)
    assert wide
    assert least
    assert 11 * int(least[1]) / int(wide[1]) >= 9


def test_the_reasons_fit_a_phone_and_the_hours_scroll(made: Plan) -> None:
    page = plan_page(made, "nl")
    assert re.findall(r'<table class="(\w+)"><caption>([^<]*)', page)[0] == ("few", "Waarom niet korter")


def test_a_table_leaves_empty_where_nothing_is_taught(made: Plan) -> None:
    later = replace(made, slots=tuple(slot for slot in made.slots if slot.unit == "NE"))
    assert "<td>30</td><td>27 september – 29 oktober 2027</td>" in plan_page(later, "nl")
    assert "schoolexamen en centraal examen na 29 oktober 2027" in plan_page(later, "nl")


def test_a_bound_below_nothing_is_not_told() -> None:
    title = Text(nl="Wensen", en="Wishes")
    assert step_told(Step("wishes", title, 12, -365)).nl == "Wensen: 12 (niet bewezen)"
    assert step_told(Step("wishes", title, 12, 5)).nl == "Wensen: 12 (niet bewezen; onder 5 kan niet)"
