"""The dates of the schools, as they stand in their year planners, and the calendar that follows from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from leerroute.files import Refusal
from leerroute.planning.request.calendar import Calendar, Period
from leerroute.planning.request.part import PlanningPart
from leerroute.text import Text

MOST_OF_A_WEEK = 3
"""School days that are lost before a week no longer counts as a teaching week."""

SCHOOL_DAYS = 5
QUARTERS = 4


class Stretch(PlanningPart):
    """From the first day to the last, both counted."""

    name: str | None = None
    first: date
    last: date

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.last < self.first:
            raise Refusal(
                Text(nl="'last' ligt voor 'first'.", en="'last' lies before 'first'."),
                Text(nl="Wissel de twee dagen om.", en="Swap the two days."),
                place=("last",),
            )
        return self

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


class ExamStretch(Stretch):
    """Days on which exams are sat. central: the tijdvak; None: exams of the college."""

    central: Annotated[int, Field(ge=1, le=3)] | None = None


class CalendarDates(PlanningPart):
    """What both schools agree on. years: the school years, from the first day with lessons to the last; the first is route
    year 1. holidays, exams: of all those years. block: teaching weeks to plan as one period, or "quarter": four a year.

    college: whether learners can be at the college all through; None: nobody said. most_hours, least_hours: as in `Calendar`.
    """

    years: tuple[Stretch, ...] = Field(min_length=1, max_length=8)
    holidays: tuple[Stretch, ...]
    exams: tuple[ExamStretch, ...] = ()
    block: Annotated[int, Field(ge=1, le=20)] | Literal["quarter"] = 1
    college: bool | None = None
    least_hours: Annotated[int, Field(ge=0, le=60)] | None = None
    most_hours: Annotated[int, Field(ge=1, le=60)]

    @model_validator(mode="after")
    def _years_follow(self) -> Self:
        for number, (before, after) in enumerate(pairwise(self.years), start=1):
            if after.first <= before.last:
                raise Refusal(
                    Text(
                        nl="dit schooljaar begint voordat het vorige voorbij is.",
                        en="this school year begins before the one before it is over.",
                    ),
                    Text(nl="Zet de jaren op volgorde.", en="Put the years in order."),
                    place=("years", number, "first"),
                )
        return self


def calendar_of(dates: CalendarDates) -> Calendar:
    """The periods in which can be taught: weeks that lose fewer than three school days to holidays and exams, in blocks.

    A period ends where exams begin, so that they come at its end, and where a school year ends. After the first tijdvak a
    week lies between the exams and the summer. Raises `Refusal` for a school year without teaching weeks.
    """
    periods: list[Period] = []
    for year, stretch in enumerate(dates.years, start=1):
        weeks = _teaching_weeks(stretch, dates)
        if not weeks:
            raise Refusal(
                Text(
                    nl="dit schooljaar heeft geen enkele lesweek.", en="this school year has no teaching week at all."
                ),
                Text(
                    nl="Kijk de vakanties en de dagen van dit jaar na.",
                    en="Check the holidays and the days of this year.",
                ),
                place=("years", year - 1),
            )
        exams = [exam for exam in dates.exams if stretch.first <= exam.first <= stretch.last + timedelta(weeks=6)]
        periods += _periods(year, stretch, weeks, exams, dates)
    return Calendar(periods=tuple(periods), least_hours=dates.least_hours, most_hours=dates.most_hours)


def _teaching_weeks(year: Stretch, dates: CalendarDates) -> list[date]:
    """The Mondays of the weeks with lessons."""
    monday = year.first - timedelta(days=year.first.weekday())
    found = []
    while monday <= year.last:
        if len(_school_days(monday, year, dates)) > SCHOOL_DAYS - MOST_OF_A_WEEK:
            found.append(monday)
        monday += timedelta(weeks=1)
    return found


def _school_days(monday: date, year: Stretch, dates: CalendarDates) -> list[date]:
    """The days with lessons in the week of this Monday."""
    days = [monday + timedelta(days=day) for day in range(SCHOOL_DAYS)]
    off = (*dates.holidays, *dates.exams)
    return [day for day in days if year.holds(day) and not any(each.holds(day) for each in off)]


def _periods(
    year: int, days: Stretch, weeks: Sequence[date], exams: Sequence[ExamStretch], dates: CalendarDates
) -> Iterator[Period]:
    before = {exam: _last_before(weeks, exam.first) for exam in exams}
    first = min((exam.first for exam in exams if exam.central == 1), default=None)
    for number, block in enumerate(_blocks(weeks, set(before.values()), dates.block), start=1):
        here = [exam for exam, monday in before.items() if monday == block[-1]]
        yield Period(
            key=f"{year}.{number}",
            year=year,
            starts=block[0],
            ends=_school_days(block[-1], days, dates)[-1],
            weeks=len(block),
            central=min((exam.central for exam in here if exam.central), default=None),
            mbo_exams=any(exam.central is None for exam in here),
            after_exams=first is not None and block[0] > first,
            college=dates.college,
        )


def _last_before(weeks: Sequence[date], day: date) -> date | None:
    return max((monday for monday in weeks if monday < day), default=None)


def _blocks(weeks: Sequence[date], ends: set[date | None], block: int | str) -> Iterator[list[date]]:
    """Weeks in runs of so many, cut where exams come."""
    size = -(-len(weeks) // QUARTERS) if isinstance(block, str) else block
    run: list[date] = []
    for monday in weeks:
        run.append(monday)
        if len(run) == size or monday in ends:
            yield run
            run = []
    if run:
        yield run
