"""Placing learners in modules against what a school would do instead, in one run. Prints; asserts nothing.

    .venv/bin/python -m benchmarks.placement [seeds]

Instances are invented (`placement.modules.synthetic`, seeds printed) with preferences shaped like PrefLib's; Glasgow is real, its
capacities (1 per project) are assumed because the files with capacities are not here. First come first served and deferred acceptance
get a plan of groups made on first choices, as a team leader makes it; nobody holds them to the smallest group, which favours them. With
one lottery for all modules deferred acceptance is serial dictatorship: equal lines are no mistake. Gains depend on how tight the instance is.
"""

from __future__ import annotations

import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Mapping
from random import Random

from leerroute.placement.modules import ModulePlacement, faults, place
from leerroute.placement.modules.problem import Choice, Chooser, Module, ModuleProblem, ModuleSettings, Period
from leerroute.placement.modules.synthetic import school
from tests.sources import SHARED

Got = Mapping[str, list[str]]
"""Per learner the modules."""
GLASGOW = SHARED / "data" / "preflib" / "00038-project"
AGH = SHARED / "data" / "preflib" / "00009-agh"
KNOWN = (57, 54, 44, 48)
"""Optimal sums of ranks of four years of Glasgow, capacity 1, by linear assignment (analytics.md 5c)."""


def planned_groups(problem: ModuleProblem) -> dict[tuple[str, str], int]:
    """Groups per module and period as a team leader plans them: by first choices, then as far as the budget goes."""
    wished = Counter(
        choice.module
        for learner in problem.learners
        for choice in learner.choices
        if choice.rank is not None and choice.rank <= (problem.units(learner) or 1)
    )
    budget = problem.settings.budget or problem.settings.budget_per_period or 10_000
    plan: dict[tuple[str, str], int] = {}
    for period in problem.periods:
        count: Counter[str] = Counter()
        share = {module.code: wished[module.code] / len(problem.periods) for module in problem.modules}
        size = {module.code: module.largest for module in problem.modules}
        most = {module.code: module.groups or 10_000 for module in problem.modules}
        for _ in range(budget):
            open_ = [code for code in share if count[code] < most[code] and share[code] > count[code] * size[code]]
            open_ = open_ or [code for code in share if count[code] < most[code]]
            if not open_:
                break
            count[max(open_, key=lambda code: share[code] - count[code] * size[code])] += 1
        plan |= {(code, period.code): count[code] for code in share}
    return plan


def first_come(problem: ModuleProblem, plan: Mapping[tuple[str, str], int], seed: int) -> Got:
    """In the order of arrival (random) everyone takes the best that is left, in the emptiest period that is free."""
    largest = {module.code: module.largest for module in problem.modules}
    left = {slot: number * largest[slot[0]] for slot, number in plan.items()}
    order = list(problem.learners)
    Random(seed).shuffle(order)  # noqa: S311
    got: dict[str, list[str]] = {learner.key: [] for learner in order}
    for learner in order:
        busy: set[str] = set()
        for choice in sorted(learner.choices, key=lambda choice: choice.rank or 99):
            free = [slot for slot in left if slot[0] == choice.module and slot[1] not in busy and left[slot] > 0]
            if free and len(got[learner.key]) < (problem.units(learner) or 1):
                slot = max(free, key=lambda slot: left[slot])
                left[slot] -= 1
                busy.add(slot[1])
                got[learner.key].append(choice.module)
    return got


def serial_dictatorship(problem: ModuleProblem, plan: Mapping[tuple[str, str], int], seed: int) -> Got:
    """The same with the order drawn by lot."""
    return first_come(problem, plan, seed + 1_000)


