"""The best placement of a case: objectives in their order by flow, minimum sizes by a MILP before it, ties by lottery."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leerroute.placement.internships.flow import NoFlow, narrowed
from leerroute.placement.internships.graph import Graph, Stage, graph, stages
from leerroute.placement.internships.objectives import Costs, objectives, own_order, satisfaction
from leerroute.placement.internships.opening import opened
from leerroute.placement.internships.possible import Case
from leerroute.placement.internships.ties import drawn
from leerroute.placement.lottery import draw
from leerroute.proof import Progress, Step


@dataclass(frozen=True)
class Solved:
    """column: the place of each learner, -1 for who is without. own: `own_order` of every learner.

    graph: with the seats of the places that open. stages: how each objective was solved, given which places open.
    closed: places that take nobody, as fewer than they ask would come.
    """

    case: Case
    graph: Graph
    stages: tuple[Stage, ...]
    steps: tuple[Step, ...]
    column: NDArray[np.int64]
    own: Costs
    closed: frozenset[int]
    lottery: Mapping[str, int]

    @property
    def taken(self) -> NDArray[np.int64]:
        """How many learners each place takes."""
        return np.bincount(self.column[self.column >= 0], minlength=len(self.case.problem.places)).astype(np.int64)


def solved(case: Case, *, seconds: float, progress: Progress | None = None) -> Solved:
    """The best placement of a case whose fixed places keep every limit (`clashing`, `fewest`)."""
    asking = frozenset(column for column, place in enumerate(case.problem.places) if place.fewest > 1)
    free = given(case, frozenset(), asking, progress=progress)
    if not asking or _large_enough(free):
        return replace(free, closed=frozenset(column for column in asking if not free.taken[column]))
    opening = opened(case, free.graph, free.stages, seconds=seconds, progress=progress)
    best = given(case, opening.closed)
    if any(step.value > bound for step, bound in zip(best.steps, opening.bounds, strict=True)):
        best = _better(best, free)
    steps = [
        replace(step, bound=min(bound, step.value)) for step, bound in zip(best.steps, opening.bounds, strict=True)
    ]
    return replace(best, steps=tuple(steps))


def given(
    case: Case, closed: frozenset[int], unbound: frozenset[int] = frozenset(), progress: Progress | None = None
) -> Solved:
    """The best placement when these places stay closed and the others open, except that `unbound` need no minimum."""
    whole = opened_for(case, closed, unbound)
    costs = satisfaction(case)
    own = own_order(case, costs)
    found = tuple(stages(whole, objectives(case, whole.edges, costs), progress))
    lottery = draw(case.row, case.problem.settings.seed)
    column = _draw(case, whole, found, own, lottery)
    steps = tuple(each.step for each in found)
    return Solved(case, whole, found, steps, column, own, closed, lottery)


def opened_for(case: Case, closed: frozenset[int], unbound: frozenset[int] = frozenset()) -> Graph:
    """The graph with these places closed, and every other place with its minimum unless it is unbound."""
    seats = [
        (column, 0, 0) if column in closed else (column, place.fewest, place.seats)
        for column, place in enumerate(case.problem.places)
        if column in closed or (place.fewest > 1 and column not in unbound)
    ]
    return graph(case).with_seats(seats)


def _large_enough(found: Solved) -> bool:
    """Every place takes nobody, or as many as it asks."""
    counts = zip(found.taken.tolist(), found.case.problem.places, strict=True)
    return all(count == 0 or count >= place.fewest for count, place in counts)


def _better(best: Solved, free: Solved) -> Solved:
    """For when time ran out: simply closing the places that too few came to without minimums, if that is better."""
    case = best.case
    fixed = {case.column[each.place] for each in case.problem.fixed}
    places = enumerate(case.problem.places)
    small = [column for column, place in places if place.fewest > 1 and free.taken[column] < place.fewest]
    try:
        other = given(case, frozenset(small) - fixed)
    except NoFlow:
        return best
    return min(best, other, key=lambda found: [step.value for step in found.steps])


def _draw(
    case: Case, whole: Graph, found: tuple[Stage, ...], own: Costs, lottery: Mapping[str, int]
) -> NDArray[np.int64]:
    """The lottery between all that is equally good."""
    last = found[-1]
    network = narrowed(last.network, last.flow)
    turns = sorted(range(len(case.problem.learners)), key=lambda row: lottery[case.problem.learners[row].key])
    return whole.column_of(drawn(network, last.flow.on, turns, liked(case, whole, own)))


def liked(case: Case, whole: Graph, own: Costs) -> Callable[[int], list[int]]:
    """The arcs of a learner, best first; no place at all comes last."""
    numbers = draw(case.column, case.problem.settings.seed)
    number = np.array([numbers[place.key] for place in case.problem.places], dtype=np.int64)
    first = np.searchsorted(whole.edges.row, np.arange(whole.learners + 1))

    def arcs_of(row: int) -> list[int]:
        arcs = np.arange(first[row], first[row + 1])
        column = whole.edges.column[arcs]
        order = np.lexsort((number[column], case.minutes[row, column], own[row, column]))
        return [*arcs[order].tolist(), len(whole.edges) + row]

    return arcs_of
