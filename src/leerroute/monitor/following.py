"""What else may be followed of a career, on request: the level, and whether route and region are still those of the start.

Each is one more whole number with a base-16 digit per year of age, as in `career.py`. A digit is 0 where the table does
not tell, and for route and region 1 for the same as at the start and 2 for another.
"""

from __future__ import annotations

from enum import StrEnum

import ibis
import ibis.expr.types as ir

from leerroute.monitor.career import power

SAME, OTHER = 1, 2
MBO_FROM = 8
"""Digits of the level from here on are mbo: 8 is mbo-1, 11 is mbo-4."""
_LEVELS = {"bb": 1, "kb": 2, "gl": 3, "tl": 4, "havo": 5, "vwo": 6, "mbo-1": 8, "mbo-2": 9, "mbo-3": 10, "mbo-4": 11}


class Followed(StrEnum):
    """A column of the careers table that can be followed."""

    LEVEL = "level"
    ROUTE = "route"
    REGION = "region"

    @property
    def compared(self) -> bool:
        """Whether its values are compared with that of the start, and so need it beside them."""
        return self is not Followed.LEVEL

    @property
    def first(self) -> str:
        """The column that holds its value at the start."""
        return f"first_{self.value}"

    def part(self, rows: ir.Table) -> ir.IntegerColumn:
        """What each row adds to the number. The rows hold `first`, where values are compared."""
        return self._digit(rows) * power(rows)

    def _digit(self, rows: ir.Table) -> ir.IntegerColumn:
        if self is Followed.LEVEL:
            at_home = {"vo": rows.sector == "vo", "mbo": rows.sector == "mbo"}
            branches = [
                (at_home["mbo" if digit >= MBO_FROM else "vo"] & (rows.level == level), digit)
                for level, digit in _LEVELS.items()
            ]
            return ibis.cases(*branches, else_=0).cast("int64")
        counts = rows.sector != "none"
        if self is Followed.ROUTE:
            counts = counts & rows.route_kind.notnull() & (rows.route_kind != "regular")
        told = counts & rows[self.value].notnull() & rows[self.first].notnull()
        same = rows[self.value] == rows[self.first]
        return ibis.cases((told & same, SAME), (told, OTHER), else_=0).cast("int64")
