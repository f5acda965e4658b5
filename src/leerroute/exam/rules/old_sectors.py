"""The exams of the sectors, before the profiles (up to 2017)."""

from __future__ import annotations

from leerroute.exam.rules.book import Findings, rules, whole_exam
from leerroute.exam.standing import OLD_PROGRAMME, Standing
from leerroute.exam.subject import Role, Word
from leerroute.exam.subject_names import called, opening
from leerroute.law import Law, ask, met, unknown
from leerroute.text import Text


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
                path,
                nl=f"{opening(subject.code, 'nl')} telt voor twee cijfers.",
                en=f"{opening(subject.code, 'en')} counts as two grades.",
            ).resting_on(OLD_PROGRAMME)
        else:
            yield unknown(
                path,
                nl=f"Voor hoeveel cijfers {called(subject.code, 'nl')} in {year} telde hebben we niet gelezen.",
                en=f"For how many grades {called(subject.code, 'en')} counted in {year} was not read.",
            )


@rules.rule(
    "exam.sectorwerkstuk",
    title=Text(nl="Is het sectorwerkstuk in orde?", en="Is the sectorwerkstuk in order?"),
    norms=("vmbo.exam.composition.sectorwerkstuk",),
    applies=whole_exam,
)
def sectorwerkstuk_is_part_of_the_exam(standing: Standing, law: Law) -> Findings:
    """In 2016 and 2017 a sectorwerkstuk was part of the exam. For which leerwegen, and what an onvoldoende did, was not read."""
    if not law["vmbo.exam.composition.sectorwerkstuk"].flag():
        return
    found = next(standing.candidate.having(Role.SECTORWERKSTUK), None)
    if found is None and standing.candidate.leerweg in {"bb", "kb"}:
        yield ask(
            "subjects",
            nl="Bij het examen hoorde een sectorwerkstuk. Of dat ook in de bb en kb zo was, hebben we niet gelezen; kijk dat na.",
            en="A sectorwerkstuk was part of the exam. Whether that held in bb and kb too was not read; check that.",
        )
    elif found is None or found.word is None:
        yield unknown(
            "subjects", nl="Het sectorwerkstuk is nog niet beoordeeld.", en="The sectorwerkstuk is not judged yet."
        )
    elif found.word is Word.ONVOLDOENDE:
        yield unknown(
            f"subjects[{found.code}]",
            nl="Het sectorwerkstuk is onvoldoende. Of je daarmee kon slagen, hebben we niet gelezen.",
            en="The sectorwerkstuk is onvoldoende. Whether one could pass with that was not read.",
        )
    else:
        yield met(f"subjects[{found.code}]", nl=f"Sectorwerkstuk: {found.word}.", en=f"Sectorwerkstuk: {found.word}.")
