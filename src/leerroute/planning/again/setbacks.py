"""What can fall out of a running plan: a team, a company, a central exam that has to be sat again."""

from __future__ import annotations

from collections.abc import Collection

from leerroute.planning.request import FULL_WEEK, CompanyTime, ExamNeed, Key, PlanRequest, TeamTime


def team_away(request: PlanRequest, team: Key, periods: Collection[Key], weekly: int = 0) -> PlanRequest:
    """The request when a team gives so many hours a week in these periods. A team without a limit keeps none elsewhere."""
    found = next((each for each in request.teams if each.team == team), TeamTime(team=team, weekly=FULL_WEEK))
    less = found.model_copy(update={"periods": {**found.periods, **dict.fromkeys(periods, weekly)}})
    others = tuple(each for each in request.teams if each.team != team)
    return request.model_copy(update={"teams": (*others, less)})


def company_away(request: PlanRequest, company: Key, periods: Collection[Key], weekly: int = 0) -> PlanRequest:
    """The request when a company takes a learner for so many hours a week in these periods."""
    found = next(
        (each for each in request.companies if each.company == company), CompanyTime(company=company, weekly=FULL_WEEK)
    )
    less = found.model_copy(update={"periods": {**found.periods, **dict.fromkeys(periods, weekly)}})
    others = tuple(each for each in request.companies if each.company != company)
    return request.model_copy(update={"companies": (*others, less)})


def with_resit(request: PlanRequest, subject: Key, tijdvak: int = 2) -> PlanRequest:
    """The request when a central exam of a subject is sat again. Raises `KeyError` when the plan has none of it."""
    first = next((exam for exam in request.exams if exam.central and exam.subject == subject), None)
    if first is None:
        raise KeyError(subject)
    again = ExamNeed(subject=subject, kind=first.kind, units=first.units, tijdvak=tijdvak)
    return request.model_copy(update={"exams": (*request.exams, again)})
