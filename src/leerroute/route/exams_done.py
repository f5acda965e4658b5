"""One overview of the exams for both diplomas: done and to do, when that can be in this route, and what lapses when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from leerroute.curriculum import Catalogue, UnitKind
from leerroute.exam import Candidate, MboCandidate, subject_name
from leerroute.law import Law
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.route.parts import DiplomaKind, ExamKind
from leerroute.text import Language, Text, enumeration, number


@dataclass(frozen=True)
class ExamRow:
    """One exam for one diploma. year: the route year it is planned in; possible: the route years in which it can be.

    done: its grade or word; None while open. lapses: when and why its result would be lost.
    """

    diploma: DiplomaKind
    subject: str
    title: str
    kind: ExamKind
    year: int | None
    possible: tuple[int, ...]
    done: str | None
    lapses: Text | None = None

    @property
    def when(self) -> Text:
        """The year of the plan, or the years that are possible."""
        if self.year is not None:
            return Text(nl=f"in jaar {self.year}", en=f"in year {self.year}")
        if self.done is not None:
            return Text(nl="gedaan", en="done")
        if not self.possible:
            return Text(nl="staat nog niet in de route", en="not in the route yet")
        years = [str(year) for year in self.possible]
        nl, en = enumeration(years, "nl", last="or"), enumeration(years, "en", last="or")
        return Text(nl=f"nog plannen: jaar {nl}", en=f"to be planned: year {en}")


def overview_warnings(
    design: RouteDesign, vmbo: Candidate | None = None, mbo: MboCandidate | None = None
) -> Iterator[Text]:
    """Where the learner's documents are not those of this route."""
    told = {
        ("profiel", "profile"): (vmbo.profiel if vmbo else None, design.profiel),
        ("leerweg", "leerweg"): (
            vmbo.leerweg.value if vmbo else None,
            design.leerweg.value if design.leerweg else None,
        ),
        ("opleiding", "programme"): (
            mbo.programme.value if mbo else None,
            design.target.programme.value if design.target.programme else None,
        ),
    }
    for (nl, en), (own, of_route) in told.items():
        if own is not None and of_route is not None and own != of_route:
            yield Text(
                nl=f"Let op: {nl} {own} van de leerling is niet die van de route ({of_route}). Is dit de goede route?",
                en=f"Mind: {en} {own} of the learner is not that of the route ({of_route}). Is this the right route?",
            )


def exam_overview(
    design: RouteDesign,
    law: Law,
    catalogue: Catalogue,
    language: Language,
    vmbo: Candidate | None = None,
    mbo: MboCandidate | None = None,
) -> tuple[ExamRow, ...]:
    """Every exam that the route plans and every exam that the learner has or needs, by diploma, year and subject."""
    planned = {(exam.subject, exam.kind): exam.year for exam in design.exams or ()}
    practical = {subject for subject, kind in planned if kind is ExamKind.CSPE}
    generic = _generic_units(design, catalogue)
    done = dict([*_vmbo(vmbo, practical, language), *_mbo(mbo, generic, language)])
    found = []
    for subject, kind in done.keys() | planned.keys():
        diploma = DiplomaKind.MBO if kind is ExamKind.MBO else DiplomaKind.VMBO
        year = planned.get((subject, kind))
        possible = _possible(design, kind, law)
        row = ExamRow(
            diploma, subject, _title(subject, catalogue, language), kind, year, possible, done.get((subject, kind))
        )
        found.append(_with_lapses(row, law))
    return tuple(
        sorted(found, key=lambda row: (row.diploma != DiplomaKind.VMBO, row.year or 99, row.subject, row.kind))
    )


Exam = tuple[str, ExamKind]


def _vmbo(candidate: Candidate | None, practical: set[str], language: Language) -> Iterator[tuple[Exam, str | None]]:
    for subject in candidate.subjects if candidate else ():
        done = subject.word.value if subject.word else None if subject.se is None else number(subject.se, language)
        yield (subject.code, ExamKind.SE), done
        if subject.may_have_ce:
            kind = ExamKind.CSPE if subject.code in practical else ExamKind.CE
            yield (subject.code, kind), None if subject.ce is None else number(subject.ce, language)


def _mbo(
    candidate: MboCandidate | None, generic: Mapping[str, str], language: Language
) -> Iterator[tuple[Exam, str | None]]:
    if candidate is None:
        return
    for part in candidate.parts or ():
        done = part.word.value if part.word else None if part.grade is None else str(part.grade)
        yield (part.code, ExamKind.MBO), done
    for name, subject in (candidate.generic or {}).items():
        grade = None if subject.grade is None else str(subject.grade)
        exempt = Text(nl="vrijstelling", en="exempt").in_(language) if subject.exempt_on else None
        yield (generic.get(name.value, name.value), ExamKind.MBO), grade or exempt
    for keuzedeel in candidate.keuzedelen or ():
        yield (keuzedeel.code, ExamKind.MBO), None if keuzedeel.grade is None else str(keuzedeel.grade)


def _generic_units(design: RouteDesign, catalogue: Catalogue) -> Mapping[str, str]:
    """nederlands -> the code under which the route plans its generic exam in Dutch."""
    found: dict[str, str] = {}
    for exam in design.exams or ():
        units = catalogue.units(exam.subject) if exam.kind is ExamKind.MBO else ()
        for unit in units:
            if unit.kind is UnitKind.GENERAL_SUBJECT:
                found.setdefault(unit.title.split()[0].lower(), exam.subject)
    return found


def _title(code: str, catalogue: Catalogue, language: Language) -> str:
    name = subject_name(code).in_(language)
    unit = next(iter(catalogue.units(code)), None)
    title = unit.title if name == code and unit is not None else name
    return title.partition(" (")[0]


def _possible(design: RouteDesign, kind: ExamKind, law: Law) -> tuple[int, ...]:
    """The route years in which an exam of this kind can be; nothing where that was not read."""
    years = tuple(year.number for year in design.years or ())
    if kind is ExamKind.SE or kind is ExamKind.MBO:
        return years
    norm = law.get("dlr.exam.ce_years")
    if norm is None or design.kind not in {RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD}:
        return ()
    return tuple(sorted({*norm.numbers("all_subjects"), *norm.numbers("single_subjects")} & set(years)))


def _with_lapses(row: ExamRow, law: Law) -> ExamRow:
    norm = law.get("dlr.exam.lapses")
    if row.kind not in {ExamKind.CE, ExamKind.CSPE} or norm is None:
        return row
    years = [year for year in ([row.year] if row.year else row.possible) if year in norm.numbers()]
    if not years:
        return row
    nl, en = enumeration(map(str, years), "nl", last="or"), enumeration(map(str, years), "en", last="or")
    lapses = Text(
        nl=f"vervalt als de leerling aan het eind van jaar {nl} niet overgaat",
        en=f"lapses when the learner is not promoted at the end of year {en}",
    )
    return ExamRow(row.diploma, row.subject, row.title, row.kind, row.year, row.possible, row.done, lapses)
