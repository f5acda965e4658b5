"""The columns of the template for a PTA or OER, in Dutch and English, and plans written in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from leerroute.curriculum.plan import CountsFor, PlannedTest, TeachingPlan
from leerroute.text import Language, Text

HEADINGS = {
    "side": Text(nl="kant", en="side"),
    "programme_code": Text(nl="programma", en="programme_code"),
    "cohort": Text(nl="cohort", en="cohort"),
    "unit_code": Text(nl="eenheid", en="unit_code"),
    "unit_title": Text(nl="eenheid_titel", en="unit_title"),
    "task_code": Text(nl="taak", en="task_code"),
    "leerjaar": Text(nl="leerjaar", en="leerjaar"),
    "period": Text(nl="periode", en="period"),
    "hours": Text(nl="uren", en="hours"),
    "by": Text(nl="door", en="by"),
    "test_code": Text(nl="toets", en="test_code"),
    "counts_for": Text(nl="telt_voor", en="counts_for"),
    "form": Text(nl="toetsvorm", en="form"),
    "test_leerjaar": Text(nl="toets_leerjaar", en="test_leerjaar"),
    "test_period": Text(nl="toets_periode", en="test_period"),
    "weight": Text(nl="weging", en="weight"),
    "resit": Text(nl="herkansing", en="resit"),
}
"""What we call a column -> its heading in both languages."""
ALWAYS = ("side", "programme_code", "unit_code")
OURS_ALONE = {"hours", "by", "counts_for", "leerjaar"}
"""Columns that no other template of ours has; two of them make a sheet a plan."""
TEST_COLUMNS = ("test_code", "counts_for", "form", "test_leerjaar", "test_period", "weight", "resit")

COUNTS_FOR = {
    CountsFor.SE: ("se", "schoolexamen", "school exam"),
    CountsFor.CE: ("ce", "centraal examen", "central exam"),
    CountsFor.CSPE: ("cspe",),
    CountsFor.INSTITUTION: ("instellingsexamen", "ie", "institution", "institution exam"),
    CountsFor.CENTRAL_MBO: ("centraal examen mbo", "coe", "central mbo"),
    CountsFor.NONE: ("geen", "geen examen", "none"),
}
YES_NO = {"ja": True, "yes": True, "nee": False, "no": False}


def plan_columns(language: Language) -> tuple[str, ...]:
    """The headings of the template."""
    return tuple(heading.in_(language) for heading in HEADINGS.values())


def plan_rows(plans: Iterable[TeachingPlan], language: Language) -> Iterator[dict[str, str]]:
    """Plans as rows of the template, in its own columns."""
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
                "counts_for": COUNTS_FOR[test.counts_for][0] if test.counts_for else None,
                "form": test.form,
                "test_leerjaar": test.at.leerjaar,
                "test_period": test.at.period,
                "weight": test.weight,
                "resit": None if test.resit is None else _yes_no(test.resit, language),
            }
            yield {HEADINGS[name].in_(language): "" if cell is None else str(cell) for name, cell in cells.items()}


def _yes_no(value: bool, language: Language) -> str:
    return {("nl", True): "ja", ("nl", False): "nee", ("en", True): "yes"}.get((language, value), "no")
