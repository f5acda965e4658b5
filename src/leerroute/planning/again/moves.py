"""What differs between two plans, unit by unit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from leerroute.planning.planned import Plan
from leerroute.text import Text, enumeration, number


@dataclass(frozen=True)
class Move:
    """Hours of a unit that left periods and that came into periods, by the periods' names."""

    unit: str
    title: str
    less: tuple[tuple[str, int], ...]
    more: tuple[tuple[str, int], ...]

    @property
    def told(self) -> Text:
        """'NE: 20 uur uit blok 1; 20 uur erbij in blok 3.'"""
        nl = [f"{_hours(self.less, 'nl')} eruit"] if self.less else []
        en = [f"{_hours(self.less, 'en')} out"] if self.less else []
        if self.more:
            nl.append(f"{_hours(self.more, 'nl')} erbij")
            en.append(f"{_hours(self.more, 'en')} in")
        return Text(nl=f"{self.title}: {'; '.join(nl)}.", en=f"{self.title}: {'; '.join(en)}.")


def exam_moves(before: Plan, after: Plan) -> tuple[Text, ...]:
    """Every exam that has another moment, is new or fell away: 'CE NE: niet meer in blok 3, wel in blok 4.'"""
    names = {period.key: period.title or period.key for period in after.request.calendar.periods}
    was, becomes = (Counter((e.subject, e.kind.upper(), e.period) for e in plan.exams) for plan in (before, after))
    gone, new = was - becomes, becomes - was
    found = []
    for subject, kind in dict.fromkeys((subject, kind) for subject, kind, _ in (*gone, *new)):
        left = [names[period] for s, k, period in gone if (s, k) == (subject, kind)]
        came = [names[period] for s, k, period in new if (s, k) == (subject, kind)]
        nl = [f"niet meer in {enumeration(left, 'nl')}"] if left else []
        en = [f"no longer in {enumeration(left, 'en')}"] if left else []
        if came:
            nl.append(f"wel in {enumeration(came, 'nl')}" if left else f"nu ook in {enumeration(came, 'nl')}")
            en.append(f"but in {enumeration(came, 'en')}" if left else f"now also in {enumeration(came, 'en')}")
        found.append(Text(nl=f"{kind} {subject}: {', '.join(nl)}.", en=f"{kind} {subject}: {', '.join(en)}."))
    return tuple(found)


def _hours(found: tuple[tuple[str, int], ...], language: str) -> str:
    if language == "nl":
        return enumeration([f"in {name} {number(hours, 'nl')} uur" for name, hours in found], "nl")
    return enumeration([f"in {name} {number(hours, 'en')} hours" for name, hours in found], "en")


def moves(before: Plan, after: Plan) -> tuple[Move, ...]:
    """Every unit whose hours lie elsewhere, in the order of the request; units that did not move are left out."""
    was, becomes = _hours_of(before), _hours_of(after)
    names = {period.key: period.title or period.key for period in after.request.calendar.periods}
    found = []
    for work in after.request.work:
        change = {key: becomes[work.code, key] - was[work.code, key] for key in names}
        less = tuple((names[key], -hours) for key, hours in change.items() if hours < 0)
        more = tuple((names[key], hours) for key, hours in change.items() if hours > 0)
        if less or more:
            found.append(Move(work.code, work.title or work.code, less, more))
    return tuple(found)


def _hours_of(plan: Plan) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for slot in plan.slots:
        found[slot.unit, slot.period] += slot.hours
    return found
