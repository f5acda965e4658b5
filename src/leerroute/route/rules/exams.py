"""The vmbo exam inside a route: how much of it is kept, and when."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.law import Finding, Law, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.parts import ExamKind, ExamMoment, Extent
from leerroute.route.rules.book import DLR, DLR_OR_GLR, ENTREE, GLR, LWT, Findings, rules
from leerroute.text import Text, enumeration

THIRD = 3
"""The third tijdvak of the central exam."""

_CENTRAL = (ExamKind.CE, ExamKind.CSPE)
_KEPT = Text(nl="Blijft het vmbo-examen zoals het moet?", en="Is the vmbo exam kept as it must be?")
_MISSING = Text(
    nl="Hoeveel van het vmbo-examen de leerlingen doen is nog niet ingevuld.",
    en="How much of the vmbo exam the learners sit is not filled in yet.",
)


@rules.rule("dlr.vmbo_exam", title=_KEPT, norms=("dlr.diplomas",), applies=DLR)
def dlr_keeps_the_vmbo_exam(design: RouteDesign, law: Law) -> Findings:
    """A doorlopende leerroute leads to a vmbo diploma too, so its learners sit the whole vmbo exam."""
    del law
    if design.vmbo_exam is None:
        yield unknown("vmbo_exam", nl=_MISSING.nl, en=_MISSING.en)
    elif design.vmbo_exam is Extent.WHOLE:
        yield met(
            "vmbo_exam",
            nl="De leerlingen doen het hele vmbo-examen.",
            en="The learners sit the whole vmbo exam.",
            vmbo_exam=design.vmbo_exam,
        )
    else:
        yield violated(
            "vmbo_exam",
            nl="In een doorlopende leerroute doen leerlingen het hele vmbo-examen; alleen in een geïntegreerde leerroute mag het vervallen.",
            en="In a doorlopende leerroute learners sit the whole vmbo exam; only a geïntegreerde leerroute may drop it.",
            vmbo_exam=design.vmbo_exam,
        )


@rules.rule("glr.vmbo_exam", title=_KEPT, norms=("glr.vmbo_exam_optional",), applies=GLR)
def glr_may_drop_the_vmbo_exam(design: RouteDesign, law: Law) -> Findings:
    """In a geïntegreerde leerroute the school decides whether learners sit all, part or none of the bb exam."""
    del law
    if design.vmbo_exam is None:
        yield unknown("vmbo_exam", nl=_MISSING.nl, en=_MISSING.en)
        return
    how = {
        Extent.WHOLE: Text(
            nl="Jullie houden het hele vmbo-examen; dat mag.", en="You keep the whole vmbo exam; that is allowed."
        ),
        Extent.PART: Text(
            nl="De leerlingen doen een deel van het vmbo-examen; dat mag.",
            en="The learners sit part of the vmbo exam; that is allowed.",
        ),
        Extent.NONE: Text(
            nl="De leerlingen doen geen vmbo-examen; dat mag.", en="The learners sit no vmbo exam; that is allowed."
        ),
    }[design.vmbo_exam]
    yield met("vmbo_exam", nl=how.nl, en=how.en, vmbo_exam=design.vmbo_exam)


@rules.rule(
    "lwt.subjects",
    title=Text(nl="Nederlands en het profielvak?", en="Dutch and the profielvak?"),
    norms=("lwt.subjects",),
    applies=LWT,
)
def lwt_holds_dutch_and_profielvak(design: RouteDesign, law: Law) -> Findings:
    """A leer-werktraject holds at least Dutch and the vocational programme, and is examined in them."""
    if design.exams is None or (design.profiel is None):
        yield unknown(
            "exams",
            nl="De examens of het profiel zijn nog niet ingevuld.",
            en="The exams or the profile are not filled in yet.",
        )
        return
    examined = {exam.subject for exam in design.exams if exam.kind is not ExamKind.MBO}
    names = {
        "nederlands": ("NE", "Nederlands", "Dutch"),
        "profielvak": (design.profiel, f"het profielvak {design.profiel}", f"the profielvak {design.profiel}"),
    }
    for subject in law["lwt.subjects"].codes():
        code, nl, en = names[subject]
        if code in examined:
            yield met("exams", nl=f"Er is een examen voor {nl}.", en=f"There is an exam for {en}.", subject=subject)
        else:
            yield violated(
                "exams",
                nl=f"In een leer-werktraject hoort een examen voor {nl}; dat ontbreekt.",
                en=f"A leer-werktraject holds at least {en}; it has no exam.",
                subject=subject,
            )


@rules.rule("entree.vmbo_exam", title=_KEPT, norms=("entree_vmbo.shape",), applies=ENTREE)
def entree_has_no_vmbo_exam_of_its_own(design: RouteDesign, law: Law) -> Findings:
    """Entree replaces bb wholly or partly: no vmbo exam is required."""
    del law
    if design.vmbo_exam is None:
        yield unknown("vmbo_exam", nl=_MISSING.nl, en=_MISSING.en)
    else:
        yield met(
            "vmbo_exam",
            nl="Entree vervangt bb geheel of deels; een vmbo-examen hoeft niet.",
            en="Entree replaces bb wholly or partly; no vmbo exam is needed.",
            vmbo_exam=design.vmbo_exam,
        )


@rules.rule(
    "dlr.ce_years",
    title=Text(nl="Vallen de centrale examens in de goede jaren?", en="Are the central exams in the right years?"),
    norms=("dlr.exam.ce_years",),
    applies=DLR_OR_GLR,
)
def central_exams_are_in_year_2_or_3(design: RouteDesign, law: Law) -> Findings:
    """Central exams fall in route year 2 or 3; one or more subjects, not all, may come in year 1 already."""
    if design.vmbo_exam is Extent.NONE and not design.exams:
        return
    if design.exams is None:
        yield unknown("exams", nl="De examens zijn nog niet ingevuld.", en="The exams are not filled in yet.")
        return
    central = [exam for exam in design.exams if exam.kind in _CENTRAL]
    if not central and design.vmbo_exam is Extent.NONE:
        return
    if not central:
        yield unknown("exams", nl="Er staat nog geen centraal examen in.", en="No central exam is filled in yet.")
        return
    norm = law["dlr.exam.ce_years"]
    whole, single = norm.numbers("all_subjects"), norm.numbers("single_subjects")
    years_nl, years_en = enumeration(map(str, whole), "nl", last="or"), enumeration(map(str, whole), "en", last="or")
    third = tuple(year + 1 for year in whole) if "dlr.exam.third_period" in law else ()
    for exam in sorted(central, key=lambda exam: (exam.subject, exam.kind, exam.year, exam.period or 0)):
        path, name = f"exams[{exam.subject} {exam.kind} {exam.year}]", f"{exam.kind.upper()} {exam.subject}"
        values = {"year": exam.year}
        if exam.year in whole or (exam.period == THIRD and exam.year in third):
            yield met(
                f"{path}.year",
                nl=f"Het {name} valt in routejaar {exam.year}.",
                en=f"The {name} is in route year {exam.year}.",
                **values,
            )
        elif exam.year in single:
            yield met(
                f"{path}.year",
                nl=f"Het {name} valt al in routejaar {exam.year}; dat mag voor losse vakken.",
                en=f"The {name} is in route year {exam.year} already; single subjects may be.",
                **values,
            )
        elif exam.period is None and exam.year in third:
            yield unknown(
                f"{path}.year",
                nl=f"Het {name} valt in routejaar {exam.year}; dat kan alleen in het derde tijdvak, en het tijdvak is nog niet ingevuld.",
                en=f"The {name} is in route year {exam.year}; that is possible in the third period only, and the period is not filled in yet.",
                **values,
            )
        else:
            yield violated(
                f"{path}.year",
                nl=f"Het {name} valt in routejaar {exam.year}; dat mag alleen in jaar {years_nl} (het derde tijdvak een jaar later).",
                en=f"The {name} is in route year {exam.year}; only year {years_en} is allowed (the third period a year later).",
                **values,
            )
        if exam.period == THIRD and third:
            yield _third_period(exam, central, path)
    if all(exam.year in single for exam in central):
        yield violated(
            "exams",
            nl=f"Alle centrale examens vallen in jaar {enumeration(map(str, single), 'nl')}; daar mogen alleen losse vakken in.",
            en=f"All central exams are in year {enumeration(map(str, single), 'en')}; only single subjects may be.",
        )


def _third_period(exam: ExamMoment, central: Sequence[ExamMoment], path: str) -> Finding:
    """The third period comes in the year after the one in which the subject's central exam was taken."""
    before = [e.year for e in central if (e.subject, e.kind) == (exam.subject, exam.kind) and e.period != THIRD]
    name = f"{exam.kind.upper()} {exam.subject}"
    if not before:
        finding = unknown(
            f"{path}.period",
            nl=f"Het derde tijdvak van {name} volgt op een eerder centraal examen; dat is nog niet ingevuld.",
            en=f"The third period of {name} follows an earlier central exam, which is not filled in yet.",
        )
    else:
        answer = met if exam.year - 1 in before else violated
        finding = answer(
            f"{path}.period",
            nl=f"Het derde tijdvak van {name} valt in jaar {exam.year}; het hoort in het jaar na het centraal examen (jaar {max(before)}).",
            en=f"The third period of {name} is in year {exam.year}; it belongs in the year after the central exam (year {max(before)}).",
            year=exam.year,
            before=max(before),
        )
    return finding.resting_on("dlr.exam.third_period")
