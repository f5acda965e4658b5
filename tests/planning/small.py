"""Small requests in which everything can be tried: two or three units, three periods, and one kind of limit each."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

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
    Together,
    Work,
)
from leerroute.route import ExamKind, Part, Place, RouteDesign, RouteKind

_BOTH = (Place.VMBO, Place.MBO)

Change = Callable[[random.Random, dict[str, Any]], None]


def small(dice: random.Random, change: Change) -> PlanRequest:
    """Two or three units of up to four hours in three periods of one or two weeks, and one kind of limit."""
    periods = [
        Period(
            key=f"p{number}",
            year=2,
            starts=date(2027, 8, 30) + timedelta(days=28 * number),
            weeks=dice.choice((1, 1, 2)),
            college=True,
        )
        for number in range(3)
    ]
    told: dict[str, Any] = {
        "route": RouteDesign(title="Verzonnen route", kind=RouteKind.DOORLOPEND),
        "periods": periods,
        "most_hours": dice.choice((2, 3, 4)),
        "least_hours": None,
        "work": [
            Work(code=code, part=part, hours=dice.randint(1, 4), places=(Place.VMBO,))
            for code, part in (("a", Part.VO), ("b", Part.MBO), ("c", Part.JOINT))[: dice.choice((2, 3))]
        ],
        "learners": Learners(birth_months={"2011-01": 1}),
    }
    change(dice, told)
    calendar = Calendar(
        periods=tuple(told.pop("periods")), most_hours=told.pop("most_hours"), least_hours=told.pop("least_hours")
    )
    return PlanRequest(calendar=calendar, **told)


def _unit(told: dict[str, Any], code: str, **changes: Any) -> None:
    told["work"] = [each.model_copy(update=changes) if each.code == code else each for each in told["work"]]


def _some_period(dice: random.Random, told: dict[str, Any], **changes: Any) -> None:
    at = dice.randrange(3)
    told["periods"][at] = told["periods"][at].model_copy(update=changes)


def _nothing(dice: random.Random, told: dict[str, Any]) -> None:
    del dice, told


def _order(dice: random.Random, told: dict[str, Any]) -> None:
    del dice
    told["order"] = (Before(first="b", then="a"),)


def _together(dice: random.Random, told: dict[str, Any]) -> None:
    told["order"] = (Together(one="a", other="b"),)
    _unit(told, "a", periods=frozenset(dice.sample(["p0", "p1", "p2"], k=2)))


def _overlap(dice: random.Random, told: dict[str, Any]) -> None:
    told["overlaps"] = (Overlap(one="a", other="b", hours=dice.randint(1, 3)),)
    told["work"] = told["work"][:2]
    _unit(told, "b", places=_BOTH)


def _overlap_and_order(dice: random.Random, told: dict[str, Any]) -> None:
    """What is taught together cannot be in turn as well: c first, then the pair."""
    told["work"] = told["work"][:2]
    told["work"].append(Work(code="d", part=Part.MBO, hours=dice.randint(1, 2), places=(Place.VMBO,)))
    told["overlaps"] = (Overlap(one="a", other="b", hours=2),)
    told["order"] = (Before(first="d", then="b"),)


def _room(dice: random.Random, told: dict[str, Any]) -> None:
    told["rooms"] = (Room(key="keuken", place=Place.MBO, weekly=dice.choice((0, 1, 1))),)
    _unit(told, "b", room="keuken", places=_BOTH, hours=dice.randint(1, 3))


def _team(dice: random.Random, told: dict[str, Any]) -> None:
    told["teams"] = (TeamTime(team="talen", weekly=dice.choice((1, 2)), periods={"p0": dice.choice((0, 3))}),)
    _unit(told, "a", team="talen")
    _unit(told, "b", team="talen")


def _groups(dice: random.Random, told: dict[str, Any]) -> None:
    """One to three groups in a room, one or two of a team; a and b can be taught together."""
    told["learners"] = Learners(size=dice.choice((10, 24, 25)), birth_months={"2011-01": 1})
    told["rooms"] = (Room(key="keuken", place=Place.MBO, weekly=dice.choice((2, 4)), group=12),)
    told["teams"] = (TeamTime(team="talen", weekly=dice.choice((2, 3, 5))),)
    told["overlaps"] = (Overlap(one="a", other="b", hours=1),)
    told["work"] = told["work"][:2]
    _unit(told, "a", team="talen", group=20, places=_BOTH, hours=dice.randint(1, 3))
    _unit(told, "b", team="talen", room="keuken", places=_BOTH, hours=dice.randint(1, 3))


def _college(dice: random.Random, told: dict[str, Any]) -> None:
    _some_period(dice, told, college=dice.choice((False, None)))
    told["college_days"], told["day_hours"] = 1, dice.choice((1, 2))
    told["work"] = told["work"][:2]
    _unit(told, "a", places=_BOTH)
    _unit(told, "b", places=(Place.MBO,))


def _company(dice: random.Random, told: dict[str, Any]) -> None:
    told["company_days"], told["day_hours"] = 1, dice.choice((1, 2))
    hours = dice.randint(2, 4)
    _unit(told, "b", hours=hours, bpv=hours - 1, company="zorghuis")


def _young(dice: random.Random, told: dict[str, Any]) -> None:
    """14 in the month before a period begins, or later than all: then no bpv."""
    told["learners"] = Learners(birth_months={dice.choice(("2013-07", "2013-08", "2013-09", "2014-01")): 1})
    _unit(told, "b", hours=2, bpv=2, company="zorghuis")


def _span(dice: random.Random, told: dict[str, Any]) -> None:
    _unit(told, "a", span=dice.choice((1, 2)), hours=4)
    _unit(told, "b", span=2)


def _weekly(dice: random.Random, told: dict[str, Any]) -> None:
    _unit(told, "a", weekly=1, hours=dice.randint(2, 4))


def _periods(dice: random.Random, told: dict[str, Any]) -> None:
    _unit(told, "a", periods=frozenset(dice.sample(["p0", "p1", "p2"], k=2)))


def _least(dice: random.Random, told: dict[str, Any]) -> None:
    told["least_hours"] = dice.choice((1, 2))
    _unit(told, "a", periods=frozenset({"p1", "p2"}))


def _done(dice: random.Random, told: dict[str, Any]) -> None:
    told["work"] = [*told["work"][:2], Work(code="d", part=Part.MBO, hours=dice.randint(1, 3), places=(Place.VMBO,))]
    told["order"] = (Before(first="a", then="b"), Together(one="b", other="d"))
    _unit(told, dice.choice("abd"), done=True)


def _grain(dice: random.Random, told: dict[str, Any]) -> None:
    told["grain"] = dice.choice((2, 3))
    _unit(told, "a", hours=dice.choice((3, 5)))


def _exam_of_the_college(dice: random.Random, told: dict[str, Any]) -> None:
    _some_period(dice, told, mbo_exams=True)
    told["exams"] = (ExamNeed(subject="b", kind=ExamKind.MBO, units=("b",)),)


def _central_exam(dice: random.Random, told: dict[str, Any]) -> None:
    told["periods"][1] = told["periods"][1].model_copy(update={"central": 1})
    told["periods"][2] = told["periods"][2].model_copy(update={"central": 2})
    told["exams"] = (
        ExamNeed(subject="a", kind=ExamKind.CE, units=("a",), tijdvak=dice.choice((None, 1, 2))),
        ExamNeed(subject="a", kind=ExamKind.SE, units=("b",)),
    )


KINDS: dict[str, Change] = {
    "nothing but the week": _nothing,
    "order": _order,
    "together": _together,
    "overlap": _overlap,
    "overlap and order": _overlap_and_order,
    "a room": _room,
    "a team": _team,
    "groups": _groups,
    "the college": _college,
    "a company": _company,
    "who is young": _young,
    "span": _span,
    "hours a week of a unit": _weekly,
    "where a unit may lie": _periods,
    "at least so many hours": _least,
    "what is done": _done,
    "steps": _grain,
    "exams of the college": _exam_of_the_college,
    "central exams": _central_exam,
}
