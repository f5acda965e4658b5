"""Does the exam hold what it must, at the right level, within the right time?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.exam.candidate import Role, Subject
from leerroute.exam.profile_subjects import belongs_to_profile, fixed_subjects
from leerroute.exam.rules.book import (
    Findings,
    for_a_diploma,
    rules,
    whole_exam,
)
from leerroute.exam.standing import LAPSES, OLD_PROGRAMME, Standing
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
        lacking = list(_surely_lacking(standing))
        if lacking:
            yield unknown(
                "subjects",
                nl=f"Dit is nog geen heel examen; in elk geval ontbreekt: {enumeration(lacking, 'nl')}.",
                en=f"This is no whole exam yet; lacking at least: {enumeration(lacking, 'en')}.",
                lacking=", ".join(lacking),
            )
        yield ask(
            "subjects",
            nl=f"Welke vakken in {year} samen een examen vormden hebben we niet gelezen. Kijk zelf of er geen vak ontbreekt.",
            en=f"Which subjects made up an exam in {year} was not read. Check yourself that no subject is missing.",
        )


def _surely_lacking(standing: Standing) -> Iterator[str]:
    """What every exam holds, also in years of which the composition was not read: Dutch, and enough other grades."""
    if not any(True for _ in standing.candidate.having(Role.NEDERLANDS)):
        yield Role.NEDERLANDS
    graded = sum(not subject.role.in_words for subject in standing.candidate.subjects) + bool(standing.spared)
    if graded < FEWEST_GRADED:
        yield f"{FEWEST_GRADED - graded} × cijfer"


FEWEST_GRADED = 6
"""The old leerwegen had at least six subjects with a grade; fewer is surely no whole exam."""


@rules.rule(
    "exam.extra_unread",
    title=Text(nl="Mag er een extra vak wegvallen?", en="May an extra subject be dropped?"),
    norms=(),
    applies=lambda standing: whole_exam(standing) and bool(standing.dropped),
)
def dropping_in_this_year_was_not_read(standing: Standing, law: Law) -> Findings:
    """An extra subject may be dropped to pass; for years for which that was not read nothing is decided."""
    names, year = standing.dropped, standing.candidate.exam_year
    if "vmbo.exam.extra_subjects_may_drop" in law:
        return
    yield unknown(
        "subjects",
        nl=f"Zonder {enumeration(sorted(names), 'nl')} zou de leerling slagen; of dat in {year} zo mocht, hebben we niet gelezen.",
        en=f"Without {enumeration(sorted(names), 'en')} the learner would pass; whether that was allowed in {year} was not read.",
    )


@rules.rule(
    "exam.profile_subjects",
    title=Text(nl="Passen de algemene vakken bij het profiel?", en="Do the general subjects fit the profile?"),
    norms=(
        "vmbo.exam.profile_subjects.fixed",
        "vmbo.exam.profile_subjects.choice",
        "vmbo.exam.profile_subjects.choose",
    ),
    applies=lambda standing: whole_exam(standing) and standing.candidate.leerweg in {"bb", "kb", "gl"},
)
def general_subjects_fit_the_profile(standing: Standing, law: Law) -> Findings:
    """The general profile subjects are those of the profile: the fixed ones, and others from its list."""
    profiel = standing.candidate.profiel
    if profiel is None or profiel not in law["vmbo.exam.profile_subjects.choose"]:
        return
    have = {s.code for s in standing.candidate.subjects if s.role in {Role.ALGEMEEN_PROFIELVAK, Role.EXTRA}}
    placed = sorted(subject.code for subject in standing.candidate.having(Role.ALGEMEEN_PROFIELVAK))
    strange = [code for code in placed if not belongs_to_profile(code, standing)]
    lacking = sorted(fixed_subjects(standing) - have)
    for code in strange:
        yield unknown(
            f"subjects[{code}]",
            nl=f"{code} is geen algemeen profielvak van {profiel}; klopt de code, of is het een extra vak?",
            en=f"{code} is no general profile subject of {profiel}; is the code right, or is it an extra subject?",
            code=code,
        )
    for code in lacking:
        yield unknown(
            "subjects",
            nl=f"Bij {profiel} hoort {code}; dat ontbreekt nog.",
            en=f"{profiel} includes {code}, which is still missing.",
            code=code,
        )
    if not strange and not lacking:
        yield met(
            "subjects",
            nl=f"De algemene vakken passen bij {profiel}.",
            en=f"The general subjects fit {profiel}.",
        )


@rules.rule(
    "exam.earlier_ce",
    title=Text(nl="Telt een eerder centraal examen nog mee?", en="Does an earlier central exam still count?"),
    norms=(),
    applies=lambda standing: for_a_diploma(standing) and not standing.candidate.spread,
)
def earlier_central_exams_count(standing: Standing, law: Law) -> Findings:
    """A CE of an earlier year counts when the learner was promoted; unread before exam year 2023."""
    year = standing.candidate.exam_year
    for subject in _with_earlier_ce(standing):
        path = f"subjects[{subject.code}].promoted"
        if not standing.has_ce(subject):
            yield unknown(
                f"subjects[{subject.code}].ce",
                nl=f"Hoe het CE {subject.code} van {subject.taken_in} telde in {year}, zonder centraal examen, hebben we niet gelezen.",
                en=f"How the CE {subject.code} of {subject.taken_in} counted in {year}, without a central exam, was not read.",
            )
        elif subject.promoted is None:
            yield unknown(
                path,
                nl=f"Het CE {subject.code} is van {subject.taken_in}; ging de leerling daarna over? Vul 'promoted' in.",
                en=f"The CE {subject.code} is of {subject.taken_in}; was the learner promoted then? Fill in 'promoted'.",
            )
        elif not subject.promoted and LAPSES not in law:
            yield unknown(
                path,
                nl=f"Of het CE {subject.code} van {subject.taken_in} in {year} nog telde hebben we niet gelezen.",
                en=f"Whether the CE {subject.code} of {subject.taken_in} still counted in {year} was not read.",
            )


@rules.rule(
    "exam.lapsed_ce",
    title=Text(nl="Is er een centraal examen vervallen?", en="Has a central exam lapsed?"),
    norms=(LAPSES,),
    applies=lambda standing: for_a_diploma(standing) and not standing.candidate.spread,
)
def lapsed_central_exams_are_taken_again(standing: Standing, law: Law) -> Findings:
    """The CE of an earlier year lapses when the learner was not promoted: that grade is open again."""
    for subject in _with_earlier_ce(standing):
        if subject.promoted is False and law[LAPSES].flag():
            yield unknown(
                f"subjects[{subject.code}].ce",
                nl=f"Het CE {subject.code} van {subject.taken_in} is vervallen, want de leerling ging niet over. Het moet opnieuw.",
                en=f"The CE {subject.code} of {subject.taken_in} has lapsed, as the learner was not promoted. It is to be taken again.",
            )


def _with_earlier_ce(standing: Standing) -> Iterator[Subject]:
    for subject in standing.candidate.subjects:
        earlier = subject.taken_in is not None and subject.taken_in < standing.candidate.exam_year
        if subject.ce is not None and earlier:
            yield subject


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
