"""Does the exam hold what it must, at the right level, within the right time?"""

from __future__ import annotations

from collections import Counter

from leerroute.exam.candidate import Role
from leerroute.exam.rules.book import (
    Findings,
    rules,
    whole_exam,
)
from leerroute.exam.standing import OLD_PROGRAMME, Standing
from leerroute.law import Law, ask, met, unknown, violated
from leerroute.text import Text, enumeration

_COMMON = {
    "nederlands": Role.NEDERLANDS,
    "engels": Role.ENGELS,
    "maatschappijleer": Role.MAATSCHAPPIJLEER,
    "lo": Role.LO,
    "kunstvak": Role.KUNSTVAK,
}
_COUNTED = (
    ("vmbo.exam.composition.profile_subjects", Role.ALGEMEEN_PROFIELVAK),
    ("vmbo.exam.composition.profielvak", Role.PROFIELVAK),
    ("vmbo.exam.composition.electives", Role.KEUZEVAK),
    ("vmbo.exam.composition.extra_avo", Role.EXTRA_AVO),
    ("vmbo.exam.composition.free_subjects", Role.VRIJE_DEEL),
)


@rules.rule(
    "exam.composition",
    title=Text(nl="Is het examen compleet?", en="Is the exam complete?"),
    norms=("vmbo.exam.composition.common", *(norm for norm, _ in _COUNTED), "vmbo.exam.composition.profielwerkstuk"),
    applies=whole_exam,
)
def exam_is_complete(standing: Standing, law: Law) -> Findings:
    """The exam holds the common subjects and the numbers of others that the leerweg asks for; nothing is too many."""
    leerweg = standing.candidate.leerweg
    have = Counter(subject.role for subject in standing.candidate.subjects)
    needed = {_COMMON[name]: 1 for name in law["vmbo.exam.composition.common"].codes()}
    for norm_id, role in _COUNTED:
        if leerweg in law[norm_id]:
            needed[role] = law[norm_id].number(leerweg)
    if law["vmbo.exam.composition.profielwerkstuk"].flag(leerweg):
        needed[Role.PROFIELWERKSTUK] = 1
    lacking = {role: least - have[role] for role, least in needed.items() if have[role] < least}
    strange = [role for role in have if role not in needed and role is not Role.EXTRA]
    if lacking:
        words = [f"{count} × {role}" for role, count in lacking.items()]
        yield unknown(
            "subjects",
            nl=f"Voor een examen {leerweg} ontbreekt nog: {enumeration(words, 'nl')}.",
            en=f"An exam {leerweg} still lacks: {enumeration(words, 'en')}.",
            lacking=", ".join(words),
        )
    for role in strange:
        yield violated(
            "subjects",
            nl=f"In een examen {leerweg} hoort geen {role}; is het een extra vak?",
            en=f"An exam {leerweg} has no {role}; is it an extra subject?",
            role=role,
        )
    if not lacking and not strange:
        yield met("subjects", nl=f"Het examen {leerweg} is compleet.", en=f"The exam {leerweg} is complete.")


@rules.rule(
    "exam.composition_unread",
    title=Text(nl="Is het examen compleet?", en="Is the exam complete?"),
    norms=(),
    applies=whole_exam,
)
def composition_of_this_year_was_not_read(standing: Standing, law: Law) -> Findings:
    """For years whose composition we did not read, people check themselves that no subject is missing."""
    if "vmbo.exam.composition.common" not in law:
        year = standing.candidate.exam_year
        yield ask(
            "subjects",
            nl=f"Welke vakken in {year} samen een examen vormden hebben we niet gelezen. Kijk zelf of er geen vak ontbreekt.",
            en=f"Which subjects made up an exam in {year} was not read. Check yourself that no subject is missing.",
        )


@rules.rule(
    "exam.old_programme",
    title=Text(nl="Telt het oude programma dubbel?", en="Does the old programme count double?"),
    norms=(),
    applies=whole_exam,
)
def old_programme_counts_double(standing: Standing, law: Law) -> Findings:
    """The vocational programme of the old sectors counts as two grades; for years where that was not read nothing is decided."""
    for subject in standing.candidate.having(Role.OUD_PROGRAMMA):
        path, year = f"subjects[{subject.code}]", standing.candidate.exam_year
        if OLD_PROGRAMME in law:
            yield met(
                path, nl=f"{subject.code} telt voor twee cijfers.", en=f"{subject.code} counts as two grades."
            ).resting_on(OLD_PROGRAMME)
        else:
            yield unknown(
                path,
                nl=f"Voor hoeveel cijfers {subject.code} in {year} telde hebben we niet gelezen.",
                en=f"For how many grades {subject.code} counted in {year} was not read.",
            )


@rules.rule(
    "exam.spread",
    title=Text(nl="Is het examen niet te lang gespreid?", en="Is the exam not spread too long?"),
    norms=("vmbo.exam.spread.school_years_max",),
    applies=lambda standing: standing.candidate.spread,
)
def spread_exam_takes_two_years_at_most(standing: Standing, law: Law) -> Findings:
    """An exam that is spread because of illness takes two school years at most."""
    most, year = law["vmbo.exam.spread.school_years_max"].number(), standing.candidate.exam_year
    first = min((s.taken_in for s in standing.candidate.subjects if s.taken_in is not None), default=year)
    years = year - first + 1
    answer = met if years <= most else violated
    yield answer(
        "spread",
        nl=f"Het examen is gespreid over {years} schooljaren; hoogstens {most} mag.",
        en=f"The exam is spread over {years} school years; at most {most} is allowed.",
        years=years,
        max=most,
    )


@rules.rule(
    "exam.own_level",
    title=Text(nl="Minstens één vak op het eigen niveau?", en="At least one subject at the own level?"),
    norms=("vmbo.exam.higher_level.own_level_min",),
    applies=whole_exam,
)
def some_subject_is_at_the_own_level(standing: Standing, law: Law) -> Findings:
    """Subjects may be taken at a higher level, but at least one is at the level of the own leerweg."""
    least, own = law["vmbo.exam.higher_level.own_level_min"].number(), standing.candidate.leerweg
    count = sum(subject.level in {None, own} for subject in standing.candidate.subjects if not subject.role.in_words)
    answer = met if count >= least else violated
    yield answer(
        "subjects",
        nl=f"{count} vakken op het eigen niveau ({own}); minstens {least} moet.",
        en=f"{count} subjects at the own level ({own}); at least {least} is needed.",
        count=count,
        min=least,
    )
