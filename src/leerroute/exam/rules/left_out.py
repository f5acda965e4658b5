"""Subjects that are left out so that the candidate passes: extra ones, and one in 2021 and 2022."""

from __future__ import annotations

from leerroute.exam.rules.book import Findings, rules, whole_exam
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import names, opening
from leerroute.law import Law, unknown
from leerroute.text import Text

_OF_COMBINATION = frozenset({Role.KEUZEVAK, Role.PROFIELVAK})


@rules.rule(
    "exam.extra_unread",
    title=Text(nl="Mag er een extra vak wegvallen?", en="May an extra subject be dropped?"),
    norms=(),
    applies=lambda standing: whole_exam(standing) and bool(standing.dropped),
)
def dropping_in_this_year_was_not_read(standing: Standing, law: Law) -> Findings:
    """An extra subject may be dropped to pass; for years for which that was not read nothing is decided."""
    codes, year = sorted(standing.dropped), standing.candidate.exam_year
    if "vmbo.exam.extra_subjects_may_drop" in law:
        return
    yield unknown(
        "subjects",
        nl=f"Zonder {names(codes, 'nl')} zou de leerling slagen; of dat in {year} zo mocht, hebben we niet gelezen.",
        en=f"Without {names(codes, 'en')} the learner would pass; whether that was allowed in {year} was not read.",
    )


@rules.rule(
    "exam.duimregeling_unread",
    title=Text(
        nl="Mag een deel van het combinatiecijfer wegvallen?", en="May part of the combination grade be left out?"
    ),
    norms=("vmbo.exam.duimregeling.subjects_left_out",),
    applies=lambda standing: any(subject.role in _OF_COMBINATION for subject in standing.spared),
)
def leaving_out_the_combination_grade_was_not_read(standing: Standing, law: Law) -> Findings:
    """In 2021 and 2022 one subject could be left out. Whether that could be (a part of) the combination grade was not read."""
    del law
    leerweg = standing.candidate.leerweg
    codes = [s.code for s in standing.spared if s.role is Role.KEUZEVAK or leerweg == "gl"]
    if codes:
        yield unknown(
            "subjects",
            nl=f"Zonder {names(codes, 'nl')} zou de leerling slagen; of een onderdeel van het combinatiecijfer, of het hele combinatiecijfer, mocht wegvallen, hebben we niet gelezen.",
            en=f"Without {names(codes, 'en')} the learner would pass; whether a part of the combination grade, or all of it, could be left out was not read.",
        )


@rules.rule(
    "exam.duimregeling_open",
    title=Text(nl="Heeft het vak dat wegvalt een cijfer?", en="Does the subject that is left out have a grade?"),
    norms=("vmbo.exam.duimregeling.subjects_left_out",),
    applies=lambda standing: bool(standing.spared),
)
def what_is_left_out_has_a_grade(standing: Standing, law: Law) -> Findings:
    """In 2021 and 2022 a subject was left out once it had its grade."""
    del law
    for subject in standing.spared:
        if not standing.final(subject).known:
            yield unknown(
                f"subjects[{subject.code}]",
                nl=f"{opening(subject.code, 'nl')} kan buiten de uitslag blijven, maar heeft nog geen eindcijfer.",
                en=f"{opening(subject.code, 'en')} can stay out of the result, but has no final grade yet.",
            )
