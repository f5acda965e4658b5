"""Everything that is wrong with a request, the plainest first."""

from __future__ import annotations

from leerroute.law import Law
from leerroute.planning.case import case_of
from leerroute.planning.request import PlanRequest
from leerroute.planning.sound.circles import circles
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.planning.sound.fitting import what_does_not_fit
from leerroute.planning.sound.groups import uncounted_groups
from leerroute.planning.sound.legal import what_the_law_forbids
from leerroute.planning.sound.names import wrong_names
from leerroute.planning.sound.past import wrong_past
from leerroute.planning.sound.route import forgotten_exams


def contradictions(request: PlanRequest, law: Law) -> tuple[Contradiction, ...]:
    """What no plan can mend. Sums are only made of a request whose names are right."""
    found = tuple(wrong_names(request)) or tuple(circles(request))
    if found:
        return found
    case = case_of(request, law)
    return (
        *uncounted_groups(request),
        *forgotten_exams(request),
        *wrong_past(case),
        *what_the_law_forbids(case),
        *what_does_not_fit(case),
    )
