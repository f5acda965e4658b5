"""What of a unit is kept where it is: lessons and bpv apart, as far as anybody said which is which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.planning.request import Key, Work


@dataclass(frozen=True)
class Portion:
    """bpv: whether these hours are bpv; None: lessons and bpv together. hours: that are needed. now: hours per period in the
    plan as it is now."""

    bpv: bool | None
    hours: int
    now: Mapping[Key, int]

    @property
    def least_change(self) -> int:
        """Hours that are more or fewer than now: whatever the plan, so many change."""
        return abs(self.hours - sum(self.now.values()))


def portions(unit: Work) -> tuple[Portion, ...]:
    """What the current plan holds of a unit; nothing of a unit without a current plan."""
    if unit.current is None:
        return ()
    hours = {key: each.hours for key, each in unit.current.items() if each.hours}
    bpv = {key: _bpv(unit, each.bpv, each.hours) for key, each in unit.current.items() if each.hours}
    known = {key: found for key, found in bpv.items() if found is not None}
    if len(known) < len(bpv):
        return (Portion(None, unit.hours, hours),)
    return (
        Portion(False, unit.lessons, {key: hours[key] - known[key] for key in hours if hours[key] > known[key]}),
        Portion(True, unit.bpv, {key: found for key, found in known.items() if found}),
    )


def _bpv(unit: Work, told: int | None, hours: int) -> int | None:
    """How many of these hours are bpv; where nobody said, it may follow from the unit."""
    if told is not None:
        return told
    if not unit.bpv:
        return 0
    return None if unit.lessons else hours
