"""The hours of a unit as a PTA or OER tells them, for a route in which they are not filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from leerroute.alignment import HoursRange
from leerroute.curriculum import Side, TeachingPlan


@dataclass(frozen=True)
class PlannedHours:
    hours: HoursRange
    files: tuple[str, ...]


def planned_hours(
    plans: Iterable[TeachingPlan], side: Side, codes: Collection[str], mbo_programme: str | None
) -> PlannedHours | None:
    """What the newest plan of every programme says of a unit of this side; None when no plan names it, or one
    leaves some of its hours open.

    codes: as the unit may be called. mbo_programme: only its plans count for an mbo unit, as every dossier has a
    B1-K1; codes of vmbo units are national. Plans that differ make a range.
    """
    newest: dict[str, TeachingPlan] = {}
    for plan in sorted(plans, key=lambda plan: plan.cohort or ""):
        if (
            plan.side is side
            and set(codes) & set(plan.units())
            and (side is Side.VMBO or plan.programme_code == mbo_programme)
        ):
            newest[plan.programme_code] = plan
    told = [unit for plan in newest.values() for code in codes if (unit := plan.unit(code)) is not None]
    hours = [float(unit.hours) for unit in told if unit.hours is not None and unit.complete]
    if not hours or len(hours) < len(told):
        return None
    files = tuple(dict.fromkeys(plan.source for plan in newest.values()))
    return PlannedHours(HoursRange(min(hours), max(hours)), files)
