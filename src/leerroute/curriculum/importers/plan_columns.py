"""The columns of the template for a PTA or OER, in Dutch and English, and plans written in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leerroute.curriculum.importers.template_columns import SIDES
from leerroute.curriculum.plan import CountsFor, PlannedTest, TeachingPlan
from leerroute.files import Column
from leerroute.text import Language, Text, same

COUNTS_FOR = {
    CountsFor.SE: same("se"),
    CountsFor.CE: same("ce"),
    CountsFor.CSPE: same("cspe"),
    CountsFor.INSTITUTION: Text(nl="instellingsexamen", en="institution exam"),
    CountsFor.CENTRAL_MBO: Text(nl="centraal examen mbo", en="central mbo"),
    CountsFor.NONE: Text(nl="geen", en="none"),
}
ALSO_COUNTS_FOR = {
    "schoolexamen": CountsFor.SE,
    "school exam": CountsFor.SE,
    "centraal examen": CountsFor.CE,
    "central exam": CountsFor.CE,
    "ie": CountsFor.INSTITUTION,
    "institution": CountsFor.INSTITUTION,
    "coe": CountsFor.CENTRAL_MBO,
    "geen examen": CountsFor.NONE,
}
"""Other words for it, which are read and not written."""
_YES, _NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")

PLAN_COLUMNS = (
    Column("side", Text(nl="kant", en="side"), must=True, choices=tuple(SIDES.values())),
    Column("programme_code", Text(nl="programma", en="programme_code"), must=True),
    Column("cohort", same("cohort")),
    Column("unit_code", Text(nl="eenheid", en="unit_code"), must=True),
    Column("unit_title", Text(nl="eenheid_titel", en="unit_title")),
    Column("task_code", Text(nl="taak", en="task_code")),
    Column("leerjaar", same("leerjaar")),
    Column("period", Text(nl="periode", en="period")),
    Column("hours", Text(nl="uren", en="hours")),
    Column("by", Text(nl="door", en="by")),
    Column("test_code", Text(nl="toets", en="test_code")),
    Column(
        "counts_for",
        Text(nl="telt_voor", en="counts_for"),
        choices=tuple(COUNTS_FOR.values()),
    ),
    Column("form", Text(nl="toetsvorm", en="form")),
    Column("test_leerjaar", Text(nl="toets_leerjaar", en="test_leerjaar")),
    Column("test_period", Text(nl="toets_periode", en="test_period")),
    Column("weight", Text(nl="weging", en="weight")),
    Column("resit", Text(nl="herkansing", en="resit"), choices=(_YES, _NO)),
)


def plan_rows(plans: Iterable[TeachingPlan], language: Language) -> Iterator[dict[str, str | None]]:
    """Plans as rows of the template, by key."""
    for plan in plans:
        head = {"side": plan.side.value, "programme_code": plan.programme_code, "cohort": plan.cohort}
        for entry in plan.entries:
            test = entry.test or PlannedTest()
            cells: Mapping[str, object] = {
                **head,
                "unit_code": entry.unit_code,
                "unit_title": entry.unit_title,
                "task_code": entry.task_code,
                "leerjaar": entry.at.leerjaar,
                "period": entry.at.period,
                "hours": entry.hours,
                "by": entry.by,
                "test_code": test.code,
                "counts_for": COUNTS_FOR[test.counts_for].in_(language) if test.counts_for else None,
                "form": test.form,
                "test_leerjaar": test.at.leerjaar,
                "test_period": test.at.period,
                "weight": test.weight,
                "resit": None if test.resit is None else (_YES if test.resit else _NO).in_(language),
            }
            yield {key: None if cell is None else str(cell) for key, cell in cells.items()}
