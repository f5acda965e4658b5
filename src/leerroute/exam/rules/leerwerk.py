"""The exam of a leer-werktraject: Dutch, the profielvak and the electives, nothing compensates."""

from __future__ import annotations

from leerroute.exam.rules.book import Findings, between, leerwerk, range_words, rules
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import opening
from leerroute.law import Law, unknown
from leerroute.text import Text


@rules.rule(
    "exam.lwt_unread",
    title=Text(nl="Is de regel van het leer-werktraject gelezen?", en="Was the rule of the leer-werktraject read?"),
    norms=(),
    applies=leerwerk,
)
def rule_of_the_leer_werktraject_was_not_read(standing: Standing, law: Law) -> Findings:
    """Of exam years before 2016 the rule of the leer-werktraject was not read: nothing is decided, and it says so."""
    if "vmbo.exam.lwt.min_grade" not in law:
        year = standing.candidate.exam_year
        yield unknown(
            "form",
            nl=f"Wanneer je in {year} slaagde in een leer-werktraject, hebben we niet gelezen.",
            en=f"When one passed in a leer-werktraject in {year} was not read.",
        )


_LWT_PARTS = {
    "nederlands": Role.NEDERLANDS.called,
    "profielvak": Role.PROFIELVAK.called,
    "beroepsgericht_programma": Text(nl="het beroepsgerichte programma", en="the vocational programme"),
    "combinatiecijfer": Text(nl="de keuzevakken van het combinatiecijfer", en="the electives of the combination grade"),
}


@rules.rule(
    "exam.lwt",
    title=Text(
        nl="Zijn de cijfers van het leer-werktraject hoog genoeg?",
        en="Are the grades of the leer-werktraject high enough?",
    ),
    norms=("vmbo.exam.lwt.min_grade",),
    applies=leerwerk,
)
def lwt_grades_are_six_or_higher(standing: Standing, law: Law) -> Findings:
    """In a leer-werktraject Dutch, the profielvak and the combination grade are 6 or higher."""
    norm = law["vmbo.exam.lwt.min_grade"]
    old = next(iter(standing.of_role(Role.OUD_PROGRAMMA)), None)
    found = {
        "nederlands": next(iter(standing.of_role(Role.NEDERLANDS)), None),
        "profielvak": standing.profielvak,
        "beroepsgericht_programma": standing.profielvak or old,
        "combinatiecijfer": standing.combination,
    }
    combination = standing.combination
    if combination and "combinatiecijfer" not in norm.parts() and combination.grade.low < norm.number("nederlands"):
        yield unknown(
            "subjects",
            nl="Het combinatiecijfer is lager dan een 6 of nog open. Of dat in dit jaar meetelde, is niet gelezen.",
            en="The combination grade is below 6 or still open. Whether it counted in this year was not read.",
        )
    for part in norm.parts():
        counted, least = found[part], norm.number(part)
        if counted is None:
            told = _LWT_PARTS[part]
            yield unknown(
                "subjects", nl=f"Nog niet ingevuld: {told.nl}.", en=f"Not filled in yet: {told.en}.", part=part
            )
            continue
        low, high = counted.grade.low, counted.grade.high
        if low < least and part != "nederlands" and "vmbo.exam.duimregeling.subjects_left_out" in law:
            yield unknown(
                f"subjects[{counted.code}]",
                nl=f"{opening(counted.code, 'nl')} is (nog) geen {least}. Of dit vak in een leer-werktraject ook buiten de uitslag mocht blijven, hebben we niet gelezen.",
                en=f"{opening(counted.code, 'en')} is not a {least} (yet). Whether it could be left out in a leer-werktraject too was not read.",
                min=least,
            )
            continue
        yield between(low >= least, high >= least)(
            f"subjects[{counted.code}]",
            nl=f"{opening(counted.code, 'nl')}: {range_words(low, high)}; minstens een {least} is nodig.",
            en=f"{opening(counted.code, 'en')}: {range_words(low, high)}; at least {least} is needed.",
            grade=low,
            min=least,
        )
