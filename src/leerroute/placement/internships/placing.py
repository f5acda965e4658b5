"""The front of the solver: place everyone, or tell why nothing is possible."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.law import Register
from leerroute.placement.internships.clashing import clash_of_fixed
from leerroute.placement.internships.fewest import clash_of_minimums
from leerroute.placement.internships.missing import missing
from leerroute.placement.internships.placement import InternshipPlacement, Posting
from leerroute.placement.internships.possible import UNRANKED, case
from leerroute.placement.internships.problem import InternshipProblem
from leerroute.placement.internships.solving import Solved, solved
from leerroute.placement.internships.stability import stability, would_rather
from leerroute.placement.travel import UNKNOWN, TravelTimes
from leerroute.proof import Clash, Progress

SECONDS = 60.0


def place(
    problem: InternshipProblem,
    register: Register,
    *,
    travel: TravelTimes,
    seconds: float = SECONDS,
    progress: Progress | None = None,
) -> InternshipPlacement | Clash:
    """Who goes to which place, the best there is: each objective in its order, each with its bound.

    register: ages and the law are those of each place's own first day. seconds: at most, for choosing which places open where they ask a minimum of learners; without minimum sizes it takes milliseconds.
    A `Clash` comes back only when the fixed places break a limit; learners without a place are told by `Explanations`.
    Raises ValueError for a learner or place that is there twice.
    """
    ready = case(problem, register, travel)
    clash = clash_of_fixed(ready) or clash_of_minimums(ready)
    return clash or placement_of(solved(ready, seconds=seconds, progress=progress))


def placement_of(found: Solved) -> InternshipPlacement:
    """What was found, in the words of the problem: in the order of the learners' keys."""
    problem = found.case.problem
    without = (learner.key for row, learner in enumerate(problem.learners) if found.column[row] < 0)
    return InternshipPlacement(
        problem=problem,
        postings=tuple(sorted(_postings(found), key=lambda posting: posting.learner)),
        unplaced=tuple(sorted(without)),
        lottery=found.lottery,
        steps=(*found.steps, stability(found)),
        closed=frozenset(problem.places[column].key for column in found.closed),
        notes=(*missing(found.case), *would_rather(found)),
    )


def _postings(found: Solved) -> Iterator[Posting]:
    case = found.case
    for row, learner in enumerate(case.problem.learners):
        column = int(found.column[row])
        if column >= 0:
            rank, minutes = int(case.rank[row, column]), int(case.minutes[row, column])
            yield Posting(
                learner=learner.key,
                place=case.problem.places[column].key,
                rank=None if rank == UNRANKED else rank,
                minutes=None if minutes == UNKNOWN else minutes,
            )
