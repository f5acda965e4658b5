"""What is odd in the careers, counted before any figure is made, and what was done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from leerroute.monitor.career import FIRST_AGE, LAST_AGE
from leerroute.monitor.columns import BY_NAME, Column
from leerroute.text import Text


@dataclass(frozen=True)
class Finding:
    """learners, rows: how many it is about; None where it is not counted that way. serious: figures may rest on sand."""

    about: str
    says: Text
    done: Text
    rows: int
    learners: int | None = None
    serious: bool = False


_LEFT_OUT = Text(nl="Deze regels tellen niet mee.", en="These rows do not count.")
_AS_NOT_TOLD = Text(nl="De waarde is genomen als niet ingevuld.", en="The value was taken as not filled in.")
_KEPT = Text(nl="Zo gelaten.", en="Left as it is.")


def unusable(table: ir.Table, typed: Callable[[ir.Value, Column], ir.Value]) -> tuple[Finding, ...]:
    """Values that do not fit their column, per column."""
    columns = [BY_NAME[name] for name in table.columns if name in BY_NAME]
    if not columns:
        return ()
    wrong = {}
    for column in columns:
        given = table[column.name].cast("string").strip().nullif("").notnull()
        fits = typed(table[column.name], column).notnull()
        needed_but_empty = ~given if column.needed else ibis.literal(False)
        wrong[column.name] = ((given & ~fits) | needed_but_empty).sum().fill_null(0)
    counts = table.aggregate(**wrong).to_pyarrow().to_pylist()[0]
    return tuple(
        Finding(
            column.name,
            Text(
                nl=f"in de kolom '{column.name}' past de waarde niet of ontbreekt hij ({_wanted(column).nl})",
                en=f"in the column '{column.name}' the value does not fit or is missing ({_wanted(column).en})",
            ),
            _LEFT_OUT if column.needed else _AS_NOT_TOLD,
            rows=int(counts[column.name]),
            serious=column.needed,
        )
        for column in columns
        if counts[column.name]
    )


def _wanted(column: Column) -> Text:
    if column.words is not None:
        words = ", ".join(column.words)
        return Text(nl=f"wel: {words}", en=f"expected: {words}")
    return {
        "whole": Text(nl="wel: een heel getal", en="expected: a whole number"),
        "date": Text(nl="wel: een datum als 2026-07-01", en="expected: a date such as 2026-07-01"),
    }.get(column.kind, Text(nl="wel: tekst", en="expected: text"))


def double_counts(rows: ir.Table) -> tuple[ir.Table, tuple[Finding, ...]]:
    """The table with one row per learner and count, and how many had more. Of several, mbo goes before vavo, vo and ho.

    Two people under one key show as two ages in one year, or an age that does not grow with the years; their rows are
    left out, because nobody can tell whose is whose.
    """
    birth = rows.year - rows.age
    mixed = rows.group_by("learner").agg(births=birth.nunique(), rows=rows.count()).filter(ibis._.births > 1)
    twice = rows.group_by(["learner", "year"]).agg(n=rows.count()).filter(ibis._.n > 1)
    totals = mixed.aggregate(learners=mixed.count(), rows=mixed.rows.sum().fill_null(0)).to_pyarrow().to_pylist()[0]
    doubles = (
        twice.aggregate(learners=twice.learner.nunique(), rows=twice.n.sum().fill_null(0)).to_pyarrow().to_pylist()[0]
    )
    found = []
    if totals["learners"]:
        rows = rows.anti_join(mixed, "learner")
        found.append(
            Finding(
                "learner",
                Text(
                    nl="leerlingen van wie de leeftijd niet met de jaren meeloopt: misschien twee leerlingen met één pseudoniem",
                    en="learners whose age does not grow with the years: perhaps two learners under one pseudonym",
                ),
                _LEFT_OUT,
                rows=int(totals["rows"]),
                learners=int(totals["learners"]),
                serious=True,
            )
        )
    if doubles["learners"]:
        order = ibis.cases(
            (rows.sector == "mbo", 0),
            (rows.sector == "vavo", 1),
            (rows.sector == "vo", 2),
            (rows.sector == "ho", 3),
            else_=4,
        )
        ranked = rows.mutate(order=order)
        window = ibis.window(
            group_by=["learner", "year"], order_by=[ranked.order, ranked.level, ranked.crebo, ranked.route]
        )
        rows = ranked.mutate(first=ibis.row_number().over(window)).filter(ibis._.first == 0).drop("order", "first")
        found.append(
            Finding(
                "learner",
                Text(
                    nl="leerlingen die op één teldag vaker voorkomen", en="learners counted more than once on one day"
                ),
                Text(
                    nl="Eén inschrijving telt: mbo gaat voor vavo, vo en ho.",
                    en="One enrolment counts: mbo goes before vavo, vo and ho.",
                ),
                rows=int(doubles["rows"]),
                learners=int(doubles["learners"]),
            )
        )
    return rows, tuple(found)


def findings(rows: ir.Table) -> tuple[Finding, ...]:
    """Gaps, impossible orders, early diplomas, ages the monitor cannot follow, learners who moved away."""
    present = rows.filter(rows.sector != "none")
    span = present.group_by("learner").agg(
        first=present.year.min(), last=present.year.max(), counts=present.year.nunique()
    )
    mbo = present.filter(present.sector == "mbo").group_by("learner").agg(began=ibis._.year.min())
    back = (
        present.filter((present.sector == "vo") & ~present.level.isin(["havo", "vwo"]).fill_null(False))
        .join(mbo, "learner")
        .filter(ibis._.year > ibis._.began)
    )
    begins = ibis.date(rows.year.cast("int32"), 10, 1)
    ends = ibis.date((rows.year + 1).cast("int32"), 9, 30)
    early = rows.filter(rows.diploma_on.notnull() & (rows.diploma_on < begins))
    late = rows.filter(rows.diploma_on.notnull() & (rows.diploma_on > ends))
    beyond = rows.filter(~rows.age.between(FIRST_AGE, LAST_AGE))
    without = rows.filter((rows.sector == "mbo") & rows.level.isnull())
    gaps = span.filter(span.last - span.first + 1 > span.counts)
    gone = rows.filter(rows.gone.notnull())
    return tuple(
        Finding(about, says, done, rows=counted, learners=learners, serious=serious)
        for about, says, done, table, serious in (
            ("year", _GAP, _KEPT_AS_NOWHERE, gaps, False),
            ("sector", _BACK, _KEPT, back, True),
            ("diploma_on", _EARLY, _KEPT_IN_YEAR, early, True),
            ("diploma_on", _LATE, _KEPT_IN_YEAR, late, False),
            ("age", _BEYOND, _LEFT_OUT, beyond, False),
            ("level", _NO_LEVEL, _AS_NOWHERE, without, True),
            ("gone", _GONE, _FOLLOWED_UNTIL, gone, False),
        )
        for counted, learners in [_size(table)]
        if counted
    )


def _size(table: ir.Table) -> tuple[int, int]:
    line = table.aggregate(rows=table.count(), learners=table.learner.nunique()).to_pyarrow().to_pylist()[0]
    return int(line["rows"]), int(line["learners"])


_GAP = Text(
    nl="leerlingen die er een of meer teldagen tussenuit waren",
    en="learners who were away on one or more count days in between",
)
_KEPT_AS_NOWHERE = Text(nl="Geteld als: die dag nergens ingeschreven.", en="Counted as: enrolled nowhere on that day.")
_BACK = Text(nl="leerlingen die na het mbo weer op het vmbo staan", en="learners who are at a vmbo again after mbo")
_EARLY = Text(nl="diploma's met een datum van voor de inschrijving", en="diplomas dated before the enrolment")
_LATE = Text(nl="diploma's met een datum van na het schooljaar", en="diplomas dated after the school year")
_KEPT_IN_YEAR = Text(
    nl="Geteld in het schooljaar van de regel; kijk de datum na.",
    en="Counted in the school year of the row; check the date.",
)
_BEYOND = Text(
    nl=f"regels van leerlingen jonger dan {FIRST_AGE} of ouder dan {LAST_AGE}",
    en=f"rows of learners younger than {FIRST_AGE} or older than {LAST_AGE}",
)
_NO_LEVEL = Text(nl="mbo-inschrijvingen zonder niveau", en="mbo enrolments without a level")
_AS_NOWHERE = Text(nl="Geteld als ergens ingeschreven, op niveau 2.", en="Counted as enrolled, at level 2.")
_GONE = Text(
    nl="leerlingen die verhuisden naar het buitenland, overleden of vrijgesteld werden",
    en="learners who moved abroad, died or were exempted",
)
_FOLLOWED_UNTIL = Text(nl="Gevolgd tot dat moment.", en="Followed up to that moment.")
