"""Which units move, in time and to another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from leerroute.planning.again.telling import Hours, all_of, extra, fewer, hours_of, hours_told, sentence
from leerroute.planning.planned import Plan
from leerroute.planning.request import unit_names
from leerroute.route import Place, fields_of
from leerroute.text import Text, number

_WORDS = Text(nl="uur minder", en="hours fewer"), Text(nl="uur meer", en="hours more")
_WHERE = {Place(value): words for value, words in fields_of("RouteUnit")["place"].choices}


@dataclass(frozen=True)
class Move:
    """Hours of a unit that left periods and that came into periods. places: periods in which it has lessons in both plans, at
    another place: where they were, and where they come to be. told: in a sentence, by names."""

    unit: str
    less: Hours
    more: Hours
    places: tuple[tuple[str, Place, Place], ...]
    told: Text


def moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Every unit that lies elsewhere, in time or at another place, in the order of the request; units that did not move are left out."""
    was, becomes = hours_of(before), hours_of(after)
    where, anew = _places_of(before), _places_of(after)
    periods = {period.key: period.told for period in after.request.calendar.periods}
    units = unit_names(after.request)
    found = []
    for work in after.request.work:
        change = {key: becomes[work.code, key] - was[work.code, key] for key in periods}
        less, more = fewer(change), extra(change)
        stays = [key for key in periods if (work.code, key) in where.keys() & anew.keys()]
        moved = [(key, where[work.code, key], anew[work.code, key]) for key in stays]
        places = tuple(each for each in moved if each[1] is not each[2])
        if less or more or places:
            if any(becomes[work.code, key] for key in periods):
                parts = [*hours_told(less, more, periods, *_WORDS), *_places_told(places, periods)]
            else:
                parts = [_falls_away(sum(hours for _, hours in less))]
            found.append(Move(work.code, less, more, places, sentence(units[work.code], parts)))
    return tuple(found)


def _falls_away(hours: int) -> Text:
    return Text(nl=f"vervalt ({number(hours, 'nl')} uur)", en=f"falls away ({number(hours, 'en')} hours)")


def _places_told(places: Iterable[tuple[str, Place, Place]], periods: Mapping[str, Text]) -> Iterator[Text]:
    for (was, becomes), found in groupby(sorted(places, key=lambda each: each[1:]), lambda each: each[1:]):
        when = all_of([periods[key] for key, _, _ in found])
        old, new = _WHERE[was], _WHERE[becomes]
        yield Text(nl=f"in {when.nl} {new.nl} in plaats van {old.nl}", en=f"in {when.en} {new.en} instead of {old.en}")


def _places_of(plan: Plan) -> dict[tuple[str, str], Place]:
    return {(slot.unit, slot.period): slot.place for slot in plan.slots if not slot.bpv}
