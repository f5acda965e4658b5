"""Real preferences and school-sized cases, each looked at by the checker."""

from __future__ import annotations

import pytest
from scipy.optimize import linear_sum_assignment

from leerroute.law import shipped_register
from leerroute.placement.internships import Explanations, InternshipPlacement, mistakes, place
from leerroute.placement.travel import TravelTimes
from tests.placement.internships.glasgow import FOLDER, bids, glasgow
from tests.placement.internships.schools import CENTROIDS, START, invented_region, real_region, school
from tests.placement.internships.small import LAW
from tests.sources import needs

NOWHERE = TravelTimes({})
LAW_AT_START = shipped_register().at(START)


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
    import numpy as np

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
