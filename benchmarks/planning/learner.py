"""One learner of a group that follows its plan: some units done already, or to be done again. Planned anew, changing little."""

from __future__ import annotations

import random
from collections.abc import Callable
from statistics import median

from benchmarks.planning.clock import timed
from leerroute.planning import NoPlan, Plan, PlanRequest, personal, plan
from leerroute.planning.checking import faults
from tests.planning.routes import invented, quarters

HALFWAY = "3.1"
"""The first period of the third year: that is when who falls behind or runs ahead is planned again."""


def one_learner(seeds: int, seconds: float) -> None:
    """The group's plan is made first, by ourselves, and is not measured."""
    groups = [(seed, _group(seed, seconds)) for seed in range(seeds)]
    for title, asked in (
        ("4 units less from the third year on", _ahead),
        ("2 units to be done again, 20 hours each, in the third year", _behind),
        ("6 units less from the start", _from_the_start),
    ):
        _case(title, asked, [(seed, group) for seed, group in groups if group is not None], seconds)


def _group(seed: int, seconds: float) -> Plan | None:
    try:
        return plan(invented(seed, quarters(6)), seconds=seconds)
    except (TimeoutError, NoPlan):
        return None


def _case(
    title: str, asked: Callable[[Plan, int], PlanRequest], groups: list[tuple[int, Plan]], seconds: float
) -> None:
    print(f"\none learner, 80 units in 24 quarters: {title}")
    print(f"  {'seed':>4} {'group':>6} {'weeks':>6} {'bound':>6} {'clock s':>8} {'cpu s':>7}  steps (value/bound)")
    clocks, works, proven = [], [], 0
    for seed, group in groups:
        request = asked(group, seed)
        try:
            own = timed(lambda request=request: plan(request, seconds=seconds))  # type: ignore[misc]
        except (TimeoutError, NoPlan) as nothing:
            print(f"  {seed:>4} {group.weeks:>6}   {type(nothing).__name__}", flush=True)
            continue
        made = own.result
        clocks.append(own.clock)
        works.append(own.cpu)
        proven += all(step.proven for step in made.steps)
        steps = ", ".join(f"{step.name} {step.value}/{step.bound}" for step in made.steps)
        print(
            f"  {seed:>4} {group.weeks:>6} {made.weeks:>6} {made.bound.weeks:>6} {own.clock:>8.2f} {own.cpu:>7.2f}  {steps}"
            f"{'  FAULTS' if faults(made) else ''}",
            flush=True,
        )
    if clocks:
        print(
            f"  all proven {proven} of {len(groups)}; clock median {median(clocks):.2f} s, most {max(clocks):.2f} s; "
            f"cpu median {median(works):.2f} s, most {max(works):.2f} s"
        )


def _ahead(group: Plan, seed: int) -> PlanRequest:
    """Units that the group has not begun, which this learner has already."""
    begun = {slot.unit for slot in group.slots if slot.period in _past(group)}
    return personal(group, since=HALFWAY, done=_some({work.code for work in group.request.work} - begun, 4, seed))


def _behind(group: Plan, seed: int) -> PlanRequest:
    """Units that the group has had."""
    past = _past(group)
    over = {slot.unit for slot in group.slots} - {slot.unit for slot in group.slots if slot.period not in past}
    return personal(group, since=HALFWAY, redo=dict.fromkeys(_some(over, 2, seed), 20))


def _from_the_start(group: Plan, seed: int) -> PlanRequest:
    """As a first measurement at the start would show. Where a quarter falls away, nearly everything has to move."""
    return personal(group, done=_some({work.code for work in group.request.work}, 6, seed))


def _past(group: Plan) -> set[str]:
    keys = [period.key for period in group.request.calendar.periods]
    return set(keys[: keys.index(HALFWAY)])


def _some(codes: set[str], count: int, seed: int) -> list[str]:
    return random.Random(seed).sample(sorted(codes), k=min(count, len(codes)))  # noqa: S311
