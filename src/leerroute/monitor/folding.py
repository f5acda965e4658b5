"""The cube: how many learners had which career, per start and group. Every figure of the monitor comes from it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import ibis.expr.types as ir
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from leerroute.monitor.career import DIGITS, FIRST_AGE, LAST_AGE, career_digit, marks_digit, place

Counts = NDArray[np.int64]
Values = NDArray[np.object_]
"""Names of groups; None where the data do not say."""


class Start(StrEnum):
    """When a career starts. leerjaar_3: the first count in leerjaar 3 of the vmbo. route: the first in a tailored route."""

    LEERJAAR_3 = "leerjaar_3"
    ROUTE = "route"

    def of(self, rows: ir.Table) -> ir.BooleanValue:
        if self is Start.LEERJAAR_3:
            return (rows.sector == "vo") & (rows.leerjaar == 3)
        return rows.route_kind.notnull() & (rows.route_kind != "regular")


@dataclass(frozen=True)
class Cube:
    """One line for every group, start year, start age and career that occurs.

    groups: by each column of `by`, its value at the start. career, marks: as in `career.py`, but digit 0 is the start.
    learners: how many. last: the last count in the data, so a line is observed for last - start years.
    """

    groups: Mapping[str, Values]
    start: Counts
    age: Counts
    career: Counts
    marks: Counts
    learners: Counts
    last: int

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
        )

    def digits(self, years: int) -> Counts:
        """Shape (lines, years + 1): the career digit at the start and at each of the `years` counts after it."""
        return _unfold(self.career, years)

    def mark_digits(self, years: int) -> Counts:
        return _unfold(self.marks, years)

    def observed(self, years: int) -> NDArray[np.bool_]:
        """Shape (lines, years + 1): whether the count so many years after the start lies in the data and within age 26."""
        after = np.arange(years + 1)
        counted = self.start[:, None] + after <= self.last
        in_reach: NDArray[np.bool_] = counted & (self.age[:, None] + after <= LAST_AGE)
        return in_reach


def careers(rows: ir.Table, start: Start, by: Sequence[str], startkwalificaties: Collection[str]) -> ir.Table:
    """One row per learner who starts: group, start year, age, career and marks. One GROUP BY, no join, no window."""
    counted = rows.filter(rows.age.between(FIRST_AGE, LAST_AGE))
    position = counted.age.cast("int64") - FIRST_AGE
    starts = start.of(counted).fill_null(False)
    per_learner = counted.group_by("learner").agg(
        start=counted.year.min(where=starts).cast("int64"),
        age=counted.age.min(where=starts).cast("int64"),
        career=(career_digit(counted, startkwalificaties) * place(position)).sum().cast("int64"),
        marks=(marks_digit(counted) * place(position)).sum().cast("int64"),
        **{name: counted[name].argmin(counted.year, where=starts) for name in by},
    )
    begun = per_learner.filter(per_learner.start.notnull())
    # a shift of the column, not a division: `//` goes through double precision, which holds 13 digits and no more
    earlier = (begun.age - FIRST_AGE) * 4
    return begun.mutate(
        career=(begun.career >> earlier).cast("int64"),
        marks=(begun.marks >> earlier).cast("int64"),
    )


_NUMBERS = ("start", "age", "career", "marks", "learners")


def cube(rows: ir.Table, start: Start, by: Sequence[str], startkwalificaties: Collection[str]) -> Cube:
    """The cube of the table `rows` (columns as in `columns.py`). Runs the query on the engine the table lives in."""
    each = careers(rows, start, by, startkwalificaties)
    lines = each.group_by([*by, "start", "age", "career", "marks"]).agg(learners=each.count()).to_pyarrow()
    last = rows.year.max().to_pyarrow().as_py()
    return from_lines(lines, tuple(by), 0 if last is None else int(last))


def from_lines(lines: pa.Table, by: Sequence[str], last: int) -> Cube:
    """A cube from its lines, in an order that depends on their content only: by group, then the numbers."""
    ordered = lines.sort_by([(name, "ascending") for name in (*by, *_NUMBERS)])
    groups = {name: ordered[name].to_numpy(zero_copy_only=False).astype(object) for name in by}
    start, age, career, marks, learners = (ordered[name].to_numpy().astype(np.int64) for name in _NUMBERS)
    return Cube(groups, start, age, career, marks, learners, last)


def _unfold(packed: Counts, years: int) -> Counts:
    if not 0 <= years < DIGITS:
        raise ValueError(f"a career holds {DIGITS} years; {years} after the start do not fit")
    shifts = 4 * np.arange(years + 1, dtype=np.int64)
    unfolded: Counts = (packed[:, None] >> shifts) & 15
    return unfolded
