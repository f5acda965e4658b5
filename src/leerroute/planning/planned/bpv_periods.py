"""What a plan has at companies, per company and year, as a route tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

from leerroute.law import Law
from leerroute.planning.case import young_norm, youngest_on
from leerroute.planning.planned.slots import SharedSlot, Slot
from leerroute.planning.request import Period, PlanRequest
from leerroute.route import YOUNG, BpvPeriod


def planned_bpv(
    request: PlanRequest, law: Law, slots: Sequence[Slot], shared: Sequence[SharedSlot]
) -> tuple[BpvPeriod, ...] | None:
    """One line per company and year. None while bpv is planned and no unit tells where, and for a route that has none.

    What is true of a company (recognised, agreement) comes from any year in which the route tells it; what is true of its
    work (light, on Sunday, a parent signs) only from the same year. Where some bpv of a year has no company, the hours of
    that year stay open.
    """
    periods = {period.key: period for period in request.calendar.periods}
    companies = {work.code: work.company for work in request.work}
    found: dict[tuple[int, str], list[Slot]] = defaultdict(list)
    nowhere: set[int] = set()
    for slot in (each for each in slots if each.bpv):
        company, year = companies[slot.unit], periods[slot.period].year
        if company is None:
            nowhere.add(year)
        else:
            found[year, company].append(slot)
    if not found and (nowhere or not request.route.bpv):
        return None if nowhere else request.route.bpv
    load = _weekly_loads(periods, slots, shared)
    return tuple(
        _line(request, law, year, company, own, [periods[slot.period] for slot in own], load, year in nowhere)
        for (year, company), own in sorted(found.items())
    )


def _weekly_loads(periods: dict[str, Period], slots: Sequence[Slot], shared: Sequence[SharedSlot]) -> dict[str, int]:
    """Hours of a learner in a week of each period, rounded up."""
    load: dict[str, int] = defaultdict(int)
    for slot in slots:
        load[slot.period] += slot.hours
    for each in shared:
        load[each.period] -= each.hours
    return {key: ceil(hours / periods[key].weeks) for key, hours in load.items()}


def _line(
    request: PlanRequest,
    law: Law,
    year: int,
    company: str,
    own: Sequence[Slot],
    periods: Sequence[Period],
    load: dict[str, int],
    open_hours: bool,
) -> BpvPeriod:
    youngest = youngest_on(request.learners, min(period.starts for period in periods))
    day = request.day_hours
    short = young_norm(law).per_day
    if short is not None and (youngest is None or youngest < YOUNG):
        day = min(day, short)
    told = [each for each in request.route.bpv or () if each.company == company]
    same = next((each for each in told if each.year == year), None)
    hours = sum(slot.hours for slot in own)
    return BpvPeriod(
        year=year,
        company=company,
        recognised=next((each.recognised for each in told if each.recognised is not None), None),
        agreement=next((each.agreement for each in told if each.agreement is not None), None),
        hours=None if open_hours else hours,
        days=ceil(hours / day),
        youngest=youngest,
        hours_per_day=day,
        hours_per_week=max(load[period.key] for period in periods),
        light_work=same.light_work if same else None,
        parent_signs=same.parent_signs if same else None,
        on_sunday=same.on_sunday if same else None,
    )
