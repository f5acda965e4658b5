"""The cast: a few learners and places with everything in order, to be changed one fact at a time."""

from __future__ import annotations

from datetime import date
from typing import Any

from leerroute.law import Register, shipped_register
from leerroute.placement.internships.problem import (
    Intern,
    InternshipProblem,
    InternshipSettings,
    Place,
    PlaceChoice,
    Work,
)
from leerroute.placement.travel import TravelTimes

ON = date(2026, 9, 1)
LAW: Register = shipped_register()
LINE = TravelTimes({str(1000 + km): (1000.0 * km, 0.0) for km in range(30)})
"""Postcodes on a straight road, one every kilometre: 1005 is 5 km from 1000."""


def intern(key: str, *choices: str, **facts: Any) -> Intern:
    """A learner of 16 at kilometre 0 who chose these places, best first."""
    wishes = tuple(PlaceChoice(place=place, rank=rank) for rank, place in enumerate(choices, start=1))
    return Intern(**{"key": key, "born": date(2010, 1, 1), "pc4": "1000", "choices": wishes} | facts)


def company(key: str, **facts: Any) -> Place:
    """One seat of light work at kilometre 0."""
    return Place(
        **{"key": key, "company": f"firm {key}", "seats": 1, "pc4": "1000", "work": frozenset({Work.LIGHT})} | facts
    )


def problem(learners: list[Intern], places: list[Place], **facts: Any) -> InternshipProblem:
    settings = facts.pop("settings", InternshipSettings(seed="loting", on=ON))
    return InternshipProblem(settings=settings, places=tuple(places), learners=tuple(learners), **facts)
