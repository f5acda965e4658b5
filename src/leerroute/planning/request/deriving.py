"""A request from a route that a school has already: its units, exams, bpv and judged overlap."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from math import floor

from leerroute.alignment import Overlap as Judged
from leerroute.files import Problem, Unreadable
from leerroute.planning.request.calendar import Calendar
from leerroute.planning.request.needs import ExamNeed, Learners, Overlap, PlanRequest, Work
from leerroute.route import ExamMoment, Part, Place, RouteDesign, RouteUnit, RouteYear, exam_called
from leerroute.text import Text

_OWN_PLACE = {Part.VO: (Place.VMBO,), Part.MBO: (Place.MBO,), Part.JOINT: (Place.VMBO, Place.MBO)}


def request_for(
    design: RouteDesign, calendar: Calendar, *, judged: Judged | None = None, learners: Learners | None = None
) -> PlanRequest:
    """What a plan of this route has to hold, as far as the route tells; order, rooms, teams and days come on top of it.

    A unit has its hours of all years together, and lies at the places the route gives it, else at the school whose part it
    is. Its bpv is at the company that has most of it. An exam is about the unit with its code, and that of the profile about
    all its profile modules. judged: pairs that both schools agree on; of the hours they could win the lowest estimate
    is taken. learners: without a size, that of the route's group is theirs. Raises `Unreadable` naming the units without hours or part, and exams without a unit.
    """
    units: dict[str, list[tuple[RouteYear, RouteUnit]]] = defaultdict(list)
    for year, unit in design.units():
        units[unit.code].append((year, unit))
    exams = tuple((exam, _units_of(exam, design, units)) for exam in design.exams or ())
    problems = [*_open_units(units), *_loose_exams(exams)]
    if problems:
        raise Unreadable(problems)
    return PlanRequest(
        route=design,
        calendar=calendar,
        work=tuple(_work(code, taught, design) for code, taught in units.items()),
        overlaps=tuple(_overlaps(judged, set(units))) if judged else (),
        exams=tuple(
            ExamNeed(subject=exam.subject, kind=exam.kind, units=codes, tijdvak=exam.period) for exam, codes in exams
        ),
        learners=_sized(learners or Learners(), design),
    )


def _sized(learners: Learners, design: RouteDesign) -> Learners:
    if learners.size is not None or design.choices is None or not design.choices.group_size:
        return learners
    return learners.model_copy(update={"size": design.choices.group_size})


def _work(code: str, taught: list[tuple[RouteYear, RouteUnit]], design: RouteDesign) -> Work:
    units = [unit for _, unit in taught]
    part = next(unit.part for unit in units if unit.part is not None)
    guided = [unit.hours.guided for unit in units]
    shares = [unit.vo_share for unit in units if unit.vo_share is not None]
    bpv = sum(unit.hours.bpv or 0 for unit in units)
    return Work(
        code=code,
        title=next((unit.title for unit in units if unit.title), None),
        part=part,
        vo_share=min(shares) if shares else None,
        cross_subject=next((unit.cross_subject for unit in units if unit.cross_subject is not None), None),
        hours=sum(unit.hours.total or 0 for unit in units),
        guided=None if None in guided else sum(hours or 0 for hours in guided),
        bpv=bpv,
        places=_places(units, part, bpv),
        team=next((unit.team for unit in units if unit.team), None),
        company=_company(taught, design) if bpv else None,
    )


def _places(units: list[RouteUnit], part: Part, bpv: int) -> tuple[Place, ...]:
    """Lessons of a unit with bpv are at a school wherever the route names one; its bpv is at the company anyhow."""
    named = tuple(dict.fromkeys(unit.place for unit in units if unit.place is not None))
    schools = tuple(place for place in named if place is not Place.COMPANY)
    return (schools if bpv and schools else named) or _OWN_PLACE[part]


def _company(taught: list[tuple[RouteYear, RouteUnit]], design: RouteDesign) -> str | None:
    hours: Counter[str] = Counter()
    for year, unit in taught:
        companies = [period.company for period in design.bpv or () if period.year == year.number]
        for company in companies:
            hours[company] += (unit.hours.bpv or 0) // len(companies)
    return hours.most_common(1)[0][0] if hours else None


def _units_of(
    exam: ExamMoment, design: RouteDesign, units: dict[str, list[tuple[RouteYear, RouteUnit]]]
) -> tuple[str, ...]:
    if exam.subject in units:
        return (exam.subject,)
    if exam.subject == design.profiel:
        return tuple(code for code in units if code.startswith(f"P/{exam.subject}/"))
    return ()


def _overlaps(judged: Judged, codes: set[str]) -> Iterator[Overlap]:
    unit_of = {piece.id: unit.unit for unit in judged.taught for piece in unit.outcomes}
    hours: dict[tuple[str, str], float] = defaultdict(float)
    for double in judged.doubles:
        if double.hours is not None:
            hours[unit_of[double.left.id], unit_of[double.right.id]] += double.hours.low
    for (one, other), won in hours.items():
        if floor(won) and {one, other} <= codes:
            yield Overlap(one=one, other=other, hours=floor(won))


def _open_units(units: dict[str, list[tuple[RouteYear, RouteUnit]]]) -> Iterator[Problem]:
    for code, taught in units.items():
        for year, unit in taught:
            if unit.hours.total is None or unit.part is None:
                yield Problem(
                    file="route",
                    place=f"years[{year.number}].units[{code}]",
                    expected=Text(
                        nl="om te plannen moeten uren (total) en part (vo, mbo of joint) zijn ingevuld.",
                        en="planning needs its hours (total) and part (vo, mbo or joint).",
                    ),
                    remedy=Text(nl="Vul ze in bij de route.", en="Fill them in in the route."),
                )


def _loose_exams(exams: tuple[tuple[ExamMoment, tuple[str, ...]], ...]) -> Iterator[Problem]:
    for exam, codes in exams:
        if not codes:
            name = exam_called(exam.kind, exam.subject, {})
            yield Problem(
                file="route",
                place="exams",
                expected=Text(
                    nl=f"bij het {name.nl} hoort geen onderdeel van de route.",
                    en=f"no unit of the route belongs to the {name.en}.",
                ),
                remedy=Text(
                    nl="Geef het examen de code van een onderdeel, of schrijf zelf 'exams' met 'units' in de planvraag.",
                    en="Give the exam the code of a unit, or write 'exams' with 'units' in the request yourself.",
                ),
            )
