"""The shortest plan, and then the one that meets the wishes best, step by step, each with its proof."""

from __future__ import annotations

from collections.abc import Sequence

from leerroute.files import Unreadable
from leerroute.law import Law, shipped_register
from leerroute.planning.bounds import bounds
from leerroute.planning.case import case_of
from leerroute.planning.planned import Argument, Bound, Plan
from leerroute.planning.request import PlanRequest
from leerroute.planning.search import Deadline, kept_exams, refined, settled, shortest, wish_values
from leerroute.planning.sound import contradictions
from leerroute.proof import Progress, Step
from leerroute.route import law_day
from leerroute.text import Text

WEEKS = Text(nl="Zo kort mogelijk (lesweken)", en="As short as can be (teaching weeks)")
WISH_SHARE = 0.25
"""Of the time, kept for the wishes when there are any."""


def law_of(request: PlanRequest) -> Law:
    """The law of the day the first cohort starts; while that is open, of the first day of the calendar."""
    return shipped_register().at(law_day(request.route, request.calendar.periods[0].starts))


def plan(
    request: PlanRequest, *, seconds: float = 60.0, progress: Progress | None = None, law: Law | None = None
) -> Plan:
    """The shortest legal plan for a request, and within that the one nearest to its wishes and to the current plan.

    seconds: how long to search at most; what is not proven by then is told with its gap. law: other than of the day the
    route starts. Raises `Unreadable` for a request that contradicts itself, `NoPlan` when nothing holds all limits, and
    `TimeoutError` when no plan was found in time.
    """
    law = law_of(request) if law is None else law
    if wrong := contradictions(request, law):
        raise Unreadable([each.problem() for each in wrong])
    case = case_of(request, law)
    wished = any(wish.weight for wish in request.wishes)
    running = any(unit.current is not None for unit in case.units)
    whole = Deadline(seconds)
    known = bounds(case)

    def tell(value: int, bound: int) -> None:
        if progress is not None:
            progress(Step("weeks", WEEKS, value, bound))

    least = max((bound.weeks for bound in known), default=0)
    at_once = settled(case, least, whole, progress) if running and not wished else None
    if at_once is not None:
        found, weeks, steps = at_once
        bound = weeks
        tell(weeks, bound)
    else:
        first = shortest(case, least, Deadline(whole.left() * (1 - WISH_SHARE if wished or running else 1)), tell)
        weeks, bound = first.weeks, first.bound
        found, steps = refined(case, first.found, whole, progress)
    return Plan(
        request=request,
        law=law,
        slots=found.slots,
        shared=found.shared,
        exams=kept_exams(case, found.slots, found.exams, found.periods),
        weeks=weeks,
        steps=(Step("weeks", WEEKS, weeks, bound), *steps),
        bounds=_with_search(known, bound),
        wishes=wish_values(request, found.slots, found.shared, found.periods - 1),
    )


def _with_search(known: Sequence[Bound], weeks: int) -> tuple[Bound, ...]:
    """The bounds with that of the search, strongest first; where they are equal, one that can be checked by hand leads."""
    searched = Bound(
        Argument.SOLVER,
        weeks,
        Text(
            nl=f"De computer heeft elk plan van minder dan {weeks} weken uitgesloten.",
            en=f"The computer ruled out every plan of fewer than {weeks} weeks.",
        ),
    )
    return tuple(sorted((*known, searched), key=lambda bound: -bound.weeks))
