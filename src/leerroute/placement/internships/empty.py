"""Why a place stays empty, or has seats left."""

from __future__ import annotations

import numpy as np

from leerroute.placement.internships.limits import LIMITS
from leerroute.placement.internships.solving import Solved
from leerroute.text import Text


def why_empty(solved: Solved, place: str) -> Text | None:
    """Why this place has seats left, without the name of any learner; None when it is full."""
    case = solved.case
    column = case.column[place]
    offered, here = case.problem.places[column], int(solved.taken[column])
    if here >= offered.seats:
        return None
    able = int(case.possible[:, column].sum())
    chose = int((case.rank[:, column] > 0).sum())
    if column in solved.closed:
        return Text(
            nl=f"Deze plaats gaat niet open: het bedrijf wil minstens {offered.fewest} leerlingen, en voor allen samen "
            f"is het beter als zij elders zijn. {able} leerlingen konden hier terecht.",
            en=f"This place does not open: the company wants at least {offered.fewest} learners, and for all together "
            f"it is better that they are elsewhere. {able} learners could come here.",
        )
    if able == 0:
        return _nobody_fits(solved, column)
    left = offered.seats - here
    without = bool((solved.column < 0).any())
    nobody_nl = " Wie nog geen plaats heeft, kan hier niet terecht." if without else ""
    nobody_en = " Who has no place yet cannot come here." if without else ""
    over = "1 plaats" if left == 1 else f"{left} plaatsen"
    seats = "1 seat" if left == 1 else f"{left} seats"
    fit_nl = "1 leerling kon" if able == 1 else f"{able} leerlingen konden"
    fit_en = "1 learner" if able == 1 else f"{able} learners"
    return Text(
        nl=f"{over} over. {fit_nl} hier terecht; {chose} {'koos' if chose == 1 else 'kozen'} deze plaats. "
        "Wie hier niet is, zit ergens waar het voor allen samen beter uitkomt." + nobody_nl,
        en=f"{seats} left. {fit_en} could come here; {chose} chose it. "
        "Who is not here is somewhere that is better for all together." + nobody_en,
    )


def _nobody_fits(solved: Solved, column: int) -> Text:
    """The limits that keep learners away, the one that keeps most away first."""
    case = solved.case
    counts = [(int(np.count_nonzero(case.blocked[limit.id][:, column])), limit.title) for limit in LIMITS]
    told = sorted((each for each in counts if each[0]), key=lambda each: -each[0])
    total = len(case.problem.learners)
    nl = "; ".join(f"{title.nl} Niet bij {count} van de {total}" for count, title in told)
    en = "; ".join(f"{title.en} Not for {count} of {total}" for count, title in told)
    return Text(nl=f"Geen leerling past hier. {nl}.", en=f"No learner fits here. {en}.")
