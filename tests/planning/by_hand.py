"""How a school would plan by hand, as peers for the planner: period after period, what is most pressing first.

`greedy` takes units of both schools as soon as they can begin and teaches together what overlaps where both lie open;
`sequential` first does all of the vmbo with its exams, then all of the mbo, and teaches nothing together. Neither looks
ahead. They keep the same limits as the planner: the checker says so in the tests and in the benchmark.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from leerroute.planning import (
    Before,
    ExamNeed,
    ExamSlot,
    Overlap,
    Plan,
    PlanRequest,
    SharedSlot,
    Slot,
    Work,
    law_of,
)
from leerroute.route import ExamKind, Part, Place


class Stuck(Exception):  # noqa: N818 - it says what is the case
    """Who plans this way does not get everything in."""


def greedy(request: PlanRequest) -> Plan:
    board = _Board(request)
    board.fill({work.code for work in request.work}, range(len(board.periods)), share=True)
    return board.plan()


def sequential(request: PlanRequest) -> Plan:
    """The mbo begins in the period after the last exam of the vmbo."""
    board = _Board(request)
    vmbo = {work.code for work in request.work if work.part is Part.VO}
    exams = [exam for exam in request.exams if set(exam.units) <= vmbo]
    board.fill(vmbo, range(len(board.periods)), share=False)
    sat = [board.at[slot.period] for slot in board.sit(exams)]
    ended = max([*sat, *(when for unit in vmbo for when in board.given[unit])], default=-1)
    board.fill({work.code for work in request.work} - vmbo, range(ended + 1, len(board.periods)), share=False)
    return board.plan()


@dataclass
class _Room:
    """Hours left in one period."""

    week: int
    at: dict[Place, int]
    rooms: dict[str, int]
    teams: dict[str, int]


@dataclass
class _Board:
    request: PlanRequest
    slots: list[Slot] = field(default_factory=list)
    shared: list[SharedSlot] = field(default_factory=list)

    def __post_init__(self) -> None:
        request = self.request
        self.periods = request.calendar.periods
        self.at = {period.key: when for when, period in enumerate(self.periods)}
        self.work = {work.code: work for work in request.work}
        self.left = {work.code: 0 if work.done else work.hours for work in request.work}
        self.given: dict[str, Counter[int]] = defaultdict(Counter)
        self.room = [self._room(when) for when in range(len(self.periods))]
        self.needs: dict[str, set[str]] = defaultdict(set)
        for rule in request.order:
            if not isinstance(rule, Before):
                raise Stuck("who plans by hand here knows no units that belong together")
            self.needs[rule.then].add(rule.first)
        self.pressing = self._pressing()
        self.open = {frozenset({each.one, each.other}): each.hours for each in request.overlaps}
        self.partners: dict[str, list[Overlap]] = defaultdict(list)
        for each in request.overlaps:
            self.partners[each.one].append(each)
            self.partners[each.other].append(each)

    def _room(self, when: int) -> _Room:
        request, period = self.request, self.periods[when]
        week = request.calendar.most_hours * period.weeks
        college = week if request.college_days is None else request.college_days * request.day_hours * period.weeks
        company = week if request.company_days is None else request.company_days * request.day_hours * period.weeks
        return _Room(
            week=week,
            at={Place.VMBO: week, Place.MBO: college if period.college else 0, Place.COMPANY: company},
            rooms={room.key: room.weekly * period.weeks for room in request.rooms},
            teams={each.team: each.periods.get(period.key, each.weekly) * period.weeks for each in request.teams},
        )

    def _pressing(self) -> dict[str, tuple[int, int, str]]:
        """What to take first: what a central exam waits for, then what the longest chain of hours hangs on."""
        follow: dict[str, list[str]] = defaultdict(list)
        for then, firsts in self.needs.items():
            for first in firsts:
                follow[first].append(then)
        chain: dict[str, int] = {}

        def length(unit: str) -> int:
            if unit not in chain:
                chain[unit] = self.work[unit].hours + max((length(each) for each in follow[unit]), default=0)
            return chain[unit]

        examined = {unit for exam in self.request.exams if exam.central for unit in exam.units}
        before = set(examined)
        todo = list(examined)
        while todo:
            for first in self.needs[todo.pop()]:
                if first not in before:
                    before.add(first)
                    todo.append(first)
        return {unit: (unit not in before, -length(unit), unit) for unit in self.work}

    def fill(self, units: Collection[str], when: Sequence[int], *, share: bool) -> None:
        for p in when:
            if not any(self.left[unit] for unit in units):
                return
            ready = [unit for unit in units if self.left[unit] and self._may(unit, p)]
            # what has begun goes on first, so that it does not take longer than its span
            ready.sort(key=lambda unit: (not self.given[unit] or self.work[unit].span is None, self.pressing[unit]))
            for unit in ready:
                if share:
                    for overlap in self.partners[unit]:
                        self._together(overlap, p, ready)
                self._alone(unit, p)

    def _may(self, unit: str, p: int) -> bool:
        work = self.work[unit]
        if work.periods is not None and self.periods[p].key not in work.periods:
            return False
        return all(not self.left[first] and max(self.given[first], default=-1) < p for first in self.needs[unit])

    def _together(self, overlap: Overlap, p: int, ready: Collection[str]) -> None:
        pair = frozenset({overlap.one, overlap.other})
        one, other = self.work[overlap.one], self.work[overlap.other]
        fit = [place for place in self._places(one) if place in self._places(other)]
        if (
            not fit
            or one.code not in ready
            or other.code not in ready
            or self.given[one.code][p]
            or self.given[other.code][p]
        ):
            return
        hours = min(
            self.open[pair],
            self.left[one.code],
            self.left[other.code],
            *(self._fits(work, p, fit[0]) for work in (one, other)),
        )
        hours = hours // self.request.grain * self.request.grain
        if hours <= 0:
            return
        self.open[pair] -= hours
        self._take(one, p, fit[0], hours)
        self._take(other, p, fit[0], hours, once=one)
        self.shared.append(SharedSlot(one.code, other.code, self.periods[p].key, hours, fit[0]))

    def _alone(self, unit: str, p: int) -> None:
        work = self.work[unit]
        place = next((slot.place for slot in self.slots if slot.unit == unit and self.at[slot.period] == p), None)
        places = self._places(work) if place is None else [place]
        best = max(places, key=lambda each: self._fits(work, p, each))
        hours = min(self.left[unit], self._fits(work, p, best))
        if hours < self.left[unit] or self.left[unit] % self.request.grain:
            hours = hours // self.request.grain * self.request.grain or (hours if hours == self.left[unit] else 0)
        if hours > 0:
            self._take(work, p, best, hours)

    def _places(self, work: Work) -> list[Place]:
        if work.bpv:
            return [Place.COMPANY]
        held = {room.key: room.place for room in self.request.rooms}
        return list(work.places) if work.room is None else [held[work.room]]

    def _fits(self, work: Work, p: int, place: Place) -> int:
        room = self.room[p]
        limits = [room.week, room.at[place]]
        if work.weekly is not None:
            limits.append(work.weekly * self.periods[p].weeks - self.given[work.code][p])
        if work.room is not None and not work.bpv:
            limits.append(room.rooms[work.room])
        if work.team in room.teams and not work.bpv:
            limits.append(room.teams[str(work.team)])
        return min(limits)

    def _take(self, work: Work, p: int, place: Place, hours: int, *, once: Work | None = None) -> None:
        """once: the unit that it is taught together with, whose hours were taken already."""
        room = self.room[p]
        if once is None:
            room.week -= hours
            room.at[place] -= hours
        if work.room is not None and not work.bpv and (once is None or once.room != work.room):
            room.rooms[work.room] -= hours
        if work.team in room.teams and not work.bpv and (once is None or once.team != work.team):
            room.teams[str(work.team)] -= hours
        self.left[work.code] -= hours
        self.given[work.code][p] += hours
        key = self.periods[p].key
        for number, slot in enumerate(self.slots):
            if (slot.unit, slot.period) == (work.code, key):
                self.slots[number] = Slot(slot.unit, key, slot.hours + hours, slot.place, slot.bpv)
                return
        self.slots.append(Slot(work.code, key, hours, place, bpv=bool(work.bpv)))

    def sit(self, exams: Sequence[ExamNeed]) -> list[ExamSlot]:
        """Each exam at the first moment after its units."""
        found = []
        for exam in exams:
            ready = max((when for unit in exam.units for when in self.given[unit]), default=0)
            wanted = {1, 2} if exam.tijdvak is None else {exam.tijdvak}
            for period in self.periods[ready:]:
                if exam.central and period.central in wanted and period.year > 1:
                    found.append(ExamSlot(exam.subject, exam.kind, period.key, period.central))
                    break
                if exam.kind is ExamKind.SE or (exam.kind is ExamKind.MBO and period.mbo_exams):
                    found.append(ExamSlot(exam.subject, exam.kind, period.key))
                    break
            else:
                raise Stuck(f"no moment for the exam of {exam.subject}")
        return found

    def plan(self) -> Plan:
        if any(self.left.values()):
            raise Stuck(f"left over: {', '.join(unit for unit, hours in self.left.items() if hours)}")
        exams = self.sit(self.request.exams)
        last = max([self.at[slot.period] for slot in self.slots] + [self.at[slot.period] for slot in exams])
        return Plan(
            request=self.request,
            law=law_of(self.request),
            slots=tuple(self.slots),
            shared=tuple(self.shared),
            exams=tuple(exams),
            weeks=sum(period.weeks for period in self.periods[: last + 1]),
            steps=(),
            bounds=(),
        )
