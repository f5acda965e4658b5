"""Units that learners have already: they stay in the route, in the years in which they were taught."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from leerroute.planning.request import Current, PlanRequest, Work
from leerroute.route import RouteUnit, UnitHours


def done_units(request: PlanRequest) -> Iterator[tuple[int, RouteUnit]]:
    """Year and unit: as the current plan has it, else as the route has it. What neither tells is left out."""
    years = {period.key: period.year for period in request.calendar.periods}
    for work in request.work:
        if not work.done:
            continue
        taught: dict[int, list[Current]] = defaultdict(list)
        for key, now in (work.current or {}).items():
            taught[years[key]].append(now)
        if taught:
            yield from _of_current(work, taught)
        else:
            yield from ((year.number, unit) for year, unit in request.route.units() if unit.code == work.code)


def done_hours(request: PlanRequest, kind: Literal["total", "guided", "bpv"]) -> int:
    """Clock hours of one kind that units done add to the hours of the route."""
    return sum(getattr(unit.hours, kind) or 0 for _, unit in done_units(request))


def _of_current(work: Work, taught: dict[int, list[Current]]) -> Iterator[tuple[int, RouteUnit]]:
    # of a unit that was only begun, its share of guided hours, and of bpv where nobody said how much it was
    planned = max(sum(now.hours for each in taught.values() for now in each), work.hours) or 1
    for year, each in sorted(taught.items()):
        hours = sum(now.hours for now in each)
        known = [now.bpv for now in each if now.bpv is not None]
        bpv = sum(known) if len(known) == len(each) else min(hours, work.bpv * hours // planned)
        guided = None if work.guided is None else min(hours - bpv, work.guided * hours // planned)
        places = [now.place for now in each if now.place is not None]
        yield (
            year,
            RouteUnit(
                code=work.code,
                title=work.title,
                part=work.part,
                vo_share=work.vo_share,
                cross_subject=work.cross_subject,
                hours=UnitHours(total=hours, guided=guided, bpv=bpv),
                place=places[0] if places else work.places[0],
            ),
        )
