"""What the learner said of a place: not this one, or nothing."""

from __future__ import annotations

from leerroute.law import Law, violated
from leerroute.placement.internships.limits.pair import Findings, Pair, limit
from leerroute.text import Text


@limit(
    "internship.not_this_one",
    title=Text(nl="Zei de leerling: deze niet?", en="Did the learner say: not this one?"),
    of_learner=lambda learner, _: learner.choices,
    of_place=lambda _, place: place.key,
    change=lambda _pair, _: Text(
        nl="dat de leerling deze plaats toch wil", en="the learner wanting this place after all"
    ),
)
def not_refused_by_the_learner(pair: Pair, law: Law) -> Findings:
    """Nobody is placed where they said: not this one."""
    del law
    if any(choice.place == pair.place.key and choice.rank is None for choice in pair.learner.choices):
        yield violated(
            "choices",
            nl="De leerling zei bij deze plaats: deze niet.",
            en="The learner said of this place: not this one.",
        )


@limit(
    "internship.not_chosen",
    title=Text(nl="Staat de plaats op het lijstje?", en="Is the place on the list?"),
    of_learner=lambda learner, _: learner.choices,
    of_place=lambda _, place: place.key,
    change=lambda _pair, _: Text(nl="deze plaats op het lijstje zetten", en="putting this place on the list"),
)
def chosen(pair: Pair, law: Law) -> Findings:
    """Where the weights say so, nobody goes to a place that was not chosen."""
    del law
    if not pair.unchosen and all(choice.place != pair.place.key for choice in pair.learner.choices):
        yield violated(
            "choices",
            nl="De leerling heeft deze plaats niet gekozen, en zonder keuze plaatsen we niet.",
            en="The learner did not choose this place, and nobody is placed without a choice.",
        )
