"""A programme as vectors: its outcomes, and the tasks and units they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from leerroute.alignment.piece import Piece, pieces
from leerroute.alignment.ranking.letters import COLUMNS, count, of_length_one, rarity, weigh
from leerroute.alignment.ranking.weights import SIBLINGS
from leerroute.curriculum import Programme

if TYPE_CHECKING:
    from numpy.typing import NDArray

Place = tuple[str, str, str, str]
"""Where a task is: the programme's id, the unit's code, the task's id and its title."""


@dataclass(frozen=True, eq=False)
class Counted:
    """One programme, counted once: needs nothing of other programmes, so it can be kept and replaced by itself.

    places: of every task its programme, unit, task id and title. texts, tasks, units: counts of the outcomes' texts and of the titles. task_of: of every piece its task; unit_of: of
    every task its unit. occurs_in: every column once for each task it occurs in.
    """

    title: str
    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]
    texts: sp.csr_matrix
    tasks: sp.csr_matrix
    units: sp.csr_matrix
    task_of: NDArray[np.intp]
    unit_of: NDArray[np.intp]
    occurs_in: NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class LaidOut:
    """Several programmes below one another, weighed by what is rare among all that is compared; rows of length 1.

    texts: a row per outcome. tasks: a task's title with its outcomes. units: a unit's title with its tasks' titles and
    outcomes. task_of, unit_of: of every outcome its task and its unit; unit_of_task: of every task its unit.
    """

    pieces: tuple[Piece, ...]
    places: tuple[Place, ...]
    texts: sp.csr_matrix
    tasks: sp.csr_matrix
    units: sp.csr_matrix
    task_of: NDArray[np.intp]
    unit_of_task: NDArray[np.intp]

    @property
    def unit_of(self) -> NDArray[np.intp]:
        return self.unit_of_task[self.task_of]


def count_programme(programme: Programme) -> Counted:
    tasks = [(number, task) for number, unit in enumerate(programme.units) for task in unit.tasks]
    found = tuple(pieces(programme))
    task_of = np.repeat(np.arange(len(tasks)), [len(task.outcomes) for _, task in tasks])
    texts = count([piece.text for piece in found])
    titles = count([task.title for _, task in tasks])
    return Counted(
        title=programme.title,
        pieces=found,
        places=tuple((programme.id, programme.units[number].code, task.id, task.title) for number, task in tasks),
        texts=texts,
        tasks=titles,
        units=count([unit.title for unit in programme.units]),
        task_of=task_of.astype(np.intp),
        unit_of=np.array([number for number, _ in tasks], dtype=np.intp),
        occurs_in=(titles + _members(task_of, len(tasks)) @ texts).indices.astype(np.intp),
    )


def rarity_among(counted: Sequence[Counted]) -> NDArray[np.float32]:
    """The weight of every column when these programmes are what there is; their order does not matter."""
    occurs = np.bincount(np.concatenate([c.occurs_in for c in counted]), minlength=2 * COLUMNS)
    return rarity(sum(c.tasks.shape[0] for c in counted), occurs)


def lay_out(counted: Sequence[Counted], weight: NDArray[np.float32]) -> LaidOut:
    texts = weigh(sp.vstack([c.texts for c in counted], format="csr"), weight)
    titles = weigh(sp.vstack([c.tasks for c in counted], format="csr"), weight)
    names = weigh(sp.vstack([c.units for c in counted], format="csr"), weight)
    task_of = _one_after_another([c.task_of for c in counted], [c.tasks.shape[0] for c in counted])
    unit_of_task = _one_after_another([c.unit_of for c in counted], [c.units.shape[0] for c in counted])
    tasks = titles + SIBLINGS * (_members(task_of, titles.shape[0]) @ texts)
    return LaidOut(
        pieces=tuple(piece for c in counted for piece in c.pieces),
        places=tuple(place for c in counted for place in c.places),
        texts=texts,
        tasks=of_length_one(tasks),
        units=of_length_one(names + _members(unit_of_task, names.shape[0]) @ tasks),
        task_of=task_of,
        unit_of_task=unit_of_task,
    )


def narrowed(*sides: LaidOut) -> list[LaidOut]:
    """The same sides with only the columns that all of them use: the others add nothing to a product of two sides."""
    used = np.logical_and.reduce([_columns(side) for side in sides])
    new = np.cumsum(used, dtype=np.int32) - 1
    return [
        replace(
            side,
            texts=_keep(side.texts, used, new),
            tasks=_keep(side.tasks, used, new),
            units=_keep(side.units, used, new),
        )
        for side in sides
    ]


def _columns(side: LaidOut) -> NDArray[np.bool_]:
    """Which columns occur in a side; what is in an outcome is in its unit too."""
    used = np.zeros(side.units.shape[1], dtype=bool)
    used[side.units.indices] = True
    return used


def _keep(rows: sp.csr_matrix, used: NDArray[np.bool_], new: NDArray[np.int32]) -> sp.csr_matrix:
    kept = used[rows.indices]
    starts = np.concatenate([[0], np.cumsum(kept)])[rows.indptr]
    return sp.csr_matrix((rows.data[kept], new[rows.indices[kept]], starts), shape=(rows.shape[0], int(used.sum())))


def _members(group_of: NDArray[np.intp], groups: int) -> sp.csr_matrix:
    """Shape (groups, members): one where the member is of the group, so that a product adds up each group."""
    ones = np.ones(len(group_of), dtype=np.float32)
    return sp.csr_matrix((ones, (group_of, np.arange(len(group_of)))), shape=(groups, len(group_of)))


def _one_after_another(numbers: Sequence[NDArray[np.intp]], sizes: Sequence[int]) -> NDArray[np.intp]:
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.intp)
    return np.concatenate([n + start for n, start in zip(numbers, starts, strict=True)])
