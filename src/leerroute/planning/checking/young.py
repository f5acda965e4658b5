"""Whether learners under 16 are at a company only as the law allows (Nadere regeling kinderarbeid)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from leerroute.law import Law
from leerroute.planning.checking.timeline import Timeline
from leerroute.route import Place
from leerroute.text import Text

_GROWN = 16
"""Who is younger falls under these rules."""

_SCHOOL_DAYS = 5
"""Days a week at a company, where nobody set another limit."""


def young_faults(timeline: Timeline) -> Iterator[Text]:
    """Who is too young for bpv at all, and long weeks of who is not yet 16. What the law does not decide, is no fault."""
    least = _number(timeline.plan.law, "min_age")
    most, a_day = _number(timeline.plan.law, "hours_per_week"), _number(timeline.plan.law, "hours_per_day")
    days = _SCHOOL_DAYS if timeline.request.company_days is None else timeline.request.company_days
    for when, period in enumerate(timeline.periods):
        slots = timeline.slots(when)
        if not any(slot.bpv for slot in slots):
            continue
        age = _youngest(timeline, period.starts)
        if age is not None and least is not None and age < least:
            yield Text(
                nl=f"{period.key}: bpv, en de jongste is {age}; het kan vanaf {least}.",
                en=f"{period.key}: bpv, and the youngest is {age}; it is possible from {least}.",
            )
        grown = age is not None and age >= _GROWN
        at_company = sum(slot.hours for slot in slots if slot.place is Place.COMPANY)
        if not grown and a_day is not None and at_company > a_day * days * period.weeks:
            yield Text(
                nl=f"{period.key}: {at_company} uur bij een bedrijf; onder de {_GROWN} is dat {a_day} per dag, {days} dagen per week.",
                en=f"{period.key}: {at_company} hours at a company; under {_GROWN} that is {a_day} a day, {days} days a week.",
            )
        once = sum(shared.hours for shared in timeline.plan.shared if shared.period == period.key)
        hours = sum(slot.hours for slot in slots) - once
        if not grown and most is not None and hours > most * period.weeks:
            yield Text(
                nl=f"{period.key}: {hours} uur les en bpv in {period.weeks} weken; onder de {_GROWN} is {most} per week het meeste.",
                en=f"{period.key}: {hours} hours of lessons and bpv in {period.weeks} weeks; under {_GROWN} {most} a week is the most.",
            )


def _youngest(timeline: Timeline, on: date) -> int | None:
    """Whole years of the youngest, who counts as born on the last day of the month; None: nobody said when they are born."""
    months = timeline.request.learners.birth_months
    if not months:
        return None
    year, month = (int(part) for part in max(months).split("-"))
    # born on the last day of the month: that is the birthday, if tomorrow is in another month
    had = on.month > month or (on.month == month and (on + timedelta(days=1)).month != month)
    return on.year - year - (not had)


def _number(law: Law, what: str) -> int | None:
    norm = law.get(f"work.stage_under_16.{what}")
    return norm.number() if norm is not None and norm.decides else None
