"""Hours and exams that no calendar holds, each by itself: told as a sum."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leerroute.planning.bounds import holds, shared_at_most
from leerroute.planning.case import Case
from leerroute.planning.request import ExamNeed, Work, exam_name
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.route import THIRD, ExamKind, Place
from leerroute.text import Text, enumeration, number

_MORE_TIME = Text(
    nl="Geef de kalender meer periodes of meer uren per week, of plan minder uren.",
    en="Give the calendar more periods or more hours a week, or plan fewer hours.",
)


def what_does_not_fit(case: Case) -> Iterator[Contradiction]:
    yield from _all_together(case)
    for index, work in enumerate(case.request.work):
        if work in case.units:
            yield from _unit(case, index, work)
    yield from _rooms_and_teams(case)
    yield from _exams(case)


def _all_together(case: Case) -> Iterator[Contradiction]:
    codes = {unit.code for unit in case.units}
    hours, won = sum(unit.hours for unit in case.units), shared_at_most(case, codes)
    weeks, most = sum(case.weeks), case.request.calendar.most_hours
    if hours - won > weeks * most:
        yield Contradiction(
            ("work",),
            None,
            Text(
                nl=f"samen {number(hours - won, 'nl')} uur; de kalender heeft {weeks} lesweken van {most} uur, dus {number(weeks * most, 'nl')} uur: {number(hours - won - weeks * most, 'nl')} te weinig.",
                en=f"{number(hours - won, 'en')} hours together; the calendar has {weeks} teaching weeks of {most} hours, so {number(weeks * most, 'en')} hours: {number(hours - won - weeks * most, 'en')} too few.",
            ),
            _MORE_TIME,
        )


def _unit(case: Case, index: int, work: Work) -> Iterator[Contradiction]:
    span = range(len(case.periods))
    if Place.MBO in case.places(work) and len(case.places(work)) == 1 and not any(p.college for p in case.periods):
        yield Contradiction(
            ("work", index, "places"),
            work.code,
            Text(
                nl="dit onderdeel is op het mbo, maar bij geen enkele periode staat dat leerlingen daar kunnen zijn.",
                en="this unit is at the college, but no period says that learners can be there.",
            ),
            Text(nl="Zet 'college: true' bij de kalender.", en="Put 'college: true' in the calendar."),
        )
        return
    lessons = sum(max((case.lesson_hours(work, p, at) for at in case.places(work)), default=0) for p in span)
    bpv = sum(case.bpv_hours(work, p) for p in span)
    both = sum(holds(case, work, p) for p in span)
    for have, need, nl, en in (
        (lessons, work.lessons, "uur les", "hours of lessons"),
        (bpv, work.bpv, "uur bpv", "hours of bpv"),
        (both, work.hours, "uur", "hours"),
    ):
        if have < need:
            yield Contradiction(
                ("work", index),
                work.code,
                Text(
                    nl=f"{number(need, 'nl')} {nl}, en in alle periodes waarin dat mag, passen er samen {number(have, 'nl')}.",
                    en=f"{number(need, 'en')} {en}, and all periods where that may be hold {number(have, 'en')} together.",
                ),
                Text(
                    nl="Kijk naar periods, weekly, room, team, dagen op het mbo of bij een bedrijf en leeftijden.",
                    en="Look at periods, weekly, room, team, days at the college or a company and ages.",
                ),
            )
            return
    if work.span is not None and (most := _most_in_span(case, work)) < work.hours:
        yield Contradiction(
            ("work", index, "span"),
            work.span,
            Text(
                nl=f"{work.code} heeft {number(work.hours, 'nl')} uur; in {work.span} lesweken achter elkaar passen er hoogstens {number(most, 'nl')}.",
                en=f"{work.code} has {number(work.hours, 'en')} hours; {work.span} teaching weeks in a row hold {number(most, 'en')} at most.",
            ),
            Text(nl="Geef het meer weken of meer uren per week.", en="Give it more weeks or more hours a week."),
        )


def _most_in_span(case: Case, work: Work) -> int:
    """Hours that the best run of periods within the span holds."""
    held = [holds(case, work, p) for p in range(len(case.periods))]
    best = weeks = hours = first = 0
    for p, here in enumerate(held):
        weeks, hours = weeks + case.weeks[p], hours + here
        while weeks > (work.span or weeks):
            weeks, hours, first = weeks - case.weeks[first], hours - held[first], first + 1
        best = max(best, hours)
    return best


def _rooms_and_teams(case: Case) -> Iterator[Contradiction]:
    span = range(len(case.periods))
    for index, room in enumerate(case.request.rooms):
        yield from _shared_limit(
            case,
            ("rooms", index),
            room.key,
            {unit.code for unit in case.units if unit.room == room.key},
            lambda p, key=room.key: case.room_hours(key, p),  # type: ignore[misc]
            span,
        )
    for index, team in enumerate(case.request.teams):
        yield from _shared_limit(
            case,
            ("teams", index),
            team.team,
            {unit.code for unit in case.units if unit.team == team.team},
            lambda p, key=team.team: case.team_hours(key, p) or 0,  # type: ignore[misc]
            span,
        )


def _shared_limit(
    case: Case, place: tuple[str, int], name: str, codes: set[str], hours: Callable[[int], int], span: range
) -> Iterator[Contradiction]:
    need = sum(unit.lessons * case.groups(unit) for unit in case.units if unit.code in codes)
    need -= shared_at_most(case, codes, case.groups)
    have = sum(hours(p) for p in span)
    if need > have:
        yield Contradiction(
            place,
            name,
            Text(
                nl=f"nodig zijn {number(need, 'nl')} uur, en in de hele kalender zijn er {number(have, 'nl')}: {number(need - have, 'nl')} te weinig.",
                en=f"{number(need, 'en')} hours are needed, and the whole calendar has {number(have, 'en')}: {number(need - have, 'en')} too few.",
            ),
            Text(nl="Geef meer uren per week, of plan minder.", en="Give more hours a week, or plan less."),
        )


def _exams(case: Case) -> Iterator[Contradiction]:
    for index, exam in enumerate(case.request.exams):
        if not case.exam_periods(exam):
            name = exam_name(case.request, exam.subject, exam.kind)
            when, remedy = _window(case, exam)
            yield Contradiction(
                ("exams", index),
                None,
                Text(
                    nl=f"{name.nl}: de kalender heeft geen {when.nl}.",
                    en=f"{name.en}: the calendar has no {when.en}.",
                ),
                remedy,
            )


def _window(case: Case, exam: ExamNeed) -> tuple[Text, Text]:
    """When an exam could be, and how the calendar gets such a moment."""
    if exam.kind is ExamKind.MBO:
        return Text(nl="examens van het mbo", en="exams of the college"), Text(
            nl="Zet de examendagen van het mbo in de kalender, onder 'exams' zonder 'central'; in een kalender van periodes: mbo_exams: true.",
            en="Put the exam days of the college in the calendar, under 'exams' without 'central'; in a calendar of periods: mbo_exams: true.",
        )
    if not exam.central:
        return Text(nl="periode waarin dit mag", en="period in which this may be"), Text(
            nl="Een schoolexamen ligt niet na het laatste jaar voor centrale examens.",
            en="A school exam is not after the last year for central exams.",
        )
    number = exam.tijdvak or 1
    years = case.legal.third_years if number == THIRD else case.legal.central_years
    inside = tuple(sorted(years)) if years is not None else ()
    last = (
        Text(
            nl=f" in {'jaar' if len(inside) == 1 else 'de jaren'} {enumeration(map(str, inside), 'nl', last='or')}",
            en=f" in {'year' if len(inside) == 1 else 'years'} {enumeration(map(str, inside), 'en', last='or')}",
        )
        if inside
        else Text(nl="", en="")
    )
    return Text(nl=f"tijdvak {number}{last.nl}", en=f"tijdvak {number}{last.en}"), Text(
        nl=f"Zet de dagen van dat tijdvak in de kalender, onder 'exams' met 'central: {number}'.",
        en=f"Put the days of that tijdvak in the calendar, under 'exams' with 'central: {number}'.",
    )
