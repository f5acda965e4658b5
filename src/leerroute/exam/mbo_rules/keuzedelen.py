"""Are the keuzedelen enough, and good enough?"""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from leerroute.exam.mbo_candidate import MboCandidate
from leerroute.exam.mbo_rules.book import Findings, rules
from leerroute.exam.subject import Word
from leerroute.law import Finding, Law, ask, met, unknown, violated
from leerroute.text import Text, enumeration, number

_GRADED = (
    "mbo.result.keuzedelen_single_min",
    "mbo.result.keuzedelen_mean_min",
    "mbo.result.keuzedelen_sufficient_share",
    "mbo.result.keuzedelen_lowest",
)


@rules.rule(
    "mbo.keuzedelen_result",
    title=Text(nl="Zijn de keuzedelen voldoende?", en="Are the keuzedelen sufficient?"),
    norms=_GRADED,
)
def keuzedelen_are_sufficient(candidate: MboCandidate, law: Law) -> Findings:
    """One keuzedeel: 6 or higher, or voldoende. More: mean 6 or higher, at least half of them 6 or higher, none below 4."""
    keuzedelen = candidate.keuzedelen or ()
    if not keuzedelen or not all(each.is_judged for each in keuzedelen):
        yield unknown(
            "keuzedelen", nl="Niet alle keuzedelen hebben al een cijfer.", en="Not all keuzedelen have a grade yet."
        )
        return
    grades = [each.grade for each in keuzedelen if each.grade is not None]
    if len(keuzedelen) == 1:
        least = law["mbo.result.keuzedelen_single_min"].number()
        (only,) = keuzedelen
        enough = only.grade >= least if only.grade is not None else only.word is not Word.ONVOLDOENDE
        shown = only.grade or only.word
        yield (met if enough else violated)(
            "keuzedelen",
            nl=f"Keuzedeel {only.code}: {shown}; minstens een {least} of voldoende is nodig.",
            en=f"Keuzedeel {only.code}: {shown}; at least {least} or voldoende is needed.",
            min=least,
        )
    elif len(grades) < len(keuzedelen):
        yield unknown(
            "keuzedelen",
            nl="Met meer keuzedelen telt het gemiddelde; vul bij elk keuzedeel een cijfer in. Hoe een woord daarin meetelt, hebben we niet gelezen.",
            en="With more keuzedelen the mean counts; fill in a grade for each. How a word counts in it was not read.",
        )
    else:
        yield _of_several(grades, law)


def _of_several(grades: list[int], law: Law) -> Finding:
    least = law["mbo.result.keuzedelen_single_min"].number()
    mean_min, lowest = law["mbo.result.keuzedelen_mean_min"].decimal(), law["mbo.result.keuzedelen_lowest"].number()
    share = law["mbo.result.keuzedelen_sufficient_share"].decimal()
    mean = Decimal(sum(grades)) / len(grades)
    sufficient = sum(grade >= least for grade in grades)
    lacking = {
        Text(
            nl=f"het gemiddelde moet minstens {number(mean_min, 'nl')} zijn",
            en=f"the mean must be at least {number(mean_min, 'en')}",
        ): mean < mean_min,
        Text(
            nl=f"minstens de helft moet een {least} of hoger zijn", en=f"at least half must be {least} or higher"
        ): sufficient < share * len(grades),
        Text(nl=f"geen mag onder de {lowest} zijn", en=f"none may be below {lowest}"): min(grades) < lowest,
    }
    why = [text for text, is_lacking in lacking.items() if is_lacking]
    rounded = mean.quantize(Decimal("0.01"), rounding=ROUND_DOWN)
    nl, en = (
        f"Keuzedelen: {', '.join(map(str, grades))}, gemiddeld {number(rounded, 'nl')}; {sufficient} van de {len(grades)} voldoende",
        f"Keuzedelen: {', '.join(map(str, grades))}, mean {number(rounded, 'en')}; {sufficient} of {len(grades)} sufficient",
    )
    return (violated if why else met)(
        "keuzedelen",
        nl=f"{nl}. Dat is te laag: {enumeration((text.nl for text in why), 'nl')}." if why else f"{nl}.",
        en=f"{en}. That is too low: {enumeration((text.en for text in why), 'en')}." if why else f"{en}.",
        mean=float(rounded),
    )


