"""Several periods, many learners: decide who follows what without saying when, prove that, then fit it into the timetable.

A learner is in one place at a time and a module runs in several periods; as one model that is large and its relaxation weak. The
loose model (`model(loose=True)`) leaves out who is when: one column per learner and module, all group counts, and whatever it
reaches no timetable can beat. With its groups given, the relaxation of the full model nearly always reaches the same values, and is
whole or almost whole. That it can is no luck where learners take a module in every period: a bipartite graph can be coloured evenly
(de Werra 1971, equitable edge colouring), so learners spread over the periods as their modules do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leerroute.placement.modules.aims import CHANGE, FRIENDS, GROUPS, LOTTERY, Aim, aims, lottery, total
from leerroute.placement.modules.engines import Deadline, Ready, improved, least, ready, relaxed
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model, model
from leerroute.placement.modules.walking import Progress, Walk
from leerroute.placement.proof import Step

FINE = 1e-6
"""What a lottery point weighs beside a cost point: small enough to decide only between equal totals; the outcome is checked."""
HASTE = 10.0
"""Seconds that must be left to try for fewer groups."""
WORST, OTHERS = 40, 250
"""How many learners are let go at once when polishing."""
SCALE = 1e4
"""Lifts the blend above the tolerance of the linear solver (1e-7)."""


def through_loose(
    made: Model, deadline: Deadline, progress: Progress | None = None
) -> tuple[Values, list[Step]] | None:
    """Values for the full model with its steps; None when nothing was found this way."""
    order = aims(made)
    loose = model(made.case, loose=True)
    walk = Walk(ready(loose.lines), deadline, progress=progress)
    easier = {aim.name: aim for aim in aims(loose)}
    first = [aim for aim in order if aim.name not in (CHANGE, FRIENDS, GROUPS)]
    walk.down([easier[aim.name] for aim in first])
    if walk.values is None or len(walk.steps) < len(first):
        return None
    proven, kept = list(walk.steps), walk.model
    walk.down([easier[GROUPS]])
    fewest = walk.steps[-1]
    fitting = Fitting(made, loose, first, proven, deadline)
    fitting.tries(walk.values)
    if not fitting.reached:
        fitting.tries(least(kept, -easier[GROUPS].weights, deadline.left() / 4).values)
        fitting.polish()
    groups = next(aim for aim in order if aim.name == GROUPS)
    low = fewest.bound
    while fitting.reached and fitting.best is not None and deadline.left() > HASTE:
        high = groups.of(fitting.best)
        if high - low < 2:
            break
        middle = (low + high) // 2
        fitting.tries(least(kept.with_row(easier[GROUPS].weights, high=middle), -easier[GROUPS].weights, 5).values)
        low = low if groups.of(fitting.best) <= middle else middle
    if fitting.best is None:
        return None
    return fitting.best, _steps(made, order, fitting.best, proven, fewest, loose, deadline)


@dataclass
class Fitting:
    """Brings learners into the timetable with the groups of a plan, and keeps the best so far.

    first: the aims that the loose model decided; proven: how low it came. The aims become one blend, since rows for them slow
    the solver; what comes out is measured aim by aim afterwards.
    """

    made: Model
    loose: Model
    first: Sequence[Aim]
    proven: Sequence[Step]
    deadline: Deadline
    best: Values | None = None

    def __post_init__(self) -> None:
        self.full = ready(self.made.lines)
        blend = np.zeros(len(self.full.lower))
        for aim in self.first:
            blend = blend * 30 + aim.weights
        for aim in aims(self.made):
            blend = blend + aim.weights * {CHANGE: 0.1, FRIENDS: 0.01, GROUPS: 0.001}.get(aim.name, 0)
        self.blend = SCALE * (blend + FINE * lottery(self.made).weights)
        self.generator = np.random.default_rng(0)

    @property
    def reached(self) -> bool:
        """Nothing lower is possible for the aims the loose model decided."""
        return self.best is not None and all(
            aim.of(self.best) <= step.value for aim, step in zip(self.first, self.proven, strict=True)
        )

    def tries(self, plan: Values | None) -> None:
        """Groups as in the plan, a relaxation for the learners, whole numbers where it was not whole."""
        if plan is None:
            return
        lower, upper = self.full.lower.copy(), self.full.upper.copy()
        for slot, columns in self.loose.groups.items():
            for number, column in columns.items():
                own = self.made.groups[slot][number]
                lower[own] = upper[own] = plan[column]
        self._keep(self._whole(self.full.within(lower, upper)))

    def _keep(self, values: Values | None) -> None:
        order = aims(self.made)
        if values is not None and (
            self.best is None or [aim.of(values) for aim in order] < [aim.of(self.best) for aim in order]
        ):
            self.best = values

    def _whole(self, given: Ready) -> Values | None:
        """Learners who are whole in the relaxation keep their seats, ever fewer of them when that does not fit.

        For the others the groups are free again: one more of this and one less of that may be what makes them fit.
        """
        start = relaxed(given, self.blend, self.deadline.left())
        if start.values is None:
            return None
        if np.all(np.abs(start.values - np.round(start.values)) < 1e-6):
            return np.round(start.values)
        seats = list(self.made.seat.values())
        taken = np.zeros(len(self.blend), dtype=bool)
        taken[seats] = start.values[seats] > 1 - 1e-6
        for share in (1.0, 0.9, 0.5):
            kept = np.flatnonzero(taken & (self.generator.random(len(taken)) < share))
            seconds = min(20, self.deadline.left() / 4)
            answer = least(self.full.holding(list(kept), start.values), self.blend, seconds)
            if answer.values is not None:
                return answer.values
        return improved(given, np.round(self.blend / SCALE), self.deadline.left() / 2, None).values

    def polish(self) -> None:
        """Lets go of whoever pays most and of some others at random, again and again, until the bound or half the time is reached."""
        learners = len(self.made.case.learners)
        own: list[list[int]] = [[] for _ in range(learners)]
        for (a, _, _), column in self.made.seat.items():
            own[a].append(column)
        cost = total(self.made)
        until = self.deadline.left() / 2
        while self.best is not None and not self.reached and self.deadline.left() > until:
            pays = np.array([sum(cost[column] * self.best[column] for column in columns) for columns in own])
            free = set(np.argsort(-pays, kind="stable")[:WORST]) | set(self.generator.permutation(learners)[:OTHERS])
            held = [column for a in range(learners) if a not in free for column in own[a]]
            answer = least(self.full.holding(held, self.best), self.blend, min(10, self.deadline.left() / 4))
            self._keep(answer.values)


def _steps(
    made: Model,
    order: Sequence[Aim],
    values: Values,
    proven: Sequence[Step],
    groups: Step,
    loose: Model,
    deadline: Deadline,
) -> list[Step]:
    """Bounds of the loose model hold for the full one, as long as every step before has the value they were proven on."""
    bounds = {step.name: step.bound for step in proven} | {GROUPS: groups.bound}
    on_course, easier = True, {aim.name: aim for aim in aims(loose)}
    steps, kept = [], ready(loose.lines)
    for aim in order:
        reached = aim.of(values)
        bound = bounds.get(aim.name, 0)
        if not on_course or aim.name not in bounds:
            bound = 0
            if aim.name in easier:
                answer = relaxed(kept, easier[aim.name].weights, deadline.left() + 5)
                bound = max(0, round(answer.bound) + aim.constant) if np.isfinite(answer.bound) else 0
        steps.append(Step(aim.name, aim.title, reached, min(bound, reached)))
        if aim.name in easier:
            kept = kept.with_row(easier[aim.name].weights, high=reached - aim.constant)
        on_course = on_course and (aim.name not in bounds or reached <= bound)
    drawn = lottery(made)
    steps.append(Step(LOTTERY, drawn.title, drawn.of(values), 0))
    return steps
