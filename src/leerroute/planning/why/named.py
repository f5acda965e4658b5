"""The limits that people set, one by one and in their words, and the request without any of them.

What the law sets and when exams are is not among them: nobody at a school can give that up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from leerroute.planning.model.limits import Limit
from leerroute.planning.request import (
    FULL_WEEK,
    Before,
    CompanyTime,
    Key,
    PlanRequest,
    Room,
    TeamTime,
    Together,
    Work,
    company_name,
    hours_told,
    period_names,
    unit_names,
)
from leerroute.text import Text


@dataclass(frozen=True)
class NamedLimit:
    """kind: the kind of limit. key: a name that no other limit of the request has. lift: takes it out of a request."""

    kind: Limit
    key: str
    told: Text
    lift: Callable[[PlanRequest], PlanRequest]


def named_limits(request: PlanRequest) -> tuple[NamedLimit, ...]:
    """Every limit of a request that could be lifted by itself, in the order of the request."""
    return (
        *_week(request),
        *_days(request),
        *_rooms(request),
        *_teams(request),
        *_companies(request),
        *_order(request),
        *_units(request),
    )


def without(request: PlanRequest, lifted: Collection[NamedLimit]) -> PlanRequest:
    """The request with these limits taken out."""
    for limit in lifted:
        request = limit.lift(request)
    return request


def with_only(request: PlanRequest, limits: Sequence[NamedLimit], kept: Collection[NamedLimit]) -> PlanRequest:
    """The request with, of `limits`, only those in `kept`."""
    keys = {limit.key for limit in kept}
    return without(request, [limit for limit in limits if limit.key not in keys])


def _changed(request: PlanRequest, **fields: Any) -> PlanRequest:
    return request.model_copy(update=fields)


def _week(request: PlanRequest) -> Iterator[NamedLimit]:
    least = request.calendar.least_hours
    if least:
        told = Text(
            nl=f"elke week heeft minstens {least} uur, behalve aan het eind",
            en=f"every week has at least {least} hours, except at the end",
        )
        yield NamedLimit(Limit.LEAST, "least_hours", told, _no_least)


def _no_least(request: PlanRequest) -> PlanRequest:
    return _changed(request, calendar=request.calendar.model_copy(update={"least_hours": None}))


def _days(request: PlanRequest) -> Iterator[NamedLimit]:
    for field, kind, nl, en in (
        ("college_days", Limit.COLLEGE, "op het mbo", "at the college"),
        ("company_days", Limit.COMPANY, "bij een bedrijf", "at a company"),
    ):
        days = getattr(request, field)
        if days is not None:
            told = Text(
                nl=f"hoogstens {days} {'dag' if days == 1 else 'dagen'} per week {nl}",
                en=f"at most {days} {'day' if days == 1 else 'days'} a week {en}",
            )
            yield NamedLimit(kind, field, told, lambda given, field=field: _changed(given, **{field: None}))  # type: ignore[misc]


def _rooms(request: PlanRequest) -> Iterator[NamedLimit]:
    for room in request.rooms:
        name = room.title or room.key
        told = Text(
            nl=f"{name} is {room.weekly} uur per week vrij",
            en=f"{name} is free {room.weekly} hours a week",
        )
        yield NamedLimit(Limit.ROOM, f"room {room.key}", told, partial(_always_free, room.key))
        if room.group is not None:
            told = Text(
                nl=f"in {name} hoogstens {room.group} leerlingen tegelijk",
                en=f"{room.group} learners at most in {name} at a time",
            )
            yield NamedLimit(Limit.ROOM, f"group {room.key}", told, partial(_any_group, room.key))


def _always_free(key: Key, request: PlanRequest) -> PlanRequest:
    def free(room: Room) -> Room:
        return room.model_copy(update={"weekly": FULL_WEEK, "group": None}) if room.key == key else room

    return _changed(request, rooms=tuple(free(room) for room in request.rooms))


def _any_group(key: Key, request: PlanRequest) -> PlanRequest:
    rooms = tuple(room.model_copy(update={"group": None}) if room.key == key else room for room in request.rooms)
    return _changed(request, rooms=rooms)


def _teams(request: PlanRequest) -> Iterator[NamedLimit]:
    for team in request.teams:
        there = hours_told(request, team)
        told = Text(nl=f"team {team.team}: {there.nl}", en=f"team {team.team}: {there.en}")
        yield NamedLimit(Limit.TEAM, f"team {team.team}", told, partial(_unlimited_team, team))


def _companies(request: PlanRequest) -> Iterator[NamedLimit]:
    for company in request.companies:
        name, there = company_name(request, company.company), hours_told(request, company)
        told = Text(nl=f"bpv bij {name}: {there.nl}", en=f"bpv at {name}: {there.en}")
        yield NamedLimit(Limit.COMPANY, f"company {company.company}", told, partial(_unlimited_company, company))


def _unlimited_company(company: CompanyTime, request: PlanRequest) -> PlanRequest:
    return _changed(request, companies=tuple(each for each in request.companies if each.company != company.company))


def _unlimited_team(team: TeamTime, request: PlanRequest) -> PlanRequest:
    return _changed(request, teams=tuple(each for each in request.teams if each.team != team.team))


def _order(request: PlanRequest) -> Iterator[NamedLimit]:
    names = unit_names(request)
    for index, rule in enumerate(request.order):
        if isinstance(rule, Before):
            first, then = names[rule.first], names[rule.then]
            told = Text(nl=f"{first.nl} is af voor {then.nl} begint", en=f"{first.en} ends before {then.en} begins")
        else:
            one, other = names[rule.one], names[rule.other]
            told = Text(nl=f"{one.nl} en {other.nl} gaan samen op", en=f"{one.en} and {other.en} go together")
        yield NamedLimit(Limit.ORDER, f"order {index}", told, partial(_no_rule, rule))


def _no_rule(rule: Before | Together, request: PlanRequest) -> PlanRequest:
    return _changed(request, order=tuple(each for each in request.order if each != rule))


def _units(request: PlanRequest) -> Iterator[NamedLimit]:
    names = unit_names(request)
    for work in request.work:
        if work.done:
            continue
        nl, en = names[work.code].nl, names[work.code].en
        if work.span is not None:
            told = Text(nl=f"{nl} duurt hoogstens {work.span} weken", en=f"{en} takes {work.span} weeks at most")
            yield NamedLimit(Limit.SPAN, f"span {work.code}", told, partial(_free_unit, work.code, "span"))
        if work.weekly is not None:
            told = Text(nl=f"{nl} hoogstens {work.weekly} uur per week", en=f"{en} at most {work.weekly} hours a week")
            yield NamedLimit(Limit.SPAN, f"weekly {work.code}", told, partial(_free_unit, work.code, "weekly"))
        if work.group is not None:
            told = Text(nl=f"{nl} in groepen van hoogstens {work.group}", en=f"{en} in groups of {work.group} at most")
            kind = Limit.ROOM if work.room else Limit.TEAM
            yield NamedLimit(kind, f"group {work.code}", told, partial(_free_unit, work.code, "group"))
        if work.periods is not None:
            where = period_names(request, work.periods)
            told = Text(nl=f"{nl} alleen in {where.nl}", en=f"{en} only in {where.en}")
            yield NamedLimit(Limit.PLACE, f"periods {work.code}", told, partial(_free_unit, work.code, "periods"))


def _free_unit(code: Key, field: str, request: PlanRequest) -> PlanRequest:
    def free(work: Work) -> Work:
        return work.model_copy(update={field: None}) if work.code == code else work

    return _changed(request, work=tuple(free(work) for work in request.work))
