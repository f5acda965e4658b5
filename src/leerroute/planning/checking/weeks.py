"""Whether the plan is as long as it says."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.checking.timeline import Timeline
from leerroute.text import Text


def weeks_faults(timeline: Timeline) -> Iterator[Text]:
    counted = timeline.weeks(0, timeline.last)
    if counted != timeline.plan.weeks:
        yield Text(
            nl=f"het plan zegt {timeline.plan.weeks} lesweken, en het zijn er {counted}.",
            en=f"the plan says {timeline.plan.weeks} teaching weeks, and there are {counted}.",
        )
