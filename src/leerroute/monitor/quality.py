"""What is odd in the careers, counted before any figure is made, and what was done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import ibis.expr.types as ir
from pydantic import BaseModel, ConfigDict

from leerroute.monitor.asking import answer
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


def unusable(
    table: ir.Table, typed: Callable[[ir.Value, Column], ir.Value], *, by_birth: bool = False
) -> tuple[Finding, ...]:
    """Values that do not fit their column, per column. by_birth: the age was worked out from the column born."""
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
    names = {column.name: "born" if by_birth and column.name == "age" else column.name for column in columns}
    return tuple(
        Finding(
            about=names[column.name],
            says=Text(
                nl=f"in de kolom '{names[column.name]}' past de waarde niet of ontbreekt hij ({_wanted(names[column.name], column).nl})",
                en=f"in the column '{names[column.name]}' the value does not fit or is missing ({_wanted(names[column.name], column).en})",
            ),
            done=_LEFT_OUT if column.needed else _AS_NOT_TOLD,
            rows=counts[column.name],
            serious=column.needed,
        )
        for column in columns
        if counts[column.name]
    )


def _wanted(name: str, column: Column) -> Text:
    if name == "born":
        return Text(
            nl="wel: een geboortedatum als 2006-05-31, passend bij het jaar",
            en="expected: a date of birth such as 2006-05-31 that fits the year",
        )
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
        learners.aggregate(**{name: learners[name].sum() for name in ("mixed", "uneven", "back", "gone")})
    )
    if counts["uneven"]:
        counts = {**counts, **_one_line(_years(rows.semi_join(learners.filter(learners.uneven), "learner")))}
    if counts["mixed"]:
        rows = rows.anti_join(learners.filter(learners.mixed), "learner")
    if counts.get("twice"):
        rows = _first_enrolment(rows)
    found = (
        Finding(about="learner", says=says, done=done, learners=counts[name], serious=serious)
        for name, says, done, serious in _OF_LEARNERS
        if counts.get(name)
    )
    return rows, tuple(found)


def _per_learner(rows: ir.Table) -> ir.Table:
    """One row per learner with what is odd about the whole career, in one GROUP BY.

    uneven: enrolled not exactly once a year from the first count to the last. A year is a power of two: n of those add
    up to a run of n bits only when they are that run, as no fewer powers of two can. Counting the distinct years of
    every learner would take three times as long, so only those of the uneven are counted.
    """
    born = rows.year - rows.age
    enrolled = rows.sector != "none"
    vmbo = (rows.sector == "vo") & ~rows.level.isin(["havo", "vwo"]).fill_null(False)
    bit = ibis.literal(2.0).pow((rows.year - FIRST_YEAR).cast("float64")).cast("int64")
    each = rows.group_by("learner").agg(
        earliest=born.min(),
        latest=born.max(),
        added=bit.sum(where=enrolled).cast("int64"),
        counts=rows.count(where=enrolled),
        first=rows.year.min(where=enrolled),
        last=rows.year.max(where=enrolled),
        least=bit.min(where=enrolled),
        most=bit.max(where=enrolled),
        others=rows.count(where=~enrolled),
        mbo_from=rows.year.min(where=rows.sector == "mbo"),
        vmbo_until=rows.year.max(where=vmbo),
        is_gone=rows.gone.notnull().any(),
    )
    run = (each.most * 2 - each.least == each.added) & (each.last - each.first + 1 == each.counts)
    return each.select(
        "learner",
        mixed=each.earliest < each.latest,
        uneven=~run.fill_null(False) | (each.others > 0),
        back=(each.vmbo_until > each.mbo_from).fill_null(False) & (each.earliest == each.latest),
        gone=each.is_gone,
    )


def _years(rows: ir.Table) -> ir.Table:
    """How many of these learners are counted more than once on a day, and how many were away in between; who is `mixed`
    is told as that."""
    enrolled = rows.sector != "none"
    each = rows.group_by("learner").agg(
        mixed=(rows.year - rows.age).min() < (rows.year - rows.age).max(),
        rows=rows.count(),
        days=rows.year.nunique(),
        span=rows.year.max(where=enrolled) - rows.year.min(where=enrolled) + 1,
        enrolled_days=rows.year.nunique(where=enrolled),
    )
    single = each.filter(~each.mixed)
    return single.aggregate(
        twice=(single.rows > single.days).sum(), gap=(single.span > single.enrolled_days).fill_null(False).sum()
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
    return {name: int(value or 0) for name, value in answer(table).to_pylist()[0].items()}


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
