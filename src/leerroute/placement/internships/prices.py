"""What each limit costs: how many learners more are placed, or get a higher choice, when it is eased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from leerroute.placement.internships.limits import LIMITS, near_enough
from leerroute.placement.internships.possible import UNRANKED, Case
from leerroute.placement.internships.solving import Solved, given
from leerroute.placement.internships.stability import higher_choice
from leerroute.placement.limit_price import LimitPrice
from leerroute.placement.travel import UNKNOWN
from leerroute.text import Text

NOT_CHOSEN, NO_PLACE = 1_000, 1_001
"""Lower than every rank."""


def prices(solved: Solved, *, minutes: int = 5) -> tuple[LimitPrice, ...]:
    """The price of every limit that people can ease, dearest first. minutes: how much further learners may travel.

    Limits of the law are not for sale and are left out, as are what a company or a learner refused. Given which places
    open. A limit that keeps nobody away costs nothing and is left out.
    """
    found = [_price(solved, kind, (), what, eased) for kind, what, eased in _eased(solved.case, minutes)]
    return tuple(sorted(found, key=_helps_most))


def seat_prices(solved: Solved, *, most: int = 5) -> tuple[LimitPrice, ...]:
    """What one seat more brings, at each of the `most` full places that most learners would rather have; dearest first."""
    case = solved.case
    wished = higher_choice(solved).sum(axis=0)
    full = [at for at, place in enumerate(case.problem.places) if solved.taken[at] >= place.seats and wished[at]]
    asked = sorted(full, key=lambda at: (-int(wished[at]), case.problem.places[at].key))[:most]
    found = [
        _price(solved, "seat", (case.problem.places[at].key,), _one_more_at(case, at), with_seat(case, at))
        for at in asked
    ]
    return tuple(sorted(found, key=_helps_most))


def _one_more_at(case: Case, column: int) -> Text:
    place = case.problem.places[column]
    name = f"{place.company} ({place.title})" if place.title else place.company
    return Text(nl=f"Eén plek meer bij {name}", en=f"One seat more at {name}")


def with_seat(case: Case, column: int) -> Case:
    """The case with one seat more at one place."""
    places = list(case.problem.places)
    places[column] = places[column].model_copy(update={"seats": places[column].seats + 1})
    return replace(case, problem=case.problem.model_copy(update={"places": tuple(places)}))


def _eased(case: Case, minutes: int) -> Iterator[tuple[str, Text, Case]]:
    further = Text(nl=f"{minutes} minuten verder reizen mag", en=f"{minutes} minutes further is allowed")
    if case.blocked[near_enough.id].any():
        yield near_enough.id, further, _with(case, near_enough.id, _too_far(case, minutes))
    for limit in LIMITS:
        kept = limit.from_law or limit.id in {"internship.company.refuses", "internship.not_this_one", near_enough.id}
        if not kept and case.blocked[limit.id].any():
            title = Text(
                nl=f"Zonder de eis \u201c{limit.title.nl}\u201d", en=f"Without the limit \u201c{limit.title.en}\u201d"
            )
            yield limit.id, title, _with(case, limit.id, np.zeros_like(case.blocked[limit.id]))


def _too_far(case: Case, minutes: int) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    most = np.array([np.inf if each.minutes_most is None else each.minutes_most for each in case.problem.learners])
    unknown = (case.minutes == UNKNOWN) & case.blocked[near_enough.id]
    return np.asarray(unknown | (case.minutes > most[:, None] + minutes), dtype=np.bool_)


def _with(case: Case, limit: str, blocked: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> Case:
    return replace(case, blocked={**case.blocked, limit: blocked})


def _price(solved: Solved, kind: str, subject: tuple[str, ...], what: Text, eased: Case) -> LimitPrice:
    before, after = _ranks(solved), _ranks(given(eased, solved.closed))
    return LimitPrice(
        what,
        kind,
        subject,
        placed=int((before == NO_PLACE).sum()) - int((after == NO_PLACE).sum()),
        better=int(((after < before) & (after < NOT_CHOSEN)).sum()),
        worse=int((after > before).sum()),
    )


def _ranks(solved: Solved) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Per learner the rank of the choice that came true; who chose nothing never has a lower one than any other place."""
    ranks = np.full(len(solved.column), NO_PLACE, dtype=np.int64)
    rows = np.flatnonzero(solved.column >= 0)
    ranks[rows] = solved.case.rank[rows, solved.column[rows]]
    ranks[ranks == UNRANKED] = NOT_CHOSEN
    return ranks


def _helps_most(price: LimitPrice) -> tuple[int, int, str]:
    return (-price.placed, -(price.better or 0), price.limit.nl)
