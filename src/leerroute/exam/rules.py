"""The pass rule of the vmbo, one rule per requirement, each with the grades it looked at.

Every rule is judged twice over: with open grades at their lowest and at their highest (see `standing`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from leerroute.exam.candidate import Form, Role
from leerroute.exam.standing import OLD_PROGRAMME, Standing, highs, lows
from leerroute.law import Finding, Law, NormInForce, Rulebook, ask, met, unknown, violated
from leerroute.text import Text, enumeration, number

rules = Rulebook[Standing]()

Findings = Iterator[Finding]


def _whole(standing: Standing) -> bool:
    return standing.candidate.form is Form.WHOLE


def _leerwerk(standing: Standing) -> bool:
    return standing.candidate.form is Form.LEERWERK


def _complete(standing: Standing) -> bool:
    return standing.candidate.form is not Form.PART


def _between(low: bool, high: bool) -> Callable[..., Finding]:
    """met when it holds at the lowest, violated when it fails at the highest, unknown between."""
    return met if low else unknown if high else violated


def compensates(grades: Sequence[int], norm: NormInForce) -> bool:
    """Whether these whole grades pass: all 6 or higher, or one of the ways in which a 5 or 4 is made up for."""
    counts = Counter(min(max(grade, 3), 7) for grade in grades)
    return not counts[3] and any(
        counts[5] == norm.number(way, "fives")
        and counts[4] == norm.number(way, "fours")
        and counts[7] >= norm.number(way, "sevens")
        for way in norm.parts()
    )


@rules.rule(
    "exam.compensation",
    title=Text(nl="Worden onvoldoendes gecompenseerd?", en="Are insufficient grades compensated?"),
    norms=("vmbo.exam.compensation", "vmbo.exam.pass_grade", "vmbo.exam.lift_grade"),
    applies=_whole,
)
def insufficient_grades_are_compensated(standing: Standing, law: Law) -> Findings:
    """All grades 6 or higher, or one 5; or one 4 or two 5s with at least one 7 or higher."""
    norm, counted = law["vmbo.exam.compensation"], standing.counted
    low, high = compensates(lows(counted), norm), compensates(highs(counted), norm)
    below = [c for c in counted if c.grade.known and c.grade.low < 6]
    open_ = [c.code for c in counted if not c.grade.known]
    fails = enumeration((f"{c.code} {c.grade.low}" for c in below), "nl") or "geen"
    fails_en = enumeration((f"{c.code} {c.grade.low}" for c in below), "en") or "none"
    seven = any(c.grade.low >= 7 for c in counted)
    values = {"below_six": fails, "has_seven": seven, "open": ", ".join(open_)}
    if low:
        nl, en = (
            ("Alle eindcijfers zijn een 6 of hoger.", "All final grades are 6 or higher.")
            if not below
            else (
                f"Onder de 6: {fails}; dat mag, want het wordt gecompenseerd.",
                f"Below 6: {fails_en}; allowed, as it is compensated.",
            )
        )
    elif high:
        nl = f"Nog niet te zeggen: open zijn {enumeration(open_, 'nl')}. Onder de 6 tot nu toe: {fails}."
        en = f"Cannot be said yet: open are {enumeration(open_, 'en')}. Below 6 so far: {fails_en}."
    else:
        nl = f"Onder de 6: {fails}. Dat is te veel: één 5 mag, en één 4 of twee 5'en alleen met minstens één 7."
        en = f"Below 6: {fails_en}. That is too much: one 5 is allowed, and one 4 or two 5s only with at least one 7."
    yield _between(low, high)("subjects", nl=nl, en=en, **values)


@rules.rule(
    "exam.dutch",
    title=Text(nl="Is Nederlands hoog genoeg?", en="Is Dutch high enough?"),
    norms=("vmbo.exam.dutch_min",),
    applies=_whole,
)
def dutch_is_five_or_higher(standing: Standing, law: Law) -> Findings:
    """The final grade for Dutch is 5 or higher."""
    least = law["vmbo.exam.dutch_min"].number()
    if not standing.of_role(Role.NEDERLANDS):
        yield unknown("subjects", nl="Nederlands ontbreekt nog.", en="Dutch is still missing.")
    for dutch in standing.of_role(Role.NEDERLANDS):
        grade = dutch.grade
        path = f"subjects[{dutch.code}]"
        if not grade.known and grade.low < least <= grade.high:
            yield unknown(
                path,
                nl=f"Het eindcijfer Nederlands is nog open; het moet minstens een {least} zijn.",
                en=f"The final grade for Dutch is still open; it must be at least {least}.",
                min=least,
            )
        else:
            answer = _between(grade.low >= least, grade.high >= least)
            yield answer(
                path,
                nl=f"Nederlands: {_range_words(grade.low, grade.high)}; minstens een {least} is nodig.",
                en=f"Dutch: {_range_words(grade.low, grade.high)}; at least {least} is needed.",
                grade=grade.low,
                min=least,
            )


def _range_words(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"


@rules.rule(
    "exam.ce_mean",
    title=Text(
        nl="Is het gemiddelde van het centraal examen hoog genoeg?", en="Is the mean of the central exams high enough?"
    ),
    norms=("vmbo.exam.ce_mean",),
    applies=_whole,
)
def central_exams_average_enough(standing: Standing, law: Law) -> Findings:
    """The mean of all CE grades is 5.5 or higher, not rounded: 5.49 fails."""
    needed = int(law["vmbo.exam.ce_mean"].decimal() * 10)
    central = standing.central
    if not central:
        yield unknown(
            "subjects",
            nl="Er is nog geen vak met een centraal examen.",
            en="There is no subject with a central exam yet.",
        )
        return
    count = len(central)
    low, high = sum(r.low for _, r in central), sum(r.high for _, r in central)
    open_ = [subject.code for subject, value in central if not value.known]
    least = Text(nl=number(needed / 10, "nl"), en=number(needed / 10, "en"))
    if open_:
        nl = f"Gemiddelde CE: nog open ({enumeration(open_, 'nl')}); minstens {least.nl} is nodig, zonder afronden."
        en = f"Mean of the CE: still open ({enumeration(open_, 'en')}); at least {least.en} is needed, unrounded."
    else:
        mean = Text(nl=_mean(low, count, "nl"), en=_mean(low, count, "en"))
        nl = f"Gemiddelde CE: {mean.nl}; minstens {least.nl} is nodig, zonder afronden."
        en = f"Mean of the CE: {mean.en}; at least {least.en} is needed, unrounded."
    yield _between(low >= needed * count, high >= needed * count)(
        "subjects", nl=nl, en=en, total=low / 10, count=count, min=needed / 10
    )


def _mean(total: int, count: int, language: str) -> str:
    """The mean with three decimals, cut off and not rounded, so that 5.499 never looks like 5.5."""
    thousandths = total * 100 // count
    words = f"{thousandths // 1000}.{thousandths % 1000:03d}"
    words = words.rstrip("0").rstrip(".") if "." in words else words
    return words.replace(".", ",") if language == "nl" else words


@rules.rule(
    "exam.parts",
    title=Text(nl="Geen onderdeel van het combinatiecijfer te laag?", en="No part of the combination grade too low?"),
    norms=("vmbo.exam.part_min",),
    applies=_complete,
)
def no_part_is_below_four(standing: Standing, law: Law) -> Findings:
    """No grade that goes into the combination grade is below 4."""
    least = law["vmbo.exam.part_min"].number()
    for part in standing.combination_parts:
        low, high = part.grade.low, part.grade.high
        yield _between(low >= least, high >= least)(
            f"subjects[{part.code}]",
            nl=f"{part.code}: {_range_words(low, high)}; in het combinatiecijfer mag niets onder de {least} zijn.",
            en=f"{part.code}: {_range_words(low, high)}; in the combination grade nothing may be below {least}.",
            grade=low,
            min=least,
        )


def _words(standing: Standing, law: Law, norm_id: str, key: str, role: Role) -> Findings:
    enough = law[norm_id].codes(key)
    for subject in standing.candidate.having(role):
        path = f"subjects[{subject.code}]"
        if subject.word is None:
            yield unknown(path, nl=f"{subject.code} is nog niet beoordeeld.", en=f"{subject.code} is not judged yet.")
        else:
            answer = met if subject.word in enough else violated
            yield answer(
                path,
                nl=f"{subject.code}: {subject.word}; {enumeration(enough, 'nl', last='or')} is nodig.",
                en=f"{subject.code}: {subject.word}; {enumeration(enough, 'en', last='or')} is needed.",
                word=subject.word,
            )


@rules.rule(
    "exam.lo_kunstvak",
    title=Text(nl="Zijn LO en kunstvak in orde?", en="Are LO and kunstvak in order?"),
    norms=("vmbo.exam.lo_kunstvak_pass",),
    applies=_whole,
)
def lo_and_kunstvak_are_sufficient(standing: Standing, law: Law) -> Findings:
    """LO and the kunstvak are voldoende or goed."""
    yield from _words(standing, law, "vmbo.exam.lo_kunstvak_pass", "lo", Role.LO)
    yield from _words(standing, law, "vmbo.exam.lo_kunstvak_pass", "kunstvak", Role.KUNSTVAK)


@rules.rule(
    "exam.profielwerkstuk",
    title=Text(nl="Is het profielwerkstuk in orde?", en="Is the profielwerkstuk in order?"),
    norms=("vmbo.exam.profielwerkstuk_pass",),
    applies=lambda standing: _whole(standing) and standing.candidate.leerweg in {"gl", "tl"},
)
def profielwerkstuk_is_sufficient(standing: Standing, law: Law) -> Findings:
    """In gl and tl the profielwerkstuk is voldoende or goed."""
    yield from _words(standing, law, "vmbo.exam.profielwerkstuk_pass", standing.candidate.leerweg, Role.PROFIELWERKSTUK)


@rules.rule(
    "exam.lwt",
    title=Text(
        nl="Zijn de cijfers van het leer-werktraject hoog genoeg?",
        en="Are the grades of the leer-werktraject high enough?",
    ),
    norms=("vmbo.exam.lwt.min_grade",),
    applies=_leerwerk,
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
    for part in norm.parts():
        counted, least = found[part], norm.number(part)
        if counted is None:
            yield unknown("subjects", nl=f"{part} ontbreekt nog.", en=f"{part} is still missing.", part=part)
            continue
        low, high = counted.grade.low, counted.grade.high
        yield _between(low >= least, high >= least)(
            f"subjects[{counted.code}]",
            nl=f"{counted.code}: {_range_words(low, high)}; minstens een {least} is nodig.",
            en=f"{counted.code}: {_range_words(low, high)}; at least {least} is needed.",
            grade=low,
            min=least,
        )


@rules.rule(
    "exam.rekentoets",
    title=Text(nl="Is de rekentoets gemaakt?", en="Was the rekentoets taken?"),
    norms=("vmbo.exam.rekentoets.must_be_taken",),
    applies=_complete,
)
def rekentoets_was_taken(standing: Standing, law: Law) -> Findings:
    """In the exam years 2016 to 2019 the rekentoets had to be taken; its result did not count."""
    del law
    taken = standing.candidate.rekentoets_taken
    answer = unknown if taken is None else met if taken else violated
    yield answer(
        "rekentoets_taken",
        nl={
            None: "Of de rekentoets gemaakt is, is nog niet ingevuld.",
            True: "De rekentoets is gemaakt.",
            False: "De rekentoets is niet gemaakt; dat moest wel.",
        }[taken],
        en={
            None: "Whether the rekentoets was taken is not filled in yet.",
            True: "The rekentoets was taken.",
            False: "The rekentoets was not taken, as it had to be.",
        }[taken],
    )


@rules.rule(
    "exam.se_form",
    title=Text(nl="Hebben de schoolexamencijfers de goede vorm?", en="Do the school exam grades have the right form?"),
    norms=("vmbo.exam.se.decimals",),
    applies=_complete,
)
def school_exam_only_grades_are_whole(standing: Standing, law: Law) -> Findings:
    """The SE of a subject without a central exam is a whole grade."""
    if law["vmbo.exam.se.decimals"].number("se_only") != 0:
        return
    for subject in standing.candidate.subjects:
        if subject.se is not None and not standing.has_ce(subject) and subject.se % 1:
            yield unknown(
                f"subjects[{subject.code}].se",
                nl=f"{subject.code} heeft geen centraal examen; het SE is dan een heel cijfer, en hier staat {number(subject.se, 'nl')}.",
                en=f"{subject.code} has no central exam; its SE is a whole grade then, and it says {number(subject.se, 'en')}.",
                se=float(subject.se),
            )


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
    applies=_whole,
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
    applies=_whole,
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
    applies=_whole,
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
    applies=_whole,
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
