"""Learners and the places companies offer: everything that limits who can go where, and nothing about solving."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from leerroute.placement.learner import Key, Learner, Pc4, PlacementPart, Rank
from leerroute.placement.travel import Travel as Travel

Count = Annotated[int, Field(ge=0, le=10_000)]
Minutes = Annotated[int, Field(ge=0, le=600)]


class Weekday(StrEnum):
    MONDAY = "ma"
    TUESDAY = "di"
    WEDNESDAY = "wo"
    THURSDAY = "do"
    FRIDAY = "vr"
    SATURDAY = "za"


class Work(StrEnum):
    """What may keep learners under 16 away: they do light work only (Nadere regeling kinderarbeid)."""

    LIGHT = "light"
    CASH_DESK = "cash_desk"
    ALCOHOL = "alcohol"
    HEAVY = "heavy"


class Place(PlacementPart):
    """Seats at one company for the same work. crebos: of the qualifications SBB recognised it for; None: not told.

    sector: the sector or vmbo profile it is in. days: the weekdays it offers. days_total: in the route year.
    support: there is somebody with time for a learner who needs it. work: what the work holds; None: not told, then
    nobody under 16 is placed there. fewest: it takes no learners unless this many come. wants: learners the company
    asked for, best first. refuses: learners it will not take, with whom it agreed why.
    """

    key: Key
    company: Key
    title: str | None = None
    seats: Annotated[int, Field(ge=1, le=1000)]
    fewest: Count = 0
    sector: Key | None = None
    crebos: frozenset[Annotated[str, Field(pattern=r"^[0-9]{5}$")]] | None = None
    start: date | None = None
    days: frozenset[Weekday] | None = None
    days_total: Count | None = None
    pc4: Pc4 | None = None
    support: bool | None = None
    work: frozenset[Work] | None = None
    least_age: Annotated[int, Field(ge=12, le=30)] | None = None
    wants: tuple[Key, ...] = ()
    refuses: frozenset[Key] = frozenset()


class PlaceChoice(PlacementPart):
    """rank None: not this one."""

    place: Key
    rank: Rank | None


class Intern(Learner):
    """sector, crebo: what the place must be for; None: any. days: weekdays the learner is free for it.

    days_per_week: how many of those days the place must offer; None: one is enough. days_needed: in the route year.
    minutes_most: one way. grows_at: the company of an earlier internship, to grow within. needs_support: None is not
    told, and is then not placed where support lacks. priority: with too few places who has a lower number goes first;
    None comes last. Without any choice all places are equally wished for, unless
    the weights say that nobody goes to a place that was not chosen.
    """

    choices: tuple[PlaceChoice, ...] = ()
    sector: Key | None = None
    crebo: Annotated[str, Field(pattern=r"^[0-9]{5}$")] | None = None
    days: frozenset[Weekday] | None = None
    days_per_week: Annotated[int, Field(ge=1, le=6)] | None = None
    days_needed: Count | None = None
    travel: Travel = Travel.BIKE
    minutes_most: Minutes | None = None
    needs_support: bool | None = None
    grows_at: Key | None = None
    priority: Annotated[int, Field(ge=1, le=9)] | None = None


class FixedPlace(PlacementPart):
    learner: Key
    place: Key


class InternshipWeights(PlacementPart):
    """What a place costs, beside its rank: per_ten_minutes of travel, away_from: not at the company of before.

    bad_from: from this rank on an outcome is very bad, and the number of those is brought down first, worst rank first.
    unplaced: in the figures of the report only; everybody placed goes before everything, whatever it says.
    """

    per_rank: tuple[Count, ...] = (0, 2, 4, 7, 10)
    not_chosen: Count | None = 12
    unplaced: Count = 100
    per_ten_minutes: Count = 1
    away_from: Count = 3
    bad_from: Rank = 4


class InternshipSettings(PlacementPart):
    """on: first day of the internship where a place names none; the law and ages are those of that day.

    change_first: for a later round: moving as few learners as possible goes before everybody's satisfaction.
    without: who stays without a place when there are too few. "total": whoever costs the others least, so that living
    far away or a short list counts against a learner; "lottery": by priority, who had a place before, and the lottery,
    which costs the others first choices.
    """

    seed: str
    on: date
    change_first: bool = False
    without: Literal["total", "lottery"] = "total"
    weights: InternshipWeights = InternshipWeights()


class InternshipProblem(PlacementPart):
    """One round. fixed: who is placed already and stays. earlier: the placement to stay close to."""

    settings: InternshipSettings
    places: tuple[Place, ...]
    learners: tuple[Intern, ...]
    fixed: tuple[FixedPlace, ...] = ()
    earlier: tuple[FixedPlace, ...] = ()
