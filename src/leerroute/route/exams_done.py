"""One overview of the exams for both diplomas: done and to do, when in this route, and what lapses when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from leerroute.exam import Candidate, MboCandidate
from leerroute.law import Law
from leerroute.route.design import RouteDesign
from leerroute.route.parts import DiplomaKind, ExamKind
from leerroute.text import Language, Text, number


@dataclass(frozen=True)
class ExamRow:
    """One exam for one diploma. year: the route year it is planned in, None when it is not planned yet.

    done: its grade or word; None while open. warning: what the learner has to know about it.
    """

    diploma: DiplomaKind
    subject: str
    kind: ExamKind
    year: int | None
    done: str | None
    warning: Text | None = None


def exam_overview(
    design: RouteDesign, law: Law, language: Language, vmbo: Candidate | None = None, mbo: MboCandidate | None = None
) -> tuple[ExamRow, ...]:
    """Every exam that the route plans and every exam that the learner has or needs, by diploma, year and subject."""
    planned = {(exam.subject, exam.kind): exam.year for exam in design.exams or ()}
    practical = {subject for subject, kind in planned if kind is ExamKind.CSPE}
    rows = {(row.subject, row.kind): row for row in (*_vmbo(vmbo, practical, language), *_mbo(mbo))}
    found = []
    for subject, kind in rows.keys() | planned.keys():
        row = rows.get((subject, kind))
        diploma = DiplomaKind.MBO if kind is ExamKind.MBO else DiplomaKind.VMBO
        year, done = planned.get((subject, kind)), row.done if row else None
        found.append(ExamRow(diploma, subject, kind, year, done, _warning(kind, year, done, law)))
    return tuple(
        sorted(found, key=lambda row: (row.diploma != DiplomaKind.VMBO, row.year or 99, row.subject, row.kind))
    )


def _vmbo(candidate: Candidate | None, practical: set[str], language: Language) -> Iterator[ExamRow]:
    for subject in candidate.subjects if candidate else ():
        done = subject.word.value if subject.word else None if subject.se is None else number(subject.se, language)
        yield ExamRow(DiplomaKind.VMBO, subject.code, ExamKind.SE, None, done)
        if subject.may_have_ce:
            kind = ExamKind.CSPE if subject.code in practical else ExamKind.CE
            ce = None if subject.ce is None else number(subject.ce, language)
            yield ExamRow(DiplomaKind.VMBO, subject.code, kind, None, ce)


def _mbo(candidate: MboCandidate | None) -> Iterator[ExamRow]:
    if candidate is None:
        return
    for part in candidate.parts or ():
        done = part.word.value if part.word else None if part.grade is None else str(part.grade)
        yield ExamRow(DiplomaKind.MBO, part.code, ExamKind.MBO, None, done)
    for name, subject in (candidate.generic or {}).items():
        yield ExamRow(
            DiplomaKind.MBO, name.value, ExamKind.MBO, None, None if subject.grade is None else str(subject.grade)
        )
    for keuzedeel in candidate.keuzedelen or ():
        done = None if keuzedeel.grade is None else str(keuzedeel.grade)
        yield ExamRow(DiplomaKind.MBO, keuzedeel.code, ExamKind.MBO, None, done)


def _warning(kind: ExamKind, year: int | None, done: str | None, law: Law) -> Text | None:
    lapses = law.get("dlr.exam.lapses")
    if kind in {ExamKind.CE, ExamKind.CSPE} and lapses is not None and year in lapses.numbers():
        return Text(
            nl="vervalt als de leerling aan het eind van dat jaar niet overgaat",
            en="lapses when the learner is not promoted at the end of that year",
        )
    if year is None and done is None:
        return Text(nl="staat nog niet in de route", en="is not in the route yet")
    return None
