"""Whether everything that was taught is where it was: before the first period that can still change, nothing moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.planning.request import Work
from leerroute.text import Text


def past_faults(timeline: Timeline) -> Iterator[Text]:
    past = [period.key for period in timeline.periods if timeline.past(period.key)]
    if past:
        for work in timeline.request.work:
            if not work.done:
                yield from _of_unit(timeline, work, past)
        yield from _together(timeline, past)


def _of_unit(timeline: Timeline, work: Work, past: list[str]) -> Iterator[Text]:
    places = {(slot.unit, slot.period): slot.place for slot in timeline.plan.slots if not slot.bpv}
    for key in past:
        now, when = work.now(key), timeline.at[key]
        lessons, bpv = timeline.lessons[work.code][when], timeline.bpv[work.code][when]
        nl, en = ("", "") if now.bpv is None else (f", waarvan {now.bpv} bpv", f", of which {now.bpv} of bpv")
        if lessons + bpv != now.hours or now.bpv not in {None, bpv}:
            yield Text(
                nl=f"{work.code}, {key}: {lessons} uur les en {bpv} uur bpv, en gegeven is {now.hours} uur{nl}.",
                en=f"{work.code}, {key}: {lessons} hours of lessons and {bpv} of bpv, and {now.hours} were taught{en}.",
            )
        place = places.get((work.code, key))
        if place is not None and now.place not in {None, place}:
            yield Text(
                nl=f"{work.code}, {key}: gegeven is het op een andere plek ({now.place}, niet {place}).",
                en=f"{work.code}, {key}: it was taught at another place ({now.place}, not {place}).",
            )


def _together(timeline: Timeline, past: list[str]) -> Iterator[Text]:
    done = {work.code for work in timeline.request.work if work.done}
    becomes: Counter[tuple[frozenset[str], str]] = Counter()
    for shared in timeline.plan.shared:
        becomes[frozenset({shared.one, shared.other}), shared.period] += shared.hours
    taught: Counter[tuple[frozenset[str], str]] = Counter()
    open_pairs = set()
    for overlap in timeline.request.overlaps:
        pair = frozenset({overlap.one, overlap.other})
        if overlap.current is None or pair & done:
            open_pairs.add(pair)
        taught.update({(pair, key): (overlap.current or {}).get(key, 0) for key in past})
    for (pair, key), now in taught.items():
        found = becomes[pair, key]
        if found != now and pair not in open_pairs:
            names = sorted(pair)
            yield Text(
                nl=f"{' en '.join(names)}, {key}: {found} uur samen, en gegeven is {now} uur samen.",
                en=f"{' and '.join(names)}, {key}: {found} hours together, and {now} were taught together.",
            )
