"""Who would rather have another place: two learners who would swap, and a learner and a company who would find each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.solving import Solved
from leerroute.placement.proof import Step
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
    learners, column = solved.case.problem.learners, solved.column
    rows = np.flatnonzero((column >= 0) & ~_fixed(solved))
    theirs = column[rows]
    better = _better(solved)[np.ix_(rows, theirs)]
    for first, second in np.argwhere(np.triu(better & better.T, 1)).tolist():
        yield learners[rows[first]].key, learners[rows[second]].key


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
