"""Why no plan takes fewer weeks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from leerroute.text import Text


class Argument(StrEnum):
    """Why a plan cannot be shorter. hours: what has to be held does not fit in fewer weeks. order: what must follow what
    takes this long. law: the law asks for a route of so many years. solver: every shorter plan was ruled out by search."""

    HOURS = "hours"
    ORDER = "order"
    LAW = "law"
    SOLVER = "solver"


@dataclass(frozen=True)
class Bound:
    """No plan takes fewer teaching weeks than this. told: the sum or the chain behind it, in figures."""

    argument: Argument
    weeks: int
    told: Text
    units: tuple[str, ...] = ()
