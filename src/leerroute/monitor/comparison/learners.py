"""Who is compared: what is known of learners before their route began, and of nothing after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Column = NDArray[Any]


@dataclass(frozen=True)
class Learners:
    """A line per learner, or per kind of learner with how many there are.

    background: columns of the same length; numbers as floats (nan: not known), words as objects (None: not known).
    school: a word per line, None when schools are not known. count: learners in the line.
    """

    background: Mapping[str, Column]
    count: Floats
    school: Column | None = None

    def __post_init__(self) -> None:
        lengths = {len(column) for column in self.background.values()} | {len(self.count)}
        if len(lengths) > 1 or (self.school is not None and len(self.school) != len(self.count)):
            raise ValueError(f"the columns have different lengths: {sorted(lengths)}")
        if (self.count <= 0).any():
            raise ValueError("a line must stand for at least one learner")

    def __len__(self) -> int:
        return len(self.count)

    @property
    def learners(self) -> int:
        return int(self.count.sum())

    def only(self, these: NDArray[np.bool_]) -> Learners:
        """The lines that are marked."""
        columns = {name: column[these] for name, column in self.background.items()}
        return Learners(columns, self.count[these], None if self.school is None else self.school[these])


def learners_of(table: Any, on: Sequence[str], school: str | None = None, count: str | None = None) -> Learners:
    """From a pyarrow table: the columns `on`, the school and the number of learners in a line (else 1).

    Raises KeyError for a column that the table does not have.
    """
    background = {name: _column(table[name]) for name in on}
    ones = np.ones(table.num_rows)
    number = ones if count is None else table[count].to_numpy(zero_copy_only=False).astype(float)
    schools = None if school is None else np.array(table[school].to_pylist(), dtype=object)
    return Learners(background, number, schools)


def _column(values: Any) -> Column:
    listed = values.to_pylist()
    if any(isinstance(value, str) for value in listed):
        return np.array(listed, dtype=object)
    return np.array([np.nan if value is None else float(value) for value in listed])
