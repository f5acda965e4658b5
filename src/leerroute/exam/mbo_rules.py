"""When a student gets the mbo diploma: one rule per requirement, by the law of the cohort."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from leerroute.exam.mbo_candidate import Generic, MboCandidate
from leerroute.exam.subject import Word
from leerroute.law import Finding, Law, Rulebook, ask, met, unknown, violated
from leerroute.text import Text, enumeration, number

rules = Rulebook[MboCandidate]()

Findings = Iterator[Finding]


@rules.rule(
    "mbo.parts",
    title=Text(
        nl="Zijn alle beroepsgerichte onderdelen voldoende?", en="Are all parts of the qualification sufficient?"
    ),
    norms=("mbo.result.specific_parts_min",),
)
def every_part_is_sufficient(candidate: MboCandidate, law: Law) -> Findings:
    """Every part of the qualification exam is a 6 or higher, or voldoende."""
    least = law["mbo.result.specific_parts_min"].number(candidate.programme)
    if not candidate.parts:
        yield unknown(
            "parts",
            nl="De onderdelen van de kwalificatie zijn nog niet ingevuld.",
            en="The parts of the qualification are not filled in yet.",
        )
    for part in candidate.parts or ():
        path = f"parts[{part.code}]"
        if part.grade is None and part.word is None:
            yield unknown(
                path,
                nl=f"{part.code} is nog open; minstens een {least} is nodig.",
                en=f"{part.code} is still open; at least {least} is needed.",
            )
            continue
        enough = part.grade >= least if part.grade is not None else part.word is not Word.ONVOLDOENDE
        answer = met if enough else violated
        shown = part.grade if part.grade is not None else part.word
        yield answer(
            path,
            nl=f"{part.code}: {shown}; minstens een {least} of voldoende is nodig.",
            en=f"{part.code}: {shown}; at least {least} or voldoende is needed.",
            min=least,
        )


@rules.rule(
    "mbo.generic",
    title=Text(nl="Zijn Nederlands, rekenen en Engels hoog genoeg?", en="Are Dutch, rekenen and English high enough?"),
    norms=("mbo.result.core_subjects", "mbo.result.core_lowest"),
)
def generic_subjects_are_high_enough(candidate: MboCandidate, law: Law) -> Findings:
    """The generic subjects that count for this cohort: none below 5, and where it says so at most one below 6."""
    norm = law["mbo.result.core_subjects"]
    if candidate.programme not in norm:
        taken = law.get("mbo.result.taken_only")
        if taken is None or candidate.programme not in taken:
            yield unknown(
                "generic",
                nl=f"Welke eisen er voor Nederlands, Engels en rekenen waren voor wie in {candidate.started.year} aan deze opleiding begon, hebben we niet gelezen.",
                en=f"What was asked of Dutch, English and rekenen of who started this programme in {candidate.started.year} was not read.",
            )
        return
    names, lowest = norm.codes(candidate.programme), law["mbo.result.core_lowest"].number(candidate.programme)
    given = candidate.generic or {}
    grades = {
        name: given[Generic(name)].grade
        for name in names
        if Generic(name) in given and given[Generic(name)].exempt_on is None
    }
    open_ = [name for name in names if Generic(name) not in given or (name in grades and grades[name] is None)]
    known = {name: grade for name, grade in grades.items() if grade is not None}
    too_low = [name for name, grade in known.items() if grade < lowest]
    below, allowed = _below_six(candidate, law, known)
    told = enumeration((f"{name} {grade}" for name, grade in known.items()), "nl")
    told_en = enumeration((f"{name} {grade}" for name, grade in known.items()), "en")
    if too_low or len(below) > allowed:
        yield violated(
            "generic",
            nl=f"{told}: geen mag onder de {lowest}, en hoogstens {allowed} onder de 6.",
            en=f"{told_en}: none may be below {lowest}, and at most {allowed} below 6.",
        )
    elif open_:
        yield unknown(
            "generic", nl=f"Nog open: {enumeration(open_, 'nl')}.", en=f"Still open: {enumeration(open_, 'en')}."
        )
    else:
        yield met(
            "generic",
            nl=f"De generieke vakken zijn hoog genoeg ({told or 'vrijstelling'}).",
            en=f"The generic subjects are high enough ({told_en or 'exempt'}).",
        )


def _below_six(candidate: MboCandidate, law: Law, known: dict[str, int]) -> tuple[list[str], int]:
    """The subjects under the grade that the others need, and how many of them are allowed."""
    other, most = law.get("mbo.result.core_other_min"), law.get("mbo.result.core_max_below")
    if other is None or most is None or candidate.programme not in other:
        return [], len(known)
    return [name for name, grade in known.items() if grade < other.number(candidate.programme)], most.number(
        candidate.programme
    )


@rules.rule(
    "mbo.taken_only",
    title=Text(nl="Is gemaakt wat alleen gemaakt hoeft te zijn?", en="Was taken what only has to be taken?"),
    norms=("mbo.result.taken_only",),
)
def subjects_that_only_have_to_be_taken_were_taken(candidate: MboCandidate, law: Law) -> Findings:
    """For some programmes and cohorts the exam in a subject only has to be taken."""
    norm = law["mbo.result.taken_only"]
    for name in norm.codes(candidate.programme) if candidate.programme in norm else ():
        subject = (candidate.generic or {}).get(Generic(name))
        taken = None if subject is None else True if subject.grade is not None or subject.exempt_on else subject.taken
        answer = unknown if taken is None else met if taken else violated
        yield answer(
            f"generic[{name}]",
            nl=f"Het examen {name} moet gemaakt zijn.",
            en=f"The exam in {name} has to be taken.",
            taken=taken,
        )


_EXEMPTION = ("mbo.exemption.generic_from", "mbo.exemption.on_request")


@rules.rule(
    "mbo.exemption",
    title=Text(nl="Mag deze vrijstelling?", en="Is this exemption allowed?"),
    norms=(),
)
def exemptions_rest_on_an_earlier_exam_of_the_same_level(candidate: MboCandidate, law: Law) -> Findings:
    """Exemption for a generic subject rests on an exam in mbo, havo or vwo at the same level or higher; not on vmbo."""
    norm = law.get("mbo.exemption.generic_from")
    allowed = norm.codes() if norm is not None else ()
    for name, subject in sorted((candidate.generic or {}).items()):
        if subject.exempt_on is None:
            continue
        path, listed = f"generic[{name}].exempt_on", enumeration(allowed, "nl", last="or")
        if norm is None:
            yield unknown(
                path,
                nl=f"Wanneer iemand die in {candidate.started.year} begon vrijstelling voor {name} kon krijgen, hebben we niet gelezen.",
                en=f"When someone who started in {candidate.started.year} could be exempt from {name} was not read.",
            )
            continue
        if subject.exempt_on in allowed:
            yield met(
                path,
                nl=f"Vrijstelling voor {name} op grond van {subject.exempt_on}; de examencommissie besluit.",
                en=f"Exemption for {name} on {subject.exempt_on}; the exam board decides.",
            ).resting_on(*_EXEMPTION)
        else:
            yield violated(
                path,
                nl=f"Vrijstelling voor {name} kan niet op een cijfer van het {subject.exempt_on}, alleen op {listed}.",
                en=f"Exemption for {name} is not possible on a {subject.exempt_on} grade, only on {enumeration(allowed, 'en', last='or')}.",
            ).resting_on(*_EXEMPTION)


@rules.rule(
    "mbo.keuzedelen_result",
    title=Text(nl="Zijn de keuzedelen voldoende?", en="Are the keuzedelen sufficient?"),
    norms=(
        "mbo.result.keuzedelen_single_min",
        "mbo.result.keuzedelen_mean_min",
        "mbo.result.keuzedelen_sufficient_share",
        "mbo.result.keuzedelen_lowest",
    ),
)
def keuzedelen_are_sufficient(candidate: MboCandidate, law: Law) -> Findings:
    """One keuzedeel: 6 or higher. More: mean 6 or higher, at least half of them 6 or higher, none below 4."""
    grades = [keuzedeel.grade for keuzedeel in candidate.keuzedelen or ()]
    known = [grade for grade in grades if grade is not None]
    if not grades or len(known) < len(grades):
        yield unknown(
            "keuzedelen", nl="Niet alle keuzedelen hebben al een cijfer.", en="Not all keuzedelen have a grade yet."
        )
        return
    least = law["mbo.result.keuzedelen_single_min"].number()
    mean_min, lowest = law["mbo.result.keuzedelen_mean_min"].decimal(), law["mbo.result.keuzedelen_lowest"].number()
    share = law["mbo.result.keuzedelen_sufficient_share"].decimal()
    mean = Decimal(sum(known)) / len(known)
    sufficient = sum(grade >= least for grade in known)
    enough = (
        known[0] >= least
        if len(known) == 1
        else mean >= mean_min and sufficient >= share * len(known) and min(known) >= lowest
    )
    answer = met if enough else violated
    rounded = mean.quantize(Decimal("0.01"))
    yield answer(
        "keuzedelen",
        nl=f"Keuzedelen: {', '.join(map(str, known))}, gemiddeld {number(rounded, 'nl')}; {sufficient} van de {len(known)} voldoende.",
        en=f"Keuzedelen: {', '.join(map(str, known))}, mean {number(rounded, 'en')}; {sufficient} of {len(known)} sufficient.",
        mean=float(rounded),
    )


@rules.rule(
    "mbo.keuzedelen_hours",
    title=Text(nl="Zijn het genoeg keuzedelen?", en="Are there enough keuzedelen?"),
    norms=("mbo.keuzedelen.total",),
)
def keuzedelen_have_enough_hours(candidate: MboCandidate, law: Law) -> Findings:
    """The keuzedelen together have at least the hours of the programme."""
    norm = law["mbo.keuzedelen.total"]
    if candidate.programme not in norm:
        yield ask(
            "keuzedelen",
            nl="Hoeveel uur keuzedelen voor dit cohort nodig was hebben we niet gelezen.",
            en="How many hours of keuzedelen this cohort needed was not read.",
        )
        return
    least, hours = norm.number(candidate.programme), [keuzedeel.hours for keuzedeel in candidate.keuzedelen or ()]
    total = sum(filter(None, hours))
    answer = met if total >= least else unknown if None in hours or candidate.keuzedelen is None else violated
    yield answer(
        "keuzedelen",
        nl=f"Keuzedelen: {total} van minstens {least} uur.",
        en=f"Keuzedelen: {total} of at least {least} hours.",
        hours=total,
        min=least,
    )


@rules.rule(
    "mbo.burgerschap",
    title=Text(nl="Is aan loopbaan en burgerschap voldaan?", en="Is loopbaan en burgerschap fulfilled?"),
    norms=("mbo.result.loopbaan_burgerschap_fulfilled",),
)
def loopbaan_en_burgerschap_is_fulfilled(candidate: MboCandidate, law: Law) -> Findings:
    """Loopbaan en burgerschap is fulfilled."""
    del law
    yield _yes(candidate.burgerschap, "burgerschap", Text(nl="Loopbaan en burgerschap", en="Loopbaan en burgerschap"))


_REQUIREMENTS = "mbo.diploma.requirements"


@rules.rule(
    "mbo.bpv",
    title=Text(nl="Is de bpv positief beoordeeld?", en="Was bpv assessed positively?"),
    norms=("mbo.result.core_subjects",),
)
def bpv_was_assessed_positively(candidate: MboCandidate, law: Law) -> Findings:
    """The diploma asks that bpv was assessed positively."""
    if _REQUIREMENTS in law:
        yield _yes(candidate.bpv, "bpv", Text(nl="De bpv", en="Bpv")).resting_on(_REQUIREMENTS)
    else:
        yield unknown(
            "bpv",
            nl=f"Of een goede beoordeling van de bpv al een eis was voor wie in {candidate.started.year} begon, hebben we niet gelezen.",
            en=f"Whether a positive bpv was asked of who started in {candidate.started.year} was not read.",
        ).resting_on()


def _yes(value: bool | None, path: str, what: Text) -> Finding:
    answer = unknown if value is None else met if value else violated
    words = {
        None: ("is nog niet beoordeeld", "is not assessed yet"),
        True: ("is in orde", "is in order"),
        False: ("is niet in orde", "is not in order"),
    }[value]
    return answer(path, nl=f"{what.nl} {words[0]}.", en=f"{what.en} {words[1]}.", value=value)


@rules.rule(
    "mbo.cohort_unread",
    title=Text(nl="Zijn de regels van dit cohort gelezen?", en="Were the rules of this cohort read?"),
    norms=(),
)
def rules_of_this_cohort_were_not_read(candidate: MboCandidate, law: Law) -> Findings:
    """For cohorts of which no rule of the result was read nothing is decided, and it says so."""
    if "mbo.result.core_subjects" not in law:
        yield unknown(
            "started",
            nl=f"De regels voor wie in {candidate.started.year} begon hebben we niet gelezen. Vraag de examencommissie.",
            en=f"The rules for who started in {candidate.started.year} were not read. Ask the examencommissie.",
        )
