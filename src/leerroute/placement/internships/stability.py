"""Who would rather have another place: two learners who would swap, and a learner and a company who would find each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.possible import UNRANKED
from leerroute.placement.internships.solving import Solved
from leerroute.proof import Step
from leerroute.text import Text


@dataclass(frozen=True)
class Blocking:
    """A learner who would rather be at a place whose company would rather have this learner."""

    learner: str
    place: str


def stability(solved: Solved) -> Step:
    """How many pairs of learners would both rather swap.

    It follows from the objectives that there are none where everything before is proven and nobody counts who moves: if
    both gain, the swap makes the very bad outcomes or the satisfaction better. It is counted all the same.
    """
    title = Text(nl="paren leerlingen die allebei liever ruilen", en="pairs of learners who would both rather swap")
    return Step("swaps", title, len(list(swaps(solved))), 0)


def swaps(solved: Solved) -> Iterator[tuple[str, str]]:
    """The pairs of learners who would both be better off in each other's place, and may go there."""
    yield from _pairs(solved, _better(solved))


def _pairs(solved: Solved, better: NDArray[np.bool_]) -> Iterator[tuple[str, str]]:
    """The pairs of placed learners, neither of them fixed, for whom the other's place is better."""
    learners, column = solved.case.problem.learners, solved.column
    rows = np.flatnonzero((column >= 0) & ~_fixed(solved))
    better = better[np.ix_(rows, column[rows])]
    for first, second in np.argwhere(np.triu(better & better.T, 1)).tolist():
        yield learners[rows[first]].key, learners[rows[second]].key


def would_rather(solved: Solved) -> Iterator[Text]:
    """What stability does not promise, counted: it is told, and not hidden."""
    higher = sum(1 for _ in _pairs(solved, higher_choice(solved)))
    if higher:
        yield Text(
            nl=f"{higher} {'paar' if higher == 1 else 'paren'} leerlingen {'zou' if higher == 1 else 'zouden'} elkaar een "
            "hogere keuze geven door te ruilen; "
            "voor een van hen weegt reistijd of het bedrijf van vroeger zwaarder.",
            en=f"{higher} {'pair' if higher == 1 else 'pairs'} of learners would give each other a higher choice by swapping; "
            "for one of them travel or the company of before weighs more.",
        )
    pairs = sum(1 for _ in blocking(solved))
    if pairs:
        yield Text(
            nl=f"{pairs} keer willen een leerling en een bedrijf elkaar liever; eerst telt wat voor alle leerlingen samen "
            "het beste is.",
            en=f"{pairs} times a learner and a company would rather have each other; what is best for all learners "
            "together goes first.",
        )


def higher_choice(solved: Solved) -> NDArray[np.bool_]:
    """Per learner and place: possible, and ranked higher than what the learner has now."""
    rank, column = solved.case.rank, solved.column
    rows = np.flatnonzero(column >= 0)
    now = np.full(len(column), UNRANKED, dtype=np.int64)
    now[rows] = rank[rows, column[rows]]
    higher: NDArray[np.bool_] = (
        solved.case.possible & (rank != UNRANKED) & ((now == UNRANKED)[:, None] | (rank < now[:, None]))
    )
    return higher


def _better(solved: Solved) -> NDArray[np.bool_]:
    """Per learner and place: possible, and better for this learner than what the learner has now."""
    order, column = solved.own, solved.column
    now = np.full(len(column), np.iinfo(np.int64).max)
    rows = np.flatnonzero(column >= 0)
    now[rows] = order[rows, column[rows]]
    better: NDArray[np.bool_] = solved.case.possible & (order < now[:, None])
    return better


def _fixed(solved: Solved) -> NDArray[np.bool_]:
    fixed = np.zeros(len(solved.column), dtype=np.bool_)
    fixed[[solved.case.row[each.learner] for each in solved.case.problem.fixed]] = True
    return fixed


def blocking(solved: Solved) -> Iterator[Blocking]:
    """Where a company asked for a learner who would rather come, and has a seat free or gave it to whom it asked later.

    The placement goes by what is best for all learners together, so that such pairs can exist; they are told.
    """
    better, fixed, column = _better(solved), _fixed(solved), solved.column
    for at, place in enumerate(solved.case.problem.places):
        if at in solved.closed or not place.wants:
            continue
        order = {key: number for number, key in enumerate(place.wants)}
        here = [int(row) for row in np.flatnonzero(column == at)]
        last = max(
            (order.get(solved.case.problem.learners[row].key, len(order)) for row in here if not fixed[row]), default=-1
        )
        for key, number in order.items():
            row = solved.case.row.get(key)
            if row is not None and better[row, at] and not fixed[row] and (len(here) < place.seats or number < last):
                yield Blocking(key, place.key)
