"""What a plan has to hold: what is taught, in what order, where, by whom and when it is examined. Nothing about solving."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from leerroute.planning.calendar import Calendar
from leerroute.planning.part import Key, PlanningPart
from leerroute.route import ExamKind, Hours, Part, Place, RouteDesign

Weight = Annotated[int, Field(ge=0, le=1000)]


class Work(PlanningPart):
    """One unit to be taught. hours: clock hours of one learner, guided and bpv among them (as in `UnitHours`).

    places: where it can be taught; the plan takes one per period. room: the key of a room it needs. team: who teaches it.
    periods: where it may lie; None: anywhere. span: at most so many teaching weeks from its first to its last hour.
    weekly: at most so many hours of it in one teaching week. company: for bpv, the id of the partner.
    current: the periods it lies in now, with hours, for replanning. done: this learner or group has it already.
    """

    code: Key
    title: str | None = None
    part: Part
    vo_share: Annotated[int, Field(ge=0, le=100)] | None = None
    hours: Hours
    guided: Hours | None = None
    bpv: Hours = 0
    places: tuple[Place, ...] = Field(min_length=1)
    room: Key | None = None
    team: Key | None = None
    periods: frozenset[Key] | None = None
    span: Annotated[int, Field(ge=1, le=400)] | None = None
    weekly: Annotated[int, Field(ge=1, le=40)] | None = None
    company: Key | None = None
    current: dict[Key, Hours] | None = None
    done: bool = False


class Before(PlanningPart):
    """`first` is finished before `then` begins."""

    first: Key
    then: Key


class Together(PlanningPart):
    """Both are taught in the same periods."""

    one: Key
    other: Key


class Overlap(PlanningPart):
    """Teachers of both schools judged that these units share content. hours: that are won by teaching them together once.

    The shared hours count in both programmes; the law says how far. They are won only where the two share their periods.
    """

    one: Key
    other: Key
    hours: Hours


class Room(PlanningPart):
    """Something scarce, such as a teaching restaurant. weekly: hours a week it is free for this group."""

    key: Key
    title: str | None = None
    place: Place
    weekly: Annotated[int, Field(ge=0, le=60)]


class TeamTime(PlanningPart):
    """How many hours a week a team can teach this group. periods: where other than usual (a teacher falls out)."""

    team: Key
    weekly: Annotated[int, Field(ge=0, le=200)]
    periods: dict[Key, Annotated[int, Field(ge=0, le=200)]] = {}


class ExamNeed(PlanningPart):
    """An exam that is sat after `units` have been taught. A central exam lies in a period of the calendar with that tijdvak."""

    subject: Key
    kind: ExamKind
    units: tuple[Key, ...] = Field(min_length=1)
    tijdvak: Annotated[int, Field(ge=1, le=3)] | None = None


class Learners(PlanningPart):
    """Whom the route is for. birth_dates: how many learners are born in each year and month ("2011-10"), so that the plan
    knows how old the youngest is in a period; None: nobody said, and then limits for under 16 hold throughout."""

    size: Annotated[int, Field(ge=1, le=2000)] | None = None
    birth_months: dict[Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")], Annotated[int, Field(ge=1)]] | None = None


class WishKind(StrEnum):
    """early_mbo: mbo content from the start. summer_gap: mbo content after the exams. balanced: weeks of equal load.
    few_travel_days: few days at the college. joint: units of both schools in the same periods."""

    EARLY_MBO = "early_mbo"
    SUMMER_GAP = "summer_gap"
    BALANCED = "balanced"
    FEW_TRAVEL_DAYS = "few_travel_days"
    JOINT = "joint"


class Wish(PlanningPart):
    kind: WishKind
    weight: Weight


class PlanRequest(PlanningPart):
    """All that a plan must hold. route: what the partners decided about it; its years and exam years are what is planned.

    college_days: days a week learners can be at the college, at most. day_hours: hours of such a day. company_days: the
    same for bpv beside school. grain: hours are dealt out in this step.
    """

    route: RouteDesign
    calendar: Calendar
    work: tuple[Work, ...] = Field(min_length=1)
    order: tuple[Before | Together, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    rooms: tuple[Room, ...] = ()
    teams: tuple[TeamTime, ...] = ()
    exams: tuple[ExamNeed, ...] = ()
    learners: Learners = Learners()
    college_days: Annotated[int, Field(ge=0, le=5)] | None = None
    company_days: Annotated[int, Field(ge=0, le=5)] | None = None
    day_hours: Annotated[int, Field(ge=1, le=10)] = 8
    wishes: tuple[Wish, ...] = ()
    grain: Annotated[int, Field(ge=1, le=40)] = 1
    regular_weeks: Annotated[int, Field(ge=1, le=400)] | None = None
