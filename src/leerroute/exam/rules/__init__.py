"""The pass rule of the vmbo, one rule per requirement, each with the grades it looked at.

Every rule is judged twice over: with open grades at their lowest and at their highest (see `standing`).
"""

from leerroute.exam.rules import (
    beside_grades,
    composition,
    earlier_years,
    grades,
    leerwerk,
    left_out,
    levels,
    old_sectors,
    resits,
)
from leerroute.exam.rules.book import compensates, rules

__all__ = [
    "beside_grades",
    "compensates",
    "composition",
    "earlier_years",
    "grades",
    "leerwerk",
    "left_out",
    "levels",
    "old_sectors",
    "resits",
    "rules",
]
