"""A plan in words: how long, why not shorter, what is won, what each wish came to."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leerroute.planning.planned import Plan
from leerroute.planning.request import WishKind
from leerroute.proof import Step
from leerroute.route import ExamKind, exam_kind_called, subject_called
from leerroute.text import Language, Text, decimals, enumeration, number

WISHES = {
    WishKind.EARLY_MBO: Text(nl="uur mbo na het eerste jaar", en="hours of mbo after the first year"),
    WishKind.SUMMER_GAP: Text(
        nl="uur tussen examens en zomer zonder mbo", en="hours between exams and summer without mbo"
    ),
    WishKind.BALANCED: Text(
        nl="uur per week verschil tussen de volste en de leegste periode",
        en="hours a week between the fullest and the emptiest period",
    ),
    WishKind.FEW_TRAVEL_DAYS: Text(nl="dagen op het mbo", en="days at the college"),
    WishKind.JOINT: Text(nl="weken zonder onderdelen van beide scholen", en="weeks without units of both schools"),
}


def length_told(plan: Plan) -> Text:
    """How long the plan is, and how sure it is that nothing is shorter."""
    until = plan.last_period.until
    if plan.proven:
        return Text(
            nl=f"{plan.weeks} lesweken, tot en met {until.nl}. Korter kan niet: dat is bewezen.",
            en=f"{plan.weeks} teaching weeks, until {until.en}. Shorter is impossible: that is proven.",
        )
    bound = plan.bound.weeks
    gap = decimals(100 * (plan.weeks - bound) / plan.weeks, 1)
    return Text(
        nl=f"{plan.weeks} lesweken, tot en met {until.nl}. Of het korter kan is niet bewezen: onder {bound} weken kan niet (verschil {gap.nl} %).",
        en=f"{plan.weeks} teaching weeks, until {until.en}. Whether shorter is possible is not proven: below {bound} weeks is impossible (gap {gap.en}%).",
    )


def step_told(step: Step) -> Text:
    """One aim with its value and how sure it is."""
    value, bound = (Text(nl=number(n, "nl"), en=number(n, "en")) for n in (step.value, step.bound))
    if step.proven:
        return Text(nl=f"{step.title.nl}: {value.nl} (bewezen)", en=f"{step.title.en}: {value.en} (proven)")
    if step.bound <= 0:  # a relaxation can say less than nothing
        return Text(nl=f"{step.title.nl}: {value.nl} (niet bewezen)", en=f"{step.title.en}: {value.en} (not proven)")
    return Text(
        nl=f"{step.title.nl}: {value.nl} (niet bewezen; onder {bound.nl} kan niet)",
        en=f"{step.title.en}: {value.en} (not proven; below {bound.en} is impossible)",
    )


def plan_lines(plan: Plan, language: Language) -> Iterator[str]:
    """Everything a person wants to know first, a line each."""
    yield length_told(plan).in_(language)
    yield f"{Text(nl='Waarom', en='Why').in_(language)}: {plan.bound.told.in_(language)}"
    if plan.won is not None:
        yield _won(plan.won, plan.request.regular_weeks or 0).in_(language)
    for step in plan.steps[1:]:
        yield step_told(step).in_(language)
    for wish in plan.request.wishes:
        value = number(plan.wishes[wish.kind], language)
        yield f"  {value} {WISHES[wish.kind].in_(language)}"
    for year in sorted(
        {period.year for period in plan.request.calendar.periods if period.year <= plan.last_period.year}
    ):
        yield from _year(plan, year, language)


def _won(won: int, regular: int) -> Text:
    if won > 0:
        return Text(
            nl=f"{won} lesweken korter dan de gewone weg ({regular} weken).",
            en=f"{won} teaching weeks shorter than the regular way ({regular} weeks).",
        )
    if won == 0:
        return Text(nl="Even lang als de gewone weg.", en="As long as the regular way.")
    return Text(
        nl=f"{-won} lesweken langer dan de gewone weg ({regular} weken).",
        en=f"{-won} teaching weeks longer than the regular way ({regular} weeks).",
    )


def _year(plan: Plan, year: int, language: Language) -> Iterator[str]:
    keys = {period.key for period in plan.request.calendar.periods if period.year == year}
    taught = sum(slot.hours for slot in plan.slots if slot.period in keys)
    together = sum(each.hours for each in plan.shared if each.period in keys)
    bpv = sum(slot.hours for slot in plan.slots if slot.period in keys and slot.bpv)
    exams = [*_exams(plan, Text(nl=f"Jaar {year}", en=f"Year {year}").in_(language), keys, language)]
    hours, practice = number(taught - together, language), number(bpv, language)
    line = Text(
        nl=f"Jaar {year}: {hours} uur, waarvan {practice} bpv", en=f"Year {year}: {hours} hours, {practice} of them bpv"
    )
    won = Text(nl=f"; {together} uur samen gegeven", en=f"; {together} hours taught together") if together else None
    yield line.in_(language) + (won.in_(language) if won else "") + "."
    yield from exams


def _exams(plan: Plan, before: str, keys: Collection[str], language: Language) -> Iterator[str]:
    """The exams of these periods, a line for each kind. before: what a line begins with, as each can stand by itself."""
    titles = {work.code: work.title for work in plan.request.work if work.title}
    for kind in ExamKind:
        subjects = [
            subject_called(exam.subject, titles).in_(language)
            for exam in plan.exams
            if exam.kind == kind and exam.period in keys
        ]
        if subjects:
            kinds = exam_kind_called(kind).in_(language)
            yield f"  {before}, {kinds}: {enumeration(subjects, language)}."
