"""What a company asks: an age of its own, and whom it agreed not to take."""

from __future__ import annotations

from leerroute.law import Law, unknown, violated
from leerroute.placement.internships.limits.pair import Findings, Pair, limit, start_of
from leerroute.placement.internships.limits.young import older
from leerroute.placement.learner import age_on
from leerroute.text import Text, day


@limit(
    "internship.company.age",
    title=Text(nl="Oud genoeg voor dit bedrijf?", en="Old enough for this company?"),
    of_learner=lambda learner, starts: (
        None if learner.born is None else tuple(age_on(learner.born, start) for start in starts)
    ),
    of_place=lambda problem, place: (start_of(problem, place), place.least_age),
    change=lambda pair, _: older(pair, pair.place.least_age or 0),
)
def old_enough_for_the_company(pair: Pair, law: Law) -> Findings:
    """A company may ask an age of its own."""
    del law
    least = pair.place.least_age
    if least is None:
        return
    if pair.age is None:
        yield unknown(
            "born",
            nl=f"Dit bedrijf neemt leerlingen vanaf {least} jaar; de geboortedatum is niet ingevuld.",
            en=f"This company takes learners from {least}; the date of birth is not filled in.",
            least=least,
        )
    elif pair.age < least:
        yield violated(
            "born",
            nl=f"Dit bedrijf neemt leerlingen vanaf {least} jaar; op {day(pair.start, 'nl')} is de leerling {pair.age}.",
            en=f"This company takes learners from {least}; on {day(pair.start, 'en')} the learner is {pair.age}.",
            age=pair.age,
            least=least,
        )


@limit(
    "internship.company.refuses",
    title=Text(nl="Neemt het bedrijf deze leerling?", en="Does the company take this learner?"),
    of_learner=lambda learner, _: learner.key,
    of_place=lambda _, place: place.refuses,
    change=lambda _pair, _: Text(nl="een nieuw gesprek met het bedrijf", en="another talk with the company"),
)
def company_takes_the_learner(pair: Pair, law: Law) -> Findings:
    """A company can agree with the school not to take a learner."""
    del law
    if pair.learner.key in pair.place.refuses:
        yield violated(
            "refuses",
            nl="Met dit bedrijf is afgesproken dat de leerling hier niet komt.",
            en="It was agreed with this company that the learner does not come here.",
        )
