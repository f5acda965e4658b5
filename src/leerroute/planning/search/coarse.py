"""Weeks taken together in blocks, so that a long calendar is first looked at roughly."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.planning.case import Case
from leerroute.planning.request import Period
from leerroute.route import YOUNG


def blocks(case: Case, about: int) -> list[range]:
    """About so many runs of periods that are alike in all but time: nothing that a limit looks at changes inside one, and exams come only
    at its end. What lies in the past stays apart, as every period of it holds what it held, and so does a period that is named for an exam."""
    size = -(-(len(case.periods) - case.past) // about)
    named = {exam.sat for exam in case.request.exams}
    found: list[range] = []
    first = 0
    for p in range(len(case.periods)):
        here = case.periods[p]
        ends = p + 1 == len(case.periods) or p - first + 1 == size or p < case.past or _examined(here)
        if ends or {here.key, case.periods[p + 1].key} & named or _traits(case, p) != _traits(case, p + 1):
            found.append(range(first, p + 1))
            first = p + 1
    return found


def taken_together(case: Case, runs: Sequence[range]) -> Case:
    """The case with each run as one period, under the key of its first."""
    periods = tuple(
        case.periods[run[0]].model_copy(
            update={
                "weeks": sum(case.weeks[p] for p in run),
                "central": case.periods[run[-1]].central,
                "mbo_exams": case.periods[run[-1]].mbo_exams,
            }
        )
        for run in runs
    )
    return Case(case.request, case.legal, case.units, periods, tuple(case.age[run[0]] for run in runs))


def _examined(period: Period) -> bool:
    return period.central is not None or period.mbo_exams


def _traits(case: Case, p: int) -> tuple[object, ...]:
    """What the limits of a period depend on, its weeks apart."""
    period, age, least = case.periods[p], case.age[p], case.legal.young.least_age
    return (
        period.year,
        period.college,
        period.after_exams,
        age is not None and age < YOUNG,
        age is not None and least is not None and age < least,
        tuple(team.periods.get(period.key, team.weekly) for team in case.request.teams),
        tuple(company.periods.get(period.key, company.weekly) for company in case.request.companies),
        tuple(period.key in unit.periods for unit in case.units if unit.periods is not None),
    )
