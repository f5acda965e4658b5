"""The cube: how many learners had which career, per start and group. Every figure of the monitor comes from it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import ibis.expr.types as ir
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from leerroute.monitor.asking import answer, whole
from leerroute.monitor.career import DIGITS, FIRST_AGE, LAST_AGE, career_part, marks_part
from leerroute.monitor.following import Followed
from leerroute.monitor.lines import LEARNERS, Counts, Values, added


class Start(StrEnum):
    """When a career starts. leerjaar_3: the first count in leerjaar 3 of the vmbo. route: the first in a tailored route.
    mbo: the first in mbo; who was there already on the first count in the data may have begun before that."""

    LEERJAAR_3 = "leerjaar_3"
    ROUTE = "route"
    MBO = "mbo"

    @property
    def flag(self) -> str:
        """The column of a checked file that is true on the count at which a learner starts, once for every learner."""
        return f"starts_{self.value}"

    def of(self, rows: ir.Table) -> ir.BooleanValue:
        if self is Start.LEERJAAR_3:
            return (rows.sector == "vo") & (rows.leerjaar == 3)
        if self is Start.MBO:
            return rows.sector == "mbo"
        return rows.route_kind.notnull() & (rows.route_kind != "regular")


@dataclass(frozen=True)
class Cube:
    """One line for every group, start year, start age and career that occurs.

    groups: by each column of `by`, its value at the start, None where the data do not say. career, marks: as in `career.py`, but digit 0 is the start.
    learners: how many. followed: what was asked for besides, in numbers of the same make (see `following.py`). last: the last count in the data, so a line is observed for last - start years.
    """

    groups: Mapping[str, Values]
    start: Counts
    age: Counts
    career: Counts
    marks: Counts
    learners: Counts
    last: int
    followed: Mapping[Followed, Counts] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.learners)

    def where(self, lines: NDArray[np.bool_]) -> Cube:
        """The cube with only these lines."""
        return Cube(
            {name: values[lines] for name, values in self.groups.items()},
            self.start[lines],
            self.age[lines],
            self.career[lines],
            self.marks[lines],
            self.learners[lines],
            self.last,
            {which: numbers[lines] for which, numbers in self.followed.items()},
        )

    def digits(self, years: int) -> Counts:
        """Shape (lines, years + 1): the career digit at the start and at each of the `years` counts after it."""
        return _unfold(self.career, years)

    def mark_digits(self, years: int) -> Counts:
        return _unfold(self.marks, years)

    def followed_digits(self, which: Followed, years: int) -> Counts:
        """The digits of something that was asked for. Raises KeyError when it was not."""
        return _unfold(self.followed[which], years)

    def observed(self, years: int) -> NDArray[np.bool_]:
        """Shape (lines, years + 1): whether the count so many years after the start lies in the data and within age 26."""
        after = np.arange(years + 1)
        counted = self.start[:, None] + after <= self.last
        in_reach: NDArray[np.bool_] = counted & (self.age[:, None] + after <= LAST_AGE)
        return in_reach


def careers(
    rows: ir.Table,
    start: Start,
    by: Sequence[str],
    startkwalificaties: Collection[str],
    follow: Sequence[Followed] = (),
) -> ir.Table:
    """One row per learner who starts: start year, age, career, marks, what is followed, and by_0, by_1, ... the values
    of `by` then.

    The sums are taken over every count; who starts, and where, comes from the few counts that are a start.
    """
    counted = rows.filter(rows.age.between(FIRST_AGE, LAST_AGE))
    compared = {which.first: which.value for which in follow if which.compared}
    begun = _begun(counted, start, {f"by_{number}": name for number, name in enumerate(by)} | compared)
    if compared:
        counted = counted.inner_join(begun.select("learner", *compared), "learner")
        begun = begun.drop(*compared)
    folded = counted.group_by("learner").agg(
        career=career_part(counted, startkwalificaties).sum().cast("int64"),
        marks=marks_part(counted).sum().cast("int64"),
        **{_number(which): which.part(counted).sum().cast("int64") for which in follow},
    )
    each = folded.inner_join(begun, "learner")
    # a shift of the column, not a division: `//` goes through double precision, which holds 13 digits and no more
    earlier = (each.age - FIRST_AGE) * 4
    packed = ("career", "marks", *map(_number, follow))
    return each.mutate(**{name: (each[name] >> earlier).cast("int64") for name in packed})


def _begun(counted: ir.Table, start: Start, then: Mapping[str, str]) -> ir.Table:
    """One row per learner who starts, as things were then; then: the column that each column is made of.

    A checked file marks that count; else the first is looked up.
    """
    if start.flag in counted.columns:
        first = counted.filter(counted[start.flag])
        return first.select(
            "learner",
            start=first.year.cast("int64"),
            age=first.age.cast("int64"),
            **{name: first[column] for name, column in then.items()},
        )
    starts = counted.filter(start.of(counted).fill_null(False))
    return starts.group_by("learner").agg(
        start=starts.year.min().cast("int64"),
        age=starts.age.min().cast("int64"),
        **{name: starts[column].argmin(starts.year) for name, column in then.items()},
    )


def _number(which: Followed) -> str:
    return f"followed_{which.value}"


_NUMBERS = ("start", "age", "career", "marks")
_AT_A_TIME = 100_000
"""Learners that are folded at a time where memory is short."""


def cube(
    rows: ir.Table,
    start: Start,
    by: Sequence[str],
    startkwalificaties: Collection[str],
    follow: Sequence[Followed] = (),
    *,
    sparing: bool = False,
) -> Cube:
    """The cube of the table `rows` (columns as in `columns.py`). Runs the query on the engine the table lives in.

    sparing: takes a hundred thousand learners at a time, and so much less memory. Only a checked file can be taken so, as
    it holds learners by number, in their order; another is folded as a whole.
    """
    last = whole(rows.year.max()) or 0
    names = [f"by_{number}" for number in range(len(by))]
    numbers = [*_NUMBERS, *map(_number, follow)]
    answers = (
        _lines(careers(part, start, by, startkwalificaties, follow), [*names, *numbers])
        for part in (_parts(rows) if sparing else [rows])
    )
    groups, columns = added(answers, names, numbers)
    followed = {which: columns.pop(_number(which)) for which in follow}
    return Cube(
        groups={name: groups[column] for name, column in zip(by, names, strict=True)},
        last=last,
        followed=followed,
        **columns,
    )


def _lines(each: ir.Table, keys: Sequence[str]) -> pa.Table:
    return answer(each.group_by(keys).agg(**{LEARNERS: each.count()}))


def _parts(rows: ir.Table) -> Iterator[ir.Table]:
    """The rows of one range of learners after the other; all at once where learners are not numbered."""
    if not rows.learner.type().is_integer():
        yield rows
        return
    last = whole(rows.learner.max()) or 0
    for first in range(1, last + 1, _AT_A_TIME):
        yield rows.filter(rows.learner.between(first, first + _AT_A_TIME - 1))


def _unfold(packed: Counts, years: int) -> Counts:
    if not 0 <= years < DIGITS:
        raise ValueError(f"a career holds {DIGITS} years; {years} after the start do not fit")
    shifts = 4 * np.arange(years + 1, dtype=np.int64)
    unfolded: Counts = (packed[:, None] >> shifts) & 15
    return unfolded
