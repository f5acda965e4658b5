"""Which pairs to put before two teachers next: the most informative first, thirty at a time."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from leerroute.alignment.candidate import Candidate
from leerroute.alignment.judged import Judged, Pair
from leerroute.alignment.standing import JudgedPair, PairStanding, judged_pairs
from leerroute.curriculum import Side

SESSION = 30
"""Pairs in one session of two teachers."""
NEAR_CERTAIN = 0.95
"""From this confidence a pair is only offered to confirm."""


@dataclass(frozen=True)
class Progress:
    """Pairs by where they stand, out of all that were put forward."""

    counts: Mapping[PairStanding, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def settled(self) -> int:
        return self.counts[PairStanding.AGREED] + self.counts[PairStanding.FINAL]


@dataclass(frozen=True)
class Batch:
    """One session. disputed: to talk about first. quick: near certain, only to confirm. discuss: the others, the most
    informative first."""

    disputed: tuple[Candidate, ...]
    quick: tuple[Candidate, ...]
    discuss: tuple[Candidate, ...]
    progress: Progress

    def __iter__(self) -> Iterator[Candidate]:
        return iter((*self.disputed, *self.quick, *self.discuss))

    def __len__(self) -> int:
        return len(self.disputed) + len(self.quick) + len(self.discuss)


def next_batch(
    candidates: Iterable[Candidate],
    judged: Iterable[Judged],
    size: int = SESSION,
    side: Side | None = None,
    *,
    spread: float = 0.0,
) -> Batch:
    """The next `size` pairs that are not settled; with `side` those that this school has not judged.

    Disputed pairs come first, at most a third of the batch; near certain pairs (confidence from .95) fill at most
    another third. The rest is chosen one by one, each time the pair with the most to tell:

        uncertainty / ((1 + same outcome) * (1 + same units) ** spread)

    uncertainty: 4 p (1 - p) with p the confidence, 1 at even odds and 0 when certain; the score where no confidence was
    measured. same outcome: how often its left outcome is in the batch already, or was judged, so that a session goes over
    many outcomes. same units: how often its two units are in the batch already. spread: 0 takes no notice of units, as
    overlaps come in clusters (docs/alignment.md has the figures); 0.5 makes a first session go over more of them.
    """
    known = judged_pairs(judged)
    listed = list(candidates)
    todo: dict[PairStanding, list[Candidate]] = {standing: [] for standing in PairStanding}
    for candidate in listed:
        todo[_standing(candidate, known)].append(candidate)
    third = max(size // 3, 1)
    disputed = tuple(todo[PairStanding.DISPUTED][:third])
    open_ = [c for c in (*todo[PairStanding.OPEN], *todo[PairStanding.ONE_SIDED]) if not _spoke(side, c, known)]
    quick = tuple(sorted(filter(_near_certain, open_), key=lambda c: -(c.confidence or 0)))
    fill = min(third, size - len(disputed))
    others = [c for c in open_ if not _near_certain(c)]
    rest = _most_telling(others, known, size - len(disputed) - min(len(quick), fill), spread)
    quick = quick[: size - len(disputed) - len(rest)]
    counts = {standing: len(found) for standing, found in todo.items()}
    return Batch(disputed, quick, rest, Progress(counts))


def pair_of(candidate: Candidate) -> Pair:
    left, right = candidate.left, candidate.right
    return left.id, right.id, left.fingerprint, right.fingerprint


def _near_certain(candidate: Candidate) -> bool:
    return candidate.confidence is not None and candidate.confidence >= NEAR_CERTAIN


def _standing(candidate: Candidate, known: Mapping[Pair, JudgedPair]) -> PairStanding:
    pair = known.get(pair_of(candidate))
    return pair.standing if pair else PairStanding.OPEN


def _spoke(side: Side | None, candidate: Candidate, known: Mapping[Pair, JudgedPair]) -> bool:
    pair = known.get(pair_of(candidate))
    return pair is not None and any(word.side is side for word in pair.words)


def _uncertainty(candidate: Candidate) -> float:
    p = candidate.confidence
    return candidate.score if p is None else 4 * p * (1 - p)


def _most_telling(
    candidates: Sequence[Candidate], known: Mapping[Pair, JudgedPair], size: int, spread: float
) -> tuple[Candidate, ...]:
    """Greedy: a pair's worth only falls as others are chosen, so only the best so far has to be weighed again."""
    outcomes = Counter(left for left, *_ in known)
    units: Counter[tuple[str, str]] = Counter()

    def worth(candidate: Candidate) -> float:
        same_outcome = outcomes[candidate.left.id]
        same_units = units[candidate.left.unit, candidate.right.unit]
        return _uncertainty(candidate) / ((1 + same_outcome) * math.pow(1.0 + same_units, spread))

    heap = [(-worth(candidate), place) for place, candidate in enumerate(candidates)]
    heapify(heap)
    chosen: list[Candidate] = []
    while heap and len(chosen) < size:
        value, place = heap[0]
        candidate = candidates[place]
        if -value > (now := worth(candidate)):
            heapreplace(heap, (-now, place))
            continue
        heappop(heap)
        chosen.append(candidate)
        outcomes[candidate.left.id] += 1
        units[candidate.left.unit, candidate.right.unit] += 1
    return tuple(chosen)
