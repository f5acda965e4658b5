"""What has to be in order beside the grades: words, the rekentoets, the form of school exam grades."""

from __future__ import annotations

from leerroute.exam.rules.book import (
    Findings,
    for_a_diploma,
    rules,
    whole_exam,
)
from leerroute.exam.standing import Standing
from leerroute.exam.subject import Role, Word
from leerroute.exam.subject_names import opening
from leerroute.law import Law, ask, met, unknown, violated
from leerroute.text import Text, enumeration, number


def _words(standing: Standing, law: Law, norm_id: str, key: str, role: Role) -> Findings:
    enough = law[norm_id].codes(key)
    for subject in standing.candidate.having(role):
        path = f"subjects[{subject.code}]"
        if subject.word is None:
            yield unknown(
                path,
                nl=f"{opening(subject.code, 'nl')} is nog niet beoordeeld.",
                en=f"{opening(subject.code, 'en')} is not judged yet.",
            )
        else:
            answer = met if subject.word in enough else violated
            yield answer(
                path,
                nl=f"{opening(subject.code, 'nl')}: {subject.word}; {enumeration(enough, 'nl', last='or')} is nodig.",
                en=f"{opening(subject.code, 'en')}: {subject.word}; {enumeration(enough, 'en', last='or')} is needed.",
                word=subject.word,
            )


@rules.rule(
    "exam.lo_kunstvak",
    title=Text(nl="Zijn LO en kunstvak in orde?", en="Are LO and kunstvak in order?"),
    norms=("vmbo.exam.lo_kunstvak_pass",),
    applies=whole_exam,
)
def lo_and_kunstvak_are_sufficient(standing: Standing, law: Law) -> Findings:
    """LO and the kunstvak are voldoende or goed."""
    yield from _words(standing, law, "vmbo.exam.lo_kunstvak_pass", "lo", Role.LO)
    yield from _words(standing, law, "vmbo.exam.lo_kunstvak_pass", "kunstvak", Role.KUNSTVAK)


@rules.rule(
    "exam.profielwerkstuk",
    title=Text(nl="Is het profielwerkstuk in orde?", en="Is the profielwerkstuk in order?"),
    norms=("vmbo.exam.profielwerkstuk_pass",),
    applies=lambda standing: whole_exam(standing) and standing.candidate.leerweg in {"gl", "tl"},
)
def profielwerkstuk_is_sufficient(standing: Standing, law: Law) -> Findings:
    """In gl and tl the profielwerkstuk is voldoende or goed."""
    yield from _words(standing, law, "vmbo.exam.profielwerkstuk_pass", standing.candidate.leerweg, Role.PROFIELWERKSTUK)


@rules.rule(
    "exam.rekentoets",
    title=Text(nl="Is de rekentoets gemaakt?", en="Was the rekentoets taken?"),
    norms=("vmbo.exam.rekentoets.must_be_taken",),
    applies=for_a_diploma,
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


_DECIMALS = "vmbo.exam.se.decimals"


@rules.rule(
    "exam.se_form",
    title=Text(nl="Hebben de schoolexamencijfers de goede vorm?", en="Do the school exam grades have the right form?"),
    norms=(),
    applies=for_a_diploma,
)
def school_exam_only_grades_are_whole(standing: Standing, law: Law) -> Findings:
    """The SE of a subject without a central exam is a whole grade. Before 2023 this was not read: people check."""
    for subject in standing.candidate.subjects:
        if subject.se is None or subject.may_have_ce or not subject.se % 1:
            continue
        path, se = f"subjects[{subject.code}].se", Text(nl=number(subject.se, "nl"), en=number(subject.se, "en"))
        if _DECIMALS not in law:
            year, final = standing.candidate.exam_year, standing.final(subject).low
            yield ask(
                path,
                nl=f"{opening(subject.code, 'nl')} heeft geen centraal examen, en het SE is {se.nl}. Hoe dat in {year} een heel cijfer werd, hebben we niet gelezen; we rekenen met een {final}. Klopt dat?",
                en=f"{opening(subject.code, 'en')} has no central exam, and its SE is {se.en}. How that became a whole grade in {year} was not read; we take it as {final}. Is that right?",
                se=float(subject.se),
            )
        elif law[_DECIMALS].number("se_only") == 0:
            yield unknown(
                path,
                nl=f"{opening(subject.code, 'nl')} heeft geen centraal examen; het SE is dan een heel cijfer, en hier staat {se.nl}. Vul een heel cijfer in.",
                en=f"{opening(subject.code, 'en')} has no central exam; its SE is a whole grade then, and it says {se.en}. Fill in a whole grade.",
                se=float(subject.se),
            ).resting_on(_DECIMALS)


@rules.rule(
    "exam.word_unread",
    title=Text(nl="Telt dit oordeel?", en="Does this judgement count?"),
    norms=(),
    applies=whole_exam,
)
def what_a_word_did_in_this_year_was_not_read(standing: Standing, law: Law) -> Findings:
    """A profiel- or sectorwerkstuk that is not sufficient, where we did not read whether it had to be: nothing is decided."""
    leerweg, year = standing.candidate.leerweg, standing.candidate.exam_year
    for subject in standing.candidate.having(*_NORM_OF_WORD):
        norm = law.get(_NORM_OF_WORD[subject.role])
        judged = norm is not None and (subject.role is Role.SECTORWERKSTUK or leerweg in norm)
        if not judged and subject.word in {None, Word.ONVOLDOENDE}:
            word = Text(nl=subject.word or "nog niet beoordeeld", en=subject.word or "not judged yet")
            yield unknown(
                f"subjects[{subject.code}]",
                nl=f"{opening(subject.code, 'nl')}: {word.nl}. Of het in {year} in de {leerweg} voldoende moest zijn, hebben we niet gelezen.",
                en=f"{opening(subject.code, 'en')}: {word.en}. Whether it had to be sufficient in {leerweg} in {year} was not read.",
            )


_NORM_OF_WORD = {
    Role.PROFIELWERKSTUK: "vmbo.exam.profielwerkstuk_pass",
    Role.SECTORWERKSTUK: "vmbo.exam.composition.sectorwerkstuk",
}
