"""Looks at a plan with fresh eyes: every limit of its request read again, every figure reckoned again.

Nothing is shared with the model that made the plan: only the request and what lies where. Slow and plain on purpose.
"""

from __future__ import annotations

from leerroute.planning.checking.capacity import capacity_faults
from leerroute.planning.checking.exams import exam_faults
from leerroute.planning.checking.hours import hours_faults
from leerroute.planning.checking.order import order_faults
from leerroute.planning.checking.past import past_faults
from leerroute.planning.checking.sharing import sharing_faults
from leerroute.planning.checking.timeline import Timeline, unknown_faults
from leerroute.planning.checking.weeks import weeks_faults
from leerroute.planning.checking.young import young_faults
from leerroute.planning.planned import Plan
from leerroute.text import Text

__all__ = ["faults"]


def faults(plan: Plan) -> tuple[Text, ...]:
    """Every limit of the request that the plan breaks, one sentence each; empty when it keeps them all.

    Of the law only what is about a period is replayed: learners under 16 at a company. What it asks of the whole route,
    `leerroute.route.check` tells of `plan.design`.
    """
    unknown = tuple(unknown_faults(plan))
    if unknown:  # of what is not in the request, nothing more can be said
        return unknown
    timeline = Timeline(plan)
    return (
        *hours_faults(timeline),
        *sharing_faults(timeline),
        *order_faults(timeline),
        *capacity_faults(timeline),
        *exam_faults(timeline),
        *weeks_faults(timeline),
        *young_faults(timeline),
        *past_faults(timeline),
    )
