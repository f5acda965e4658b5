"""Are the grades high enough to pass? Compensation, Dutch, the CE mean, the parts of the combination grade."""

from __future__ import annotations

from leerroute.exam.rules.book import (
    Findings,
    between,
    compensates,
    for_a_diploma,
    range_words,
    rules,
    whole_exam,
)
from leerroute.exam.standing import Standing, highs, lows
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import called, names, opening
from leerroute.law import Law, unknown
from leerroute.text import Text, enumeration, number


@rules.rule(
    "exam.compensation",
    title=Text(nl="Worden onvoldoendes gecompenseerd?", en="Are insufficient grades compensated?"),
    norms=("vmbo.exam.compensation", "vmbo.exam.pass_grade", "vmbo.exam.lift_grade"),
    applies=whole_exam,
)
def insufficient_grades_are_compensated(standing: Standing, law: Law) -> Findings:
    """All grades 6 or higher, or one 5; or one 4 or two 5s with at least one 7 or higher."""
    norm, counted = law["vmbo.exam.compensation"], standing.counted
    low, high = compensates(lows(counted), norm), compensates(highs(counted), norm)
    below = [c for c in counted if c.grade.known and c.grade.low < 6]
    open_ = [c.code for c in counted if not c.grade.known]
    fails = enumeration((f"{called(c.code, 'nl')} {c.grade.low}" for c in below), "nl") or "geen"
    fails_en = enumeration((f"{called(c.code, 'en')} {c.grade.low}" for c in below), "en") or "none"
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
        nl = f"Nog niet te zeggen, want open: {names(open_, 'nl')}. Onder de 6 tot nu toe: {fails}."
        en = f"Cannot be said yet, as open: {names(open_, 'en')}. Below 6 so far: {fails_en}."
    else:
        nl = f"Onder de 6: {fails}. Dat is te veel: één 5 mag, en één 4 of twee 5'en alleen met minstens één 7."
        en = f"Below 6: {fails_en}. That is too much: one 5 is allowed, and one 4 or two 5s only with at least one 7."
    yield between(low, high)("subjects", nl=nl, en=en, **values)


@rules.rule(
    "exam.dutch",
    title=Text(nl="Is Nederlands hoog genoeg?", en="Is Dutch high enough?"),
    norms=("vmbo.exam.dutch_min",),
    applies=whole_exam,
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
            answer = between(grade.low >= least, grade.high >= least)
            yield answer(
                path,
                nl=f"Nederlands: {range_words(grade.low, grade.high)}; minstens een {least} is nodig.",
                en=f"Dutch: {range_words(grade.low, grade.high)}; at least {least} is needed.",
                grade=grade.low,
                min=least,
            )


@rules.rule(
    "exam.ce_mean",
    title=Text(
        nl="Is het gemiddelde van het centraal examen hoog genoeg?", en="Is the mean of the central exams high enough?"
    ),
    norms=("vmbo.exam.ce_mean",),
    applies=whole_exam,
)
def central_exams_average_enough(standing: Standing, law: Law) -> Findings:
    """The mean of all CE grades is 5.5 or higher, not rounded: 5.49 fails.

    Of 2021 we did not read whether the CE of the subject that is left out still counts in it; of 2022 we did: it does not.
    """
    needed = int(law["vmbo.exam.ce_mean"].decimal() * 10)
    central = standing.central
    if standing.central_with_spared:
        yield from _mean_with_and_without(standing, needed)
        return
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
        nl = f"Gemiddelde CE: nog open ({names(open_, 'nl')}); minstens {least.nl} is nodig, zonder afronden."
        en = f"Mean of the CE: still open ({names(open_, 'en')}); at least {least.en} is needed, unrounded."
    else:
        mean = Text(nl=_mean(low, count, "nl"), en=_mean(low, count, "en"))
        nl = f"Gemiddelde CE: {mean.nl}; minstens {least.nl} is nodig, zonder afronden."
        en = f"Mean of the CE: {mean.en}; at least {least.en} is needed, unrounded."
    yield between(low >= needed * count, high >= needed * count)(
        "subjects", nl=nl, en=en, total=low / 10, count=count, min=needed / 10
    )


def _mean_with_and_without(standing: Standing, needed: int) -> Findings:
    """Sure only where it is the same with the CE of the subject that is left out and without it."""
    both = (standing.central, standing.central_with_spared)
    low, high = (
        [sum(getattr(value, end) for _, value in central) >= needed * len(central) for central in both]
        for end in ("low", "high")
    )
    codes, year, least = [s.code for s in standing.spared], standing.candidate.exam_year, needed / 10
    yield between(all(low), any(high))(
        "subjects",
        nl=f"Het CE-gemiddelde moet minstens {number(least, 'nl')} zijn. Of het CE {names(codes, 'nl')} daarin in {year} nog meetelde, hebben we niet gelezen; daarom kijken we met en zonder.",
        en=f"The mean of the CE must be at least {number(least, 'en')}. Whether the CE {names(codes, 'en')} still counted in it in {year} was not read; so we look with and without it.",
        min=least,
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
    applies=for_a_diploma,
)
def no_part_is_below_four(standing: Standing, law: Law) -> Findings:
    """No grade that goes into the combination grade is below 4."""
    least = law["vmbo.exam.part_min"].number()
    for part in standing.combination_parts:
        low, high = part.grade.low, part.grade.high
        if standing.is_leerwerk and low < least:
            yield unknown(
                f"subjects[{part.code}]",
                nl=f"{opening(part.code, 'nl')} is (nog) geen {least}. Of dat in een leer-werktraject ook moet, is niet gelezen.",
                en=f"{opening(part.code, 'en')} is not a {least} (yet). Whether a leer-werktraject asks that too was not read.",
                min=least,
            )
            continue
        yield between(low >= least, high >= least)(
            f"subjects[{part.code}]",
            nl=f"{opening(part.code, 'nl')}: {range_words(low, high)}; in het combinatiecijfer mag niets onder de {least} zijn.",
            en=f"{opening(part.code, 'en')}: {range_words(low, high)}; in the combination grade nothing may be below {least}.",
            grade=low,
            min=least,
        )
