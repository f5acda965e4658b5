"""What is aimed at, in which order: each objective as a cost on every possible pair and on staying without a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.possible import UNRANKED, Case
from leerroute.placement.lottery import draw
from leerroute.placement.travel import UNKNOWN
from leerroute.text import Text

Costs = NDArray[np.int64]
BEYOND_RANKS = 100
"""A place that was not chosen is worse than every rank there is."""
AFTER_ALL_PRIORITY = 10
"""The turn of who has no priority: after every number there is."""
TENTHS = 10
"""Satisfaction is counted in tenths of the weights, so that every minute of travel counts in whole numbers."""


@dataclass(frozen=True)
class Edges:
    """The possible pairs: learner `row[k]` with place `column[k]`."""

    row: NDArray[np.intp]
    column: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.row)


@dataclass(frozen=True)
class Objective:
    """Less is better. on_edge: per possible pair. without: per learner who stays without a place. base: always added."""

    name: str
    title: Text
    on_edge: Costs
    without: Costs
    base: int = 0


def objectives(case: Case, edges: Edges, costs: Costs) -> tuple[Objective, ...]:
    """The objectives in their order, only those that the problem knows of. costs: as `satisfaction` gives them."""
    changes = tuple(_moved(case, edges))
    first, last = (changes, ()) if case.problem.settings.change_first else ((), changes)
    return (
        _placed(case, edges),
        *first,
        *_without(case, edges),
        *_very_bad(case, edges),
        _satisfaction(case, edges, costs),
        *last,
        *_wants(case, edges),
    )


def _nothing(case: Case) -> Costs:
    return np.zeros(len(case.problem.learners), dtype=np.int64)


def _placed(case: Case, edges: Edges) -> Objective:
    return Objective(
        "unplaced",
        Text(nl="leerlingen zonder plaats", en="learners without a place"),
        np.zeros(len(edges), dtype=np.int64),
        np.ones(len(case.problem.learners), dtype=np.int64),
    )


def _without(case: Case, edges: Edges) -> Iterator[Objective]:
    """Who stays without a place: never those for whom it is cheapest, but whose turn comes last.

    The sets of learners that can be placed together are the bases of a matroid, so that with weights that fall from turn
    to turn the least sum is what taking turns gives: everyone in turn keeps a place if there is any way (Rado, Edmonds).
    """
    if case.problem.settings.without != "lottery":
        return
    had = {each.learner for each in case.problem.earlier}
    lottery = draw(case.row, case.problem.settings.seed)
    turns = sorted(
        case.problem.learners,
        key=lambda each: (each.priority or AFTER_ALL_PRIORITY, each.key not in had, lottery[each.key]),
    )
    missed = _nothing(case)
    for turn, learner in enumerate(turns):
        missed[case.row[learner.key]] = len(turns) - turn
    title = Text(
        nl="wie zonder plaats blijft, naar voorrang en loting: hun beurten, van achteren geteld",
        en="who stays without a place, by priority and lottery: their turns, counted from the last",
    )
    yield Objective("without", title, np.zeros(len(edges), dtype=np.int64), missed)


def _very_bad(case: Case, edges: Edges) -> Iterator[Objective]:
    """One objective for each bad rank, worst first: leximin. A place that was not chosen is worse than any rank."""
    ranks, silent = case.rank[edges.row, edges.column], case.silent[edges.row]
    unchosen = (ranks == UNRANKED) & ~silent
    if unchosen.any():
        title = Text(nl="leerlingen op een plaats die ze niet kozen", en="learners at a place they did not choose")
        yield Objective("not_chosen", title, unchosen.astype(np.int64), _nothing(case))
    bad_from = case.problem.settings.weights.bad_from
    for rank in sorted({int(rank) for rank in np.unique(ranks) if rank >= bad_from}, reverse=True):
        title = Text(nl=f"leerlingen met hun {rank}e keuze", en=f"learners with choice {rank}")
        yield Objective(f"rank_{rank}", title, (ranks == rank).astype(np.int64), _nothing(case))


def satisfaction(case: Case) -> Costs:
    """What every place costs every learner, in tenths: rank, travel, and leaving the company of before.

    A way that is not known counts as far as the longest possible way that is known, so that leaving out a postcode
    never wins. A learner without choices has no ranks to pay for.
    """
    weights = case.problem.settings.weights
    ladder = np.array(weights.per_rank or (0,), dtype=np.int64)
    of_rank = ladder[np.clip(case.rank - 1, 0, len(ladder) - 1)]
    unchosen = np.int64(weights.not_chosen or 0)
    of_rank = np.where(case.rank == UNRANKED, np.where(case.silent[:, None], 0, unchosen), of_rank)
    known = case.minutes[case.possible & (case.minutes != UNKNOWN)]
    longest = int(known.max()) if known.size else 0
    minutes = np.where(case.minutes == UNKNOWN, longest, case.minutes).astype(np.int64)
    costs: Costs = TENTHS * of_rank + weights.per_ten_minutes * minutes + TENTHS * weights.away_from * _away(case)
    return costs


def own_order(case: Case, costs: Costs) -> Costs:
    """How bad each place is to each learner: first how very bad its rank is (0 when it is not), then what it costs.

    It follows the order of the objectives, so that two learners who both gain by swapping would improve them.
    """
    bad_from = case.problem.settings.weights.bad_from
    worst = np.where(case.rank == UNRANKED, np.where(case.silent[:, None], 0, BEYOND_RANKS), case.rank)
    bad = np.where(worst >= bad_from, worst, 0).astype(np.int64)
    order: Costs = bad * (int(costs.max(initial=0)) + 1) + costs
    return order


def _away(case: Case) -> Costs:
    """1 where a learner who could grow within a company is somewhere else."""
    numbers = {company: number for number, company in enumerate({place.company for place in case.problem.places})}
    companies = np.array([numbers[place.company] for place in case.problem.places], dtype=np.int64)
    grows = [-1 if each.grows_at is None else numbers.get(each.grows_at, -1) for each in case.problem.learners]
    at = np.array(grows, dtype=np.int64)[:, None]
    away: Costs = ((at >= 0) & (companies[None, :] != at)).astype(np.int64)
    return away


def _satisfaction(case: Case, edges: Edges, costs: Costs) -> Objective:
    title = Text(
        nl="tevredenheid samen: keuze, reistijd en hetzelfde bedrijf, in tienden van de gewichten",
        en="satisfaction together: choice, travel and the same company, in tenths of the weights",
    )
    return Objective("satisfaction", title, costs[edges.row, edges.column], _nothing(case))


def _moved(case: Case, edges: Edges) -> Iterator[Objective]:
    """Who had a place before and is now at another one, or at none; also who had to, as that place is no more."""
    if not case.problem.earlier:
        return
    before = np.full(len(case.problem.learners), -1, dtype=np.int64)
    had = _nothing(case)
    for earlier in case.problem.earlier:
        if earlier.learner in case.row:
            had[case.row[earlier.learner]] = 1
            before[case.row[earlier.learner]] = case.column.get(earlier.place, -1)
    moved = had[edges.row] * (before[edges.row] != edges.column)
    title = Text(nl="leerlingen die van plaats veranderen", en="learners who change place")
    yield Objective("moved", title, moved.astype(np.int64), had)


def _wants(case: Case, edges: Edges) -> Iterator[Objective]:
    """First as many learners as possible where a company asked for them, then those it named first."""
    at = {
        (case.row[key], column): order
        for column, place in enumerate(case.problem.places)
        for order, key in reversed(list(enumerate(place.wants)))
        if key in case.row
    }
    if not at:
        return
    orders = [at.get(pair, -1) for pair in zip(edges.row.tolist(), edges.column.tolist(), strict=True)]
    order = np.array(orders, dtype=np.int64)
    missed = Text(nl="wensen van bedrijven die niet uitkomen", en="wishes of companies that do not come true")
    yield Objective("wants", missed, -(order >= 0).astype(np.int64), _nothing(case), base=len(at))
    later = Text(
        nl="hoe ver die leerlingen op de lijst van het bedrijf stonden", en="how far down the companies' lists"
    )
    yield Objective("wants_order", later, np.maximum(order, 0), _nothing(case))
