"""Whether what comes first comes first, what belongs together lies together, and nothing lies where it may not or too long."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.planning.request import Before, Together
from leerroute.text import Text


def order_faults(timeline: Timeline) -> Iterator[Text]:
    done = {work.code for work in timeline.request.work if work.done}
    for rule in timeline.request.order:
        if isinstance(rule, Before):
            yield from _before(timeline, rule)
        elif not {rule.one, rule.other} & done:
            yield from _together(timeline, rule)
    for work in timeline.request.work:
        taken = timeline.of(work.code)
        outside = [
            timeline.name(when)
            for when in taken
            if work.periods is not None and timeline.name(when) not in work.periods
        ]
        if outside:
            yield Text(
                nl=f"{work.code}: ligt in {', '.join(outside)}, en mag daar niet liggen.",
                en=f"{work.code}: lies in {', '.join(outside)}, where it may not.",
            )
        if taken and work.span is not None and timeline.weeks(taken[0], taken[-1]) > work.span:
            length = timeline.weeks(taken[0], taken[-1])
            yield Text(
                nl=f"{work.code}: van begin tot eind {length} lesweken, en {work.span} is het meeste.",
                en=f"{work.code}: {length} teaching weeks from start to end, and {work.span} is the most.",
            )


def _before(timeline: Timeline, rule: Before) -> Iterator[Text]:
    first, then = timeline.of(rule.first), timeline.of(rule.then)
    if first and then and first[-1] >= then[0]:
        yield Text(
            nl=f"{rule.first} loopt tot en met {timeline.name(first[-1])}, en {rule.then} begint al in {timeline.name(then[0])}.",
            en=f"{rule.first} runs to the end of {timeline.name(first[-1])}, and {rule.then} begins in {timeline.name(then[0])}.",
        )


def _together(timeline: Timeline, rule: Together) -> Iterator[Text]:
    alone = set(timeline.of(rule.one)) ^ set(timeline.of(rule.other))
    if alone:
        names = ", ".join(timeline.name(when) for when in sorted(alone))
        yield Text(
            nl=f"{rule.one} en {rule.other} horen samen, en liggen dat niet in {names}.",
            en=f"{rule.one} and {rule.other} belong together, and do not lie together in {names}.",
        )
