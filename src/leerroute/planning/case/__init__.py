"""A request made ready for counting, with what the law asks."""

from leerroute.planning.case.ages import youngest_on
from leerroute.planning.case.case import Case, case_of
from leerroute.planning.case.done import done_hours, done_units
from leerroute.planning.case.legal import HoursNorm, vo_share, young_norm
from leerroute.planning.case.places import freely_placed
from leerroute.planning.case.portions import Portion, portions

__all__ = [
    "Case",
    "HoursNorm",
    "Portion",
    "case_of",
    "done_hours",
    "done_units",
    "freely_placed",
    "portions",
    "vo_share",
    "young_norm",
    "youngest_on",
]
