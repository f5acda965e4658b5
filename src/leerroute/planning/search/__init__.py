"""The search for the shortest plan, and for the nearest to the wishes among those."""

from leerroute.planning.search.exams import kept_exams
from leerroute.planning.search.refining import refined, settled
from leerroute.planning.search.shortening import NoPlan, shortest
from leerroute.planning.search.trying import WORKERS, Attempt, Deadline, attempt
from leerroute.planning.search.wishing import wish_values

__all__ = [
    "WORKERS",
    "Attempt",
    "Deadline",
    "NoPlan",
    "attempt",
    "kept_exams",
    "refined",
    "settled",
    "shortest",
    "wish_values",
]
