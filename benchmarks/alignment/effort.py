"""How many pairs two teachers look at before they have met nine in ten of the overlaps that are known.

A query is met when a right answer of it was looked at; its other pairs are then skipped, in every order alike. Side by
side: in the order of the documents, each query with all outcomes of the other side. In rounds: the best of every query
first, then the second best of those not met, and so on. By score: all pairs in one order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np

from benchmarks.alignment.anchors import bare
from benchmarks.alignment.gold import Known, Pool
from benchmarks.alignment.scores import Ranker

SHARE = 0.9

Order = Callable[[Any], Any]
"""Scores of the shape (queries, texts) to numbers of that shape: pairs with low numbers are looked at first."""


@dataclass(frozen=True)
class Effort:
    """looked_at: pairs until SHARE of the overlaps was met. pairs: how many there are. overlaps: how many are known."""

    looked_at: int
    pairs: int
    overlaps: int

    @property
    def per_overlap(self) -> float:
        return self.looked_at / ceil(SHARE * self.overlaps)


def side_by_side(scores: Any) -> Any:
    """Row after row; the scores do not count."""
    return np.arange(scores.size).reshape(scores.shape)


def in_rounds(scores: Any) -> Any:
    """By rank within a query, and by score within a round."""
    return np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1).astype(float) - scores / 1e9


def by_score(scores: Any) -> Any:
    """The highest first, of whichever query."""
    return -scores


def effort(ranker: Ranker, order: Order, queries: Sequence[Known], pools: dict[str, Pool]) -> Effort:
    keys, rows, right = [], [], []
    seen = 0
    for name, pool in pools.items():
        mine = [known for known in queries if known.pool == name]
        if not mine:
            continue
        texts = np.array([bare(text) for text in pool.texts])
        scores = np.asarray(ranker([known.query for known in mine], pool.texts, pool.documents), dtype=float)
        searched = np.stack([texts != bare(known.query) for known in mine])
        key = order(scores) + (10 * scores.size * seen if order is side_by_side else 0)
        keys.append(key[searched])
        rows.append((np.arange(seen, seen + len(mine))[:, None] + np.zeros_like(key, dtype=int))[searched])
        right.append(np.stack([np.isin(texts, list(known.answers)) for known in mine])[searched])
        seen += len(mine)
    return _walked(np.concatenate(keys), np.concatenate(rows), np.concatenate(right))


def _walked(key: Any, row: Any, right: Any) -> Effort:
    order = np.argsort(key, kind="stable")
    row, right = row[order], right[order]
    queries = int(row.max()) + 1
    position = np.arange(len(row))
    met = np.full(queries, len(row))
    np.minimum.at(met, row[right], position[right])
    last = np.sort(met)[ceil(SHARE * queries) - 1]
    return Effort(int(((position <= last) & (position <= met[row])).sum()), len(row), queries)
