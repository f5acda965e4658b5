"""Down the order of aims: each as low as it can be without giving up one before it, with the bound that proves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import inf

import numpy as np

from leerroute.placement.modules.aims import PLACED, TOTAL, Aim
from leerroute.placement.modules.engines import Answer, Deadline, Ready, improved, least, relaxed
from leerroute.placement.modules.lines import Values
from leerroute.proof import Progress, Step

STEEP = 30
"""In a first guess an aim weighs this many times the one after it; whether that was enough is proven aim by aim."""
LARGE = 15_000
"""Columns from which the relaxation is carried out first, and CP-SAT improves on it."""


@dataclass
class Walk:
    """Where we are: the model with every aim so far kept, the best values found, and a step per aim.

    share: of the time left that one solve may take, so that something is left for what comes after.
    """

    model: Ready
    deadline: Deadline
    values: Values | None = None
    steps: list[Step] = field(default_factory=list)
    progress: Progress | None = None
    impossible: bool = False
    known: dict[str, float] = field(default_factory=dict)
    share: float = 1.0

    def down(self, order: Sequence[Aim], bounds: Sequence[int] = ()) -> None:
        """Takes the aims in turn. bounds: what a looser model proved already, for the first of them."""
        for number, aim in enumerate(order):
            self._guess(order[number:])
            self.take(aim, bounds[number] if number < len(bounds) else -inf)
            if self.impossible:
                return

    def take(self, aim: Aim, known: float = -inf) -> None:
        """One aim. A good guess is checked against cheap bounds first; only what is still open goes to a solver."""
        bound = max(known, self._floor(aim), self.known.get(aim.name, -inf))
        value: float = inf if self.values is None else aim.of(self.values)
        if value > bound:
            bound = max(bound, relaxed(self.model, aim.weights, self.deadline.left()).bound + aim.constant)
        if value > bound:
            self._tell(aim, bound)
            answer = self._solve(aim, bound)
            if answer.impossible and self.values is None:
                self.impossible = True
                return
            if answer.values is not None and aim.of(answer.values) < value:
                self.values, value = answer.values, aim.of(answer.values)
            if not answer.impossible:
                bound = max(bound, answer.bound + aim.constant)
        if self.values is None:
            self.impossible = bound == inf
            return
        reached = aim.of(self.values)
        self.steps.append(Step(aim.name, aim.title, reached, min(reached, round(bound))))
        self._tell(aim, bound)
        self.model = self.model.with_row(aim.weights, high=reached - aim.constant)

    def _tell(self, aim: Aim, bound: float) -> None:
        """The best so far of this aim; nothing while nothing was found."""
        if self.progress is not None and self.values is not None and np.isfinite(bound):
            value = aim.of(self.values)
            self.progress(Step(aim.name, aim.title, value, min(value, round(bound))))

    def _floor(self, aim: Aim) -> float:
        ends = np.where(aim.weights > 0, self.model.lower, self.model.upper)
        used = aim.weights != 0
        return float(aim.weights[used] @ ends[used]) + aim.constant

    def _solve(self, aim: Aim, bound: float) -> Answer:
        """HiGHS; where the model is large, dive first and let CP-SAT improve."""
        left = self.deadline.left() * self.share
        if len(aim.weights) <= LARGE:
            return least(self.model, aim.weights, left)
        answer = dive(self.model, aim.weights, self.deadline)
        best = answer.values if answer.values is not None else self.values
        if answer.values is not None and aim.of(answer.values) <= max(bound, answer.bound + aim.constant):
            return answer
        better = improved(self.model, aim.weights, self.deadline.left() / 2, best, self._told(aim, answer.bound))
        values = better.values if better.values is not None else answer.values
        return Answer(values, max(answer.bound, better.bound))

    def _told(self, aim: Aim, bound: float) -> Callable[[float, float], None]:
        """For a solver that tells while it searches: what it found, and its own bound."""

        def tell(value: float, own: float) -> None:
            best = aim.constant + round(value)
            least = max(bound, own) + aim.constant
            if self.progress is not None and np.isfinite(least):
                self.progress(Step(aim.name, aim.title, best, min(best, round(least))))

        return tell

    def _guess(self, order: Sequence[Aim]) -> None:
        """Tries the lowest cost with nothing missing and nothing very bad: where that exists, all those aims are proven in one go."""
        first = next((number for number, aim in enumerate(order) if aim.name == TOTAL), 0)
        counts = order[:first]
        begins = bool(counts) and (counts[0].name == PLACED or (self.steps and self.steps[-1].name == PLACED))
        if not begins or len(order[0].weights) > LARGE:
            return
        if self.values is not None and all(aim.of(self.values) <= self._floor(aim) for aim in counts):
            return
        upper = self.model.upper.copy()
        for aim in counts:
            upper[aim.weights > 0] = self.model.lower[aim.weights > 0]
        answer = least(
            self.model.within(self.model.lower, upper), order[first].weights, self.deadline.left() * self.share
        )
        if answer.values is not None:
            self.values = answer.values
            self.known[TOTAL] = answer.bound
        elif self.values is None:
            blend = np.zeros(len(order[0].weights))
            for aim in order[: first + 1]:
                blend = blend * STEEP + aim.weights
            self.values = least(self.model, blend, self.deadline.left() * self.share).values


def dive(model: Ready, weights: Values, deadline: Deadline) -> Answer:
    """The relaxation; columns whole in it are held, the rest is solved; when that fails, ever more is let go.

    Returns the bound of the relaxation. Columns at 0 are let go first: a learner whose seats are whole keeps them.
    """
    loose = relaxed(model, weights, deadline.left())
    if loose.values is None:
        return Answer(None, loose.bound)
    whole = np.abs(loose.values - np.round(loose.values)) < 1e-6
    if whole.all():
        return Answer(np.round(loose.values), loose.bound)
    generator = np.random.default_rng(0)
    for share in (1.0, 0.9, 0.6):
        kept = whole & (loose.values > 0.5) & (generator.random(len(whole)) < share) & (model.upper == 1)
        held = model.holding(list(np.flatnonzero(kept)), loose.values)
        answer = least(held, weights, deadline.left() / 3)
        if answer.values is not None:
            return replace(answer, bound=loose.bound)
    return Answer(None, loose.bound)
