"""A problem made ready for solving: everything in the drawn order, and every seat a learner could have at all.

Learners, modules, rooms and teachers are put in the order of their lottery numbers, so that neither a name nor the order of the
lists can decide anything: the solver gets the same model whichever way the school sorted its spreadsheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from leerroute.placement.lottery import draw
from leerroute.placement.modules.problem import At, Chooser, Module, ModuleProblem, Period


class Why(StrEnum):
    """Why a learner cannot be in a module in a period, whatever the others do."""

    STRUCK = "struck"
    NOT_CHOSEN = "not_chosen"
    DONE = "done"
    ABSENT = "absent"
    NOT_IN_PERIOD = "not_in_period"
    COLLEGE = "college"
    PREREQUISITE = "prerequisite"


@dataclass(frozen=True)
class Case:
    """One problem in its drawn order. lottery: a number per learner, 1 goes first."""

    problem: ModuleProblem
    lottery: Mapping[str, int]
    learners: tuple[Chooser, ...]
    modules: tuple[Module, ...]
    periods: tuple[Period, ...]
    ranks: Mapping[str, Mapping[str, int | None]] = field(repr=False)

    @cached_property
    def fixed(self) -> frozenset[tuple[str, str]]:
        return frozenset((seat.learner, seat.module) for seat in self.problem.fixed)

    @cached_property
    def learner(self) -> Mapping[str, Chooser]:
        return {learner.key: learner for learner in self.learners}

    @cached_property
    def module(self) -> Mapping[str, Module]:
        return {module.code: module for module in self.modules}

    @cached_property
    def period(self) -> Mapping[str, Period]:
        return {period.code: period for period in self.periods}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of every period in the school year."""
        return {period.code: number for number, period in enumerate(self.periods)}

    @cached_property
    def overlapping(self) -> Mapping[str, frozenset[str]]:
        """The periods that cannot be combined with a period, itself not counted; clashing goes both ways."""
        pairs = {(period.code, other) for period in self.periods for other in period.clashes if other != period.code}
        both = pairs | {(b, a) for a, b in pairs}
        return {each.code: frozenset(b for a, b in both if a == each.code) for each in self.periods}

    @cached_property
    def stretches(self) -> tuple[frozenset[str], ...]:
        """The largest sets of periods that all overlap: of each, nobody and nothing can be in more than one."""
        found: list[frozenset[str]] = []

        def grow(chosen: frozenset[str], open_: frozenset[str], seen: frozenset[str]) -> None:
            if not open_ and not seen:
                found.append(chosen)
            for code in sorted(open_):
                grow(chosen | {code}, open_ & self.overlapping[code], seen & self.overlapping[code])
                open_, seen = open_ - {code}, seen | {code}

        grow(frozenset(), frozenset(self.overlapping), frozenset())
        return tuple(sorted(found, key=sorted))

    def rank(self, learner: str, module: str) -> int | None:
        return self.ranks[learner].get(module)

    def units(self, learner: Chooser) -> int:
        return self.problem.units(learner) or 0

    def cost(self, learner: str, module: str) -> int:
        """What a seat costs by the weights; a module that staff fixed without it being chosen costs as not chosen."""
        weights, rank = self.problem.settings.weights, self.rank(learner, module)
        if rank is None:
            return weights.unplaced if weights.not_chosen is None else weights.not_chosen
        costs = weights.per_rank or (0,)
        return costs[min(rank, len(costs)) - 1]

    def why_not(self, learner: Chooser, module: Module, period: Period) -> Why | None:
        """Why this seat does not exist for this learner; None when it does. Staff's fixed seats pass choices by."""
        if (learner.key, module.code) not in self.fixed:
            choices = self.ranks[learner.key]
            if module.code in choices and choices[module.code] is None:
                return Why.STRUCK
            if module.code not in choices and self.problem.settings.weights.not_chosen is None:
                return Why.NOT_CHOSEN
            if module.code in learner.done:
                return Why.DONE
        if period.code in learner.absent:
            return Why.ABSENT
        if module.periods is not None and period.code not in module.periods:
            return Why.NOT_IN_PERIOD
        if module.at is At.MBO and not period.college:
            return Why.COLLEGE
        return None

    @cached_property
    def seats(self) -> tuple[tuple[int, int, int], ...]:
        """Every (learner, module, period) that could be, as places in the drawn order; prerequisites are left to the model."""
        return tuple(
            (a, b, c)
            for a, learner in enumerate(self.learners)
            for b, module in enumerate(self.modules)
            if self._possible(learner, module)
            for c, period in enumerate(self.periods)
            if self.why_not(learner, module, period) is None
        )

    def _possible(self, learner: Chooser, module: Module) -> bool:
        if self.problem.settings.weights.not_chosen is not None or (learner.key, module.code) in self.fixed:
            return True
        return self.ranks[learner.key].get(module.code) is not None


def case(problem: ModuleProblem, lottery: Mapping[str, int] | None = None) -> Case:
    """The problem in its drawn order; lottery: numbers drawn elsewhere, instead of from the seed.

    Raises ValueError for a learner without a number of units: `check` finds that, and names the row, before any solving.
    """
    seed = problem.settings.seed
    lottery = lottery or draw((learner.key for learner in problem.learners), seed)
    modules = draw((module.code for module in problem.modules), seed)
    for learner in problem.learners:
        if problem.units(learner) is None:
            raise ValueError(
                f"learner {learner.key}: units is not filled in, and settings.units has none for the leerweg"
            )
    return Case(
        problem,
        lottery,
        tuple(sorted(problem.learners, key=lambda learner: lottery[learner.key])),
        tuple(sorted(problem.modules, key=lambda module: modules[module.code])),
        problem.periods,
        {learner.key: {choice.module: choice.rank for choice in learner.choices} for learner in problem.learners},
    )
