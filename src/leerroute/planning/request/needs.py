"""What a plan has to hold: what is taught, in what order, where, by whom and when it is examined. Nothing about solving."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from leerroute.files import Refusal
from leerroute.planning.request.calendar import Calendar
from leerroute.planning.request.part import Key, PlanningPart
from leerroute.route import ExamKind, Hours, Part, Place, RouteDesign
from leerroute.text import Text

Weight = Annotated[int, Field(ge=0, le=1000)]


SECOND = 2
"""The tijdvak of resits."""


class Current(PlanningPart):
    """What a period holds of one unit in the plan as it is now. hours: clock hours, bpv among them. bpv: how many of these
    are bpv. place: where its lessons are. None: nobody said, and then a new plan keeps the hours alone."""

    hours: Hours
    bpv: Hours | None = None
    place: Place | None = None

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if (self.bpv or 0) > self.hours:
            raise Refusal(
                Text(
                    nl=f"de bpv is meer dan het totaal van {self.hours} uur.",
                    en=f"the bpv exceeds the total of {self.hours} hours.",
                )
            )
        return self


NOTHING_NOW = Current(hours=0, bpv=0)


def _current_of_hours(given: object) -> object:
    """A bare number is so many hours."""
    return {"hours": given} if isinstance(given, int) else given


CurrentByPeriod = dict[
    Key, Annotated[Current, BeforeValidator(_current_of_hours, json_schema_input_type=Hours | Current)]
]


class Work(PlanningPart):
    """One unit to be taught. hours: clock hours of one learner, guided and bpv among them (as in `UnitHours`).

    The hours that are no bpv are its lessons; those that are bpv are at a company. places: where its lessons can be; a
    plan takes one per period. room: the key of a room its lessons need; they are then at the place of that room. team:
    who gives its lessons. periods: where it may lie; None: anywhere. span: at most so many teaching weeks from the first
    to the last period that holds any of it, both counted. weekly: at most so many hours of it, bpv among them, in one
    teaching week, on average over a period. group: at most so many learners in one group; more groups ask as many times the
    hours of its team and its room, not of a learner. company: for bpv, the id of the partner. current: per period what
    the plan as it is now holds, a number for the hours alone; a new plan stays as near to it as it can. done: who the plan is for has it already; nothing of it
    is planned, and what must follow it may begin at once.
    """

    code: Key
    title: str | None = None
    part: Part
    vo_share: Annotated[int, Field(ge=0, le=100)] | None = None
    cross_subject: bool | None = None
    hours: Hours
    guided: Hours | None = None
    bpv: Hours = 0
    places: tuple[Place, ...] = Field(min_length=1)
    room: Key | None = None
    team: Key | None = None
    periods: frozenset[Key] | None = None
    span: Annotated[int, Field(ge=1, le=400)] | None = None
    weekly: Annotated[int, Field(ge=1, le=60)] | None = None
    group: Annotated[int, Field(ge=1, le=2000)] | None = None
    company: Key | None = None
    current: CurrentByPeriod | None = None
    done: bool = False

    @property
    def lessons(self) -> int:
        """Hours that are no bpv."""
        return self.hours - self.bpv

    def now(self, period: Key) -> Current:
        """What the plan as it is now holds of it in a period."""
        return (self.current or {}).get(period, NOTHING_NOW)

    @property
    def hours_now(self) -> int:
        """Hours over the whole plan as it is now."""
        return sum(each.hours for each in (self.current or {}).values())

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if (self.guided or 0) + self.bpv > self.hours:
            raise Refusal(
                Text(
                    nl=f"begeleide uren en bpv samen zijn meer dan het totaal van {self.hours}.",
                    en=f"guided hours and bpv together exceed the total of {self.hours}.",
                )
            )
        return self


class Before(PlanningPart):
    """The last period with any of `first` comes before the first period with any of `then`."""

    first: Key
    then: Key


class Together(PlanningPart):
    """Every period that holds any of the one holds some of the other."""

    one: Key
    other: Key


def _rule_kind(value: object) -> str:
    """A rule that names one and other is about together; every other is read as before."""
    together = isinstance(value, Together) or (isinstance(value, dict) and bool({"one", "other"} & value.keys()))
    return "together" if together else "before"


OrderRule = Annotated[
    Annotated[Before, Tag("before")] | Annotated[Together, Tag("together")], Discriminator(_rule_kind)
]


class Overlap(PlanningPart):
    """Teachers of both schools judged that these units share content. hours: that can be taught together once, at most.

    An hour is taught together where both units have lessons in the same period at the same place. It counts in the hours
    of both units, and once in everything that a week, a place, a room or a team of both can hold. An hour of a unit is
    shared with one other unit at most. In the hours that the law asks for it counts once. current: hours taught together per
    period in the plan as it is now; None: nobody said.
    """

    one: Key
    other: Key
    hours: Hours
    current: dict[Key, Hours] | None = None


class Room(PlanningPart):
    """Something scarce, such as a teaching restaurant. weekly: hours a week it is free, for all learners of the route
    together. group: at most so many learners in it at a time; None: all of them."""

    key: Key
    title: str | None = None
    place: Place
    weekly: Annotated[int, Field(ge=0, le=60)]
    group: Annotated[int, Field(ge=1, le=2000)] | None = None


class TeamTime(PlanningPart):
    """How many hours of lessons a week a team can give. periods: in which it is another number (a teacher falls out)."""

    team: Key
    weekly: Annotated[int, Field(ge=0, le=200)]
    periods: dict[Key, Annotated[int, Field(ge=0, le=200)]] = Field(default_factory=dict)


class CompanyTime(PlanningPart):
    """How many hours of bpv a week a company can take one learner. company: the partner's id. periods: in which it is
    another number (it withdraws)."""

    company: Key
    weekly: Annotated[int, Field(ge=0, le=60)]
    periods: dict[Key, Annotated[int, Field(ge=0, le=60)]] = Field(default_factory=dict)


class ExamNeed(PlanningPart):
    """An exam that is sat at the end of a period; in no later period there is any of `units`.

    A central exam (ce, cspe) lies in a period with its tijdvak; tijdvak None: the first or the second. An exam of the
    college lies in a period with mbo_exams. A school exam (se) lies in any period that is not after the first central exam
    of its subject, nor after the last central exam of the request (third tijdvak not counted), as it belongs to the same
    diploma; in a doorlopende or geïntegreerde route not after the last year for central exams either. A third tijdvak lies
    in the year after the other central exam of its subject and kind, a second one after that exam. sat: the period in which
    it was sat, or has to be. current: the period in which it is now; a new plan keeps it there where it can.
    """

    subject: Key
    kind: ExamKind
    units: tuple[Key, ...] = Field(min_length=1)
    tijdvak: Annotated[int, Field(ge=1, le=3)] | None = None
    sat: Key | None = None
    current: Key | None = None

    @property
    def central(self) -> bool:
        return self.kind in {ExamKind.CE, ExamKind.CSPE}

    def repeats(self, first: ExamNeed) -> bool:
        """Whether this is the second tijdvak after another central exam of the same subject and kind, `first`."""
        same = self.central and (self.subject, self.kind) == (first.subject, first.kind)
        return same and self.tijdvak == SECOND and first.tijdvak in {1, None}


class Learners(PlanningPart):
    """Whom the route is for. size: how many learners; asked for where groups have a most. birth_months: how many learners are born in each year and month ("2011-10").

    The youngest counts as born on the last day of the month, and has an age on the first day of a period. None: nobody
    said, and then the limits for who is under 16 hold throughout, while 14 is taken to be reached. Under 16 nobody is at
    a company of which the route's bpv says for that year that the work is not light, no parent signs or it is on Sunday;
    or says nothing for that year and, for another, that its work is not light.
    """

    size: Annotated[int, Field(ge=1, le=2000)] | None = None
    birth_months: (
        dict[Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")], Annotated[int, Field(ge=1)]] | None
    ) = None


class WishKind(StrEnum):
    """What people would like, and how far off a plan is from it; lower is better.

    early_mbo: hours of mbo units (and joint ones) after the first route year. summer_gap: hours of the weeks between the
    central exams and the summer (`after_exams`), as far as the plan reaches, that hold no mbo or joint unit. balanced:
    hours a week between the fullest and the emptiest period, the last one not counted (whole hours, rounded up and down).
    few_travel_days: days at the college over the whole plan. joint: teaching weeks of periods that do not hold units of
    both schools (a joint unit is of both).
    """

    EARLY_MBO = "early_mbo"
    SUMMER_GAP = "summer_gap"
    BALANCED = "balanced"
    FEW_TRAVEL_DAYS = "few_travel_days"
    JOINT = "joint"


class Wish(PlanningPart):
    kind: WishKind
    weight: Weight = 1


class PlanRequest(PlanningPart):
    """All that a plan must hold. route: what the partners decided about it; its years and exam years are what is planned.

    college_days: days a week learners can be at the college, at most. day_hours: hours of such a day. company_days: the
    same for hours at a company. None: nobody set such a limit. grain: hours of a unit are dealt out to periods in this
    step; what is left over when it does not divide the hours is added in one period. regular_weeks: teaching weeks of the
    regular route, vmbo and mbo in turn, to tell what is won. since: the first period that can still change; of what lies
    before it everything is exactly as `current` says: the hours of a unit, where they were, what was taught together. passed: subjects of which who the plan is for need
    not sit the exams of the route (any more): they stay in the route as they were.
    """

    route: RouteDesign
    calendar: Calendar
    work: tuple[Work, ...] = Field(min_length=1)
    order: tuple[OrderRule, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    rooms: tuple[Room, ...] = ()
    teams: tuple[TeamTime, ...] = ()
    companies: tuple[CompanyTime, ...] = ()
    exams: tuple[ExamNeed, ...] = ()
    learners: Learners = Learners()
    college_days: Annotated[int, Field(ge=0, le=5)] | None = None
    company_days: Annotated[int, Field(ge=0, le=5)] | None = None
    day_hours: Annotated[int, Field(ge=1, le=10)] = 8
    wishes: tuple[Wish, ...] = ()
    grain: Annotated[int, Field(ge=1, le=40)] = 1
    regular_weeks: Annotated[int, Field(ge=1, le=400)] | None = None
    since: Key | None = None
    passed: tuple[Key, ...] = ()
