"""Are the parts of the qualification and the generic subjects high enough?"""

from __future__ import annotations

from leerroute.exam.mbo_candidate import Generic, MboCandidate
from leerroute.exam.mbo_rules.book import Findings, rules
from leerroute.exam.subject import Word
from leerroute.law import Law, met, unknown, violated
from leerroute.text import Text, enumeration


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
    told = enumeration((f"{Generic(name).called.nl} {grade}" for name, grade in known.items()), "nl")
    told_en = enumeration((f"{Generic(name).called.en} {grade}" for name, grade in known.items()), "en")
    if too_low or len(below) > allowed:
        yield violated(
            "generic",
            nl=f"{_opening(told)}. {_demand(lowest, allowed, len(names)).nl}",
            en=f"{told_en}. {_demand(lowest, allowed, len(names)).en}",
        )
    elif open_:
        yield unknown(
            "generic",
            nl=f"Nog open: {enumeration((Generic(name).called.nl for name in open_), 'nl')}.",
            en=f"Still open: {enumeration((Generic(name).called.en for name in open_), 'en')}.",
        )
    else:
        yield met(
            "generic",
            nl=f"De generieke vakken zijn hoog genoeg ({told or 'vrijstelling'}).",
            en=f"The generic subjects are high enough ({told_en or 'exempt'}).",
        )


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]


def _demand(lowest: int, allowed: int, count: int) -> Text:
    """What is asked. allowed: how many may be below 6."""
    if allowed >= count:
        return Text(nl=f"Minstens een {lowest} is nodig.", en=f"At least {lowest} is needed.")
    return Text(
        nl=f"Geen mag lager zijn dan een {lowest}, en hoogstens {allowed} lager dan een 6.",
        en=f"None may be below {lowest}, and at most {allowed} below 6.",
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
            nl=f"Het examen {Generic(name).called.nl} moet gemaakt zijn; welk cijfer het is, telt niet.",
            en=f"The exam in {Generic(name).called.en} has to be taken; its grade does not count.",
            taken=taken,
        )
