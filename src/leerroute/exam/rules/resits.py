"""Resits: how many a candidate may take, and of what."""

from __future__ import annotations

from leerroute.exam.rules.book import Findings, for_a_diploma, rules
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import names
from leerroute.law import Law, met, unknown
from leerroute.text import Text, number

_CE, _CSPE, _ML = "vmbo.exam.resit.ce", "vmbo.exam.resit.cspe", "vmbo.exam.resit.maatschappijleer_below"


@rules.rule(
    "exam.resits",
    title=Text(nl="Zijn het niet te veel herkansingen?", en="Are there not too many resits?"),
    norms=(),
    applies=for_a_diploma,
)
def resits_are_within_their_number(standing: Standing, law: Law) -> Findings:
    """One CE may be taken again, in bb and kb also the cspe, and maatschappijleer when it was below 6."""
    again = [subject for subject in standing.candidate.subjects if subject.resit is not None]
    if not again:
        return
    if _CE not in law:
        yield unknown(
            "subjects",
            nl=f"Welke herkansingen in {standing.candidate.exam_year} mochten, hebben we niet gelezen.",
            en=f"Which resits were allowed in {standing.candidate.exam_year} was not read.",
        )
        return
    leerweg = standing.candidate.leerweg
    central = [subject for subject in again if subject.role is not Role.MAATSCHAPPIJLEER]
    practical = any(subject.role is Role.PROFIELVAK for subject in central)
    most = law[_CE].number() + (law[_CSPE].number(leerweg) if practical and leerweg in law[_CSPE] else 0)
    if len(central) > most:
        codes = [subject.code for subject in central]
        yield unknown(
            "subjects",
            nl=f"{names(codes, 'nl')} zijn herkanst; hier {'mag' if most == 1 else 'mogen'} er maar {most}. Welke telt?",
            en=f"{names(codes, 'en')} were taken again; at most {most} is allowed here. Which one counts?",
            max=most,
        ).resting_on(_CE, _CSPE)
    elif central:
        yield met(
            "subjects", nl="Het aantal herkansingen van het CE klopt.", en="The number of CE resits is right."
        ).resting_on(_CE, _CSPE)
    for subject in again:
        if subject.role is Role.MAATSCHAPPIJLEER and subject.se is not None:
            below, first = law[_ML].number(), number(subject.se, "nl")
            answer = met if subject.se < below else unknown
            yield answer(
                f"subjects[{subject.code}].resit",
                nl=f"Maatschappijleer was een {first}; herkansen mag als het lager is dan een {below}.",
                en=f"Maatschappijleer was a {number(subject.se, 'en')}; a resit is allowed when it is below {below}.",
            ).resting_on(_ML)
