"""What is odd in the careers, counted before any figure is made, and what was done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import ibis.expr.types as ir
from pydantic import BaseModel, ConfigDict

from leerroute.monitor.career import FIRST_AGE, LAST_AGE
from leerroute.monitor.columns import BY_NAME, FIRST_YEAR, Column
from leerroute.text import Text


class Finding(BaseModel):
    """rows or learners: how many, whichever is counted. serious: figures may rest on sand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str
    says: Text
    done: Text
    rows: int | None = None
    learners: int | None = None
    serious: bool = False


_LEFT_OUT = Text(nl="Ze tellen niet mee.", en="They do not count.")
_AS_NOT_TOLD = Text(nl="De waarde is genomen als niet ingevuld.", en="The value was taken as not filled in.")
_KEPT = Text(nl="Zo gelaten.", en="Left as it is.")
_KEPT_IN_YEAR = Text(
    nl="Geteld in het schooljaar van de regel; kijk de datum na.",
    en="Counted in the school year of the row; check the date.",
)


def unusable(table: ir.Table, typed: Callable[[ir.Value, Column], ir.Value]) -> tuple[Finding, ...]:
    """Values that do not fit their column, per column."""
    columns = [
        column
        for column in map(BY_NAME.get, table.columns)
        if column is not None and (column.needed or column.kind != "text" or column.words is not None)
    ]  # anything may stand in the other text columns
    wrong = {}
    for column in columns:
        given = table[column.name].notnull()
        if table[column.name].type().is_string():
            given = given & (table[column.name].strip() != "")
        does_not_fit = given & typed(table[column.name], column).isnull()
        wrong[column.name] = ((does_not_fit | ~given) if column.needed else does_not_fit).sum().fill_null(0)
    counts = _one_line(table.aggregate(**wrong))
    return tuple(
        Finding(
            about=column.name,
            says=Text(
                nl=f"in de kolom '{column.name}' past de waarde niet of ontbreekt hij ({_wanted(column).nl})",
                en=f"in the column '{column.name}' the value does not fit or is missing ({_wanted(column).en})",
            ),
            done=_LEFT_OUT if column.needed else _AS_NOT_TOLD,
            rows=counts[column.name],
            serious=column.needed,
        )
        for column in columns
        if counts[column.name]
    )


def _wanted(column: Column) -> Text:
    if column.words is not None:
        words = ", ".join(column.words)
        return Text(nl=f"wel: {words}", en=f"expected: {words}")
    if column.least is not None:
        return Text(
            nl=f"wel: een heel getal van {column.least} tot en met {column.most}",
            en=f"expected: a whole number from {column.least} to {column.most}",
        )
    return {
        "whole": Text(nl="wel: een heel getal", en="expected: a whole number"),
        "date": Text(nl="wel: een datum als 2026-07-01", en="expected: a date such as 2026-07-01"),
    }.get(column.kind, Text(nl="wel: tekst", en="expected: text"))


def single_counts(rows: ir.Table) -> tuple[ir.Table, tuple[Finding, ...]]:
    """The table with one row per learner and count, and what had to be done for that and what else was odd.

    Two people under one key show as an age that does not grow with the years; their rows are left out, because nobody
    can tell whose is whose. Of several enrolments on one day mbo goes before vavo, vo and ho.
    """
    learners = _per_learner(rows)
    counts = _one_line(
        learners.aggregate(
            mixed=learners.mixed.sum(),
            twice=(~learners.mixed & learners.twice).sum(),
            gap=(~learners.mixed & learners.gap).sum(),
            back=(~learners.mixed & learners.back).sum(),
            gone=learners.gone.sum(),
        )
    )
    if counts["mixed"]:
        rows = rows.anti_join(learners.filter(learners.mixed), "learner")
    if counts["twice"]:
        rows = _first_enrolment(rows)
    found = (
        Finding(about="learner", says=says, done=done, learners=counts[name], serious=serious)
        for name, says, done, serious in _OF_LEARNERS
        if counts[name]
    )
    return rows, tuple(found)


def _per_learner(rows: ir.Table) -> ir.Table:
    """One row per learner with what is odd about the whole career, in one GROUP BY.

    A year is a bit of a whole number. Added up and or-ed these differ when a year occurs twice; a run of years without
    a gap is the bit after its last minus its first. Counting distinct years would cost ten times as much.
    """
    born = rows.year - rows.age
    enrolled = rows.sector != "none"
    vmbo = (rows.sector == "vo") & ~rows.level.isin(["havo", "vwo"]).fill_null(False)
    bit = ibis.literal(2.0).pow((rows.year - FIRST_YEAR).cast("float64")).cast("int64")
    each = rows.group_by("learner").agg(
        earliest=born.min(),
        latest=born.max(),
        added=bit.sum().cast("int64"),
        ored=bit.bit_or(),
        first=bit.min(where=enrolled),
        last=bit.max(where=enrolled),
        enrolled=bit.bit_or(where=enrolled),
        mbo_from=rows.year.min(where=rows.sector == "mbo"),
        vmbo_until=rows.year.max(where=vmbo),
        is_gone=rows.gone.notnull().any(),
    )
    return each.select(
        "learner",
        mixed=each.earliest < each.latest,
        twice=each.added != each.ored,
        gap=(each.last * 2 - each.first != each.enrolled).fill_null(False),
        back=(each.vmbo_until > each.mbo_from).fill_null(False),
        gone=each.is_gone,
    )


