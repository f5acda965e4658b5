"""Every limit on who can go where, and what stands between one learner and one place."""

from __future__ import annotations

from leerroute.law import Judgement, Law
from leerroute.placement.internships.limits.company import company_takes_the_learner, old_enough_for_the_company
from leerroute.placement.internships.limits.distance import near_enough
from leerroute.placement.internships.limits.pair import Limit, Pair, pair_of, start_of
from leerroute.placement.internships.limits.study import (
    crebo_is_recognised,
    days_are_enough,
    sector_fits,
    support_is_there,
    weekdays_fit,
)
from leerroute.placement.internships.limits.wishes import chosen, not_refused_by_the_learner
from leerroute.placement.internships.limits.young import no_alcohol, no_cash_desk, old_enough, work_is_light

__all__ = [
    "ALIKE",
    "LIMITS",
    "Limit",
    "Pair",
    "chosen",
    "company_takes_the_learner",
    "in_the_way",
    "near_enough",
    "not_refused_by_the_learner",
    "pair_of",
    "start_of",
]

ALIKE: tuple[Limit, ...] = (
    old_enough,
    work_is_light,
    no_cash_desk,
    no_alcohol,
    sector_fits,
    crebo_is_recognised,
    weekdays_fit,
    days_are_enough,
    support_is_there,
    old_enough_for_the_company,
)
"""The limits that treat learners who are alike in the same way: judged once for each kind of learner and place."""

LIMITS: tuple[Limit, ...] = (*ALIKE, near_enough, company_takes_the_learner, not_refused_by_the_learner, chosen)


def in_the_way(pair: Pair, law: Law) -> tuple[Judgement, ...]:
    """Everything that keeps this learner from this place; nothing when it is possible. The law comes first."""
    return tuple(judgement for limit in LIMITS for judgement in limit.judge(pair, law))
