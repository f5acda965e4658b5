"""Subjects at another level than that of the leerweg, and a diploma of another leerweg."""

from __future__ import annotations

from leerroute.exam.gl_to_tl import general_subjects_beyond
from leerroute.exam.rules.book import Findings, rules, whole_exam
from leerroute.exam.standing import Standing
from leerroute.exam.subject import SubjectLevel
from leerroute.exam.subject_names import names, opening
from leerroute.law import Law, ask, met, unknown, violated
from leerroute.text import Text

_OF_TL, _OF_OTHERS = "vmbo.exam.higher_level.tl", "vmbo.exam.higher_level.from_higher_leerweg"
_FALL_BACK = "vmbo.exam.higher_level.fall_back"


@rules.rule(
    "exam.own_level",
    title=Text(nl="Minstens één vak op het eigen niveau?", en="At least one subject at the own level?"),
    norms=("vmbo.exam.higher_level.own_level_min",),
    applies=whole_exam,
)
def some_subject_is_at_the_own_level(standing: Standing, law: Law) -> Findings:
    """Subjects may be taken at a higher level, but at least one is at the level of the own leerweg."""
    least, own = law["vmbo.exam.higher_level.own_level_min"].number(), standing.candidate.leerweg
    count = sum(
        subject.level is None or subject.level.value == own
        for subject in standing.candidate.subjects
        if not subject.role.in_words
    )
    answer = met if count >= least else violated
    yield answer(
        "subjects",
        nl=f"{count} vakken op het eigen niveau ({own}); minstens {least} is nodig.",
        en=f"{count} subjects at the own level ({own}); at least {least} is needed.",
        count=count,
        min=least,
    )


@rules.rule(
    "exam.higher_level",
    title=Text(nl="Mag een vak op dit hogere niveau?", en="Is this higher level of a subject allowed?"),
    norms=(),
    applies=whole_exam,
)
def subjects_may_be_at_this_level(standing: Standing, law: Law) -> Findings:
    """In bb, kb and gl a subject may be of a higher leerweg; in tl of havo or vwo. Before 2023 this was not read: people check."""
    own, year = standing.candidate.leerweg, standing.candidate.exam_year
    for subject in standing.candidate.subjects:
        if subject.level is None or subject.level.height == SubjectLevel(own).height:
            continue
        path = f"subjects[{subject.code}].level"
        if _OF_TL not in law:
            yield ask(
                path,
                nl=f"{opening(subject.code, 'nl')} is op niveau {subject.level}. Of dat in {year} in een examen {own} mocht, hebben we niet gelezen; kijk dat na.",
                en=f"{opening(subject.code, 'en')} is at level {subject.level}. Whether that was allowed in an exam {own} in {year} was not read; check it.",
            )
        elif (subject.level in law[_OF_TL].codes()) == (own == "tl"):
            yield met(
                path,
                nl=f"{opening(subject.code, 'nl')} op niveau {subject.level}: dat mag in een examen {own}.",
                en=f"{opening(subject.code, 'en')} at level {subject.level}; that is allowed in an exam {own}.",
            ).resting_on(_OF_TL, _OF_OTHERS)
        else:
            yield unknown(
                path,
                nl=f"{opening(subject.code, 'nl')} is op niveau {subject.level}. Of dat in een examen {own} mag, hebben we niet gelezen.",
                en=f"{opening(subject.code, 'en')} is at level {subject.level}. Whether that is allowed in an exam {own} was not read.",
            ).resting_on(_OF_TL, _OF_OTHERS)


@rules.rule(
    "exam.fall_back",
    title=Text(nl="Telt een vak op het eigen niveau?", en="Does a subject count at the own level?"),
    norms=(),
    applies=lambda standing: bool(standing.fallen_back),
)
def a_subject_falls_back_to_the_own_level(standing: Standing, law: Law) -> Findings:
    """Who tried a subject at a higher level may fall back to the own level, with the grades there."""
    codes, own = sorted(standing.fallen_back), standing.candidate.leerweg
    nl, en = names(codes, "nl"), names(codes, "en")
    if _FALL_BACK in law and law[_FALL_BACK].flag():
        yield met(
            "subjects",
            nl=f"{nl} telt op het eigen niveau ({own}), met de cijfers daar.",
            en=f"{en} counts at the own level ({own}), with the grades there.",
        ).resting_on(_FALL_BACK)
    else:
        yield unknown(
            "subjects",
            nl=f"Met {nl} op het eigen niveau zou de leerling slagen; of dat in {standing.candidate.exam_year} zo mocht, hebben we niet gelezen.",
            en=f"With {en} at the own level the learner would pass; whether that was allowed in {standing.candidate.exam_year} was not read.",
        )


@rules.rule(
    "exam.gl_to_tl",
    title=Text(nl="Kan het ook een tl-diploma worden?", en="Can it be a tl diploma too?"),
    norms=("vmbo.exam.gl_to_tl.extra_avo",),
    applies=lambda standing: whole_exam(standing) and standing.candidate.leerweg == "gl",
)
def an_extra_general_subject_can_make_it_a_tl_diploma(standing: Standing, law: Law) -> Findings:
    """A gl candidate with an extra general subject can get a tl diploma; people decide on it."""
    extra = general_subjects_beyond(standing.candidate, standing.law)
    if len(extra) >= law["vmbo.exam.gl_to_tl.extra_avo"].number():
        yield ask(
            "subjects",
            nl=f"Met {names(extra, 'nl')} erbij kan dit ook een tl-diploma worden. Kijk wat dat geeft met what-if --leerweg tl; de school beslist.",
            en=f"With {names(extra, 'en')} added this can become a tl diploma. See what that gives with what-if --leerweg tl; the school decides.",
        )
