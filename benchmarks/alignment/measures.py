"""Where the first right answer stands, and how sure we are of the mean over queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.alignment.anchors import bare
from benchmarks.alignment.gold import Known, Pool
from benchmarks.alignment.scores import Ranker, Scores

DRAWS = 2000
SEED = 4


@dataclass(frozen=True)
class Ranked:
    """rank: of the first right answer, 1 is best; ties count against the ranker. place: the query's unit or subject."""

    rank: int
    place: str


def ranks(ranker: Ranker, queries: Sequence[Known], pools: dict[str, Pool]) -> dict[Known, Ranked]:
    found = {}
    for name, pool in pools.items():
        mine = [known for known in queries if known.pool == name]
        if mine:
            scores = ranker([known.query for known in mine], pool.texts, pool.documents)
            texts = np.array([bare(text) for text in pool.texts])
            for known, row in zip(mine, scores, strict=True):
                found[known] = Ranked(_first(known, np.asarray(row, dtype=float), texts), known.place)
    return found


def _first(known: Known, row: Scores, texts: Scores) -> int:
    searched = texts != bare(known.query)
    right = np.isin(texts, list(known.answers)) & searched
    return int(1 + (row[searched & ~right] >= row[right].max()).sum())


def summary(ranked: Sequence[Ranked]) -> str:
    """MRR with its 95 % interval, and recall at 1, 5 and 10."""
    low, high = interval(ranked)
    at = [np.mean([r.rank <= k for r in ranked]) for k in (1, 5, 10)]
    mean = np.mean([1 / r.rank for r in ranked])
    return f"{mean:.3f} [{low:.3f}, {high:.3f}]   " + "  ".join(f"{share:.3f}" for share in at)


def interval(ranked: Sequence[Ranked]) -> tuple[float, float]:
    """95 % percentile bootstrap of the MRR. Whole units are drawn: their outcomes resemble one another."""
    places = {place: [1 / r.rank for r in ranked if r.place == place] for place in {r.place for r in ranked}}
    sums = np.array([(sum(values), len(values)) for _, values in sorted(places.items())])
    drawn = np.random.default_rng(SEED).integers(len(sums), size=(DRAWS, len(sums)))
    totals = sums[drawn].sum(axis=1)
    low, high = np.percentile(totals[:, 0] / totals[:, 1], [2.5, 97.5])
    return float(low), float(high)


def difference(ours: Sequence[Ranked], theirs: Sequence[Ranked]) -> tuple[float, float, float]:
    """By how much our MRR is above theirs on the same queries, with its 95 % interval."""
    gained = [Ranked(1, r.place) for r in ours]
    places: dict[str, list[float]] = {}
    for one, other, unit in zip(ours, theirs, gained, strict=True):
        places.setdefault(unit.place, []).append(1 / one.rank - 1 / other.rank)
    sums = np.array([(sum(values), len(values)) for _, values in sorted(places.items())])
    drawn = np.random.default_rng(SEED).integers(len(sums), size=(DRAWS, len(sums)))
    totals = sums[drawn].sum(axis=1)
    low, high = np.percentile(totals[:, 0] / totals[:, 1], [2.5, 97.5])
    return float(sums[:, 0].sum() / sums[:, 1].sum()), float(low), float(high)
