"""Real preferences and school-sized cases, each looked at by the checker."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from leerroute.law import shipped_register
from leerroute.placement.internships import Explanations, InternshipPlacement, Posting, mistakes, place
from leerroute.placement.internships.verifying import reckoned
from leerroute.placement.lottery import draw
from leerroute.placement.travel import TravelTimes
from tests.placement.internships.glasgow import FOLDER, bids, glasgow
from tests.placement.internships.schools import CENTROIDS, invented_region, real_region, school
from tests.placement.internships.small import LAW
from tests.sources import needs

NOWHERE = TravelTimes({})
LAW_AT_START = shipped_register()


@needs(FOLDER)
@pytest.mark.parametrize(("year", "optimum"), [(1, 57), (2, 54), (3, 44), (4, 48)])
def test_the_students_of_glasgow_get_the_optimum_that_was_measured_before(year: int, optimum: int) -> None:
    """Sums of ranks, first = 1, everybody placed; analytics 5c measured them with another solver."""
    problem = glasgow(FOLDER / f"00038-0000000{year}.soi")
    found = place(problem, LAW, travel=NOWHERE)
    assert isinstance(found, InternshipPlacement)
    assert found.unplaced == ()
    assert sum(posting.rank or 0 for posting in found.postings) == optimum
    assert mistakes(found, LAW, NOWHERE) == ()


@needs(FOLDER)
@pytest.mark.parametrize("year", [1, 2, 3, 4])
def test_the_sum_is_that_of_another_solver(year: int) -> None:
    """Hungarian method of scipy, on the bids as a matrix."""
    path = FOLDER / f"00038-0000000{year}.soi"
    students = bids(path)
    projects = sorted({project for ranked in students for project in ranked})
    cost = np.full((len(students), len(projects)), 1000)
    for row, ranked in enumerate(students):
        for rank, project in enumerate(ranked):
            cost[row, projects.index(project)] = rank
    rows, columns = linear_sum_assignment(cost)
    found = place(glasgow(path), LAW, travel=NOWHERE)
    assert isinstance(found, InternshipPlacement)
    satisfaction = next(step.value for step in found.steps if step.name == "satisfaction")
    assert satisfaction == 10 * cost[rows, columns].sum()


@pytest.mark.parametrize("seed", [1, 2])
def test_a_school_of_200_is_placed_and_every_limit_is_kept(seed: int) -> None:
    problem, travel = school(invented_region(), seed, learners=200, places=150)
    found = place(problem, LAW_AT_START, travel=travel)
    assert isinstance(found, InternshipPlacement)
    assert mistakes(found, LAW_AT_START, travel) == ()
    assert all(step.proven for step in found.steps)
    explanations = Explanations(found, LAW_AT_START, travel)
    short = {key for shortage in explanations.shortages() for key in shortage.without}
    assert short | {each.learner for each in explanations.nowhere()} == set(found.unplaced)


@needs(CENTROIDS)
def test_a_region_where_people_really_live_is_placed_and_every_limit_is_kept() -> None:
    problem, travel = school(real_region(), 1)
    found = place(problem, LAW_AT_START, travel=travel)
    assert isinstance(found, InternshipPlacement)
    assert mistakes(found, LAW_AT_START, travel) == ()
    assert all(step.proven for step in found.steps)


@pytest.mark.parametrize("seed", range(5))
def test_all_objectives_together_are_what_another_solver_finds_with_big_weights(seed: int) -> None:
    """60 learners: the whole order fits in one sum of exact floats, which the Hungarian method of scipy minimises.

    Costs are reckoned by the checker, one pair at a time; each objective weighs more than all after it together.
    """
    problem, travel = school(invented_region(), seed, learners=60, places=45)
    by_total = problem.settings.model_copy(update={"without": "total"})
    problem = problem.model_copy(update={"settings": by_total})
    names = ("unplaced", "not_chosen", "rank_5", "rank_4", "satisfaction")
    weights = dict(zip(names, (61**4 * 10**5, 61**3 * 10**5, 61**2 * 10**5, 61 * 10**5, 1), strict=True))
    nobody = weights["unplaced"]
    cost = np.full((60, 45 + 60), float(nobody))
    for row, learner in enumerate(problem.learners):
        for column, offered in enumerate(problem.places):
            minutes = travel.minutes(learner.pc4, offered.pc4, learner.travel)
            rank = next((choice.rank for choice in learner.choices if choice.place == offered.key), None)
            posting = Posting(learner.key, offered.key, rank, minutes)
            alone = problem.model_copy(update={"learners": (learner,)})
            lottery = draw([learner.key], problem.settings.seed)
            pair = InternshipPlacement(alone, (posting,), (), lottery, ())
            if not mistakes(pair, LAW_AT_START, travel):
                values = reckoned(pair, travel)
                cost[row, column] = sum(values[name] * weights[name] for name in names)
    rows, columns = linear_sum_assignment(cost)
    found = place(problem, LAW_AT_START, travel=travel)
    assert isinstance(found, InternshipPlacement)
    ours = sum(step.value * weights[step.name] for step in found.steps if step.name in weights)
    assert ours == int(cost[rows, columns].sum())
    assert cost[rows, columns].sum() < 2**53
