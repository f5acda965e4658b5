"""Why no plan is possible: the smallest change that makes one possible, then the kinds of limits that clash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leerroute.law import Law
from leerroute.planning.case import Case, case_of
from leerroute.planning.model.limits import ALL, Limit
from leerroute.planning.request import PlanRequest
from leerroute.planning.search import Deadline
from leerroute.planning.why.possible import fits
from leerroute.planning.why.repair import Repair, repair
from leerroute.text import Text

KINDS = {
    Limit.HOURS: Text(nl="de uren van alle onderdelen", en="the hours of all units"),
    Limit.WEEK: Text(nl="uren in een week", en="hours in a week"),
    Limit.LEAST: Text(nl="minste uren per week", en="least hours a week"),
    Limit.ORDER: Text(nl="volgorde", en="order"),
    Limit.SPAN: Text(nl="weken en uren per week van een onderdeel", en="weeks and weekly hours of a unit"),
    Limit.PLACE: Text(nl="waar en wanneer een onderdeel mag", en="where and when a unit may be"),
    Limit.COLLEGE: Text(nl="dagen op het mbo", en="days at the college"),
    Limit.COMPANY: Text(nl="wanneer bedrijven een leerling nemen", en="when companies take a learner"),
    Limit.ROOM: Text(nl="lokalen", en="rooms"),
    Limit.TEAM: Text(nl="uren van teams", en="hours of teams"),
    Limit.EXAM: Text(nl="examens", en="exams"),
    Limit.LAW_LENGTH: Text(nl="de duur die de wet vraagt", en="the length that the law asks"),
    Limit.LAW_HOURS: Text(nl="de uren die de wet vraagt", en="the hours that the law asks"),
    Limit.YOUNG: Text(nl="regels voor wie jonger is dan 16", en="rules for who is under 16"),
}


@dataclass(frozen=True)
class Clash:
    """repair None: no change of what schools decide helps, or none was found in time. kinds: without any one of these a plan
    would be possible; empty when even the bare hours do not fit. complete: all of that was proven."""

    repair: Repair | None
    kinds: tuple[Limit, ...]
    complete: bool

    @property
    def told(self) -> tuple[Text, ...]:
        return tuple(KINDS[kind] for kind in self.kinds)


def clash(request: PlanRequest, law: Law, seconds: float, progress: Callable[[Text], None] | None = None) -> Clash:
    """What stands in the way of a request that is known to have no plan. seconds: how long to search at most. progress: told
    what is being searched for."""
    case, tell = case_of(request, law), progress or _silent
    tell(Text(nl="De kleinste verandering die helpt zoeken ...", en="Looking for the smallest change that helps ..."))
    mended = repair(case, Deadline(seconds / 2))
    tell(Text(nl="Zoeken welke soorten grenzen botsen ...", en="Looking for the kinds of limits that clash ..."))
    kinds, complete = _core(case, Deadline(seconds / 2))
    return Clash(mended, kinds, complete and (mended is None or mended.proven))


def _silent(_: Text) -> None:
    """Nobody asked to be told."""


def _core(case: Case, deadline: Deadline) -> tuple[tuple[Limit, ...], bool]:
    """A deletion filter over kinds: a rule is left out when building, never switched off by a literal, which does not
    return (analytics.md 5d)."""
    kept, complete = set(ALL), True
    for kind in (*_LAST_TO_BLAME, *sorted(ALL - set(_LAST_TO_BLAME))):
        found = fits(case, deadline, kept - {kind})
        if found is False:
            kept.discard(kind)
        elif found is None:
            complete = False
    return tuple(kind for kind in Limit if kind in kept), complete


_LAST_TO_BLAME = (Limit.PLACE, Limit.LEAST, Limit.SPAN, Limit.YOUNG)
"""Tried first, so that they are named only where the clash cannot do without them."""
