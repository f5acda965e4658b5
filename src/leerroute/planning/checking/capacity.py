"""Whether the week, the college, the company, every room and every team can hold what lies in each period.

Hours that two units are taught together count once where both of them would count. A room and a team have a lesson as many times
as there are groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import ceil

from leerroute.planning.checking.timeline import Timeline
from leerroute.planning.planned import Slot
from leerroute.route import Place
from leerroute.text import Text, same


@dataclass(frozen=True)
class Holder:
    """Something that holds hours. place, units: of which slots; None: of all. weekly: hours a week in each period; None: no limit.
    groups: of each unit that comes in more than one."""

    name: Text
    weekly: tuple[int, ...] | None
    place: Place | None = None
    units: frozenset[str] | None = None
    groups: Mapping[str, int] = field(default_factory=dict)

    def counts(self, slot: Slot) -> bool:
        if self.units is not None and (slot.bpv or slot.unit not in self.units):
            return False
        return self.place is None or slot.place is self.place


def capacity_faults(timeline: Timeline) -> Iterator[Text]:
    holders = _holders(timeline)
    for when, period in enumerate(timeline.periods):
        if period.college is not True and any(slot.place is Place.MBO for slot in timeline.slots(when)):
            yield Text(
                nl=f"{period.key}: les op het mbo, en daar kunnen leerlingen dan niet zijn of niemand zei dat het kan.",
                en=f"{period.key}: lessons at the college, where learners cannot be then, or nobody said they can.",
            )
        for holder in holders:
            hours, weekly = held(timeline, holder, when), None if holder.weekly is None else holder.weekly[when]
            if weekly is not None and hours > weekly * period.weeks:
                yield Text(
                    nl=f"{period.key}, {holder.name.nl}: {hours} uur, en er is plek voor {weekly} x {period.weeks} = {weekly * period.weeks}.",
                    en=f"{period.key}, {holder.name.en}: {hours} hours, and there is room for {weekly} x {period.weeks} = {weekly * period.weeks}.",
                )
    yield from _least(timeline, holders[0])


def _least(timeline: Timeline, week: Holder) -> Iterator[Text]:
    least = timeline.request.calendar.least_hours
    for when in range(timeline.last if least is not None else 0):
        hours, asked = held(timeline, week, when), (least or 0) * timeline.periods[when].weeks
        if hours < asked:
            yield Text(
                nl=f"{timeline.name(when)}: {hours} uur, en {asked} is het minste.",
                en=f"{timeline.name(when)}: {hours} hours, and {asked} is the least.",
            )


def held(timeline: Timeline, holder: Holder, when: int) -> int:
    """Hours in a period that the holder holds."""
    slots = [slot for slot in timeline.slots(when) if holder.counts(slot)]
    lessons = {slot.unit for slot in slots if not slot.bpv}
    once = sum(
        shared.hours * min(holder.groups.get(shared.one, 1), holder.groups.get(shared.other, 1))
        for shared in timeline.plan.shared
        if timeline.at[shared.period] == when and shared.one in lessons and shared.other in lessons
    )
    return sum(slot.hours * holder.groups.get(slot.unit, 1) for slot in slots) - once


def _holders(timeline: Timeline) -> list[Holder]:
    """The week as a whole first. Rooms and teams hold lessons, of the units that name them."""
    request, periods = timeline.request, timeline.periods
    always = len(periods)
    days = [
        None if each is None else (each * request.day_hours,) * always
        for each in (request.college_days, request.company_days)
    ]
    groups = _groups(timeline)
    return [
        Holder(Text(nl="week", en="week"), (request.calendar.most_hours,) * always),
        Holder(Text(nl="dagen op het mbo", en="days at the college"), days[0], Place.MBO),
        Holder(Text(nl="dagen bij een bedrijf", en="days at a company"), days[1], Place.COMPANY),
        *(
            Holder(same(room.key), (room.weekly,) * always, units=_units(timeline, room=room.key), groups=groups)
            for room in request.rooms
        ),
        *(
            Holder(
                same(team.team),
                tuple(team.periods.get(period.key, team.weekly) for period in periods),
                units=_units(timeline, team=team.team),
                groups=groups,
            )
            for team in request.teams
        ),
    ]


def _groups(timeline: Timeline) -> Mapping[str, int]:
    """Of each unit with a most, its own or that of its room, in how many groups all learners go."""
    request = timeline.request
    found: dict[str, int] = {}
    for work in request.work:
        for most in (work.group, *(room.group for room in request.rooms if room.key == work.room)):
            if most and request.learners.size:
                found[work.code] = max(found.get(work.code, 1), ceil(request.learners.size / most))
    return found


def _units(timeline: Timeline, *, room: str | None = None, team: str | None = None) -> frozenset[str]:
    return frozenset(
        work.code
        for work in timeline.request.work
        if (room is not None and work.room == room) or (team is not None and work.team == team)
    )
