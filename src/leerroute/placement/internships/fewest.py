"""Fixed learners at places that ask more learners than can come: the least by which the minimums must come down."""

from __future__ import annotations

from collections import Counter

import numpy as np

from leerroute.placement.internships.flow import cheapest
from leerroute.placement.internships.graph import graph
from leerroute.placement.internships.possible import Case
from leerroute.proof import Clash
from leerroute.text import Text


def clash_of_minimums(case: Case) -> Clash | None:
    """Which places with fixed learners cannot get as many as they ask, and by how many learners in all.

    The most learners that these places can have together, none above its minimum, is a flow; what is missing then is
    the smallest change that there is. None when nothing is missing. Every other limit is kept already.
    """
    asked = {case.column[each.place] for each in case.problem.fixed}
    small = sorted(column for column in asked if case.problem.places[column].fewest > 1)
    if not small:
        return None
    whole = graph(case)
    fixed = Counter(case.column[place] for _, place in {(each.learner, each.place) for each in case.problem.fixed})
    places = case.problem.places
    within = whole.with_seats(
        [(column, 0, max(fixed[column], min(places[column].fewest, places[column].seats))) for column in small]
    )
    reward = np.zeros(len(within.network.tail), dtype=np.int64)
    first = len(whole.edges) + whole.learners
    for column in small:
        reward[first + column] = -1
    on = cheapest(within.network, reward).on
    lack = [(places[column], places[column].fewest - int(on[first + column])) for column in small]
    short = [(place, lacking) for place, lacking in lack if lacking > 0]
    if not short:
        return None
    return Clash(
        change=tuple(
            Text(
                nl=f"Verlaag het minimum van {place.key} van {place.fewest} naar {place.fewest - lacking}, "
                "of maak de vaste leerlingen daar los.",
                en=f"Lower the minimum of {place.key} from {place.fewest} to {place.fewest - lacking}, "
                "or let the fixed learners there go.",
            )
            for place, lacking in short
        ),
        limits=tuple(
            Text(
                nl=f"{place.key} neemt pas leerlingen vanaf {place.fewest}; er kunnen er {place.fewest - lacking} komen.",
                en=f"{place.key} takes learners from {place.fewest} on; {place.fewest - lacking} can come.",
            )
            for place, lacking in short
        ),
    )
