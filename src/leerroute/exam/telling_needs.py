"""What is still needed, told as a good teacher would: by subject, in short sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from leerroute.exam.candidate import Form
from leerroute.exam.grades import HIGHEST, LOWEST
from leerroute.exam.needs import AtLeast, Needed, OpenGrade, Way
from leerroute.exam.reach import is_settled, mean_demands
from leerroute.exam.standing import Counted
from leerroute.exam.subject import Role
from leerroute.exam.subject_names import called
from leerroute.text import Language, Text, enumeration, number

FEW_WAYS = 3
MOST_RETAKES = 8


def sentences(needed: Needed, language: Language) -> Iterator[str]:
    """What is needed: exact when there are few ways, else what is surely enough, what may be lower, and what may not."""
    yield from (note.in_(language) for note in needed.notes)
    if not needed.ways:
        yield _why_no_way(needed).in_(language)
        yield from _retakes(needed, language)
    elif any(not way.demands for way in needed.ways):
        yield (_SAFE if needed.open else _DONE).in_(language)
    elif len(needed.ways) <= FEW_WAYS or needed.candidate.form is Form.LEERWERK:
        yield from (_way_told(way, index, language) for index, way in enumerate(needed.ways))
        yield from _each_grade(needed, language) if needed.expected else ()
    else:
        yield from _recipe(needed, language)


_DONE = Text(nl="Je bent geslaagd; er staat niets meer open.", en="You have passed; nothing is open any more.")
_SAFE = Text(
    nl="Met elk cijfer voor wat nog open is, ben je geslaagd.", en="With any grade for what is open, you pass."
)
_FIRST = Text(
    nl="Breng dat eerst in orde; dan pas is te zeggen welke cijfers nodig zijn.",
    en="Get that in order first; only then can be said which grades are needed.",
)
_LOST = Text(
    nl="Slagen kan niet meer met de cijfers die nog open zijn.",
    en="Passing is no longer possible with the open grades.",
)
_FAILED = Text(nl="Met deze cijfers ben je afgewezen.", en="With these grades you have not passed.")


def _why_no_way(needed: Needed) -> Text:
    if needed.notes:
        return _FIRST
    return _LOST if needed.open else _FAILED


def _retakes(needed: Needed, language: Language) -> Iterator[str]:
    dutch = language == "nl"
    if needed.retakes:
        yield "Met een herkansing kan het nog:" if dutch else "With a resit it is still possible:"
        for way in needed.retakes[:MOST_RETAKES]:
            told = _demands_told(way.demands, language)
            aside = "".join(f" ({words})" for words in _aside(way, language))
            yield f"- {told}{aside}"
        more = len(needed.retakes) - MOST_RETAKES
        if more > 0:
            yield f"- en nog {more} andere manieren" if dutch else f"- and {more} other ways"
    elif not needed.notes and "vmbo.exam.resit.ce" in needed.standing.law:
        yield "Ook een herkansing helpt niet meer." if dutch else "A resit does not help any more either."
    elif not needed.notes:
        yield (
            "Een herkansing is niet meegerekend: voor dit jaar hebben we niet gelezen welke mochten."
            if dutch
            else "A resit is not taken into account: which were allowed this year was not read."
        )


def grade_called(grade: OpenGrade, language: Language) -> str:
    """het CE economie; het cijfer voor maatschappijleer"""
    dutch, name = language == "nl", called(grade.code, language)
    own = (" op het eigen niveau" if dutch else " at the own level") if grade.own_level else ""
    if grade.kind == "final":
        return f"{'het cijfer voor' if dutch else 'the grade for'} {name}{own}"
    return f"{'het' if dutch else 'the'} {grade.kind.upper()} {name}{own}"


def demand_told(demand: AtLeast, language: Language) -> str:
    """een 5,2 of hoger voor het CE economie; samen minstens 10,4 voor het CE economie en het CE wiskunde"""
    dutch, whole = language == "nl", all(grade.kind == "final" for grade in demand.grades)
    shown = number(demand.total // 10 if whole else demand.total / 10, language)
    names = enumeration((grade_called(grade, language) for grade in demand.grades), language)
    if len(demand.grades) == 1:
        name = names.removeprefix("het cijfer voor ").removeprefix("the grade for ")
        return f"een {shown} of hoger voor {name}" if dutch else f"{_a(shown)} or higher for {name}"
    return f"samen minstens {shown} voor {names}" if dutch else f"together at least {shown} for {names}"


def _a(grade: str) -> str:
    """a 6.0, an 8.1"""
    return f"an {grade}" if grade.startswith("8") else f"a {grade}"


def _demands_told(demands: Sequence[AtLeast], language: Language) -> str:
    return enumeration((demand_told(demand, language) for demand in demands), language)


def _way_told(way: Way, index: int, language: Language) -> str:
    demands, dutch = _demands_told(way.demands, language), language == "nl"
    if index == 0:
        told = f"Met {demands} ben je geslaagd" if dutch else f"With {demands} you pass"
    else:
        told = f"Of met {demands}" if dutch else f"Or with {demands}"
    aside = list(_aside(way, language))
    return f"{told} ({'; '.join(aside)})." if aside else f"{told}."


def _aside(way: Way, language: Language) -> Iterator[str]:
    dutch = language == "nl"
    if way.left_out:
        names = enumeration((called(code, language) for code in way.left_out), language)
        yield f"{names} telt dan niet mee" if dutch else f"{names} does not count then"
    said = {grade.code for demand in way.demands for grade in demand.grades if grade.own_level}
    fallen_back = [code for code in way.fallen_back if code not in said]
    if fallen_back:
        names = enumeration((called(code, language) for code in fallen_back), language)
        yield f"{names} telt dan op het eigen niveau" if dutch else f"{names} counts at the own level then"


def _recipe(needed: Needed, language: Language) -> Iterator[str]:
    sure = surely_enough(needed)
    if sure:
        demands = [AtLeast((grade,), total) for grade, total in sure.items() if total > LOWEST]
        told = _demands_told(demands, language)
        yield f"Met {told} ben je zeker geslaagd." if language == "nl" else f"With {told} you surely pass."
    yield from _insufficient(needed, language)
    yield from _also(needed, language)
    yield from _each_grade(needed, language)
    left_out = sorted({code for way in needed.ways for code in way.left_out})
    if left_out:
        names = enumeration((called(code, language) for code in left_out), language, last="or")
        yield (
            f"Ook kan {names} buiten de uitslag blijven als je dan slaagt."
            if language == "nl"
            else f"Also {names} can stay out of the result if you pass then."
        )


def surely_enough(needed: Needed) -> Mapping[OpenGrade, int]:
    """One grade for each open grade with which a pass is certain, whatever they are above it; as low and even as it gets."""
    best: dict[OpenGrade, int] = {}
    for way in needed.ways:
        grades = _met_evenly(needed.open, way)
        if not best or (max(grades.values()), sum(grades.values())) < (max(best.values()), sum(best.values())):
            best = grades
    return best


def _met_evenly(open_: Sequence[OpenGrade], way: Way) -> dict[OpenGrade, int]:
    """The single demands, and the sums raised step by step where the grade is lowest."""
    grades = dict.fromkeys(open_, LOWEST)
    for demand in way.demands:
        if len(demand.grades) == 1:
            grades[demand.grades[0]] = max(grades[demand.grades[0]], demand.total)
    for demand in way.demands:
        while not demand.holds(grades):
            lowest = min((g for g in demand.grades if grades[g] < HIGHEST), key=lambda g: grades[g])
            grades[lowest] += 10 if lowest.kind == "final" else 1
    return grades


def _insufficient(needed: Needed, language: Language) -> Iterator[str]:
    """What may be a 5 or a 4, given the final grades that are there."""
    standing = needed.standing
    settled = [c for c in standing.counted if is_settled(c, standing) and c.role is not Role.EXTRA]
    below = [counted for counted in settled if counted.grade.low < 6]
    sevens = [counted for counted in settled if counted.grade.low >= 7]
    dutch = language == "nl"
    names = enumeration((_told(counted, language) for counted in below), language)
    has_seven = bool(sevens)
    seven = called(sevens[0].code, language) if sevens else ""
    lifted = (
        (f"want je hebt een 7 of hoger voor {seven}" if dutch else f"as you have a 7 or higher for {seven}")
        if has_seven
        else ("maar alleen als je ook ergens een 7 haalt" if dutch else "but only if you also get a 7 somewhere")
    )
    fives, fours = (sum(counted.grade.low == grade for counted in below) for grade in (5, 4))
    if not below:
        yield (
            f"Eén 5 als eindcijfer mag, als de rest een 6 of hoger is. Eén 4 of twee 5'en mag ook, {lifted}."
            if dutch
            else f"One 5 as a final grade is allowed, if the rest is 6 or higher. One 4 or two 5s is allowed too, {lifted}."
        )
    elif (fives, fours) == (1, 0):
        yield (
            f"Je hebt al {names}. Nog één 5 als eindcijfer mag, {lifted}; de rest moet een 6 of hoger zijn."
            if dutch
            else f"You have {names} already. One more 5 as a final grade is allowed, {lifted}; the rest must be 6 or higher."
        )
    elif (fives, fours) in {(2, 0), (0, 1)}:
        need = "" if has_seven else (", en ergens moet een 7 bij zijn" if dutch else ", with a 7 somewhere")
        yield (
            f"Je hebt al {names}. De rest moet als eindcijfer een 6 of hoger zijn{need}."
            if dutch
            else f"You have {names} already. The rest must be 6 or higher as a final grade{need}."
        )
    else:
        yield f"Je hebt al {names}." if dutch else f"You have {names} already."


def _also(needed: Needed, language: Language) -> Iterator[str]:
    """What holds beside the final grades: the minimum for Dutch, the mean of the CE."""
    standing, dutch = needed.standing, language == "nl"
    norm = standing.law.get("vmbo.exam.dutch_min")
    if norm and any(not is_settled(counted, standing) for counted in standing.of_role(Role.NEDERLANDS)):
        least = norm.number()
        yield f"Nederlands moet minstens een {least} worden." if dutch else f"Dutch has to become at least a {least}."
    for mean in mean_demands(standing):
        if not mean.grades or mean.total <= LOWEST * len(mean.grades):
            continue
        shown, names = number(mean.total / 10, language), [called(grade.code, language) for grade in mean.grades]
        told = enumeration(names, language)
        yield (
            f"Voor het CE-gemiddelde is ook nodig: samen minstens {shown} voor de CE's {told}."
            if dutch
            else f"The CE mean also needs: together at least {shown} for the CEs {told}."
        )


def _told(counted: Counted, language: Language) -> str:
    grade, name = counted.grade.low, called(counted.code, language)
    return f"een {grade} voor {name}" if language == "nl" else f"{_a(str(grade))} for {name}"


def _each_grade(needed: Needed, language: Language) -> Iterator[str]:
    """For each open grade the lowest that can do, with the others as high as can be and as expected."""
    for grade in needed.open:
        name = grade_called(grade, language)
        least, expected = needed.lowest.get(grade), needed.lowest_as_expected.get(grade)
        told = []
        if expected is not None:
            shown = number(expected / 10, language)
            told.append(
                (
                    f"gaat de rest zoals je verwacht, dan is een {shown} genoeg"
                    if expected > LOWEST
                    else "gaat de rest zoals je verwacht, dan is elk cijfer genoeg"
                )
                if language == "nl"
                else (
                    f"if the rest goes as you expect, {_a(shown)} is enough"
                    if expected > LOWEST
                    else "if the rest goes as you expect, any grade is enough"
                )
            )
        if least is not None and least > LOWEST:
            shown = number(least / 10, language)
            told.append(
                f"lager dan een {shown} kan niet, hoe goed de rest ook gaat"
                if language == "nl"
                else f"below {shown} is not possible, however well the rest goes"
            )
        elif least is not None:
            told.append("elk cijfer kan nog" if language == "nl" else "any grade is still possible")
        if told:
            yield f"{name[0].upper()}{name[1:]}: {'; '.join(told)}."
