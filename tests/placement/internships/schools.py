"""Invented regions of the size of a real one: learners and places from a seed, where possible living where people live.

Homes follow the number of people of 15 to 19 per PC4 (CBS, 1 January 2021), companies all people; everything else is
drawn: sector, day of birth, wishes (near places in the own sector first), kinds of work. The shares are assumptions.
"""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import hypot

from leerroute.placement.internships.problem import (
    Intern,
    InternshipProblem,
    InternshipSettings,
    Place,
    PlaceChoice,
    Weekday,
    Work,
)
from leerroute.placement.travel import Point, TravelTimes, read_centroids
from tests.sources import SHARED

POPULATION = SHARED / "data" / "population"
PEOPLE = POPULATION / "inwoners_per_postcode_leeftijd.csv"
CENTROIDS = POPULATION / "pc4_centroids_from_cbs_polygons.csv"
HELMOND: Point = (173_800.0, 387_600.0)
START = date(2026, 9, 1)
SECTORS = ("techniek", "zorg", "economie", "groen", "horeca")


@dataclass(frozen=True)
class Region:
    """points: RD metres. young, people: how many live in each PC4, as weights."""

    points: Mapping[str, Point]
    young: Mapping[str, float]
    people: Mapping[str, float]


def invented_region(side: int = 12, step: float = 1500.0) -> Region:
    """A chessboard of postcodes, for when the population of CBS is not at hand."""
    points = {
        str(1000 + side * row + column): (step * row, step * column) for row in range(side) for column in range(side)
    }
    even = dict.fromkeys(points, 1.0)
    return Region(points, even, even)


def real_region(centre: Point = HELMOND, reach: float = 12_000.0) -> Region:
    """The postcodes within `reach` metres of a place, with the people that live there."""
    points = {
        pc4: point
        for pc4, point in read_centroids(CENTROIDS).items()
        if hypot(point[0] - centre[0], point[1] - centre[1]) <= reach
    }
    young: dict[str, float] = defaultdict(float)
    people: dict[str, float] = defaultdict(float)
    with PEOPLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            pc4 = row["postcode"].removesuffix(".0")
            if pc4 in points and row["inwoners"]:
                people[pc4] += float(row["inwoners"])
                if row["leeftijd"] == "15-19":
                    young[pc4] += float(row["inwoners"])
    return Region(points, young, people)


def school(
    region: Region, seed: int, *, learners: int = 600, places: int = 450, seats: int = 1
) -> tuple[InternshipProblem, TravelTimes]:
    """A problem of one school or region, and the way there. The same seed gives the same problem."""
    dice = random.Random(f"leerroute/{seed}")  # noqa: S311 - invented learners, no secrets
    homes, sites = _drawn(dice, region.young, learners), _drawn(dice, region.people, places)
    offered = [_place(dice, number, pc4, seats) for number, pc4 in enumerate(sites)]
    interns = [_intern(dice, number, pc4, offered, region.points) for number, pc4 in enumerate(homes)]
    settings = InternshipSettings(seed=f"school-{seed}", on=START)
    return InternshipProblem(settings=settings, places=tuple(offered), learners=tuple(interns)), TravelTimes(
        region.points
    )


def _drawn(dice: random.Random, weights: Mapping[str, float], count: int) -> list[str]:
    return dice.choices(sorted(weights), weights=[weights[pc4] for pc4 in sorted(weights)], k=count)


def _place(dice: random.Random, number: int, pc4: str, seats: int) -> Place:
    work = {Work.LIGHT} if dice.random() < 0.75 else {Work.HEAVY}
    sector = dice.choice(SECTORS)
    if sector == "horeca" and dice.random() < 0.5:
        work.add(Work.ALCOHOL)
    if sector == "economie" and dice.random() < 0.3:
        work.add(Work.CASH_DESK)
    days = dice.sample([day for day in Weekday if day is not Weekday.SATURDAY], k=dice.choice((3, 4, 5)))
    return Place(
        key=f"p{number:03}",
        company=f"c{number // 2:03}",
        seats=seats,
        sector=sector,
        days=frozenset(days),
        pc4=pc4,
        support=dice.random() < 0.7,
        work=frozenset(work),
    )


def _intern(
    dice: random.Random, number: int, pc4: str, offered: Sequence[Place], points: Mapping[str, Point]
) -> Intern:
    sector = dice.choice(SECTORS)
    home = points[pc4]

    def pull(place: Place) -> float:
        """Near places draw, and everybody has a taste of their own."""
        at = points[place.pc4 or pc4]
        return hypot(home[0] - at[0], home[1] - at[1]) / 1000 + dice.expovariate(1 / 4)

    near = sorted((place for place in offered if place.sector == sector), key=pull)[: dice.choice((3, 4, 5))]
    return Intern(
        key=f"l{number:03}",
        sector=sector,
        born=START - timedelta(days=dice.randint(14 * 365 + 200, 17 * 365)),
        pc4=pc4,
        days=frozenset({Weekday.THURSDAY, Weekday.FRIDAY}),
        minutes_most=dice.choice((30, 45, 60)),
        needs_support=dice.random() < 0.15,
        choices=tuple(PlaceChoice(place=place.key, rank=rank) for rank, place in enumerate(near, start=1)),
    )
