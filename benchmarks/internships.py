"""Internship places against what a school would do instead, in one run on the same instances. Prints; asserts nothing.

    .venv/bin/python -m benchmarks.internships

The instance is invented (see tests/placement/internships/schools.py), with real postcodes where the shared data is at
hand. How much is gained depends on how tight a case is, so the instance is always printed with the ratio. Peers:
first come first served (10 orders of arrival), serial dictatorship (10 draws; each takes the best by rank, then
travel), and deferred acceptance (Gale and Shapley 1962, learners propose, every place draws its own lottery; with one
lottery for all places it is serial dictatorship).
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

import numpy as np
from scipy.optimize import linear_sum_assignment

from leerroute.law import shipped_register
from leerroute.placement.internships import Explanations, InternshipPlacement, InternshipProblem, place
from leerroute.placement.internships.possible import Case, case
from leerroute.placement.internships.solving import Solved, solved
from leerroute.placement.travel import TravelTimes
from tests.placement.internships.glasgow import FOLDER, glasgow
from tests.placement.internships.schools import CENTROIDS, START, Region, invented_region, real_region, school
from tests.placement.internships.small import LAW

SEEDS = 10
Columns = Sequence[int]


@dataclass(frozen=True)
class Timed:
    """Seconds on the clock and of the processor: two cores are shared, so that the clock alone says little."""

    clock: float
    cpu: float


def timed(work: Callable[[], object], repeat: int = 5) -> Timed:
    """The best of some runs."""
    clocks, cpus = [], []
    for _ in range(repeat):
        clock, cpu = time.perf_counter(), time.process_time()
        work()
        clocks.append(time.perf_counter() - clock)
        cpus.append(time.process_time() - cpu)
    return Timed(min(clocks), min(cpus))


def wishes_then_near(ready: Case) -> list[list[int]]:
    """Per learner every possible place: by rank, then by minutes."""
    rank = np.where(ready.rank == 0, 1000, ready.rank)
    return [
        sorted(
            np.flatnonzero(able).tolist(), key=lambda column: (rank[row, column], ready.minutes[row, column], column)
        )
        for row, able in enumerate(ready.possible)
    ]


def first_come(ready: Case, wishes: list[list[int]], dice: random.Random) -> Columns:
    """Who comes first takes the first place on the list of choices that is left; else any place that is possible."""
    seats, at = _seats(ready), [-1] * len(wishes)
    for row in dice.sample(range(len(wishes)), k=len(wishes)):
        chosen = [column for column in wishes[row] if ready.rank[row, column]]
        others = [column for column in wishes[row] if not ready.rank[row, column]]
        dice.shuffle(others)
        _take(row, chosen + others, seats, at)
    return at


def serial_dictatorship(ready: Case, wishes: list[list[int]], dice: random.Random) -> Columns:
    seats, at = _seats(ready), [-1] * len(wishes)
    for row in dice.sample(range(len(wishes)), k=len(wishes)):
        _take(row, wishes[row], seats, at)
    return at


def deferred_acceptance(ready: Case, wishes: list[list[int]], dice: random.Random) -> Columns:
    """Learners ask their places one by one; a place holds whom its own lottery puts first."""
    seats = _seats(ready)
    order = [dice.sample(range(len(wishes)), k=len(wishes)) for _ in seats]
    held: list[list[tuple[int, int]]] = [[] for _ in seats]
    asked, todo = [0] * len(wishes), list(range(len(wishes)))
    while todo:
        row = todo.pop()
        if asked[row] == len(wishes[row]):
            continue
        column = wishes[row][asked[row]]
        asked[row] += 1
        held[column].append((order[column][row], row))
        held[column].sort()
        todo += [out for _, out in held[column][seats[column] :]]
        del held[column][seats[column] :]
    at = [-1] * len(wishes)
    for column, here in enumerate(held):
        for _, row in here:
            at[row] = column
    return at


def _seats(ready: Case) -> list[int]:
    return [place.seats for place in ready.problem.places]


def _take(row: int, wishes: Sequence[int], seats: list[int], at: list[int]) -> None:
    for column in wishes:
        if seats[column]:
            seats[column] -= 1
            at[row] = column
            return


@dataclass(frozen=True)
class Score:
    placed: float
    first: float
    unchosen: float
    worst: float
    minutes: float


def score(ready: Case, at: Columns) -> Score:
    pairs = [(row, column) for row, column in enumerate(at) if column >= 0]
    ranks = [int(ready.rank[pair]) for pair in pairs]
    return Score(
        placed=len(pairs),
        first=sum(rank == 1 for rank in ranks),
        unchosen=sum(rank == 0 for rank in ranks),
        worst=max(ranks, default=0),
        minutes=mean(float(ready.minutes[pair]) for pair in pairs) if pairs else 0.0,
    )


def averaged(scores: Sequence[Score]) -> Score:
    return Score(*(mean(getattr(each, name) for each in scores) for name in Score.__dataclass_fields__))


def peers(ready: Case) -> Iterator[tuple[str, Score, float]]:
    wishes = wishes_then_near(ready)
    for name, play in (
        ("first come first served", first_come),
        ("serial dictatorship", serial_dictatorship),
        ("deferred acceptance", deferred_acceptance),
    ):
        start = time.process_time()
        dice = [random.Random(seed) for seed in range(SEEDS)]  # noqa: S311
        scores = [score(ready, play(ready, wishes, each)) for each in dice]
        yield f"{name} (mean of {SEEDS})", averaged(scores), (time.process_time() - start) / SEEDS


def told(name: str, each: Score, seconds: float) -> str:
    return (
        f"  {name:<38} {each.placed:>7.1f} {each.first:>8.1f} {each.unchosen:>9.1f} {each.worst:>6.1f} "
        f"{each.minutes:>8.1f} {seconds:>9.4f}"
    )


def instance(title: str, problem: InternshipProblem, travel: TravelTimes) -> None:
    law = shipped_register()
    ready = case(problem, law, travel)
    seats = sum(each.seats for each in problem.places)
    print(f"\n{title}: {len(problem.learners)} learners, {seats} seats, {int(ready.possible.sum()):,} possible pairs")
    print(f"  {'':<38} {'placed':>7} {'1st':>8} {'unchosen':>9} {'worst':>6} {'minutes':>8} {'cpu s':>9}")
    found = solved(ready, seconds=60)
    solving, whole = timed(lambda: solved(ready, seconds=60)), timed(lambda: place(problem, law, travel=travel))
    ours = score(ready, found.column.tolist())
    print(told("leerroute, every objective proven", ours, solving.cpu))
    by_lot = problem.settings.model_copy(update={"without": "lottery"})
    shared = solved(case(problem.model_copy(update={"settings": by_lot}), law, travel), seconds=60)
    print(told("the same, without: lottery", score(ready, shared.column.tolist()), 0.0))
    for name, each, seconds in peers(ready):
        print(told(name, each, seconds))
        print(
            f"    {'':<36} {ours.placed - each.placed:>+7.1f} {ours.first - each.first:>+8.1f} "
            f"{ours.unchosen - each.unchosen:>+9.1f} {'':>6} {ours.minutes / each.minutes:>8.2f}x"
        )
    print("  steps: " + ", ".join(f"{step.name} {step.value} (bound {step.bound})" for step in found.steps))
    print(f"  all objectives and the lottery: {solving.clock:.3f} s on the clock, {solving.cpu:.3f} s cpu")
    print(f"  with judging every limit (place()): {whole.clock:.3f} s on the clock, {whole.cpu:.3f} s cpu")
    _one_objective(ready, found)
    _explaining(problem, travel)


def with_minimums() -> None:
    """Half of the places take nobody unless two thirds of their seats are filled: the MILP comes first."""
    problem, travel = school(_region(), 1, places=150, seats=4)
    dice = random.Random(1)  # noqa: S311
    places = [each.model_copy(update={"fewest": 3 if dice.random() < 0.5 else 0}) for each in problem.places]
    problem = problem.model_copy(update={"places": tuple(places)})
    law = shipped_register()
    clock, cpu = time.perf_counter(), time.process_time()
    placement = place(problem, law, travel=travel)
    assert isinstance(placement, InternshipPlacement)
    print("\nwith minimum sizes: 600 learners, 150 places of 4 seats, half of them from 3 learners on")
    print("  steps: " + ", ".join(f"{step.name} {step.value} (bound {step.bound})" for step in placement.steps))
    print(
        f"  {len(placement.closed)} closed; {time.perf_counter() - clock:.1f} s on the clock, "
        f"{time.process_time() - cpu:.1f} s cpu"
    )


def _region() -> Region:
    return real_region() if CENTROIDS.exists() else invented_region()


def _one_objective(ready: Case, found: Solved) -> None:
    """The peer for one objective alone: everybody placed and satisfaction in one big sum, by scipy."""
    cost = np.where(ready.possible, found.own, 10**9).repeat(_seats(ready), axis=1)
    once = timed(lambda: linear_sum_assignment(cost), repeat=3)
    print(
        f"  one big sum by scipy linear_sum_assignment: {once.cpu:.3f} s cpu (one solve; ours does {len(found.stages)})"
    )


def _explaining(problem: InternshipProblem, travel: TravelTimes) -> None:
    law = shipped_register()
    placement = place(problem, law, travel=travel)
    assert isinstance(placement, InternshipPlacement)
    start = time.process_time()
    explanations = Explanations(placement, law, travel)
    reasons = [why for each in problem.learners for why in explanations.better_choices(each.key)]
    told_in = time.process_time() - start
    tried, start = reasons[:50], time.process_time()
    changed = sum(why.change is not None for why in tried)
    each = (time.process_time() - start) / max(1, len(tried))
    print(f"  why not: {len(reasons)} higher choices of all learners in {told_in:.2f} s cpu")
    print(
        f"  what would have changed it: {each:.3f} s cpu each, by solving again ({changed} of {len(tried)} had an answer)"
    )
    for shortage in explanations.shortages()[:3]:
        print(f"  {shortage.told.nl}")
    for price in explanations.prices()[:3]:
        print(f"  {price.limit.nl}: {price.told.nl}")


def glasgow_years() -> None:
    print("\nGlasgow (PrefLib 00038), sum of ranks (first = 1), one seat per project")
    for path in sorted(FOLDER.glob("*.soi")):
        problem = glasgow(path)
        ready = case(problem, LAW, TravelTimes({}))
        found = solved(ready, seconds=10)
        value = next(step.value for step in found.steps if step.name == "satisfaction") // 10 + len(problem.learners)
        wishes = wishes_then_near(ready)
        dictators = [
            serial_dictatorship(ready, wishes, random.Random(seed))  # noqa: S311
            for seed in range(100)
        ]
        sums = mean(
            sum(int(ready.rank[row, column]) for row, column in enumerate(at) if column >= 0) for at in dictators
        )
        without = mean(sum(column < 0 for column in at) for at in dictators)
        print(f"  {path.stem}: {value} (0 unplaced); serial dictatorship {sums:.1f} ({without:.1f} unplaced)")


def main() -> None:
    region = _region()
    instance("one seat per place", *school(region, 1))
    instance("scarce", *school(region, 1, places=300))
    instance("ample", *school(region, 1, places=450, seats=2))
    with_minimums()
    if FOLDER.exists():
        glasgow_years()
    print(f"\nlearners begin on {START}")


if __name__ == "__main__":
    main()
