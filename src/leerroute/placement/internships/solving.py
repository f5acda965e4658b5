"""The best placement of a case: objectives in their order by flow, minimum sizes by a MILP before it, ties by lottery."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.flow import narrowed
from leerroute.placement.internships.graph import Graph, Stage, graph, stages
from leerroute.placement.internships.objectives import Objective, objectives, satisfaction
from leerroute.placement.internships.opening import opened
from leerroute.placement.internships.possible import UNRANKED, Case
from leerroute.placement.internships.ties import drawn
from leerroute.placement.lottery import draw
from leerroute.placement.proof import Step
from leerroute.text import Text

Progress = Callable[[Text], None]


@dataclass(frozen=True)
class Solved:
    """column: the place of each learner, -1 for who is without. graph: with the seats of the places that open.

    stages: how each objective was solved, given which places open. closed: places that take nobody, as fewer than
    they ask would come.
    """

    case: Case
    graph: Graph
    objectives: tuple[Objective, ...]
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    column: NDArray[np.int64]
    closed: frozenset[int]
    lottery: Mapping[str, int]


def solved(case: Case, *, seconds: float, progress: Progress | None = None) -> Solved:
    """Raises NoFlow or NothingOpens when the fixed places leave nothing possible."""
    whole = graph(case)
    order = objectives(case, whole.edges)
    _say(progress, f"{len(whole.edges)} mogelijke combinaties", f"{len(whole.edges)} possible pairs")
    found = tuple(stages(whole, order))
    lottery = draw(case.row, case.problem.settings.seed)
    column = _draw(case, whole, found, lottery)
    steps = [_step(stage, stage.bound) for stage in found]
    closed: frozenset[int] = frozenset()
    if not _large_enough(case, column):
        _say(progress, "kiezen welke plaatsen opengaan", "choosing which places open")
        opening = opened(case, whole, order, found, seconds=seconds)
        whole, closed = opening.graph, opening.closed
        found = tuple(stages(whole, order))
        column = _draw(case, whole, found, lottery)
        steps = [_step(stage, min(bound, stage.value)) for stage, bound in zip(found, opening.bounds, strict=True)]
    return Solved(case, whole, order, found, tuple(steps), column, closed, lottery)


def _say(progress: Progress | None, nl: str, en: str) -> None:
    if progress is not None:
        progress(Text(nl=nl, en=en))


def _step(stage: Stage, bound: int) -> Step:
    return Step(stage.objective.name, stage.objective.title, stage.value, bound)


def _large_enough(case: Case, column: NDArray[np.int64]) -> bool:
    """Every place takes nobody, or as many as it asks."""
    taken = np.bincount(column[column >= 0], minlength=len(case.problem.places)).tolist()
    return all(count == 0 or count >= place.fewest for count, place in zip(taken, case.problem.places, strict=True))


def _draw(case: Case, whole: Graph, found: tuple[Stage, ...], lottery: Mapping[str, int]) -> NDArray[np.int64]:
    """The lottery between all that is equally good."""
    last = found[-1]
    network = narrowed(last.network, last.flow)
    turns = sorted(range(len(case.problem.learners)), key=lambda row: lottery[case.problem.learners[row].key])
    liking = liked(case, whole)
    return whole.column_of(drawn(network, last.flow.on, turns, [liking[row] for row in turns]))


def own_order(case: Case) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How bad a place is to a learner: first how very bad its rank is (0 when it is not), then what it costs in tenths."""
    bad_from = case.problem.settings.weights.bad_from
    worst = np.where(case.rank == UNRANKED, np.where(case.silent[:, None], 0, 100), case.rank).astype(np.int64)
    return np.where(worst >= bad_from, worst, 0), satisfaction(case)


def liked(case: Case, whole: Graph) -> list[list[int]]:
    """The arcs of every learner, best first; no place at all comes last."""
    bad, cost = own_order(case)
    numbers = draw(case.column, case.problem.settings.seed)
    number = np.array([numbers[place.key] for place in case.problem.places], dtype=np.int64)
    row, column = whole.edges.row, whole.edges.column
    order = np.lexsort((number[column], case.minutes[row, column], cost[row, column], bad[row, column], row))
    arcs: list[list[int]] = [[] for _ in case.problem.learners]
    for arc in order.tolist():
        arcs[row[arc]].append(arc)
    for index, mine in enumerate(arcs):
        mine.append(len(whole.edges) + index)
    return arcs