def deferred_acceptance(problem: ModuleProblem, plan: Mapping[tuple[str, str], int], seed: int) -> Got:
    """Gale and Shapley 1962, learners propose, modules keep the lowest lottery numbers; one round, one module each."""
    largest = {module.code: module.largest for module in problem.modules}
    seats: Counter[str] = Counter()
    for (code, _), number in plan.items():
        seats[code] += number * largest[code]
    order = list(problem.learners)
    Random(seed).shuffle(order)  # noqa: S311
    drawn = {learner.key: place for place, learner in enumerate(order)}
    wishes = {learner.key: [choice.module for choice in learner.choices] for learner in order}
    kept: dict[str, list[str]] = {code: [] for code in largest}
    asking = list(wishes)
    while asking:
        key = asking.pop()
        if wishes[key]:
            code = wishes[key].pop(0)
            kept[code] = sorted([*kept[code], key], key=drawn.__getitem__)
            asking += kept[code][seats[code] :]
            kept[code] = kept[code][: seats[code]]
    got: dict[str, list[str]] = {key: [] for key in wishes}
    for code, keys in kept.items():
        for key in keys:
            got[key].append(code)
    return got


def the_matching_package(problem: ModuleProblem, plan: Mapping[tuple[str, str], int], seed: int) -> Got:
    """matching 1.4.3 (HospitalResident); a RecursionError at 18,000 pairs, so for a small school only."""
    from matching.games import HospitalResident

    largest = {module.code: module.largest for module in problem.modules}
    order = [learner.key for learner in problem.learners]
    Random(seed).shuffle(order)  # noqa: S311
    wishes = {learner.key: [c.module for c in learner.choices if plan[c.module, "P1"]] for learner in problem.learners}
    wishes = {key: own for key, own in wishes.items() if own}
    hospitals = {code: [key for key in order if code in wishes.get(key, [])] for code in largest if plan[code, "P1"]}
    hospitals = {code: own for code, own in hospitals.items() if own}
    capacity = {code: plan[code, "P1"] * largest[code] for code in hospitals}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        solved = HospitalResident.create_from_dictionaries(wishes, hospitals, capacity).solve(optimal="resident")
    got: dict[str, list[str]] = {learner.key: [] for learner in problem.learners}
    for hospital, residents in solved.items():
        for resident in residents:
            got[str(resident.name)].append(str(hospital.name))
    return got


def line(name: str, problem: ModuleProblem, got: Got, groups: int, wall: float, cpu: float, best: int | None) -> int:
    """Prints one way of placing; gives its cost by the weights."""
    weights = problem.settings.weights
    ranks = {
        learner.key: {choice.module: choice.rank or 0 for choice in learner.choices} for learner in problem.learners
    }
    given = [ranks[key][module] for key, modules in got.items() for module in modules]
    missing = sum(problem.units(learner) or 0 for learner in problem.learners) - len(given)
    cost = missing * weights.unplaced + sum(weights.per_rank[min(rank, 5) - 1] for rank in given)
    firsts = sum(1 in [ranks[key][module] for module in modules] for key, modules in got.items()) / len(got)
    ratio = "" if not best else f"   {cost / best:5.2f}x"
    print(
        f"  {name:34} cost {cost:7,}   first choice {firsts:6.1%}   worst {max(given):2}   missing {missing:4}   "
        f"groups {groups:4}   {wall:6.1f} s ({cpu:5.1f} cpu){ratio}"
    )
    return cost


def against(title: str, problem: ModuleProblem, ways: Mapping[str, Callable[..., Got]], seconds: float) -> None:
    print(f"\n{title}")
    wall, cpu = time.perf_counter(), time.process_time()
    try:
        placed = place(problem, seconds=seconds)
    except TimeoutError as error:
        print(f"  leerroute: {error}")
        return
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    if not isinstance(placed, ModulePlacement):
        print("  impossible:", *(text.en for text in placed.change))
        return
    got: dict[str, list[str]] = {learner.key: [] for learner in problem.learners}
    for seat in placed.seats:
        got[seat.learner].append(seat.group.module)
    best = line("leerroute", problem, got, len(placed.groups), wall, cpu, None)
    told = (f"{s.name} {s.value}{'' if s.proven else f' (bound {s.bound}, {s.gap:.2%})'}" for s in placed.steps)
    print(f"    steps: {', '.join(told)}; limits broken: {len(faults(placed))}")
    plan = planned_groups(problem)
    for name, way in ways.items():
        start, spent = time.perf_counter(), time.process_time()
        other = way(problem, plan, 1)
        line(name, problem, other, sum(plan.values()), time.perf_counter() - start, time.process_time() - spent, best)


