"""One learner who has done some units of the group's plan already, or has to do one again: planned anew, changing little."""

from __future__ import annotations

import random
from collections import defaultdict
from statistics import median

from benchmarks.planning.clock import timed
from leerroute.planning import Plan, PlanRequest, plan
from leerroute.planning.checking import faults
from tests.planning.by_hand import greedy
from tests.planning.routes import invented, quarters

DONE = 6
"""Units that the learner has done, as a zero measurement at the start would show."""


def one_learner(seeds: int, seconds: float) -> None:
    """The group follows the greedy plan: that is there at once, and the learner's plan is measured, not the group's."""
    print(f"\none learner with {DONE} of 80 units done, the others as near to the group's plan as can be, 24 quarters")
    print(f"  {'seed':>4} {'group':>6} {'weeks':>6} {'bound':>6} {'clock s':>8} {'cpu s':>7}  steps (value/bound)")
    clocks = []
    for seed in range(seeds):
        request = invented(seed, quarters(6))
        group = greedy(request)
        try:
            own = timed(lambda group=group, seed=seed: plan(_of_learner(group, seed), seconds=seconds))  # type: ignore[misc]
        except TimeoutError:
            clocks.append(seconds)
            print(f"  {seed:>4} {group.weeks:>6}   none in time", flush=True)
            continue
        made = own.result
        clocks.append(own.clock)
        steps = ", ".join(f"{step.name} {step.value}/{step.bound}" for step in made.steps)
        broken = "" if not faults(made) else "  FAULTS"
        print(
            f"  {seed:>4} {group.weeks:>6} {made.weeks:>6} {made.bound.weeks:>6} {own.clock:>8.2f} {own.cpu:>7.2f}  {steps}{broken}",
            flush=True,
        )
    print(f"  clock median {median(clocks):.2f} s, most {max(clocks):.2f} s")


def _of_learner(group: Plan, seed: int) -> PlanRequest:
    lies: dict[str, dict[str, int]] = defaultdict(dict)
    for slot in group.slots:
        lies[slot.unit][slot.period] = slot.hours
    done = set(random.Random(seed).sample([work.code for work in group.request.work], k=DONE))  # noqa: S311
    return group.request.model_copy(
        update={
            "work": tuple(
                work.model_copy(update={"current": lies[work.code], "done": work.code in done})
                for work in group.request.work
            )
        }
    )
