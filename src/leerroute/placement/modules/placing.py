"""Places everyone: one face for one round and for several periods, each the way that was measured to prove most."""

from __future__ import annotations

from collections.abc import Mapping

from leerroute.placement.modules.aims import aims, lottery
from leerroute.placement.modules.case import Case, case
from leerroute.placement.modules.dividing import divided
from leerroute.placement.modules.engines import Deadline, ready
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model, model
from leerroute.placement.modules.periods import through_loose
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.problem import ModuleProblem
from leerroute.placement.modules.repairing import repaired
from leerroute.placement.modules.starting import GRACE, some_placement
from leerroute.placement.modules.swapping import stability
from leerroute.placement.modules.together import friends, siblings
from leerroute.placement.modules.walking import Walk
from leerroute.proof import Clash, Progress, Step

MANY = 1_500
"""Possible seats from which several periods are solved without a timetable first."""


def place(
    problem: ModuleProblem,
    *,
    seconds: float,
    progress: Progress | None = None,
    numbers: Mapping[str, int] | None = None,
) -> ModulePlacement | Clash:
    """The best placement by the order of the house, with a proof or a bound per step; a Clash where hard limits exclude all.

    seconds: of wall clock for solving, whatever is not proven by then keeps its bound. progress: is told each step while it is solved.
    numbers: lottery numbers drawn elsewhere, instead of from the seed. Raises ValueError when a learner's units are not known,
    TimeoutError when neither any placement was found nor that there is none, also not in the grace of `starting`.
    With the same seed and every step proven, the outcome does not depend on the order of any list in the problem.
    """
    made = full(case(problem, numbers))
    walk = walked(made, Deadline(seconds), progress)
    if walk.impossible:
        return repaired(made.case, seconds)
    if walk.values is None:
        raise TimeoutError(f"no placement was found in {seconds:g} seconds, nor that there is none: give it more")
    return placement(made, walk.values, walk.steps)


def full(of: Case) -> Model:
    """The model with every limit, siblings and friends included."""
    made = model(of)
    siblings(made)
    friends(made)
    return made


def walked(made: Model, deadline: Deadline, progress: Progress | None = None) -> Walk:
    walk = _walk(made, deadline, progress)
    if (walk.values is not None and walk.steps[0].proven) or walk.impossible:
        return walk
    return _rescued(made, walk, progress)


def _walk(made: Model, deadline: Deadline, progress: Progress | None) -> Walk:
    walk = Walk(ready(made.lines), deadline, progress=progress)
    if len(made.case.periods) > 1 and len(made.seat) > MANY:
        found = through_loose(made, deadline, progress)
        if found is not None:
            walk.values, walk.steps = found
            return walk
    walk.down(aims(made))
    if walk.values is not None:
        _draw_lots(made, walk)
    return walk


def _rescued(made: Model, walk: Walk, progress: Progress | None) -> Walk:
    """Time was too short even for who stays short: a little more of it, for the better of what there is."""
    if len(made.case.periods) > 1 and len(made.seat) > MANY:
        again = Walk(ready(made.lines), Deadline(GRACE), progress=progress)
        found = through_loose(made, again.deadline, progress)
        again.values, again.steps = found or (None, [])
    else:
        again = Walk(ready(made.lines), Deadline(0), values=some_placement(made), progress=progress)
        if again.values is not None:
            again.down(aims(made))
            _draw_lots(made, again)
    if walk.values is None or again.values is None:
        return again if walk.values is None else walk
    return min(walk, again, key=lambda each: [step.value for step in each.steps])


def _draw_lots(made: Model, walk: Walk) -> None:
    """Among the placements that are equal so far, with the groups as they are now, the one the lottery numbers favour."""
    if walk.values is None:
        return
    columns = [column for own in made.groups.values() for column in own.values()]
    free = walk.model
    walk.model = walk.model.holding(columns, walk.values)
    walk.take(lottery(made))
    walk.model = free


def placement(made: Model, values: Values, steps: list[Step]) -> ModulePlacement:
    """Values of columns as groups and seats, with the steps that are known only when the groups are."""
    groups, seats, together = divided(made, values)
    problem = made.case.problem
    short = {
        learner.key: round(values[column])
        for learner, column in zip(made.case.learners, made.short, strict=True)
        if round(values[column])
    }
    placed = ModulePlacement(problem, groups, seats, short, made.case.lottery, ())
    before = [step for step in steps if step.name != "lottery"]
    drawn = [step for step in steps if step.name == "lottery"]
    return ModulePlacement(
        problem, groups, seats, short, made.case.lottery, (*before, stability(made.case, placed), *drawn, *together)
    )
