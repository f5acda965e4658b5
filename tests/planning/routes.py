"""Invented routes of the size of a real one: 36 units of the vmbo, 36 of the mbo, 8 of bpv. Everything in them is made up.

Seeded, so that a number of a benchmark can be made again. There is order within each school and from the vmbo to the mbo,
overlap between the schools, a scarce kitchen, teams with few hours, two places, days at the college and at companies, long
units that may not be spread out, central exams once a year and exams of the college three times.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from leerroute.planning import (
    Before,
    Calendar,
    ExamNeed,
    Learners,
    Overlap,
    Period,
    PlanRequest,
    Room,
    TeamTime,
    Work,
)
from leerroute.route import ExamKind, Part, Place, RouteDesign, RouteKind

FIRST = date(2026, 8, 31)
WEEK_HOURS = 26
"""Clock hours of lessons and bpv in a week: 40 of these weeks are the 1,040 hours a vmbo year about has."""

TEAMS = ("talen", "rekenen", "praktijk", "zorg")
_HERE, _THERE = Place.VMBO, Place.MBO


def quarters(years: int) -> Calendar:
    """Four quarters of 11, 11, 11 and 7 weeks: the central exams lie at the end of the third, the fourth is the gap after them."""
    found = []
    for year in range(years):
        at = FIRST + timedelta(days=364 * year)
        for number, weeks in enumerate((11, 11, 11, 7), start=1):
            found.append(
                Period(
                    key=f"{year + 1}.{number}",
                    year=year + 1,
                    starts=at,
                    weeks=weeks,
                    central=1 if number == 3 else None,
                    mbo_exams=number != 1,
                    after_exams=number == 4,
                    college=True,
                )
            )
            at += timedelta(weeks=weeks + 2)
    return Calendar(periods=tuple(found), most_hours=WEEK_HOURS)


def weeks(years: int) -> Calendar:
    """Forty weeks a year; the same exams as in `quarters`."""
    found = [
        Period(
            key=f"{year + 1}.{number:02}",
            year=year + 1,
            starts=FIRST + timedelta(days=364 * year + 7 * (number - 1) + 14 * ((number - 1) // 11)),
            weeks=1,
            central=1 if number == 33 else None,
            mbo_exams=number in (22, 33, 40),
            after_exams=number > 33,
            college=True,
        )
        for year in range(years)
        for number in range(1, 41)
    ]
    return Calendar(periods=tuple(found), most_hours=WEEK_HOURS)


def invented(seed: int, calendar: Calendar, *, size: float = 1.0, grain: int = 2, each: int = 36) -> PlanRequest:
    """A route of two times `each` units and bpv. size: 1.0 is about 4,000 hours, less what is taught together."""
    dice = random.Random(seed)  # noqa: S311
    vmbo = [_school_unit(dice, f"v{number:02}", Part.VO, size, grain) for number in range(each)]
    mbo = [_school_unit(dice, f"m{number:02}", Part.MBO, size, grain) for number in range(each)]
    bpv = [_bpv(dice, number, size, grain, calendar) for number in range(max(1, each * 2 // 9))]
    for number in dice.sample(range(each), k=each // 9):  # what needs the kitchen of the college
        mbo[number] = mbo[number].model_copy(update={"room": "keuken", "places": (_THERE,)})
    order = [
        *_chains(dice, vmbo, 0.6),
        *_chains(dice, mbo, 0.6),
        *(Before(first=dice.choice(vmbo[: each // 2]).code, then=dice.choice(mbo).code) for _ in range(each // 4)),
        *(Before(first=dice.choice(mbo[: each // 2]).code, then=unit.code) for unit in bpv),
    ]
    return PlanRequest(
        route=RouteDesign(title=f"Verzonnen route {seed}", kind=RouteKind.DOORLOPEND),
        calendar=calendar,
        work=(*vmbo, *mbo, *bpv),
        order=tuple(dict.fromkeys(order)),
        overlaps=_overlaps(dice, vmbo, mbo, grain),
        rooms=(Room(key="keuken", place=_THERE, weekly=6),),
        teams=tuple(TeamTime(team=team, weekly=10) for team in TEAMS),
        exams=_exams(dice, vmbo, mbo),
        learners=Learners(birth_months={"2011-10": 3, "2012-03": 5, "2012-07": 4}),
        college_days=2,
        company_days=2,
        grain=grain,
    )


def _school_unit(dice: random.Random, code: str, part: Part, size: float, grain: int) -> Work:
    hours = max(2, round(dice.choice((20, 30, 40, 40, 50, 60, 80)) * size / grain)) * grain
    places = (_HERE,) if part is Part.VO else dice.choice(((_HERE, _THERE), (_HERE, _THERE), (_THERE,)))
    return Work(
        code=code,
        part=part,
        hours=hours,
        guided=hours,
        places=places,
        team=dice.choice(TEAMS) if dice.random() < 0.5 else None,
        span=dice.choice((None, None, 60)),
        weekly=8,
    )


def _bpv(dice: random.Random, number: int, size: float, grain: int, calendar: Calendar) -> Work:
    """From the third year on: everybody is 16 by then."""
    hours = max(2, round(dice.choice((80, 100, 120)) * size / grain)) * grain
    later = frozenset(period.key for period in calendar.periods if period.year >= min(3, calendar.periods[-1].year))
    return Work(
        code=f"b{number}",
        part=Part.MBO,
        hours=hours,
        guided=0,
        bpv=hours,
        places=(Place.COMPANY,),
        company="bedrijf",
        periods=later,
        weekly=16,
    )


def _chains(dice: random.Random, units: Sequence[Work], often: float) -> list[Before]:
    """Many units ask for one that stands up to nine places earlier."""
    return [
        Before(first=units[dice.randrange(max(0, number - 9), number)].code, then=unit.code)
        for number, unit in enumerate(units)
        if number > 3 and dice.random() < often
    ]


def _overlaps(dice: random.Random, vmbo: Sequence[Work], mbo: Sequence[Work], grain: int) -> tuple[Overlap, ...]:
    """Half of the units share half or all of what the smaller one has with one of the other school, where one roof holds both."""
    both = [unit for unit in mbo if _HERE in unit.places]
    half = min(len(both), len(vmbo) // 2)
    return tuple(
        Overlap(
            one=one.code,
            other=other.code,
            hours=max(1, int(min(one.hours, other.hours) * dice.choice((0.5, 1.0))) // grain) * grain,
        )
        for one, other in zip(dice.sample(list(vmbo), k=half), dice.sample(both, k=half), strict=True)
    )


def _exams(dice: random.Random, vmbo: Sequence[Work], mbo: Sequence[Work]) -> tuple[ExamNeed, ...]:
    found = []
    subjects = [tuple(unit.code for unit in vmbo[number::6]) for number in range(6)]
    for number, units in enumerate(subjects):
        found.append(ExamNeed(subject=f"vak {number}", kind=ExamKind.SE, units=units[: max(1, len(units) // 2)]))
        found.append(ExamNeed(subject=f"vak {number}", kind=ExamKind.CE, units=units, tijdvak=1))
    for number in range(4):
        units = tuple(unit.code for unit in dice.sample(list(mbo), k=max(1, len(mbo) // 12)))
        found.append(ExamNeed(subject=f"mbo-examen {number}", kind=ExamKind.MBO, units=units))
    return tuple(found)
