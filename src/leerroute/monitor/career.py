"""A career as two whole numbers: one base-16 digit for every year of age, written by a plain sum.

Because it is a sum over a learner's rows, the order of the rows does not matter and no window, join or sort is needed.
Fifteen digits fit in a signed 64-bit integer: ages 12 to 26. In the first number (the career) the three low bits say
where the learner is, bit 3 that a startkwalificatie was obtained in that school year. In the second (the marks): still
in a tailored route; an mbo-1 diploma obtained; paid work of twelve hours a week or more; gone from the count.

Powers of 16 are taken in double precision, where they are exact: a shift would be 32 bits wide on Spark, silently.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum, IntFlag

import ibis
import ibis.expr.types as ir

FIRST_AGE = 12
DIGITS = 15
LAST_AGE = FIRST_AGE + DIGITS - 1
STARTKWALIFICATIE = 8
"""The bit of a digit that says: a startkwalificatie was obtained in this school year."""


class Stage(IntEnum):
    """Where somebody is on 1 October."""

    NOWHERE = 0
    VMBO = 1
    HAVO_VWO = 2
    MBO_1 = 3
    MBO_2 = 4
    MBO_3 = 5
    MBO_4 = 6
    HO = 7


class Mark(IntFlag):
    IN_ROUTE = 1
    MBO_1_DIPLOMA = 2
    WORKS = 4
    GONE = 8


def stage_of(rows: ir.Table) -> ir.IntegerColumn:
    """The stage of every row. An mbo row without a level is enrolled all the same, and stands at level 2: `check` tells."""
    mbo = {f"mbo-{level}": stage for level, stage in enumerate(list(Stage)[3:7], start=1)}
    upper = rows.level.isin(["havo", "vwo"])
    branches = [
        (rows.sector == "ho", int(Stage.HO)),
        (rows.sector == "vavo", int(Stage.HAVO_VWO)),
        *((rows.level == level, int(stage)) for level, stage in mbo.items()),
        (rows.sector == "mbo", int(Stage.MBO_2)),
        ((rows.sector == "vo") & upper, int(Stage.HAVO_VWO)),
        (rows.sector == "vo", int(Stage.VMBO)),
    ]
    return ibis.cases(*branches, else_=int(Stage.NOWHERE)).cast("int64")


def career_digit(rows: ir.Table, startkwalificaties: Collection[str]) -> ir.IntegerColumn:
    obtained = rows.diploma.isin(sorted(startkwalificaties)).fill_null(False)
    return stage_of(rows) + STARTKWALIFICATIE * obtained.cast("int64")


def marks_digit(rows: ir.Table) -> ir.IntegerColumn:
    tailored = rows.route_kind.notnull() & (rows.route_kind != "regular")
    return (
        int(Mark.IN_ROUTE) * tailored.fill_null(False).cast("int64")
        + int(Mark.MBO_1_DIPLOMA) * (rows.diploma == "mbo-1").fill_null(False).cast("int64")
        + int(Mark.WORKS) * rows.work_hours.isin(["12-34", "35+"]).fill_null(False).cast("int64")
        + int(Mark.GONE) * rows.gone.notnull().cast("int64")
    )


MARKS = "marks_part"
"""The column of a checked file that holds what `marks_part` gives."""


def career_column(startkwalificaties: Collection[str]) -> str:
    """The column of a checked file that holds what `career_part` gives for these diplomas; the name tells which."""
    return f"career_part {' '.join(sorted(startkwalificaties))}"


def career_part(rows: ir.Table, startkwalificaties: Collection[str]) -> ir.IntegerColumn:
    """What every row adds to the career of its learner; nothing outside the ages that can be followed."""
    kept = career_column(startkwalificaties)
    return rows[kept] if kept in rows.columns else career_digit(rows, startkwalificaties) * power(rows)


def marks_part(rows: ir.Table) -> ir.IntegerColumn:
    return rows[MARKS] if MARKS in rows.columns else marks_digit(rows) * power(rows)


def power(rows: ir.Table) -> ir.IntegerColumn:
    """16 to the power of the place that the age of each row has in a career; 0 outside the ages that can be followed."""
    followed = rows.age.between(FIRST_AGE, LAST_AGE).fill_null(False)
    position = rows.age.cast("int64").clip(FIRST_AGE, LAST_AGE) - FIRST_AGE
    return ibis.literal(16.0).pow(position.cast("float64")).cast("int64") * followed.cast("int64")
