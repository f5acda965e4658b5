"""What was judged in a partnership, as the library's values: read once for everybody, as often as nothing changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Sum

from leerroute.alignment import Judged, JudgedPair, Overlap, Pair, judged_pairs, overlap
from leerroute.curriculum import Catalogue
from leerroute.route import RouteDesign, taught
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.overlap.models import Word
from leerroute.web.partnerships.models import Partnership

T = TypeVar("T")
# What is remembered is kept small: while people judge, every word makes it anew.


class Same(Generic[T]):
    """Something large as part of a key: equal to itself only. It keeps what it holds, so no other can take its place."""

    def __init__(self, held: T) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.held is self.held

    def __hash__(self) -> int:
        return id(self.held)


@dataclass(frozen=True, eq=False)
class Known:
    """judged: every word that counts, in the order in which they were first said."""

    judged: tuple[Judged, ...]

    @cached_property
    def pairs(self) -> dict[Pair, JudgedPair]:
        return judged_pairs(self.judged)

    @cached_property
    def programmes(self) -> frozenset[str]:
        return frozenset(id_ for one in self.judged for id_ in (one.left_programme, one.right_programme))


def known_in(partnership: Partnership) -> Known:
    """What was judged in this partnership. Asks the database one sum while nothing changed."""
    said = Word.objects.filter(partnership=partnership).aggregate(said=Sum("times"))["said"]
    return _known(partnership.pk, said or 0)


def overlap_in(partnership: Partnership, design: RouteDesign) -> Overlap:
    """All that the judged pairs say of this route: doubles, what is prepared, what covers what, gaps."""
    known = known_in(partnership)
    return _overlap(design, Same(known), Same(catalogue_for(partnership)))


def doubles_in(partnership: Partnership, design: RouteDesign) -> Overlap | None:
    """As `overlap_in`, of the judged programmes only: its doubles, hours and undecided pairs are the same, its gaps are not.

    For a page that is asked often: a unit of a programme that nobody judged is in no pair, so it need not be looked up. None
    while nothing was judged.
    """
    known = known_in(partnership)
    if not known.judged:
        return None
    few = _judged_part(Same(catalogue_for(partnership)), Same(known))
    return _overlap(design, Same(known), Same(few))


@lru_cache(maxsize=32)
def _known(partnership: UUID, said: int) -> Known:
    """What was judged after so many words: with each word the key is another."""
    if not said:
        return Known(())
    rows = list(Word.objects.filter(partnership=partnership).select_related("person"))
    names = _names(rows)
    return Known(
        tuple(
            row.judged.model_copy(update={"assessor": names[row.person_id]}) if row.person_id else row.judged
            for row in rows
        )
    )


def _names(rows: list[Word]) -> dict[int | None, str]:
    """Of each person one name, whatever they were called when they judged; two people with one name get a number."""
    people = {row.person.pk: row.person.name for row in rows if row.person}
    many, seen = Counter(people.values()), Counter[str]()
    names: dict[int | None, str] = {}
    for pk, name in sorted(people.items()):
        seen[name] += 1
        names[pk] = f"{name} ({seen[name]})" if many[name] > 1 else name
    return names


@lru_cache(maxsize=32)
def _judged_part(catalogue: Same[Catalogue], known: Same[Known]) -> Catalogue:
    return Catalogue(tuple(one for one in catalogue.held if one.id in known.held.programmes))


@lru_cache(maxsize=64)
def _overlap(design: RouteDesign, known: Same[Known], catalogue: Same[Catalogue]) -> Overlap:
    """`Same` holds the catalogue and the words, so an entry lives as long as both are what they were."""
    return overlap(taught(design, catalogue.held, known.held.programmes), known.held.judged)
