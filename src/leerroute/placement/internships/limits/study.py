"""What the school and the learner ask of a place: its sector, its recognition, its days, its support, its distance."""

from __future__ import annotations

from leerroute.law import Law, unknown, violated
from leerroute.placement.internships.limits.pair import Findings, Pair, limit
from leerroute.placement.internships.problem import Weekday
from leerroute.text import Text, enumeration


def _ask_the_company(nl: str, en: str) -> Text:
    return Text(nl=f"vraag het bedrijf {nl}", en=f"ask the company {en}")


@limit(
    "internship.sector",
    title=Text(nl="Past de sector?", en="Does the sector fit?"),
    of_learner=lambda learner, _: learner.sector,
    of_place=lambda _, place: place.sector,
    change=lambda pair, _: (
        _ask_the_company("in welke sector de plaats is", "which sector the place is in")
        if pair.place.sector is None
        else Text(nl=f"een plaats voor {pair.learner.sector} hier", en=f"a place for {pair.learner.sector} here")
    ),
)
def sector_fits(pair: Pair, law: Law) -> Findings:
    """A learner goes to a place in the learner's own sector."""
    del law
    wanted, offered = pair.learner.sector, pair.place.sector
    if wanted is None or wanted == offered:
        return
    if offered is None:
        yield unknown(
            "sector",
            nl=f"De leerling zoekt {wanted}; in welke sector deze plaats is, is niet ingevuld.",
            en=f"The learner needs {wanted}; the sector of this place is not filled in.",
            wanted=wanted,
        )
    else:
        yield violated(
            "sector",
            nl=f"De leerling zoekt {wanted}; deze plaats is voor {offered}.",
            en=f"The learner needs {wanted}; this place is for {offered}.",
            wanted=wanted,
            offered=offered,
        )


@limit(
    "internship.crebo",
    title=Text(nl="Is het leerbedrijf erkend voor deze opleiding?", en="Is the company recognised for the programme?"),
    of_learner=lambda learner, _: learner.crebo,
    of_place=lambda _, place: place.crebos,
    change=lambda pair, _: Text(
        nl=f"vraag bij SBB erkenning aan voor crebo {pair.learner.crebo}",
        en=f"ask SBB to recognise the company for crebo {pair.learner.crebo}",
    ),
)
def crebo_is_recognised(pair: Pair, law: Law) -> Findings:
    """Bpv for a qualification is done at a company that SBB recognised for it."""
    del law
    crebo, known = pair.learner.crebo, pair.place.crebos
    if crebo is None or (known is not None and crebo in known):
        return
    if known is None:
        yield unknown(
            "crebos",
            nl=f"Of dit leerbedrijf erkend is voor crebo {crebo}, is niet ingevuld.",
            en=f"Whether this company is recognised for crebo {crebo} is not filled in.",
            crebo=crebo,
        )
    else:
        yield violated(
            "crebos",
            nl=f"Dit leerbedrijf is niet erkend voor crebo {crebo}.",
            en=f"This company is not recognised for crebo {crebo}.",
            crebo=crebo,
        )


@limit(
    "internship.weekdays",
    title=Text(nl="Passen de dagen van de week?", en="Do the weekdays fit?"),
    of_learner=lambda learner, _: (learner.days, learner.days_per_week),
    of_place=lambda _, place: place.days,
    change=lambda pair, _: (
        _ask_the_company("welke dagen kunnen", "which days are possible")
        if pair.place.days is None
        else Text(
            nl=f"een andere stagedag: hier kan {_days(pair.place.days, 'nl') or 'geen dag'}",
            en=f"another weekday: here it can be {_days(pair.place.days, 'en') or 'no day'}",
        )
    ),
)
def weekdays_fit(pair: Pair, law: Law) -> Findings:
    """The place offers as many of the learner's free weekdays as the learner needs; one when nobody said how many."""
    del law
    free, offered = pair.learner.days, pair.place.days
    if free is None and pair.learner.days_per_week is None:
        return
    needed = pair.learner.days_per_week or 1
    if offered is None:
        yield unknown(
            "days",
            nl="Op welke dagen dit bedrijf een plaats heeft, is niet ingevuld.",
            en="On which days this company has a place is not filled in.",
        )
        return
    shared = offered if free is None else free & offered
    if len(shared) < needed:
        yield violated(
            "days",
            nl=f"Nodig: {needed} dag(en) per week; samen passen er {len(shared)}.",
            en=f"Needed: {needed} day(s) a week; {len(shared)} fit both.",
            needed=needed,
            shared=len(shared),
        )


