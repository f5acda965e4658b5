"""What the law asks where a learner under 16 goes (Nadere regeling kinderarbeid), on the day of the law that is given."""

from __future__ import annotations

from datetime import date

from leerroute.law import Law, unknown, violated
from leerroute.placement.internships.limits.pair import Findings, Pair, limit, start_of
from leerroute.placement.internships.problem import Work
from leerroute.placement.learner import age_on
from leerroute.text import Text, day

YOUNG = 16
"""Who is younger falls under these rules, as in `leerroute.route.rules.young`."""


def _ages(born: date | None, starts: tuple[date, ...]) -> tuple[int, ...] | None:
    return None if born is None else tuple(age_on(born, start) for start in starts)


def birthday(born: date, age: int) -> date:
    """The first day on which somebody has this age; who was born on 29 February turns it on 1 March."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def older(pair: Pair, age: int) -> Text:
    """What to do about an age: fill it in, or begin later."""
    if pair.learner.born is None:
        return Text(nl="vul de geboortedatum in", en="fill in the date of birth")
    on = birthday(pair.learner.born, age)
    return Text(nl=f"beginnen vanaf {day(on, 'nl')}", en=f"starting from {day(on, 'en')}")


@limit(
    "internship.young.age",
    title=Text(nl="Oud genoeg voor stage?", en="Old enough for an internship?"),
    norms=("work.stage_under_16.min_age",),
    of_learner=lambda learner, starts: _ages(learner.born, starts),
    of_place=start_of,
    change=lambda pair, law: older(pair, law["work.stage_under_16.min_age"].number()),
)
def old_enough(pair: Pair, law: Law) -> Findings:
    """An internship as part of education is possible from 14. Without a date of birth nobody can say."""
    least = law["work.stage_under_16.min_age"].number()
    if pair.age is None:
        yield unknown(
            "born",
            nl="De geboortedatum is niet ingevuld; zonder leeftijd plaatsen we niemand.",
            en="The date of birth is not filled in; without an age nobody is placed.",
            least=least,
        )
    elif pair.age < least:
        yield violated(
            "born",
            nl=f"Op {day(pair.start, 'nl')} is de leerling {pair.age}; stage kan vanaf {least} jaar.",
            en=f"On {day(pair.start, 'en')} the learner is {pair.age}; internships start at {least}.",
            age=pair.age,
            least=least,
        )


def _is_young(pair: Pair) -> bool:
    return pair.age is not None and pair.age < YOUNG


@limit(
    "internship.young.light_work",
    title=Text(nl="Licht werk onder de 16?", en="Light work under 16?"),
    norms=("work.stage_under_16.light_work",),
    of_learner=lambda learner, starts: _ages(learner.born, starts),
    of_place=lambda problem, place: (start_of(problem, place), place.work),
    change=lambda pair, _: (
        older(pair, YOUNG)
        if pair.place.work and Work.HEAVY in pair.place.work
        else Text(nl="vraag het bedrijf of het werk licht is", en="ask the company whether the work is light")
    ),
)
def work_is_light(pair: Pair, law: Law) -> Findings:
    """Under 16 an internship is light work; where nobody told what the work is, nobody under 16 goes."""
    del law
    if not _is_young(pair):
        return
    work = pair.place.work or frozenset()
    if Work.HEAVY in work:
        yield violated(
            "work",
            nl=f"De leerling is dan {pair.age}; onder de {YOUNG} mag alleen licht werk, en dit is zwaar.",
            en=f"The learner is {pair.age} then; under {YOUNG} only light work is allowed, and this is heavy.",
            age=pair.age,
        )
    elif Work.LIGHT not in work:
        yield unknown(
            "work",
            nl=f"De leerling is dan {pair.age}; of het werk licht is, is niet ingevuld.",
            en=f"The learner is {pair.age} then; whether the work is light is not filled in.",
            age=pair.age,
        )


def _not_light(pair: Pair, law: Law, work: Work, item: str, words: Text) -> Findings:
    """That the list of work that is not light holds `item` on this day, and the place has it."""
    if _is_young(pair) and work in (pair.place.work or ()) and item in law["work.not_light"]:
        yield violated(
            "work",
            nl=f"De leerling is dan {pair.age}; onder de {YOUNG} mag niet: {words.nl}.",
            en=f"The learner is {pair.age} then; under {YOUNG} not allowed: {words.en}.",
            age=pair.age,
        )


@limit(
    "internship.young.cash_desk",
    title=Text(nl="Geen kassa onder de 16?", en="No cash desk under 16?"),
    norms=("work.stage_under_16.light_work", "work.not_light"),
    of_learner=lambda learner, starts: _ages(learner.born, starts),
    of_place=lambda problem, place: (start_of(problem, place), place.work),
    change=lambda pair, _: Text(
        nl=f"werk zonder kassa, of {older(pair, YOUNG).nl}",
        en=f"work away from the cash desk, or {older(pair, YOUNG).en}",
    ),
)
def no_cash_desk(pair: Pair, law: Law) -> Findings:
    """Under 16 nobody works at a cash desk: that is no light work."""
    yield from _not_light(
        pair, law, Work.CASH_DESK, "cash_desk", Text(nl="werken aan de kassa", en="working at a cash desk")
    )


@limit(
    "internship.young.alcohol",
    title=Text(nl="Geen alcohol geschonken onder de 16?", en="No alcohol served under 16?"),
    norms=("work.stage_under_16.light_work", "work.not_light"),
    of_learner=lambda learner, starts: _ages(learner.born, starts),
    of_place=lambda problem, place: (start_of(problem, place), place.work),
    change=lambda pair, _: older(pair, YOUNG),
)
def no_alcohol(pair: Pair, law: Law) -> Findings:
    """Under 16 nobody works where alcohol is served, since that was added to the list."""
    served = Text(nl="werken waar alcohol wordt geschonken", en="working where alcohol is served")
    yield from _not_light(pair, law, Work.ALCOHOL, "horeca_with_alcohol", served)
