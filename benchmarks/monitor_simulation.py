"""Does `compare` find what was put in? Bias and coverage in made-up worlds whose truth is known, as a table.

Every world has learners in schools. Who takes the route depends on leerweg and on a score; so does the outcome; schools
differ in outcome by themselves. The route adds exactly 8 points to everybody's chance.

    python -m benchmarks.monitor_simulation [replications]
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison import Balance, Learners, balance_of
from leerroute.monitor.comparison.estimate import difference, wild_difference
from leerroute.monitor.comparison.wild import Wild
from leerroute.text import Text

EFFECT = 0.08
NAME = Text(nl="startkwalificatie", en="startkwalificatie")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class World:
    """schools: how many; with_route: how many of them offer it, None: learners choose within every school. unseen:
    how strongly something that nobody recorded steers both choice and outcome."""

    name: str
    schools: int
    with_route: int | None
    unseen: float = 0.0
    per_school: int = 50


WORLDS = (
    World("learners choose, 40 schools", 40, None),
    World("12 of 40 schools offer it", 40, 12),
    World("6 of 20 schools offer it", 20, 6),
    World("3 of 12 schools offer it", 12, 3),
    World("6 of 12 schools offer it", 12, 6),
    World("2 of 12 schools offer it", 12, 2),
    World("learners choose, 7 schools", 7, None),
    World("learners choose, something unseen", 40, None, unseen=0.15),
)


@dataclass(frozen=True)
class Found:
    """Over all replications: mean error of the plain difference, of ours and of the second opinion, their Monte Carlo
    error, how often the interval held the truth, its mean width, and how often the comparison was refused. cr2, wild: how
    often the interval by that method alone held it, whichever of the two `compare` takes; None where there is none."""

    world: World
    naive: float
    bias: float
    second: float
    bias_error: float
    coverage: float
    coverage_error: float
    width: float
    refused: int
    cr2: float
    wild: float | None


def draw(world: World, random: np.random.Generator) -> tuple[Learners, Learners, Floats, Floats]:
    """Route group, pool and their outcomes, of one world."""
    learners = world.schools * world.per_school
    school = np.repeat(np.arange(world.schools), world.per_school)
    bb = random.random(learners) < 0.5
    score, hidden = random.uniform(-1, 1, learners), random.uniform(-1, 1, learners)
    of_school = random.uniform(-0.1, 0.1, world.schools)[school]
    wants = random.random(learners) < 1 / (1 + np.exp(-(-0.8 + 0.8 * bb - 1.0 * score - 8 * world.unseen * hidden)))
    offered = school < world.with_route if world.with_route else np.ones(learners, dtype=np.bool_)
    taken = wants & offered
    chance = 0.5 + 0.12 * score - 0.06 * bb + of_school - world.unseen * hidden + EFFECT * taken
    outcome = (random.random(learners) < chance).astype(float)
    # Who would want the route but has no school for it stays in the pool: that is what makes groups alike possible.
    background = {"leerweg": np.where(bb, "bb", "kb").astype(object), "score": score}
    everyone = Learners(background, np.ones(learners), school)
    return everyone.only(taken), everyone.only(~taken), outcome[taken], outcome[~taken]


def both_intervals(balance: Balance, came: Floats, beside: Floats) -> tuple[tuple[float, float], Wild | None]:
    """CR2's interval and the bootstrap's, also where `compare` takes the other."""
    sample, ours, theirs = balance._sample, balance._inside(came, 0), balance._inside(beside, 1)
    return difference(sample, ours, theirs).interval(), wild_difference(sample, ours, theirs, anyhow=True)


def simulate(world: World, replications: int, seed: int = 20260801) -> Found:
    """The same seed gives the same table."""
    random = np.random.default_rng(seed)
    naive, ours, second, held, widths = [], [], [], [], []
    by_cr2, by_wild = [], []
    for _ in range(replications):
        route, pool, came, beside = draw(world, random)
        balance = balance_of(route, pool, on=["score"], exact=["leerweg"])
        if not isinstance(balance, Balance):
            continue
        found = balance.compare(NAME, came, beside)
        naive.append(came.mean() - beside.mean() - EFFECT)
        ours.append(found.difference - EFFECT)
        second.append((found.second if found.second is not None else np.nan) - EFFECT)
        cr2, wild = both_intervals(balance, came, beside)
        by_cr2.append(cr2[0] <= EFFECT <= cr2[1])
        if wild is not None:
            by_wild.append((wild.low or -1) <= EFFECT <= (wild.high or 1))
        if found.low is None or found.high is None:
            continue
        low, high = found.low, found.high
        held.append(low <= EFFECT <= high)
        widths.append(high - low)
    done = len(ours)
    coverage = float(np.mean(held))
    return Found(
        world,
        float(np.mean(naive)),
        float(np.mean(ours)),
        float(np.nanmean(second)),
        float(np.std(ours) / np.sqrt(done)),
        coverage,
        float(np.sqrt(max(coverage * (1 - coverage), 0.95 * 0.05) / done)),
        float(np.mean(widths)),
        replications - done,
        float(np.mean(by_cr2)),
        float(np.mean(by_wild)) if by_wild else None,
    )


def main(replications: int) -> None:
    print(f"effect put in: {EFFECT:+.3f}; {replications} replications each; nominal coverage 95 %\n")
    print(f"{'world':36} {'naive':>8} {'ours':>8} {'second':>8} {'(mc)':>7} {'cover':>7} {'(mc)':>6} {'width':>6} {'ref':>4} {'cr2':>7} {'wild':>7} {'s':>5}")  # fmt: skip
    for world in WORLDS:
        start = time.perf_counter()
        found = simulate(world, replications)
        took = time.perf_counter() - start
        print(
            f"{world.name:36} {found.naive:+8.4f} {found.bias:+8.4f} {found.second:+8.4f} {found.bias_error:7.4f} "
            f"{found.coverage:7.1%} {found.coverage_error:6.1%} {found.width:6.3f} {found.refused:4d} "
            f"{found.cr2:7.1%} {'-' if found.wild is None else format(found.wild, '.1%'):>7} {took:5.1f}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
