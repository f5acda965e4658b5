"""How far a learner may have to travel."""

from __future__ import annotations

from leerroute.law import Law, unknown, violated
from leerroute.placement.internships.limits.pair import Findings, Pair, limit
from leerroute.text import Text


def _further(pair: Pair, law: Law) -> Text:
    del law
    if pair.minutes is None:
        return Text(nl="vul de postcodes in", en="fill in the postcodes")
    more = pair.minutes - (pair.learner.minutes_most or 0)
    return Text(nl=f"{more} minuten verder mogen reizen", en=f"being allowed to travel {more} minutes further")


@limit(
    "internship.travel",
    title=Text(nl="Is het dichtbij genoeg?", en="Is it near enough?"),
    of_learner=lambda learner, _: learner.key,
    of_place=lambda _, place: place.key,
    change=_further,
)
def near_enough(pair: Pair, law: Law) -> Findings:
    """The way there takes no more minutes than the learner may travel, estimated from the postcodes."""
    del law
    most, minutes = pair.learner.minutes_most, pair.minutes
    if most is None or (minutes is not None and minutes <= most):
        return
    if minutes is None:
        yield unknown(
            "pc4",
            nl=f"Hoe ver het is, is niet bekend (postcode); de leerling mag hoogstens {most} minuten reizen.",
            en=f"How far it is, is not known (postcode); the learner may travel at most {most} minutes.",
            most=most,
        )
    else:
        yield violated(
            "minutes_most",
            nl=f"Het is ongeveer {minutes} minuten; hoogstens {most} mag.",
            en=f"It takes about {minutes} minutes; at most {most} are allowed.",
            minutes=minutes,
            most=most,
        )
