"""A next round: what was placed stays where it can, and only what changed moves."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leerroute.placement.internships.placement import InternshipPlacement
from leerroute.placement.internships.problem import FixedPlace, Intern, InternshipProblem, Place


def next_round(
    placement: InternshipPlacement,
    *,
    withdrawn: Collection[str] = (),
    left: Collection[str] = (),
    arrived: Sequence[Intern] = (),
    offered: Sequence[Place] = (),
    keep: Collection[str] = (),
) -> InternshipProblem:
    """The problem of the next round, in which moving few learners goes before everybody's satisfaction.

    withdrawn: places that are no more. left: learners who need no place any more. arrived, offered: new learners and
    places. keep: learners who stay where they are whatever it costs the others.
    Raises ValueError for a learner to keep who is not placed, or whose place is withdrawn.
    """
    problem = placement.problem
    at = {each.learner: each.place for each in placement.postings if each.learner not in left}
    for key in sorted(keep):
        if key not in at or at[key] in withdrawn:
            raise ValueError(f"learner {key!r} has no place to keep; keep only learners whose place is still offered")
    fixed = {each.learner: each.place for each in problem.fixed} | {key: at[key] for key in keep}
    stay = tuple(
        FixedPlace(learner=key, place=place)
        for key, place in sorted(fixed.items())
        if key not in left and place not in withdrawn
    )
    return problem.model_copy(
        update={
            "settings": problem.settings.model_copy(update={"change_first": True}),
            "places": (*(each for each in problem.places if each.key not in withdrawn), *offered),
            "learners": (*(each for each in problem.learners if each.key not in left), *arrived),
            "fixed": stay,
            "earlier": tuple(FixedPlace(learner=key, place=place) for key, place in sorted(at.items())),
        }
    )
