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
    """The stage of every row. An mbo row without a level counts as mbo-2: the reader has refused those before."""
    mbo = {f"mbo-{level}": stage for level, stage in enumerate(list(Stage)[3:7], start=1)}
    upper = rows.level.isin(["havo", "vwo"])
    branches = [
        (rows.sector == "ho", int(Stage.HO)),
        (rows.sector == "vavo", int(Stage.HAVO_VWO)),
        *((rows.level == level, int(stage)) for level, stage in mbo.items()),
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


def place(position: ir.IntegerColumn) -> ir.IntegerColumn:
    """16 to the power `position`, exact from 0 to 14."""
    return ibis.literal(16.0).pow(position.cast("float64")).cast("int64")
