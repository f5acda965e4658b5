"""Whether what is taught together may be taught together, and is counted once only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.route import Place
from leerroute.text import Text


def sharing_faults(timeline: Timeline) -> Iterator[Text]:
    judged: Counter[frozenset[str]] = Counter()
    for overlap in timeline.request.overlaps:
        judged[frozenset({overlap.one, overlap.other})] += overlap.hours
    used: Counter[frozenset[str]] = Counter()
    lent: Counter[tuple[str, str]] = Counter()
    lessons: dict[tuple[str, str], Place] = {
        (slot.unit, slot.period): slot.place for slot in timeline.plan.slots if not slot.bpv
    }
    for shared in timeline.plan.shared:
        used[frozenset({shared.one, shared.other})] += shared.hours
        for unit in (shared.one, shared.other):
            lent[unit, shared.period] += shared.hours
            if lessons.get((unit, shared.period)) is not shared.place:
                yield Text(
                    nl=f"{shared.one} en {shared.other}, {shared.period}: {unit} heeft dan op die plek geen les.",
                    en=f"{shared.one} and {shared.other}, {shared.period}: {unit} has no lessons there and then.",
                )
        if shared.hours <= 0 or shared.one == shared.other:
            yield Text(
                nl=f"{shared.one} en {shared.other}, {shared.period}: {shared.hours} uur samen kan niet.",
                en=f"{shared.one} and {shared.other}, {shared.period}: {shared.hours} shared hours cannot be.",
            )
    for pair, hours in used.items():
        if hours > judged[pair]:
            names = sorted(pair)
            yield Text(
                nl=f"{' en '.join(names)}: {hours} uur samen, en docenten zagen {judged[pair]} uur overlap.",
                en=f"{' and '.join(names)}: {hours} shared hours, and teachers saw {judged[pair]} of overlap.",
            )
    for (unit, period), hours in lent.items():
        given = timeline.lessons[unit][timeline.at[period]]
        if hours > given:
            yield Text(
                nl=f"{unit}, {period}: {hours} uur gedeeld, en er zijn {given} uur les.",
                en=f"{unit}, {period}: {hours} hours shared, and there are {given} hours of lessons.",
            )
