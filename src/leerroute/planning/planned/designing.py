"""A plan as a route: years with units and hours, exams in their year, bpv per company and year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import ceil

from leerroute.law import Law
from leerroute.planning.case import done_units
from leerroute.planning.planned.bpv_periods import planned_bpv
from leerroute.planning.planned.slots import ExamSlot, SharedSlot, Slot
from leerroute.planning.request import PlanRequest, Work
from leerroute.route import VMBO_YEARS, ExamMoment, Part, Place, RouteDesign, RouteUnit, RouteYear, UnitHours


def design_of(
    request: PlanRequest, law: Law, slots: Sequence[Slot], shared: Sequence[SharedSlot], exams: Sequence[ExamSlot]
) -> RouteDesign:
    """The request's route with years, exams and bpv as planned; everything else stays as the partners wrote it.

    What two units are taught together stands with the first of them only, so that an hour counts once in the hours of the
    route. Raises `Refusal` inside pydantic's error when the result is no sound route.
    """
    year_of = {period.key: period.year for period in request.calendar.periods}
    block_of = _blocks(request)
    planned = [year_of[key] for key in (*(s.period for s in slots), *(e.period for e in exams))]
    done = list(done_units(request))
    length = max((*planned, *(year for year, _ in done)), default=0)
    units = _units(request, slots, shared, year_of)
    for year, unit in done:
        units[year].append(unit)
    moments = tuple(
        ExamMoment(subject=e.subject, kind=e.kind, year=year_of[e.period], period=e.tijdvak, block=block_of[e.period])
        for e in exams
    )
    planned_exams = {(moment.subject, moment.kind) for moment in moments}
    passed = tuple(
        exam
        for exam in request.route.exams or ()
        if exam.subject in request.passed and (exam.subject, exam.kind) not in planned_exams
    )
    changes = {
        "years": tuple(_year(request, number, units[number]) for number in range(1, length + 1)),
        "exams": (*passed, *moments) if request.exams or passed else request.route.exams,
        "bpv": planned_bpv(request, law, slots, shared),
        "choices": _choices(request, slots, year_of),
    }
    return RouteDesign(**(dict(request.route) | changes))


def _choices(request: PlanRequest, slots: Sequence[Slot], year_of: dict[str, int]) -> object:
    """What the route tells of its choices, with the two that a plan decides as they are planned."""
    told = request.route.choices
    if told is None:
        return None
    mbo = {work.code for work in request.work if work.part is not Part.VO}
    planned = {slot.period for slot in slots if slot.unit in mbo}
    gap = {period.key for period in request.calendar.periods if period.after_exams}
    facts: dict[str, bool] = {"mbo_content_in_first_year": any(year_of[key] == 1 for key in planned)}
    if gap:
        facts["summer_gap_used"] = bool(planned & gap)
    return told.model_copy(update=facts)


def _year(request: PlanRequest, number: int, units: list[RouteUnit]) -> RouteYear:
    base = next((year for year in request.route.years or () if year.number == number), None)
    leerjaar = VMBO_YEARS + number if number <= VMBO_YEARS else None
    return RouteYear(
        number=number,
        blocks=sum(period.year == number for period in request.calendar.periods) or None,
        leerjaar=base.leerjaar if base else leerjaar,
        enrolled_at=base.enrolled_at if base else None,
        funded_as=base.funded_as if base else None,
        units=tuple(units),
    )


def _blocks(request: PlanRequest) -> dict[str, int]:
    """Which period of its year a period is, counted from 1: the blocks of the planned route."""
    count: Counter[int] = Counter()
    found = {}
    for period in request.calendar.periods:
        count[period.year] += 1
        found[period.key] = count[period.year]
    return found


def _units(
    request: PlanRequest, slots: Sequence[Slot], shared: Sequence[SharedSlot], year_of: dict[str, int]
) -> defaultdict[int, list[RouteUnit]]:
    lessons: dict[tuple[str, int], Counter[Place]] = defaultdict(Counter)
    bpv: Counter[tuple[str, int]] = Counter()
    for slot in slots:
        key = slot.unit, year_of[slot.period]
        if slot.bpv:
            bpv[key] += slot.hours
        else:
            lessons[key][slot.place] += slot.hours
    block_of = _blocks(request)
    blocks: dict[tuple[str, int], set[int]] = defaultdict(set)
    for slot in slots:
        blocks[slot.unit, year_of[slot.period]].add(block_of[slot.period])
    together: Counter[tuple[str, int]] = Counter()
    for each in shared:
        together[each.other, year_of[each.period]] += each.hours
    found: defaultdict[int, list[RouteUnit]] = defaultdict(list)
    for work in request.work:
        before = 0
        for year in sorted({year for code, year in (*lessons, *bpv) if code == work.code}):
            key = work.code, year
            taught = sum(lessons[key].values())
            guided = _guided(work, before, taught)
            before += taught
            once = min(together[key], taught)
            hours = UnitHours(
                total=taught - once + bpv[key],
                guided=None if guided is None else max(0, guided - once),
                bpv=bpv[key],
            )
            place = lessons[key].most_common(1)[0][0] if lessons[key] else Place.COMPANY
            found[year].append(_unit(request, work, hours, place, tuple(sorted(blocks[key]))))
    return found


def _guided(work: Work, before: int, taught: int) -> int | None:
    """The guided hours among these lessons, so that over all years they come to the guided hours of the unit."""
    if work.guided is None:
        return None
    whole = work.lessons or 1
    return ceil(work.guided * (before + taught) / whole) - ceil(work.guided * before / whole)


def _unit(request: PlanRequest, work: Work, hours: UnitHours, place: Place, blocks: tuple[int, ...]) -> RouteUnit:
    """team: only a joint team of the route; who else gives the lessons is no part of a route."""
    teams = {team.id for team in request.route.teams or ()}
    return RouteUnit(
        code=work.code,
        title=work.title,
        part=work.part,
        vo_share=work.vo_share,
        cross_subject=work.cross_subject,
        hours=hours,
        place=place,
        team=work.team if work.team in teams else None,
        blocks=blocks,
    )
