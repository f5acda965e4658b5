"""Whether every unit has its hours, in the steps asked for, where it can be, and not too many in a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.planning.request import Work
from leerroute.route import Place
from leerroute.text import Text


def hours_faults(timeline: Timeline) -> Iterator[Text]:
    for work in timeline.request.work:
        yield from _places(timeline, work)
        yield from _amounts(timeline, work)
        yield from _weekly(timeline, work)


def _amounts(timeline: Timeline, work: Work) -> Iterator[Text]:
    grain = timeline.request.grain
    for found, whole, nl, en in (
        (timeline.lessons[work.code], work.lessons, "les", "lessons"),
        (timeline.bpv[work.code], work.bpv, "bpv", "bpv"),
    ):
        asked = 0 if work.done else whole
        if found.total() != asked:
            yield Text(
                nl=f"{work.code}: {found.total()} uur {nl} in het plan, en dat moet {asked} zijn.",
                en=f"{work.code}: {found.total()} hours of {en} in the plan, which must be {asked}.",
            )
        odd = [when for when, hours in found.items() if hours % grain]
        if len(odd) > 1 or (odd and asked % grain == 0):
            yield Text(
                nl=f"{work.code}: {nl} in {_named(timeline, odd)} gaat niet in stappen van {grain} uur.",
                en=f"{work.code}: {en} in {_named(timeline, odd)} is not in steps of {grain} hours.",
            )


def _places(timeline: Timeline, work: Work) -> Iterator[Text]:
    rooms = {room.key: room.place for room in timeline.request.rooms}
    slots = [slot for slot in timeline.plan.slots if slot.unit == work.code]
    for slot in slots:
        allowed = {Place.COMPANY} if slot.bpv else set(work.places)
        if not slot.bpv and work.room is not None:
            allowed &= {rooms[work.room]}
        if slot.place not in allowed:
            yield Text(
                nl=f"{work.code}, {slot.period}: kan niet op deze plek ({slot.place}).",
                en=f"{work.code}, {slot.period}: cannot be at this place ({slot.place}).",
            )
        if slot.hours <= 0:
            yield Text(
                nl=f"{work.code}, {slot.period}: {slot.hours} uur.",
                en=f"{work.code}, {slot.period}: {slot.hours} hours.",
            )
    for (period, bpv), times in Counter((slot.period, slot.bpv) for slot in slots).items():
        if times > 1:
            word = "bpv" if bpv else "les"
            yield Text(
                nl=f"{work.code}, {period}: {word} op {times} plekken, en in een periode kan het op één.",
                en=f"{work.code}, {period}: {'bpv' if bpv else 'lessons'} at {times} places, and a period has one.",
            )


def _weekly(timeline: Timeline, work: Work) -> Iterator[Text]:
    if work.weekly is None:
        return
    for when, hours in sorted((timeline.lessons[work.code] + timeline.bpv[work.code]).items()):
        weeks = timeline.periods[when].weeks
        if hours > work.weekly * weeks:
            yield Text(
                nl=f"{work.code}, {timeline.name(when)}: {hours} uur in {weeks} weken, en {work.weekly} per week is het meeste.",
                en=f"{work.code}, {timeline.name(when)}: {hours} hours in {weeks} weeks, and {work.weekly} a week is the most.",
            )


def _named(timeline: Timeline, places: list[int]) -> str:
    return ", ".join(timeline.name(when) for when in sorted(places))