def _first_enrolment(rows: ir.Table) -> ir.Table:
    order = ibis.cases(
        (rows.sector == "mbo", 0),
        (rows.sector == "vavo", 1),
        (rows.sector == "vo", 2),
        (rows.sector == "ho", 3),
        else_=4,
    )
    others = [rows[name] for name in sorted(rows.columns) if name not in ("learner", "year")]
    window = ibis.window(group_by=["learner", "year"], order_by=[order, *others])
    return rows.mutate(among=ibis.row_number().over(window)).filter(ibis._.among == 0).drop("among")


def odd_rows(rows: ir.Table) -> tuple[Finding, ...]:
    """Diplomas outside their school year, ages the monitor cannot follow, mbo without a level; in one aggregate."""
    school_year = rows.diploma_on.year() - (rows.diploma_on.month() < 10).cast("int64")
    counts = _one_line(
        rows.aggregate(
            early=(school_year < rows.year).sum().fill_null(0),
            late=(school_year > rows.year).sum().fill_null(0),
            beyond=(~rows.age.between(FIRST_AGE, LAST_AGE)).sum().fill_null(0),
            without=((rows.sector == "mbo") & rows.level.isnull()).sum().fill_null(0),
        )
    )
    return tuple(
        Finding(about=about, says=says, done=done, rows=counts[name], serious=serious)
        for name, about, says, done, serious in _OF_ROWS
        if counts[name]
    )


def _one_line(table: ir.Table) -> Mapping[str, int]:
    return {name: int(value or 0) for name, value in table.to_pyarrow().to_pylist()[0].items()}


_OF_LEARNERS = (
    (
        "mixed",
        Text(
            nl="leerlingen van wie de leeftijd niet met de jaren meeloopt: misschien twee leerlingen met één pseudoniem",
            en="learners whose age does not grow with the years: perhaps two learners under one pseudonym",
        ),
        _LEFT_OUT,
        True,
    ),
    (
        "twice",
        Text(nl="leerlingen die op één teldag vaker voorkomen", en="learners counted more than once on one day"),
        Text(
            nl="Eén inschrijving telt: mbo gaat voor vavo, vo en ho.",
            en="One enrolment counts: mbo goes before vavo, vo and ho.",
        ),
        False,
    ),
    (
        "gap",
        Text(
            nl="leerlingen die er een of meer teldagen tussenuit waren",
            en="learners who were away on one or more count days in between",
        ),
        Text(nl="Geteld als: die dag nergens ingeschreven.", en="Counted as: enrolled nowhere on that day."),
        False,
    ),
    (
        "back",
        Text(nl="leerlingen die na het mbo weer op het vmbo staan", en="learners who are at a vmbo again after mbo"),
        _KEPT,
        True,
    ),
    (
        "gone",
        Text(
            nl="leerlingen die naar het buitenland gingen, overleden, vrijgesteld werden of uit beeld raakten",
            en="learners who went abroad, died, were exempted or were lost from sight",
        ),
        Text(nl="Gevolgd tot dat moment.", en="Followed up to that moment."),
        False,
    ),
)
_OF_ROWS = (
    (
        "early",
        "diploma_on",
        Text(nl="diploma's met een datum van voor de inschrijving", en="diplomas dated before the enrolment"),
        _KEPT_IN_YEAR,
        True,
    ),
    (
        "late",
        "diploma_on",
        Text(nl="diploma's met een datum van na het schooljaar", en="diplomas dated after the school year"),
        _KEPT_IN_YEAR,
        False,
    ),
    (
        "beyond",
        "age",
        Text(
            nl=f"regels van leerlingen jonger dan {FIRST_AGE} of ouder dan {LAST_AGE}",
            en=f"rows of learners younger than {FIRST_AGE} or older than {LAST_AGE}",
        ),
        _LEFT_OUT,
        False,
    ),
    (
        "without",
        "level",
        Text(nl="mbo-inschrijvingen zonder niveau", en="mbo enrolments without a level"),
        Text(
            nl="Geteld als ingeschreven, voor de doorstroom op niveau 2; vul het niveau in.",
            en="Counted as enrolled, for the transitions at level 2; fill in the level.",
        ),
        True,
    ),
)
