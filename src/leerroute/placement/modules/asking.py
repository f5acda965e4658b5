"""What if: the same problem with one thing different, solved from where the placement is now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.modules.aims import PLACED, TOTAL, aims
from leerroute.placement.modules.case import Case, case
from leerroute.placement.modules.engines import Ready, least, ready
from leerroute.placement.modules.lines import Values
from leerroute.placement.modules.model import Model, model
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.placement.modules.together import siblings

MANY_SEATS = 15_000
"""Possible seats above which a question lets go of part of the learners only; its answer is then an upper limit of the cost."""
OTHERS = 300
"""How many of the learners in a module that the asker chose are then let go."""
STAY = 100
"""A cost point weighs as much as this many learners who keep their seat: among equal answers, the one that moves fewest."""


@dataclass(frozen=True)
class Outcome:
    """What the change does: learners whose choices cost less, or more, than now, the asker left out; missing units added.

    total: change of the cost of all choices. worse_first: missing units and very bad outcomes, before the total, get worse. exact: False when not everyone was let go, so that it may cost less than this.
    """

    better: int
    worse: int
    missing: int
    total: int
    worse_first: bool
    exact: bool


class Asking:
    """A placement to which questions can be put; the model is built once."""

    def __init__(self, placed: ModulePlacement) -> None:
        self.placed = placed
        self.case: Case = case(placed.problem, placed.lottery)
        self.made: Model = model(self.case)
        siblings(self.made)
        self.ready: Ready = ready(self.made.lines)

    @cached_property
    def now(self) -> Values:
        """The seats, loads and group counts of the placement; other columns are 0."""
        values = np.zeros(len(self.ready.lower))
        number = {learner.key: a for a, learner in enumerate(self.case.learners)}
        modules = {module.code: b for b, module in enumerate(self.case.modules)}
        for seat in self.placed.seats:
            values[
                self.made.seat[number[seat.learner], modules[seat.group.module], self.case.order[seat.group.period]]
            ] = 1
        for key, units in self.placed.short.items():
            values[self.made.short[number[key]]] = units
        room_class = {room.code: place for place, rooms in enumerate(self.made.rooms) for room in rooms}
        for group in self.placed.groups:
            slot = (modules[group.module], self.case.order[group.period])
            values[self.made.groups[slot][room_class.get(group.room or "", -1)]] += 1
        return values

    @cached_property
    def told(self) -> NDArray[np.bool_]:
        """The columns of which `now` knows the value."""
        columns = [*self.made.seat.values(), *self.made.short, *self.group_columns]
        known = np.zeros(len(self.ready.lower), dtype=np.bool_)
        known[columns] = True
        return known

    @cached_property
    def _seats_now(self) -> Values:
        kept = np.zeros(len(self.now))
        seats = list(self.made.seat.values())
        kept[seats] = self.now[seats]
        return kept

    @cached_property
    def weights(self) -> Values:
        """Missing first, very bad outcomes from the worst on, then the total: as one blend of whole numbers."""
        blend = np.zeros(len(self.ready.lower))
        for aim in aims(self.made):
            if aim.name == PLACED or aim.bad or aim.name == TOTAL:
                blend = blend * 30 + aim.weights
        return blend

    @cached_property
    def group_columns(self) -> list[int]:
        return [column for own in self.made.groups.values() for column in own.values()]

    def held(self) -> Ready:
        """The model without more groups of anything than now; a group that nobody needs any more may go."""
        upper = self.ready.upper.copy()
        upper[self.group_columns] = self.now[self.group_columns]
        return self.ready.within(self.ready.lower, upper)

    def answer(
        self, what_if: Ready, seconds: float, asker: str | None = None, *, wider: bool = False
    ) -> Outcome | None:
        """What the change does; None when it is impossible, or nothing was found in time.

        wider: the placement of now is still possible, so that an answer no better than it says nothing until it is proven.
        """
        given, exact = self._part(what_if, asker)
        aim = STAY * self.weights - self._seats_now
        found = least(given, aim, seconds)
        if found.values is None:
            return None
        if wider and self.weights @ found.values >= self.weights @ self.now and found.bound < aim @ found.values - 0.5:
            return None
        before, after = self._costs(self.now), self._costs(found.values)
        others = [key for key in before if key != asker]
        missing = sum(found.values[column] - self.now[column] for column in self.made.short)
        return Outcome(
            sum(after[key] < before[key] for key in others),
            sum(after[key] > before[key] for key in others),
            round(missing),
            sum(after.values()) - sum(before.values()),
            bool(self.weights @ found.values > self.weights @ self.now),
            exact,
        )

    def _part(self, what_if: Ready, asker: str | None) -> tuple[Ready, bool]:
        if len(self.made.seat) <= MANY_SEATS or asker is None:
            return what_if, True
        wished = {choice.module for choice in self.case.learner[asker].choices}
        there = sorted(
            {
                a
                for (a, b, _), column in self.made.seat.items()
                if self.now[column] > 0.5 and self.case.modules[b].code in wished
            }
        )
        free = {a for a, learner in enumerate(self.case.learners) if learner.key == asker}
        free |= set(np.random.default_rng(0).permutation(there)[:OTHERS])
        held = [column for (a, _, _), column in self.made.seat.items() if a not in free]
        lower, upper = what_if.lower.copy(), what_if.upper.copy()
        lower[held] = upper[held] = self.now[held]
        return what_if.within(lower, upper), False

    def _costs(self, values: Values) -> dict[str, int]:
        costs = {
            learner.key: round(values[column]) * self.placed.problem.settings.weights.unplaced
            for learner, column in zip(self.case.learners, self.made.short, strict=True)
        }
        for (a, b, _), column in self.made.seat.items():
            if values[column] > 0.5:
                key = self.case.learners[a].key
                costs[key] += self.case.cost(key, self.case.modules[b].code)
        return costs
