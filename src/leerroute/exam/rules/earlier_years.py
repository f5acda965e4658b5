"""Subjects that were closed in an earlier year than the exam year: do they still count?"""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.exam.rules.book import Findings, for_a_diploma, rules
from leerroute.exam.standing import LAPSES, Standing
from leerroute.exam.subject import Subject
from leerroute.exam.subject_names import called, names, opening
from leerroute.law import Finding, Law, ask, met, unknown, violated
from leerroute.text import Text

_SPREAD = "vmbo.exam.spread.school_years_max"


@rules.rule(
    "exam.earlier_ce",
    title=Text(nl="Telt een eerder afgesloten vak nog mee?", en="Does a subject closed earlier still count?"),
    norms=(),
    applies=lambda standing: for_a_diploma(standing) and not standing.candidate.spread,
)
def earlier_central_exams_count(standing: Standing, law: Law) -> Findings:
    """A subject closed in an earlier year counts when the learner was promoted. Unread before exam year 2023."""
    for subject in _closed_earlier(standing):
        if not law["vmbo.exam.ce_held"].flag() and subject.ce is not None:
            yield unknown(
                f"subjects[{subject.code}].ce",
                nl=f"Hoe het CE {called(subject.code, 'nl')} van {subject.taken_in} telde in {standing.candidate.exam_year}, zonder centraal examen, hebben we niet gelezen.",
                en=f"How the CE {called(subject.code, 'en')} of {subject.taken_in} counted in {standing.candidate.exam_year}, without a central exam, was not read.",
            )
        elif not standing.has_ce(subject):
            yield _closed_by_school_exam(subject)
        elif subject.ce is not None and subject.promoted is None:
            yield unknown(
                f"subjects[{subject.code}].promoted",
                nl=f"Het CE {called(subject.code, 'nl')} is van {subject.taken_in}; ging de leerling daarna over? Vul 'promoted' in.",
                en=f"The CE {called(subject.code, 'en')} is of {subject.taken_in}; was the learner promoted then? Fill in 'promoted'.",
            )
        elif subject.ce is not None and not subject.promoted and LAPSES not in law:
            yield unknown(
                f"subjects[{subject.code}].promoted",
                nl=f"Of het CE {called(subject.code, 'nl')} van {subject.taken_in} in {standing.candidate.exam_year} nog telde hebben we niet gelezen.",
                en=f"Whether the CE {called(subject.code, 'en')} of {subject.taken_in} still counted in {standing.candidate.exam_year} was not read.",
            )


def _closed_by_school_exam(subject: Subject) -> Finding:
    """Of 2020 (every subject) or of 2021 and 2022 (the profielvak): there was no CE, the SE is the final grade."""
    path, year = f"subjects[{subject.code}]", subject.taken_in
    if subject.ce is not None:
        return unknown(
            f"{path}.ce",
            nl=f"In {year} was er geen CE {called(subject.code, 'nl')}; klopt het jaar?",
            en=f"There was no CE {called(subject.code, 'en')} in {year}; is the year right?",
        )
    if subject.promoted is None:
        return unknown(
            f"{path}.promoted",
            nl=f"{opening(subject.code, 'nl')} is in {year} afgesloten; ging de leerling daarna over? Vul 'promoted' in.",
            en=f"{opening(subject.code, 'en')} was closed in {year}; was the learner promoted then? Fill in 'promoted'.",
        )
    if not subject.promoted:
        return unknown(
            path,
            nl=f"{opening(subject.code, 'nl')} is in {year} met alleen een schoolexamen afgesloten, en de leerling ging niet over. Of het dan nog telt, hebben we niet gelezen.",
            en=f"{opening(subject.code, 'en')} was closed in {year} by its school exam alone, and the learner was not promoted. Whether it still counts then was not read.",
        )
    return met(
        path,
        nl=f"{opening(subject.code, 'nl')} is in {year} met het schoolexamen afgesloten; dat cijfer telt, en het doet niet mee in het CE-gemiddelde.",
        en=f"{opening(subject.code, 'en')} was closed in {year} by its school exam; that grade counts, and it is not in the mean of the CE.",
    )


@rules.rule(
    "exam.ce_not_held",
    title=Text(nl="Was er dat jaar een centraal examen?", en="Was there a central exam that year?"),
    norms=(),
    applies=for_a_diploma,
)
def a_grade_for_a_ce_that_was_not_held_does_not_count(standing: Standing, law: Law) -> Findings:
    """In 2020 there was no central exam, and in 2021 and 2022 none of the profielvak: a grade for it is looked at by people."""
    del law
    codes = [
        subject.code
        for subject in standing.candidate.subjects
        if subject.ce is not None and not standing.has_ce(subject) and subject.taken_in is None
    ]
    if codes:
        year = standing.candidate.exam_year
        yield ask(
            "subjects",
            nl=f"In {year} was er geen CE {names(codes, 'nl')}; dat cijfer telt niet mee. Klopt het examenjaar?",
            en=f"There was no CE {names(codes, 'en')} in {year}; that grade does not count. Is the exam year right?",
        )


@rules.rule(
    "exam.lapsed_ce",
    title=Text(nl="Is er een centraal examen vervallen?", en="Has a central exam lapsed?"),
    norms=(LAPSES,),
    applies=lambda standing: for_a_diploma(standing) and not standing.candidate.spread,
)
def lapsed_central_exams_are_taken_again(standing: Standing, law: Law) -> Findings:
    """The CE of an earlier year lapses when the learner was not promoted: that grade is open again."""
    del law
    for subject in _closed_earlier(standing):
        if subject.ce is not None and standing.lapsed(subject):
            yield unknown(
                f"subjects[{subject.code}].ce",
                nl=f"Het CE {called(subject.code, 'nl')} van {subject.taken_in} is vervallen, want de leerling ging niet over. Het moet opnieuw.",
                en=f"The CE {called(subject.code, 'en')} of {subject.taken_in} has lapsed, as the learner was not promoted. It is to be taken again.",
            )


def _closed_earlier(standing: Standing) -> Iterator[Subject]:
    """Also what is left out in 2021 or 2022: that has to have a grade that still counts."""
    for subject in (*standing.candidate.subjects, *standing.spared):
        if subject.may_have_ce and subject.taken_in is not None and subject.taken_in < standing.candidate.exam_year:
            yield subject


@rules.rule(
    "exam.spread",
    title=Text(nl="Is het examen niet te lang gespreid?", en="Is the exam not spread too long?"),
    norms=(),
    applies=lambda standing: standing.candidate.spread,
)
def spread_exam_takes_two_years_at_most(standing: Standing, law: Law) -> Findings:
    """An exam that is spread because of illness takes two school years at most."""
    year = standing.candidate.exam_year
    if _SPREAD not in law:
        yield unknown(
            "spread",
            nl=f"Hoe een gespreid examen in {year} telde, hebben we niet gelezen.",
            en=f"How an exam that is spread counted in {year} was not read.",
        )
        return
    most = law[_SPREAD].number()
    first = min((s.taken_in for s in standing.candidate.subjects if s.taken_in is not None), default=year)
    years = year - first + 1
    answer = met if years <= most else violated
    yield answer(
        "spread",
        nl=f"Het examen is gespreid over {years} schooljaren; meer dan {most} mag niet.",
        en=f"The exam is spread over {years} school years; at most {most} is allowed.",
        years=years,
        max=most,
    ).resting_on(_SPREAD)