def _days(days: frozenset[Weekday], language: str) -> str:
    english = {"ma": "Mon", "di": "Tue", "wo": "Wed", "do": "Thu", "vr": "Fri", "za": "Sat"}
    names = [day.value if language == "nl" else english[day.value] for day in Weekday if day in days]
    return enumeration(names, "nl" if language == "nl" else "en")


@limit(
    "internship.days_total",
    title=Text(nl="Zijn er genoeg dagen in het jaar?", en="Are there enough days in the year?"),
    of_learner=lambda learner, _: learner.days_needed,
    of_place=lambda _, place: place.days_total,
    change=lambda pair, _: (
        _ask_the_company("hoeveel dagen er zijn", "how many days there are")
        if pair.place.days_total is None
        else Text(
            nl=f"{(pair.learner.days_needed or 0) - pair.place.days_total} dagen meer bij dit bedrijf",
            en=f"{(pair.learner.days_needed or 0) - pair.place.days_total} more days at this company",
        )
    ),
)
def days_are_enough(pair: Pair, law: Law) -> Findings:
    """The place lasts as many days in the route year as the learner needs."""
    del law
    needed, offered = pair.learner.days_needed, pair.place.days_total
    if needed is None or (offered is not None and offered >= needed):
        return
    if offered is None:
        yield unknown(
            "days_total",
            nl=f"Nodig: {needed} dagen in het jaar. Hoeveel dagen hier kunnen, is niet ingevuld.",
            en=f"Needed: {needed} days in the year. How many this place offers is not filled in.",
            needed=needed,
        )
    else:
        yield violated(
            "days_total",
            nl=f"Nodig: {needed} dagen in het jaar; hier kan het {offered} dagen.",
            en=f"Needed: {needed} days in the year; this place offers {offered}.",
            needed=needed,
            offered=offered,
        )


@limit(
    "internship.support",
    title=Text(nl="Is er begeleiding voor wie die nodig heeft?", en="Is there support for who needs it?"),
    of_learner=lambda learner, _: learner.needs_support,
    of_place=lambda _, place: place.support,
    change=lambda pair, _: (
        Text(nl="vul in of de leerling begeleiding nodig heeft", en="fill in whether the learner needs support")
        if pair.learner.needs_support is None
        else Text(nl="iemand die hier tijd heeft voor begeleiding", en="somebody here with time for support")
    ),
)
def support_is_there(pair: Pair, law: Law) -> Findings:
    """Who needs support goes where it is; of whom nobody told, does not go where it lacks."""
    del law
    needs, offers = pair.learner.needs_support, pair.place.support
    if needs is False or offers is True or (needs is None and offers is None):
        return
    if needs and offers is False:
        yield violated(
            "support",
            nl="De leerling heeft begeleiding nodig; die is hier niet.",
            en="The learner needs support; there is none here.",
        )
    elif needs:
        yield unknown(
            "support",
            nl="De leerling heeft begeleiding nodig; of die hier is, is niet ingevuld.",
            en="The learner needs support; whether there is any here is not filled in.",
        )
    else:
        yield unknown(
            "support",
            nl="Hier is geen begeleiding; of de leerling die nodig heeft, is niet ingevuld.",
            en="There is no support here; whether the learner needs it is not filled in.",
        )
