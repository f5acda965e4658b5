"""Internships and bpv: who goes to which company, the best there is, proven and explained.

from leerroute.law import shipped_register
from leerroute.placement.internships import Explanations, TravelTimes, place, read_centroids

travel = TravelTimes(read_centroids(path))
register = shipped_register()
placement = place(problem, register, travel=travel)         # or a Clash
Explanations(placement, register, travel).letter("Amira")
"""

from leerroute.placement.internships.explaining import Explanations
from leerroute.placement.internships.placement import InternshipPlacement, Posting
from leerroute.placement.internships.placing import place
from leerroute.placement.internships.problem import (
    FixedPlace,
    Intern,
    InternshipProblem,
    InternshipSettings,
    InternshipWeights,
    Place,
    PlaceChoice,
    Weekday,
    Work,
)
from leerroute.placement.internships.rounds import next_round
from leerroute.placement.internships.shortage import Nowhere, Shortage
from leerroute.placement.internships.stability import Blocking
from leerroute.placement.internships.verifying import mistakes
from leerroute.placement.internships.why_not import Because, Why
from leerroute.placement.travel import Pace, Travel, TravelTimes, read_centroids

__all__ = [
    "Because",
    "Blocking",
    "Explanations",
    "FixedPlace",
    "Intern",
    "InternshipPlacement",
    "InternshipProblem",
    "InternshipSettings",
    "InternshipWeights",
    "Nowhere",
    "Pace",
    "Place",
    "PlaceChoice",
    "Posting",
    "Shortage",
    "Travel",
    "TravelTimes",
    "Weekday",
    "Why",
    "Work",
    "mistakes",
    "next_round",
    "place",
    "read_centroids",
]
