"""A plan laid out in time, for those who look whether it is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from leerroute.planning.planned import Plan, Slot
from leerroute.planning.request import Period
from leerroute.text import Text


def unknown_faults(plan: Plan) -> Iterator[Text]:
    """Units and periods of the plan that its request does not have."""
    units = {work.code for work in plan.request.work}
    periods = {period.key for period in plan.request.calendar.periods}
    told = [(slot.unit, slot.period) for slot in plan.slots]
    told += [(unit, shared.period) for shared in plan.shared for unit in (shared.one, shared.other)]
    for unit, period in dict.fromkeys(told):
        if unit not in units:
            yield Text(nl=f"'{unit}' staat niet bij de onderdelen.", en=f"'{unit}' is not among the units.")
        if period not in periods:
            yield Text(nl=f"'{period}' staat niet in de kalender.", en=f"'{period}' is not in the calendar.")
    for exam in plan.exams:
        if exam.period not in periods:
            yield Text(
                nl=f"examen {exam.subject}: '{exam.period}' staat niet in de kalender.",
                en=f"exam {exam.subject}: '{exam.period}' is not in the calendar.",
            )


class Timeline:
    """at: place of a period in time, from 0. lessons, bpv: hours by unit and place in time."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.request = plan, plan.request
        self.periods: tuple[Period, ...] = plan.request.calendar.periods
        self.at = {period.key: place for place, period in enumerate(self.periods)}
        self.lessons: dict[str, Counter[int]] = {work.code: Counter() for work in plan.request.work}
        self.bpv: dict[str, Counter[int]] = {work.code: Counter() for work in plan.request.work}
        for slot in plan.slots:
            (self.bpv if slot.bpv else self.lessons)[slot.unit][self.at[slot.period]] += slot.hours

    def of(self, unit: str) -> list[int]:
        """When there is any of a unit, in time order."""
        return sorted(when for when, hours in (self.lessons[unit] + self.bpv[unit]).items() if hours)

    def slots(self, when: int) -> list[Slot]:
        return [slot for slot in self.plan.slots if self.at[slot.period] == when]

    def weeks(self, first: int, last: int) -> int:
        """Teaching weeks from one period to another, both counted."""
        return sum(period.weeks for period in self.periods[first : last + 1])

    def name(self, when: int) -> str:
        return self.periods[when].key

    def past(self, period: str | None) -> bool:
        """Whether a period lies before the first that can still change."""
        since = self.request.since
        return period is not None and since is not None and self.at[period] < self.at[since]

    @property
    def last(self) -> int:
        """The last period with hours or an exam; -1 when there is nothing at all."""
        taken = [self.at[slot.period] for slot in self.plan.slots if slot.hours]
        return max([*taken, *(self.at[exam.period] for exam in self.plan.exams)], default=-1)
