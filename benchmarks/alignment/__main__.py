"""Prints; asserts nothing. Everything is reported on the test half; weights came from the training half."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from benchmarks.alignment.anchors import bare
from benchmarks.alignment.effort import by_score, effort, in_rounds, side_by_side
from benchmarks.alignment.gold import STRATA, Gold, Known, build
from benchmarks.alignment.measures import Ranked, difference, ranks, summary
from benchmarks.alignment.melo import melo
from benchmarks.alignment.placing import folded, placing
from benchmarks.alignment.rankers import PEERS, RANKERS, ours
from benchmarks.alignment.shortlists import shortlists
from benchmarks.alignment.speed import in_own_process
from leerroute.alignment.ranking.actions import demand
from tests.sources import SHARED, SLO_GENERAL, SLO_VOCATIONAL

BINS = (0.0, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
HEADER = f"{'':44}  MRR   [95 % interval]   recall at 1, 5, 10"


def main() -> None:
    if not (SLO_VOCATIONAL.exists() and SLO_GENERAL.exists()):
        print("not measured: SLO's data is not here (../shared/data/slo)")
        return
    gold = build(SLO_VOCATIONAL, SLO_GENERAL)
    print_gold(gold)
    print_effort(gold)
    print_reliability(gold)
    print_demand(gold)
    print_placing()
    if (SHARED / "data" / "melo").exists():
        print(f"\nMELO bel_q_nl_c_nl, through align\n{HEADER}")
        print(f"{'leerroute':44} {summary(melo(SHARED / 'data' / 'melo' / 'bel_q_nl_c_nl'))}")
    print(f"\nSpeed\n{in_own_process()}", end="")


def print_gold(gold: Gold) -> None:
    test = gold.half(training=False)
    found = {name: ranks(ranker, test, gold.pools) for name, ranker in RANKERS.items()}
    for stratum in (*STRATA, None):
        chosen = [known for known in test if stratum in (None, known.stratum)]
        units = len({known.place for known in chosen})
        print(f"\n{stratum or 'all strata'}: {len(chosen)} queries of {units} units or subjects\n{HEADER}")
        for name, ranked in found.items():
            print(f"{name:44} {summary([ranked[known] for known in chosen])}")
    for name in PEERS:
        print_difference(name, [found["leerroute"][k] for k in test], [found[name][k] for k in test])


def print_difference(name: str, mine: Sequence[Ranked], theirs: Sequence[Ranked]) -> None:
    mean, low, high = difference(mine, theirs)
    print(f"MRR of leerroute above that of {name}: {mean:+.3f} [{low:+.3f}, {high:+.3f}]")


def print_effort(gold: Gold) -> None:
    test = gold.half(training=False)
    print("\nPairs looked at until 90 % of the known overlaps was met")
    reading = effort(ours, side_by_side, test, gold.pools)
    print(
        f"{'side by side, in document order':44} {reading.looked_at:7} of {reading.pairs} pairs, {reading.overlaps} overlaps"
    )
    for name, ranker in RANKERS.items():
        for order in (in_rounds, by_score):
            found = effort(ranker, order, test, gold.pools)
            label = f"{name}, {order.__name__.replace('_', ' ')}"
            print(f"{label:44} {found.looked_at:7}   {found.per_overlap:6.1f} for each overlap met")


def print_reliability(gold: Gold) -> None:
    lists = shortlists(gold.half(training=False), gold.pools)
    chance, right = lists.chance.ravel(), lists.right.ravel()
    print("\nConfidence: told chance against share that was right (half of the lists hold no right answer)")
    for low, high in pairwise(BINS):
        here = (chance >= low) & (chance < high)
        if here.any():
            print(
                f"{low:.2f}-{high:.2f}  {here.sum():5} pairs   told {chance[here].mean():.3f}   right {right[here].mean():.3f}"
            )
    print(
        f"Brier score {np.mean((chance - right) ** 2):.4f}; always telling the mean: {right.mean() * (1 - right.mean()):.4f}"
    )


def print_demand(gold: Gold) -> None:
    """Of one outcome at two leerwegen it is known which asks more; do the verbs tell the same?"""
    pairs = [pair for known in gold.half(training=False) for pair in _lower_and_higher(known, gold)]
    told = [(demand(lower), demand(higher)) for lower, higher in pairs]
    differ = [(a, b) for a, b in told if a and b and a != b]
    less = sum(a < b for a, b in differ)
    print(
        f"\nOf {len(pairs)} outcomes worded for a lower and a higher leerweg the verbs tell of {len(differ)}, {less} rightly"
    )


def _lower_and_higher(known: Known, gold: Gold) -> list[tuple[str, str]]:
    if known.stratum != "leerweg" or len(known.answers) != 1:
        return []
    return [(known.query, text) for text in gold.pools[known.pool].texts if bare(text) in known.answers]


def print_placing() -> None:
    data = placing(SLO_VOCATIONAL)
    test = data.half(training=False)
    print(
        f"\nEindterm to the title of its own deeltaak: {len(test)} of {len(data.tasks)}, {len(data.titles)} titles\n{HEADER}"
    )
    found = folded(data, test)
    for name, ranked in found.items():
        print(f"{name:44} {summary(ranked)}")
    for name in found:
        if name.endswith("title and outcomes"):
            print_difference(name, found["leerroute"], found[name])


if __name__ == "__main__":
    main()
