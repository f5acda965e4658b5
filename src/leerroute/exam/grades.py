"""Grades and how they are rounded. A grade with a decimal is counted in tenths: 54 is a 5.4."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, Field

LOWEST, HIGHEST = 10, 100
"""A 1.0 and a 10.0, in tenths."""


def _as_written(value: object) -> object:
    """A number as the decimal it was written as; text stays text, and is refused: 5.4 is a grade, "5,4" is not."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(str(value))
    return value


Grade = Annotated[Decimal, BeforeValidator(_as_written), Field(ge=1, le=10, decimal_places=1, strict=True)]
"""A grade as it is written: 1 to 10, with at most one decimal."""


def tenths(grade: Decimal) -> int:
    return int(grade * 10)


def whole(total: int, weight: int = 1) -> int:
    """The whole grade for `total` tenths over `weight` grades, by the first decimal only: 5.45 gives 5, 5.50 gives 6.

    UB WVO 3.32 (vmbo), EKB 15 (mbo): read the first decimal of the mean; 4 or lower goes down, 5 or higher up.
    """
    return (total // weight + 5) // 10


def lowest_total(grade: int, weight: int = 1) -> int:
    """The lowest total of tenths over `weight` grades that `whole` makes at least `grade`."""
    return (10 * grade - 5) * weight
