"""What each limit costs: how many learners more are placed, or get their first choice, when it is eased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from leerroute.placement.internships.limits import LIMITS, near_enough
from leerroute.placement.internships.possible import Case
from leerroute.placement.internships.solving import Solved, given
from leerroute.placement.internships.stability import higher_choice
from leerroute.placement.travel import UNKNOWN
from leerroute.text import Text


@dataclass(frozen=True)
class LimitPrice:
    """what: the limit as it would be eased. placed, first: how many learners more have a place, a first choice."""

    what: Text
    placed: int
    first: int

    @property
    def told(self) -> Text:
        return Text(
            nl=f"{self.what.nl}: {_more(self.placed, 'nl')} geplaatst, {_more(self.first, 'nl')} op de eerste keuze.",
            en=f"{self.what.en}: {_more(self.placed, 'en')} placed, {_more(self.first, 'en')} at their first choice.",
        )


def _more(count: int, language: str) -> str:
    if language == "nl":
        return f"{abs(count)} leerling{'' if abs(count) == 1 else 'en'} {'meer' if count >= 0 else 'minder'}"
    return f"{abs(count)} {'more' if count >= 0 else 'fewer'} learner{'' if abs(count) == 1 else 's'}"


def prices(solved: Solved, *, minutes: int = 5) -> tuple[LimitPrice, ...]:
    """The price of every limit that people can ease, dearest first. minutes: how much further learners may travel.

    Limits of the law are not for sale and are left out, as are what a company or a learner refused. Given which places
    open. A limit that keeps nobody away costs nothing and is left out.
    """
    found = [_price(solved, what, eased) for what, eased in _eased(solved.case, minutes)]
    return tuple(sorted(found, key=lambda each: (-each.placed, -each.first, each.what.nl)))


def seat_prices(solved: Solved, *, most: int = 5) -> tuple[LimitPrice, ...]:
    """What one seat more brings, at each of the `most` full places that most learners would rather have; dearest first."""
    case = solved.case
    wished = higher_choice(solved).sum(axis=0)
    full = [at for at, place in enumerate(case.problem.places) if solved.taken[at] >= place.seats and wished[at]]
    asked = sorted(full, key=lambda at: (-int(wished[at]), case.problem.places[at].key))[:most]
    found = [_price(solved, _one_more_at(case, at), with_seat(case, at)) for at in asked]
    return tuple(sorted(found, key=lambda each: (-each.placed, -each.first, each.what.nl)))


def _one_more_at(case: Case, column: int) -> Text:
    name = case.problem.places[column].title or case.problem.places[column].key
    return Text(nl=f"Eén plaats meer bij {name}", en=f"One seat more at {name}")


def with_seat(case: Case, column: int) -> Case:
    """The case with one seat more at one place."""
    places = list(case.problem.places)
    places[column] = places[column].model_copy(update={"seats": places[column].seats + 1})
    return replace(case, problem=case.problem.model_copy(update={"places": tuple(places)}))


def _eased(case: Case, minutes: int) -> Iterator[tuple[Text, Case]]:
    further = Text(nl=f"{minutes} minuten verder reizen mag", en=f"{minutes} minutes further is allowed")
    if case.blocked[near_enough.id].any():
        yield further, _with(case, near_enough.id, _too_far(case, minutes))
    for limit in LIMITS:
        kept = limit.from_law or limit.id in {"internship.company.refuses", "internship.not_this_one", near_enough.id}
        if not kept and case.blocked[limit.id].any():
            title = Text(
                nl=f"Zonder de eis \u201c{limit.title.nl}\u201d", en=f"Without the limit \u201c{limit.title.en}\u201d"
            )
            yield title, _with(case, limit.id, np.zeros_like(case.blocked[limit.id]))


def _too_far(case: Case, minutes: int) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    most = np.array([np.inf if each.minutes_most is None else each.minutes_most for each in case.problem.learners])
    unknown = (case.minutes == UNKNOWN) & case.blocked[near_enough.id]
    return np.asarray(unknown | (case.minutes > most[:, None] + minutes), dtype=np.bool_)


def _with(case: Case, limit: str, blocked: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> Case:
    return replace(case, blocked={**case.blocked, limit: blocked})


def _price(solved: Solved, what: Text, eased: Case) -> LimitPrice:
    other = given(eased, solved.closed)
    return LimitPrice(what, _placed(other) - _placed(solved), _first(other) - _first(solved))


def _placed(solved: Solved) -> int:
    return int((solved.column >= 0).sum())


def _first(solved: Solved) -> int:
    rows = np.flatnonzero(solved.column >= 0)
    return int((solved.case.rank[rows, solved.column[rows]] == 1).sum())
