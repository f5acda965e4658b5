"""A request as people write it: a file that names a route and a calendar, and what the route does not tell."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from leerroute.planning.request.calendar import Calendar
from leerroute.planning.request.dates import CalendarDates
from leerroute.planning.request.needs import (
    CurrentByPeriod,
    ExamNeed,
    Learners,
    OrderRule,
    Overlap,
    Room,
    TeamTime,
    Wish,
    Work,
)
from leerroute.planning.request.part import Key, PlanningPart
from leerroute.route import Place


class WorkDetail(PlanningPart):
    """What planning needs of a unit of the route that the route does not tell; what is left out stays as in the route."""

    code: Key
    places: tuple[Place, ...] | None = None
    room: Key | None = None
    team: Key | None = None
    periods: frozenset[Key] | None = None
    span: Annotated[int, Field(ge=1, le=400)] | None = None
    weekly: Annotated[int, Field(ge=1, le=60)] | None = None
    group: Annotated[int, Field(ge=1, le=2000)] | None = None
    company: Key | None = None
    current: CurrentByPeriod | None = None
    done: bool | None = None


class RequestDocument(PlanningPart):
    """A file for `leerroute route plan`. route: the file of a route, from the folder of this one.

    dates or calendar: one of both. work: every unit; left out, the units of the route are planned, with `details` on top.
    exams, overlaps: left out, those of the route and of judged pairs. The other fields are those of a request.
    """

    schema_version: Literal["1"] = "1"
    note: str | None = None
    route: Annotated[str, Field(min_length=1, max_length=500)]
    dates: CalendarDates | None = None
    calendar: Calendar | None = None
    work: tuple[Work, ...] | None = None
    details: tuple[WorkDetail, ...] = ()
    order: tuple[OrderRule, ...] = ()
    overlaps: tuple[Overlap, ...] | None = None
    rooms: tuple[Room, ...] = ()
    teams: tuple[TeamTime, ...] = ()
    exams: tuple[ExamNeed, ...] | None = None
    learners: Learners = Learners()
    college_days: Annotated[int, Field(ge=0, le=5)] | None = None
    company_days: Annotated[int, Field(ge=0, le=5)] | None = None
    day_hours: Annotated[int, Field(ge=1, le=10)] = 8
    wishes: tuple[Wish, ...] = ()
    grain: Annotated[int, Field(ge=1, le=40)] = 1
    regular_weeks: Annotated[int, Field(ge=1, le=400)] | None = None
