"""What each limit costs: the teaching weeks that the plan would be shorter without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leerroute.law import Law
from leerroute.planning.bounds import bounds
from leerroute.planning.case import case_of
from leerroute.planning.planned import Plan
from leerroute.planning.request import PlanRequest
from leerroute.planning.search import Deadline, shortest
from leerroute.planning.why.named import NamedLimit, named_limits
from leerroute.text import Text


@dataclass(frozen=True)
class Price:
    """weeks: that the plan would be shorter without the limit, at least. most: that it could be shorter, at most.

    weeks None: not found out in the time.
    """

    limit: NamedLimit
    weeks: int | None
    most: int

    @property
    def proven(self) -> bool:
        return self.weeks == self.most

    @property
    def told(self) -> Text:
        """'<limit>: kost 6 weken'."""
        nl, en = self.limit.told.nl, self.limit.told.en
        if self.weeks is None:
            return Text(nl=f"{nl}: niet uitgerekend in deze tijd", en=f"{en}: not worked out in this time")
        if self.most == 0:
            return Text(nl=f"{nl}: kost niets", en=f"{en}: costs nothing")
        weeks = self.weeks
        least = "" if self.proven else "minstens "
        at_least = "" if self.proven else "at least "
        return Text(
            nl=f"{nl}: kost {least}{weeks} {'week' if weeks == 1 else 'weken'}",
            en=f"{en}: costs {at_least}{weeks} {'week' if weeks == 1 else 'weeks'}",
        )


PriceProgress = Callable[[int, int, NamedLimit], None]
"""Told before each limit: how many were done, of how many, and which comes now."""


def prices(plan: Plan, seconds: float, progress: PriceProgress | None = None) -> tuple[Price, ...]:
    """The price of every limit, the dearest first. seconds: for all of them together.

    A limit of which a sum or a chain shows that the plan would be as long without it costs nothing: that needs no search.
    Prices do not add up: two limits can each be dear only while the other is there, or only together.
    """
    limits, deadline = named_limits(plan.request), Deadline(seconds)
    found = []
    for number, limit in enumerate(limits):
        if progress is not None:
            progress(number, len(limits), limit)
        share = deadline.left() / (len(limits) - number)
        found.append(_price(plan, limit, Deadline(share)))
    return tuple(sorted(found, key=lambda price: (-(price.weeks or 0), -price.most)))


def weeks_of(request: PlanRequest, law: Law, most: int, deadline: Deadline) -> tuple[int | None, int]:
    """The fewest weeks of a request that has a plan of `most` weeks, and a bound. None: not found in the time."""
    case = case_of(request, law)
    least = min(most, max((bound.weeks for bound in bounds(case)), default=0))
    if least == most:
        return most, most
    try:
        made = shortest(case, least, deadline, _silent)
    except TimeoutError:
        return None, least
    return min(most, made.weeks), min(most, made.bound)


def _silent(*told: int) -> None:
    """Nobody needs to hear how far one price is."""


def _price(plan: Plan, limit: NamedLimit, deadline: Deadline) -> Price:
    weeks, bound = weeks_of(limit.lift(plan.request), plan.law, plan.weeks, deadline)
    return Price(limit, None if weeks is None else plan.weeks - weeks, plan.weeks - bound)
