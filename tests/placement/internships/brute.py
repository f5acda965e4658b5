"""Every placement there is, tried one by one: for problems of a few learners and places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from leerroute.law import Register
from leerroute.placement.internships.placement import InternshipPlacement, Posting
from leerroute.placement.internships.problem import Intern, InternshipProblem
from leerroute.placement.internships.verifying import mistakes, reckoned
from leerroute.placement.lottery import draw
from leerroute.placement.travel import TravelTimes


def placements(problem: InternshipProblem, law: Register, travel: TravelTimes) -> Iterator[InternshipPlacement]:
    """All placements in which the checker finds no mistake."""
    lottery = draw([learner.key for learner in problem.learners], problem.settings.seed)
    for columns in product([None, *problem.places], repeat=len(problem.learners)):
        pairs = list(zip(problem.learners, columns, strict=True))
        placement = InternshipPlacement(
            problem=problem,
            postings=tuple(
                Posting(
                    learner.key,
                    place.key,
                    rank_of(learner, place.key),
                    travel.minutes(learner.pc4, place.pc4, learner.travel),
                )
                for learner, place in pairs
                if place is not None
            ),
            unplaced=tuple(learner.key for learner, place in pairs if place is None),
            lottery=lottery,
            steps=(),
        )
        if not mistakes(placement, law, travel):
            yield placement


def rank_of(learner: Intern, place: str) -> int | None:
    return next((choice.rank for choice in learner.choices if choice.place == place), None)


def aims(problem: InternshipProblem) -> tuple[str, ...]:
    """The names of the objectives in their order, as the docs say it."""
    worst = [f"rank_{rank}" for rank in range(99, problem.settings.weights.bad_from - 1, -1)]
    bad = ["not_chosen", *worst, "satisfaction"]
    fair = ["without"] if problem.settings.without == "lottery" else []
    middle = ["moved", *fair, *bad] if problem.settings.change_first else [*fair, *bad, "moved"]
    return ("unplaced", *middle, "wants", "wants_order")


def best(problem: InternshipProblem, law: Register, travel: TravelTimes) -> dict[str, int] | None:
    """The lowest values in their order; None when there is no placement at all."""
    names = aims(problem)
    found = [reckoned(placement, travel) for placement in placements(problem, law, travel)]
    if not found:
        return None
    return min(found, key=lambda values: [values[name] for name in names])