@rules.rule(
    "mbo.keuzedelen_examined",
    title=Text(nl="Is in de keuzedelen examen gedaan?", en="Were the keuzedelen examined?"),
    norms=("mbo.result.keuzedelen_examined_only",),
)
def keuzedelen_were_examined(candidate: MboCandidate, law: Law) -> Findings:
    """For who started between 26 June and 31 July 2020 the keuzedelen had to be examined; how high they were did not count."""
    if not law["mbo.result.keuzedelen_examined_only"].flag():
        return
    keuzedelen = candidate.keuzedelen or ()
    examined = bool(keuzedelen) and all(each.is_judged for each in keuzedelen)
    yield (met if examined else unknown)(
        "keuzedelen",
        nl="In de keuzedelen is examen gedaan; het cijfer telt voor dit cohort niet."
        if examined
        else "Nog niet in alle keuzedelen is examen gedaan.",
        en="The keuzedelen were examined; for this cohort the grade does not count."
        if examined
        else "Not all keuzedelen were examined yet.",
    )


_TOTAL, _LESS, _LESS_LEVELS = (
    "mbo.keuzedelen.total",
    "mbo.keuzedelen.vormingsonderdeel_reduction",
    "mbo.keuzedelen.vormingsonderdeel_levels",
)


@rules.rule(
    "mbo.keuzedelen_hours",
    title=Text(nl="Zijn het genoeg keuzedelen?", en="Are there enough keuzedelen?"),
    norms=(_TOTAL,),
)
def keuzedelen_have_enough_hours(candidate: MboCandidate, law: Law) -> Findings:
    """The keuzedelen together have at least the hours of the programme; 240 less with a vormingsonderdeel in levels 2 to 4."""
    norm = law[_TOTAL]
    if candidate.programme not in norm:
        yield ask(
            "keuzedelen",
            nl="Hoeveel uur keuzedelen voor dit cohort nodig was, hebben we niet gelezen; kijk dat na.",
            en="How many hours of keuzedelen this cohort needed was not read; check that.",
        )
        return
    full, less = norm.number(candidate.programme), _less_with_a_vormingsonderdeel(candidate, law)
    least = full - less if candidate.vormingsonderdeel and less is not None else full
    hours = [keuzedeel.hours for keuzedeel in candidate.keuzedelen or ()]
    total, open_ = sum(filter(None, hours)), None in hours or candidate.keuzedelen is None
    told = Text(
        nl=f"Keuzedelen: {total} van minstens {least} uur.", en=f"Keuzedelen: {total} of at least {least} hours."
    )
    unread = less is None and candidate.vormingsonderdeel is not False
    depends = less is not None and candidate.vormingsonderdeel is None and full - less <= total < full
    if total < least and not open_ and (unread or depends):
        told = _with_a_vormingsonderdeel(told, None if less is None else full - less)
    answer = met if total >= least else unknown if open_ or unread or depends else violated
    resting = (_LESS, _LESS_LEVELS) if less and total < full else ()
    yield answer("keuzedelen", nl=told.nl, en=told.en, hours=total, min=least).resting_on(_TOTAL, *resting)


def _less_with_a_vormingsonderdeel(candidate: MboCandidate, law: Law) -> int | None:
    """Hours less; 0 for entree, None for cohorts of which that was not read."""
    if candidate.programme.level == 1:
        return 0
    if _LESS not in law:
        return None
    return law[_LESS].number() if candidate.programme.level in law[_LESS_LEVELS].numbers() else 0


def _with_a_vormingsonderdeel(told: Text, enough: int | None) -> Text:
    if enough is None:
        return Text(
            nl=f"{told.nl} Of een vormingsonderdeel daar toen van af mocht, hebben we niet gelezen.",
            en=f"{told.en} Whether a vormingsonderdeel could make it less then was not read.",
        )
    return Text(
        nl=f"{told.nl} Met een vormingsonderdeel is {enough} uur genoeg. Doet de student dat? Vul 'vormingsonderdeel' in.",
        en=f"{told.en} With a vormingsonderdeel {enough} hours are enough. Does the student do that? Fill in 'vormingsonderdeel'.",
    )
