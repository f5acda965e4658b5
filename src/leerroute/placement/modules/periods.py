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
from leerroute.placement.modules.lines import Values, vector
from leerroute.placement.modules.model import Model, model
from leerroute.placement.modules.walking import STEEP, Walk
from leerroute.proof import Progress, Step

FINE = 1e-6
"""What a lottery point weighs beside a cost point: small enough to decide only between equal totals; the outcome is checked."""
SPREAD = 10
"""A module that runs in one more period is worth this many groups to a plan: it then fits more timetables."""
GRACE = 20.0
"""Seconds for a first timetable, even when the loose model took all there were: better late than nothing."""
HASTE = 10.0
"""Seconds that must be left to try for fewer groups."""
TROUBLED, OTHERS = 20, 80
"""How many learners are let go beside those in the chosen modules."""
GAP = 1e-7
"""Where the solver may stop on the blend: far below one cost point, so that it does not spend its time on lottery points."""
SCALE = 1e4
"""Lifts the blend above the tolerance of the linear solver (1e-7)."""


def through_loose(
    made: Model, deadline: Deadline, progress: Progress | None = None
) -> tuple[Values, list[Step]] | None:
    """Values for the full model with its steps; None when nothing was found this way."""
    order = aims(made)
    loose = model(made.case, loose=True)
    walk = Walk(ready(loose.lines), deadline, progress=progress, share=0.3)
    easier = {aim.name: aim for aim in aims(loose)}
    first = [aim for aim in order if aim.name not in (CHANGE, FRIENDS, GROUPS)]
    walk.down([easier[aim.name] for aim in first])
    if walk.values is None or len(walk.steps) < len(first):
        return None
    proven, kept, ideal = list(walk.steps), walk.model, walk.values
    walk.deadline = Deadline(min(10, deadline.left() / 5))
    walk.down([easier[GROUPS]])
    fewest = walk.steps[-1]
    fitting = Fitting(made, loose, first, proven, deadline, ideal, progress)
    few = easier[GROUPS].weights
    spread = few + SPREAD * vector(loose.lines, dict.fromkeys(loose.running, 1.0))

    def plan(most: int | None = None, otherwise: Values | None = None) -> Values | None:
        within = kept if most is None else kept.with_row(few, high=most)
        found = least(within, -spread, max(2, min(6, deadline.left() / 6)), 0.005).values
        return otherwise if found is None else found

    fitting.tries(plan(fewest.value, walk.values))
    if not fitting.reached:
        fitting.tries(plan(None, ideal))
        fitting.polish()
    groups = next(aim for aim in order if aim.name == GROUPS)
    low = fewest.bound
    while fitting.reached and fitting.best is not None and deadline.left() > HASTE:
        high = groups.of(fitting.best)
        if high - low < 2:
            break
        middle = (low + high) // 2
        fitting.tries(plan(middle))
        low = low if groups.of(fitting.best) <= middle else middle
    if fitting.best is None:
        return None
    return fitting.best, _steps(made, order, fitting.best, proven, fewest, loose, deadline)


@dataclass
class Fitting:
    """Brings learners into the timetable with the groups of a plan, and keeps the best so far. ideal: values of the loose model.

    first: the aims that the loose model decided; proven: how low it came. The aims become one blend, since rows for them slow
    the solver; what comes out is measured aim by aim afterwards.
    """

    made: Model
    loose: Model
    first: Sequence[Aim]
    proven: Sequence[Step]
    deadline: Deadline
    ideal: Values
    progress: Progress | None = None
    best: Values | None = None

    def __post_init__(self) -> None:
        self.full = ready(self.made.lines)
        blend = np.zeros(len(self.full.lower))
        for aim in self.first:
            blend = blend * STEEP + aim.weights
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
            self._tell(values)

    def _tell(self, values: Values) -> None:
        for aim, step in zip(self.first, self.proven, strict=True):
            if self.progress is not None:
                value = aim.of(values)
                self.progress(Step(aim.name, aim.title, value, min(value, step.bound)))

    def _whole(self, given: Ready) -> Values | None:
        """Learners who are whole in the relaxation keep their seats, ever fewer of them when that does not fit.

        For the others the groups are free again: one more of this and one less of that may be what makes them fit.
        """
        seconds = self.deadline.left() if self.best is not None else max(GRACE, self.deadline.left())
        start = relaxed(given, self.blend, seconds)
        if start.values is None:
            return None
        if np.all(np.abs(start.values - np.round(start.values)) < 1e-6):
            return np.round(start.values)
        seats = list(self.made.seat.values())
        taken = np.zeros(len(self.blend), dtype=bool)
        taken[seats] = start.values[seats] > 1 - 1e-6
        for share in (1.0, 0.9, 0.5):
            kept = np.flatnonzero(taken & (self.generator.random(len(taken)) < share))
            seconds = min(20, max(self.deadline.left() / 4, 2))
            answer = least(self.full.holding(list(kept), start.values), self.blend, seconds, GAP)
            if answer.values is not None:
                return answer.values
        return improved(given, np.round(self.blend / SCALE), self.deadline.left() / 2, None).values

    def polish(self) -> None:
        """As long as somebody pays more than in the loose model: lets go of everyone in a module that learner wishes, and its groups.

        Stops at the bound, or when a third of the time is left.
        """
        case, full = self.made.case, self.full
        own: list[list[int]] = [[] for _ in case.learners]
        for (a, _, _), column in self.made.seat.items():
            own[a].append(column)
        until = self.deadline.left() / 3
        while self.best is not None and not self.reached and self.deadline.left() > until:
            troubled = self._troubled()
            learner = int(self.generator.choice(troubled)) if troubled else int(self.generator.integers(len(own)))
            wished = sorted({b for (a, b, _) in self.made.seat if a == learner})
            chosen = set(self.generator.permutation(wished)[:2])
            free = {a for (a, b, _), column in self.made.seat.items() if b in chosen and self.best[column] > 0.5} | {
                learner,
                *troubled[:TROUBLED],
                *self.generator.permutation(len(own))[:OTHERS],
            }
            held = [column for a in range(len(own)) if a not in free for column in own[a]]
            held += [
                column for (b, _), columns in self.made.groups.items() if b not in chosen for column in columns.values()
            ]
            self._keep(least(full.holding(held, self.best), self.blend, min(6, self.deadline.left() / 4), GAP).values)

    def _troubled(self) -> list[int]:
        """Learners who pay more than the loose model needs for them, those who pay most too much first."""
        cost, ideal = total(self.made), total(self.loose)
        extra = np.zeros(len(self.made.case.learners))
        for (a, _, _), column in self.made.seat.items():
            extra[a] += 0 if self.best is None else cost[column] * self.best[column]
        for (a, _, _), column in self.loose.seat.items():
            extra[a] -= ideal[column] * self.ideal[column]
        for a, column in enumerate(self.made.short):
            extra[a] += 0 if self.best is None else cost[column] * self.best[column]
        order = np.argsort(-extra, kind="stable")
        return [int(a) for a in order if extra[a] > 0]


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
    least_drawn = relaxed(kept, lottery(loose).weights, deadline.left())
    bound = max(0, round(least_drawn.bound)) if np.isfinite(least_drawn.bound) else 0
    steps.append(Step(LOTTERY, drawn.title, drawn.of(values), min(bound, drawn.of(values))))
    return steps
