"""Invented schools of any size, from a seed, with preferences shaped like real ones."""

from __future__ import annotations

from math import log
from random import Random

from leerroute.placement.modules.problem import Choice, Chooser, Module, ModuleProblem, ModuleSettings, Period

SPREAD = 0.5
"""Standard deviation of the log popularity of modules (Plackett-Luce).

Fitted by simulated moments to how much students' first five overlap: 0.6, 0.4, 1.1 and 0.3 in four years of project bidding in
Glasgow (PrefLib 00038), median 0.5; first three of the AGH courses (PrefLib 00009): 1.6, all nearly agree. Real vmbo choices
were not available: how tight a case is decides how much there is to gain, so print the case beside any ratio.
"""


def school(
    seed: int,
    *,
    learners: int = 200,
    modules: int = 12,
    choices: int = 5,
    periods: int = 1,
    units: int = 1,
    smallest: int = 12,
    largest: int = 24,
    groups: int = 3,
    budget: int | None = None,
    budget_per_period: int | None = None,
    spread: float = SPREAD,
) -> ModuleProblem:
    """Learners who each rank `choices` of the modules; groups: at most this many of a module in one period."""
    dice = Random(seed)  # noqa: S311
    popularity = [dice.gauss(0, spread) for _ in range(modules)]

    def ranked() -> list[int]:
        """Plackett-Luce: popularity plus a Gumbel draw, highest first."""
        liking = [each - log(-log(1 - dice.random())) for each in popularity]
        return sorted(range(modules), key=lambda number: -liking[number])[:choices]

    return ModuleProblem(
        settings=ModuleSettings(seed=str(seed), units={"*": units}, budget=budget, budget_per_period=budget_per_period),
        periods=tuple(Period(code=f"P{number}") for number in range(1, periods + 1)),
        modules=tuple(
            Module(code=f"M{number:02d}", smallest=smallest, largest=largest, groups=groups)
            for number in range(1, modules + 1)
        ),
        learners=tuple(
            Chooser(
                key=f"L{number:04d}",
                choices=tuple(Choice(module=f"M{m + 1:02d}", rank=rank) for rank, m in enumerate(ranked(), start=1)),
            )
            for number in range(1, learners + 1)
        ),
    )
