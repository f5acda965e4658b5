"""A linear model that no solver owns: whole-number columns, rows with a lower and an upper side, and which limit a row stands for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Limit:
    """What a row stands for. kind: as in `limits.KINDS`; subject: codes of the module, period, room kind, teacher or learner."""

    kind: str
    subject: tuple[str, ...] = ()


@dataclass
class Lines:
    """Columns are whole numbers unless `loose`. Coefficients and bounds are whole too (rows may be open: ±inf)."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    limits: list[Limit | None] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    numbers: list[float] = field(default_factory=list)

    def column(self, upper: float = 1, lower: float = 0) -> int:
        self.lower.append(lower)
        self.upper.append(upper)
        return len(self.lower) - 1

    def row(
        self,
        terms: Iterable[tuple[int, float]],
        low: float = -inf,
        high: float = inf,
        limit: Limit | None = None,
    ) -> int:
        number = len(self.low)
        for column, coefficient in terms:
            self.rows.append(number)
            self.columns.append(column)
            self.numbers.append(coefficient)
        self.low.append(low)
        self.high.append(high)
        self.limits.append(limit)
        return number

    def extend(self, row: int, column: int, coefficient: float) -> None:
        """Adds a term to a row that is there."""
        self.rows.append(row)
        self.columns.append(column)
        self.numbers.append(coefficient)

    def copy(self) -> Lines:
        return Lines(**{name: list(part) for name, part in vars(self).items()})

    def matrix(self) -> sparse.csr_matrix:
        shape = (len(self.low), len(self.lower))
        return sparse.csr_matrix((self.numbers, (self.rows, self.columns)), shape=shape)

    def rows_of(self, kind: str) -> list[int]:
        return [number for number, limit in enumerate(self.limits) if limit is not None and limit.kind == kind]


def vector(lines: Lines, coefficients: Mapping[int, float]) -> Values:
    """Coefficients by column, as one array as long as the model has columns."""
    numbers = np.zeros(len(lines.lower))
    for column, coefficient in coefficients.items():
        numbers[column] += coefficient
    return numbers
