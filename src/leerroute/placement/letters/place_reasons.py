"""Why not this internship, said to the learner: one short sentence, without numbers and without anybody else."""

from __future__ import annotations

from collections.abc import Mapping

from leerroute.law import Verdict
from leerroute.placement.internships import Because, Why
from leerroute.text import Text


def place_reason(why: Why, title: str, *, placed: bool = True) -> Text:
    """Why the learner is not at the place called `title`. placed: this learner has another place."""
    words = _limit(why) if why.because is Because.LIMIT else _BECAUSE.get(why.because, _TOLD_BY_MENTOR)
    if why.rule == "without":
        words = _OTHERWISE_WITHOUT if placed else _TOO_FEW
    return Text(nl=words.nl.format(title=title), en=words.en.format(title=title))


def _limit(why: Why) -> Text:
    """The limit of the law goes first: nobody can do anything about it."""
    for rule, words in _LIMITS.items():
        for judgement in why.judgements:
            if judgement.rule == rule:
                return _NOT_KNOWN if judgement.outcome is Verdict.UNKNOWN else words
    return _TOLD_BY_MENTOR


_LIMITS: Mapping[str, Text] = {
    "internship.young.age": Text(nl="Voor een stage bij {title} ben je volgens de wet nog te jong.", en="By law you are still too young for an internship at {title}."),
    "internship.young.alcohol": Text(nl="Bij {title} wordt alcohol geschonken. Daar mag je pas werken als je 16 bent.", en="Alcohol is served at {title}. You may work there once you are 16."),
    "internship.young.cash_desk": Text(nl="Bij {title} sta je achter de kassa. Dat mag pas als je 16 bent.", en="At {title} you work at the cash desk. That is allowed once you are 16."),
    "internship.young.light_work": Text(nl="Het werk bij {title} mag je pas doen als je 16 bent.", en="You may do the work at {title} once you are 16."),
    "internship.company.age": Text(nl="{title} neemt alleen oudere leerlingen.", en="{title} only takes older learners."),
    "internship.sector": Text(nl="{title} past niet bij de richting die je volgt.", en="{title} does not fit what you study."),
    "internship.crebo": Text(nl="{title} is niet erkend voor jouw opleiding.", en="{title} is not recognised for your programme."),
    "internship.weekdays": Text(nl="De dagen van {title} passen niet bij jouw rooster.", en="The days of {title} do not fit your timetable."),
    "internship.days_total": Text(nl="{title} heeft niet genoeg dagen voor jouw opleiding.", en="{title} does not offer enough days for your programme."),
    "internship.travel": Text(nl="{title} is te ver reizen voor jou.", en="{title} is too far for you to travel."),
    "internship.support": Text(nl="{title} heeft nu niet genoeg tijd om je goed te begeleiden.", en="{title} has not enough time now to support you well."),
    "internship.company.refuses": Text(nl="{title} kon je deze keer niet plaatsen. Vraag je mentor gerust hoe dat zit.", en="{title} could not take you this time. Do ask your mentor about it."),
}  # fmt: skip
_NOT_KNOWN = Text(nl="Over {title} weten we nog niet genoeg om je er te plaatsen.", en="We do not know enough about {title} yet to place you there.")  # fmt: skip
_TOLD_BY_MENTOR = Text(nl="{title} ging niet. Je mentor kan je vertellen hoe dat zit.", en="{title} was not possible. Your mentor can tell you why.")  # fmt: skip
_TOO_FEW = Text(nl="Er waren dit keer te weinig plekken, ook bij {title}. Wie er een kreeg, is geloot, na wie voorrang had. Reistijd telde daarbij niet mee.", en="There were too few places this time, also at {title}. After those with priority, lots were drawn for them. Travel time did not count.")  # fmt: skip
_OTHERWISE_WITHOUT = Text(nl="Er waren dit keer te weinig plekken. Ging jij naar {title}, dan had een ander die eerder aan de beurt was helemaal geen plek.", en="There were too few places this time. With you at {title}, somebody whose turn came earlier would have no place at all.")  # fmt: skip
_BECAUSE: Mapping[Because, Text] = {
    Because.CLOSED: Text(nl="{title} gaat niet door: te weinig leerlingen kunnen of willen erheen.", en="{title} does not go ahead: too few learners can or want to go there."),
    Because.TAKEN: Text(nl="De plaatsen bij {title} waren al vergeven.", en="The places at {title} were taken already."),
    Because.FIXED: Text(nl="Jouw plek stond al vast.", en="Your place was fixed already."),
    Because.GONE: Text(nl="{title} biedt geen plek meer aan.", en="{title} no longer offers a place."),
    Because.RULE: Text(nl="Voor {title} waren er meer leerlingen dan plaatsen. We kozen wat voor iedereen samen het beste was.", en="{title} had more learners than places. We chose what was best for everyone together."),
    Because.LOTTERY: Text(nl="Voor {title} waren er meer leerlingen dan plaatsen, en ieder van jullie paste er even goed. Daarom is er geloot.", en="{title} had more learners than places, and each of you fitted as well. So lots were drawn."),
}  # fmt: skip
