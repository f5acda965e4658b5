"""Reads about piles and worksheets, filtered by what the person may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from leerroute.alignment import Agreements, Judged, JudgedPair, PairStanding, agreements
from leerroute.curriculum import Side
from leerroute.web.access import Permission
from leerroute.web.overlap.documents import Laid, laid
from leerroute.web.overlap.known import Known
from leerroute.web.overlap.models import Pile, Word, Worksheet
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.rule import one_allowed
from leerroute.web.people.models import Person


def pile_for(person: Any, key: UUID, permission: Permission = Permission.ROUTE_VIEW) -> Pile:
    """Raises Http404 when it is not theirs."""
    return one_allowed(person, permission, Pile.objects.select_related("partnership", "by"), pk=key)


def worksheets_of(person: Any, partnership: Partnership | None = None) -> QuerySet[Worksheet]:
    """The worksheets that this person sent: nobody reads along in what somebody else fills in."""
    rows = Worksheet.objects.select_related("partnership", "by")
    if not isinstance(person, Person):
        return rows.none()
    rows = rows.filter(by=person)
    return rows.filter(partnership=partnership) if partnership else rows


def worksheet_for(person: Any, key: UUID) -> Worksheet:
    """Raises Http404 when it is not theirs, or they judge in that partnership no more."""
    found = get_object_or_404(worksheets_of(person), pk=key)
    one_allowed(person, Permission.OVERLAP_JUDGE, Partnership.objects.all(), "", pk=found.partnership_id)
    return found


def pile_in_hand(partnership: Partnership, left: str, right: str) -> Pile | None:
    """The pile of these programmes that is being laid ready now: the same form, sent twice."""
    return Pile.objects.filter(partnership=partnership, left=left, right=right, state__in=Pile.BUSY).first()


@dataclass(frozen=True)
class Card:
    """One pair of a pile as somebody sees it. number: from 1. own: what they said of it; said: all that was said of it.

    older: what was said of the same two outcomes when their texts were different.
    """

    number: int
    laid: Laid
    own: Judged | None
    said: JudgedPair | None
    older: tuple[Judged, ...] = ()

    @property
    def standing(self) -> PairStanding:
        return self.said.standing if self.said else PairStanding.OPEN


def cards_of(pile: Pile, known: Known, own: Iterable[Judged]) -> tuple[Card, ...]:
    """own: the words of who looks, for the school that they speak for now."""
    mine = {one.pair: one for one in own}
    pairs = [laid(document) for document in pile.pairs]
    return tuple(
        Card(number, one, mine.get(one.pair), known.pairs.get(one.pair), _older(one, known))
        for number, one in enumerate(pairs, start=1)
    )


def own_words(person: Any, partnership: Partnership, side: Side | None) -> tuple[Judged, ...]:
    """What this person said, for that school."""
    if side is None or not isinstance(person, Person):
        return ()
    rows = Word.objects.filter(partnership=partnership, person=person, side=side.value)
    return tuple(row.judged for row in rows)


def card_of(cards: tuple[Card, ...], number: int) -> Card:
    """Raises Http404 where the pile has no such pair."""
    if not 1 <= number <= len(cards):
        raise Http404
    return cards[number - 1]


def next_card(cards: tuple[Card, ...], after: int = 0) -> Card | None:
    """The first after this one without an own word; else the first of all without one."""
    open_ = [card for card in cards if card.own is None]
    return next((card for card in open_ if card.number > after), open_[0] if open_ else None)


@dataclass(frozen=True)
class Standings:
    """How far the judging is: pairs by where they stand, the disputed ones, and how often the schools agree."""

    counts: tuple[tuple[PairStanding, int], ...]
    disputed: tuple[JudgedPair, ...]
    agree: Agreements


def standings(known: Known) -> Standings:
    pairs = tuple(known.pairs.values())
    counts = Counter(pair.standing for pair in pairs)
    return Standings(
        tuple((standing, counts[standing]) for standing in PairStanding if counts[standing]),
        tuple(pair for pair in pairs if pair.standing is PairStanding.DISPUTED),
        agreements(pairs),
    )


def _older(one: Laid, known: Known) -> tuple[Judged, ...]:
    left, right = one.candidate.left.id, one.candidate.right.id
    return tuple(
        word
        for pair, said in known.pairs.items()
        if pair[:2] == (left, right) and pair != one.pair
        for word in said.words
    )
