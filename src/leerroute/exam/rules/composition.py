"""Does the exam hold what it must?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from leerroute.curriculum import shipped_catalogue
from leerroute.exam.profile_subjects import belongs_to_profile, fixed_subjects
from leerroute.exam.rules.book import Findings, rules, whole_exam
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import called, opening
from leerroute.law import Law, ask, met, unknown
from leerroute.text import Language, Text, enumeration

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
        yield unknown(
            "subjects",
            nl=f"Voor een examen {leerweg} ontbreekt nog: {_counted(lacking, 'nl')}.",
            en=f"An exam {leerweg} still lacks: {_counted(lacking, 'en')}.",
            lacking=", ".join(role.value for role in lacking),
        )
    for role in strange:
        yield unknown(
            "subjects",
            nl=f"In een examen {leerweg} hoort geen {role.called.nl}; is het een extra vak?",
            en=f"An exam {leerweg} has no {role.called.en}; is it an extra subject?",
            role=role,
        )
    if not lacking and not strange:
        yield met("subjects", nl=f"Het examen {leerweg} is compleet.", en=f"The exam {leerweg} is complete.")


def _counted(roles: Mapping[Role, int], language: Language) -> str:
    """{keuzevak: 2} -> "twee keer een keuzevak"."""
    return enumeration((_times(count, role.called.in_(language), language) for role, count in roles.items()), language)


def _times(count: int, name: str, language: Language) -> str:
    if count == 1:
        return name
    times = {2: ("twee", "two"), 3: ("drie", "three"), 4: ("vier", "four"), 5: ("vijf", "five"), 6: ("zes", "six")}
    word = times.get(count, (str(count), str(count)))[language == "en"]
    return f"{word} keer een {name}" if language == "nl" else f"{word} times a {name}"


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
                nl=f"Dit is nog geen heel examen; in elk geval ontbreekt: {enumeration((each.nl for each in lacking), 'nl')}.",
                en=f"This is no whole exam yet; lacking at least: {enumeration((each.en for each in lacking), 'en')}.",
            )
        yield ask(
            "subjects",
            nl=f"Welke vakken in {year} samen een examen vormden hebben we niet gelezen. Kijk zelf of er geen vak ontbreekt.",
            en=f"Which subjects made up an exam in {year} was not read. Check yourself that no subject is missing.",
        )


def _surely_lacking(standing: Standing) -> Iterator[Text]:
    """What every exam holds, also in years of which the composition was not read: Dutch, and enough other grades."""
    if not any(True for _ in standing.candidate.having(Role.NEDERLANDS)):
        yield Role.NEDERLANDS.called
    graded = sum(not subject.role.in_words for subject in standing.candidate.subjects) + len(standing.spared)
    if graded < FEWEST_GRADED:
        count = FEWEST_GRADED - graded
        yield Text(nl=_times(count, "vak met een cijfer", "nl"), en=_times(count, "subject with a grade", "en"))


FEWEST_GRADED = 6
"""The old leerwegen had at least six subjects with a grade; fewer is surely no whole exam."""


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
    if profiel is None:
        return
    if profiel not in law["vmbo.exam.profile_subjects.choose"]:
        yield ask(
            "profiel",
            nl=f"Welke algemene profielvakken bij {profiel} horen, hebben we niet gelezen; kijk dat zelf na.",
            en=f"Which general profile subjects belong to {profiel} was not read; check that yourself.",
        )
        return
    have = {s.code for s in standing.candidate.subjects if s.role in {Role.ALGEMEEN_PROFIELVAK, Role.EXTRA}}
    placed = sorted(subject.code for subject in standing.candidate.having(Role.ALGEMEEN_PROFIELVAK))
    strange = [code for code in placed if not belongs_to_profile(code, standing)]
    lacking = sorted(fixed_subjects(standing) - have)
    for code in strange:
        yield unknown(
            f"subjects[{code}]",
            nl=f"{opening(code, 'nl')} is geen algemeen profielvak van {profiel}; klopt de code, of is het een extra vak?",
            en=f"{opening(code, 'en')} is no general profile subject of {profiel}; is the code right, or is it an extra subject?",
            code=code,
        )
    for code in lacking:
        yield unknown(
            "subjects",
            nl=f"Bij {profiel} hoort {called(code, 'nl')}; dat ontbreekt nog.",
            en=f"{profiel} includes {called(code, 'en')}, which is still missing.",
            code=code,
        )
    if not strange and not lacking:
        yield met(
            "subjects",
            nl=f"De algemene vakken passen bij {profiel}.",
            en=f"The general subjects fit {profiel}.",
        )


@rules.rule(
    "exam.tl_vocational",
    title=Text(nl="Telt het beroepsgerichte programma in de tl?", en="Does the vocational programme count in tl?"),
    norms=("vmbo.exam.tl_vocational_full_only",),
    applies=lambda standing: whole_exam(standing) and standing.candidate.leerweg == "tl",
)
def vocational_programme_in_tl_is_whole(standing: Standing, law: Law) -> Findings:
    """In tl a vocational programme counts only when all of it was done; whether it was, people check."""
    del law
    for subject in standing.candidate.having(Role.VRIJE_DEEL, Role.EXTRA):
        if subject.code in shipped_catalogue().profiles:
            yield ask(
                f"subjects[{subject.code}]",
                nl=f"{opening(subject.code, 'nl')} telt in de tl alleen als het hele beroepsgerichte programma gedaan is. Klopt dat?",
                en=f"{opening(subject.code, 'en')} counts in tl only when the whole vocational programme was done. Is that so?",
            )
