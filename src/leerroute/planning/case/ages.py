"""How old the youngest learner is."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from leerroute.planning.request import Learners


def youngest_on(learners: Learners, on: date) -> int | None:
    """Whole years of age of the youngest on a day, born on the last day of the month. None: nobody said who was born when."""
    if not learners.birth_months:
        return None
    year, month = (int(part) for part in max(learners.birth_months).split("-"))
    born = monthrange(year, month)[1]
    return on.year - year - ((on.month, on.day) < (month, born))