def preflib(path: str) -> tuple[int, list[list[int]]]:
    """Alternatives and, per voter, the order, from PrefLib's strict orders."""
    alternatives, orders = 0, []
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        for row in file:
            if found := re.match(r"# NUMBER ALTERNATIVES: (\d+)", row):
                alternatives = int(found[1])
            elif not row.startswith("#") and row.strip():
                times, order = row.split(":")
                orders += [[int(one) for one in re.findall(r"\d+", order)]] * int(times)
    return alternatives, orders


def from_preflib(path: str, seats: int, groups: int = 1, linear: bool = False) -> ModuleProblem:
    """One module per alternative with `seats` seats; cost = rank - 1 so that totals compare with sums of ranks."""
    alternatives, orders = preflib(path)
    costs = tuple(range(alternatives)) if linear else (0, 1, 3, 6, 10)
    settings = ModuleSettings(seed=path[-12:], units={"*": 1})
    weights = settings.weights.model_copy(
        update={"per_rank": costs, "unplaced": 1000 if linear else 40, "bad_from": 99 if linear else 4}
    )
    return ModuleProblem(
        settings=settings.model_copy(update={"weights": weights}),
        periods=(Period(code="P1"),),
        modules=tuple(
            Module(code=f"A{n}", smallest=1, largest=seats, groups=groups) for n in range(1, alternatives + 1)
        ),
        learners=tuple(
            Chooser(key=f"S{n}", choices=tuple(Choice(module=f"A{a}", rank=r) for r, a in enumerate(order, start=1)))
            for n, order in enumerate(orders, start=1)
        ),
    )


def real() -> None:
    for year, known in enumerate(KNOWN, start=1):
        path = GLASGOW / f"00038-0000000{year}.soi"
        if path.exists():
            problem = from_preflib(str(path), 1, linear=True)
            placed = place(problem, seconds=30)
            if isinstance(placed, ModulePlacement):
                own = sum(seat.rank or 0 for seat in placed.seats)
                print(
                    f"Glasgow {year}: {len(problem.learners)} students, capacity 1 (assumed): sum of ranks {own}, known optimum {known}"
                )
    for year, seats in ((1, 20), (2, 26)):
        path = AGH / f"00009-0000000{year}.soc"
        if path.exists():
            problem = from_preflib(str(path), seats)
            title = f"AGH courses {year}: {len(problem.learners)} students, {len(problem.modules)} courses, {seats} seats each (assumed)"
            against(
                title, problem, {"first come first served": first_come, "deferred acceptance": deferred_acceptance}, 30
            )


def main() -> None:
    seeds = [int(one) for one in sys.argv[1:]] or [1, 2, 3]
    one_round: dict[str, Callable[..., Got]] = {
        "first come first served": first_come,
        "serial dictatorship": serial_dictatorship,
        "deferred acceptance (own)": deferred_acceptance,
    }
    real()
    small = school(1, budget=10)
    against(
        "200 learners, 12 modules, 10 groups of 12-24, seed 1",
        small,
        one_round | {"deferred acceptance (matching)": the_matching_package},
        30,
    )
    for seed in seeds:
        title = (
            f"2,000 learners, 40 modules, 84 groups of 12-24, at most 3 a module, seed {seed}: mark proven under 10 s"
        )
        against(title, school(seed, learners=2_000, modules=40, budget=84), one_round, 60)
    for seed in seeds:
        title = f"2,000 learners, 4 of 5 choices in 4 periods, 40 modules, 90 groups a period, seed {seed}: mark proven or 0.5 % in 60 s"
        problem = school(seed, learners=2_000, modules=40, periods=4, units=4, budget_per_period=90)
        against(title, problem, {"first come first served": first_come}, 60)


if __name__ == "__main__":
    main()
