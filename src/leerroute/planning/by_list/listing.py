"""A plan by list: period after period, what is most pressing first. Quick, without looking ahead, and never the proof of anything.

It is a beginning for the search: what nothing needs to be longer than. Whether it keeps every limit is for the model to say.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from leerroute.planning.bounds import chains_after
from leerroute.planning.by_list.beside import beside
from leerroute.planning.by_list.board import Board
from leerroute.planning.by_list.exams import sittings
from leerroute.planning.case import Case
from leerroute.planning.model import Found
from leerroute.planning.planned import ExamSlot, SharedSlot, Slot
from leerroute.route import Place

Pressing = Sequence[float]
"""Per unit how much it presses: the lowest goes first."""

SIXTEENTHS = 16
"""Of what is left of units that go together, in which it is dealt out."""


def by_chain(case: Case) -> Pressing:
    """What a central exam waits for goes first, then what the longest chain of hours hangs on."""
    after = chains_after(case)
    firsts: dict[int, list[int]] = defaultdict(list)
    for first, then in case.befores():
        firsts[then].append(first)
    wanted = {
        case.index[code] for exam in case.request.exams if exam.central for code in exam.units if code in case.index
    }
    todo = list(wanted)
    while todo:
        new = set(firsts[todo.pop()]) - wanted
        wanted |= new
        todo += new
    longest = 1 + max(after, default=0)
    return [(u not in wanted) * longest - hours for u, hours in enumerate(after)]


def listed(case: Case, pressing: Pressing, *, follow: bool = False, share: bool = True) -> Found | None:
    """A plan in the periods of the case, or None when it does not get everything in.

    follow: nothing earlier than in the current plan, as far as there is one. share: teach together what overlaps.
    """
    listing = _Listing(case, pressing, follow)
    for p in range(len(case.periods)):
        listing.fill(p, share=share)
        if not any(listing.left):
            break
    return listing.found()


@dataclass
class _Listing:
    case: Case
    pressing: Pressing
    follow: bool
    lessons: Counter[tuple[int, int, Place]] = field(default_factory=Counter)
    bpv: Counter[tuple[int, int]] = field(default_factory=Counter)
    shared: Counter[tuple[int, int, Place]] = field(default_factory=Counter)
    last: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        case = self.case
        self.board = Board(case)
        self.left = [unit.hours for unit in case.units]
        self.bpv_left = [unit.bpv for unit in case.units]
        self.overlaps = case.overlaps()
        self.open = [each.hours for _, _, each in self.overlaps]
        self.firsts: dict[int, list[int]] = defaultdict(list)
        for first, then in case.befores():
            self.firsts[then].append(first)
        self.pairs: dict[int, list[int]] = defaultdict(list)
        for o, (one, other, _) in enumerate(self.overlaps):
            self.pairs[one].append(o)
            self.pairs[other].append(o)
        self.given: Counter[tuple[int, int]] = Counter()
        self.beside = beside(case)
        may_win = self._may_win()
        self.win = sum(self.open) if may_win is None else may_win

    def _may_win(self) -> int | None:
        """Hours that the law lets go, of the shortest route allowed. None: all."""
        legal = self.case.legal
        asked = [norm.total for year in legal.lengths or () if (norm := legal.hours.get(year)) and norm.total]
        return max(0, sum(self.left) - min(asked)) if asked else None

    def fill(self, p: int, *, share: bool) -> None:
        ready = [u for u, left in enumerate(self.left) if left and self._may(u, p)]
        ready.sort(key=lambda u: (u not in self.last or self.case.units[u].span is None, self.pressing[u], u))
        open_now = set(ready)
        for u in ready:
            if u in self.beside:
                self._side_by_side(self.beside[u], p, open_now)
                continue
            if share:
                for o in self.pairs[u]:
                    self._together(o, p, open_now)
            self._alone(u, p)

    def _may(self, u: int, p: int) -> bool:
        return all(not self.left[first] and self.last.get(first, -1) < p for first in self.firsts[u])

    def _wanted(self, u: int, p: int) -> int:
        """Hours it may have by the end of this period beyond what it has."""
        unit, case = self.case.units[u], self.case
        if unit.current is None or not (self.follow or p < case.past):
            return self.left[u]
        now = sum(unit.now(each.key).hours for each in case.periods[: p + 1])
        if p >= case.past:
            now += max(0, unit.hours - unit.hours_now)
        return max(0, min(self.left[u], now - (unit.hours - self.left[u])))

    def _together(self, o: int, p: int, ready: set[int]) -> None:
        one, other, _ = self.overlaps[o]
        if not {one, other} <= ready - self.beside.keys() or self.given[one, p] or self.given[other, p]:
            return
        for place in self.case.places(self.case.units[one]):
            if place not in self.case.places(self.case.units[other]):
                continue
            hours = min(
                self.win,
                self.open[o],
                *(min(self._wanted(u, p), self.left[u] - self.bpv_left[u]) for u in (one, other)),
                *(self.board.fits(u, p, place) for u in (one, other)),
            )
            hours -= hours % self.case.request.grain
            if hours > 0:
                self.open[o] -= hours
                self.win -= hours
                self.shared[o, p, place] += hours
                self.board.take(one, p, place, hours)
                self.board.take(other, p, place, hours, once=one)
                for u in (one, other):
                    self._give(u, p, hours)
                    self.lessons[u, p, place] += hours
                return

    def _side_by_side(self, group: Sequence[int], p: int, ready: Collection[int]) -> None:
        """The same part of each, the largest for which there is room; none where one would be ready before the others."""
        step = self.case.request.grain
        if any(u not in ready or self.given[u, p] for u in group) or not self._fit(dict.fromkeys(group, step), p):
            return
        parts = ({u: self._part(u, sixteenths) for u in group} for sixteenths in range(SIXTEENTHS, -1, -1))
        hours = next(part for part in parts if self._fit(part, p))
        periods = max(ceil(self.left[u] / hours[u]) for u in group)
        if all(hours[u] + step * (periods - 1) <= self.left[u] for u in group):
            for u in group:
                self._alone(u, p, hours[u])

    def _part(self, u: int, sixteenths: int) -> int:
        left = self.left[u]
        return self._dealt(max(min(left, self.case.request.grain), left * sixteenths // SIXTEENTHS), left)

    def _fit(self, hours: Mapping[int, int], p: int) -> bool:
        """Whether a period holds these hours of units, all together."""
        board = self.board.of_period(p)
        for u, wanted in hours.items():
            wanted = min(wanted, self.left[u])
            lessons = min(wanted, self.left[u] - self.bpv_left[u])
            if wanted > self._wanted(u, p) or not self._take(board, u, p, lessons, wanted - lessons):
                return False
        return True

    def _take(self, board: Board, u: int, p: int, lessons: int, bpv: int) -> bool:
        places = self.case.places(self.case.units[u])
        for hours, place in ((lessons, max(places, key=lambda place: board.fits(u, p, place))), (bpv, None)):
            if hours and board.fits(u, p, place) < hours:
                return False
            if hours:
                board.take(u, p, place, hours)
        return True

    def _alone(self, u: int, p: int, most: int | None = None) -> None:
        """most: hours; None: as many as there are."""
        most = self.left[u] if most is None else most
        places = [place for place in self.case.places(self.case.units[u]) if self.lessons[u, p, place]]
        places = places or list(self.case.places(self.case.units[u]))
        lessons = self.left[u] - self.bpv_left[u]
        if lessons and places:
            best = max(places, key=lambda place: self.board.fits(u, p, place))
            hours = self._dealt(min(lessons, most, self._wanted(u, p), self.board.fits(u, p, best)), lessons)
            if hours:
                self.board.take(u, p, best, hours)
                self._give(u, p, hours)
                self.lessons[u, p, best] += hours
                most -= hours
        if self.bpv_left[u]:
            hours = min(self.bpv_left[u], most, self._wanted(u, p), self.board.fits(u, p, None))
            hours = self._dealt(hours, self.bpv_left[u])
            if hours:
                self.board.take(u, p, None, hours)
                self._give(u, p, hours)
                self.bpv[u, p] += hours
                self.bpv_left[u] -= hours

    def _dealt(self, hours: int, left: int) -> int:
        """In steps of the grain; what is left over goes with the last of them."""
        return hours if hours == left else hours - hours % self.case.request.grain

    def _give(self, u: int, p: int, hours: int) -> None:
        self.left[u] -= hours
        self.given[u, p] += hours
        self.last[u] = p

    def found(self) -> Found | None:
        if any(self.left):
            return None
        exams = sittings(self.case, self.last)
        if exams is None:
            return None
        case = self.case
        last = max([*exams, *self.last.values()], default=0)
        keys = [period.key for period in case.periods]
        lessons = [
            (p, u, Slot(case.units[u].code, keys[p], h, place)) for (u, p, place), h in self.lessons.items() if h
        ]
        bpv = [(p, u, Slot(case.units[u].code, keys[p], h, Place.COMPANY, bpv=True)) for (u, p), h in self.bpv.items()]
        slots = sorted((*lessons, *bpv), key=lambda each: (each[0], each[1], each[2].bpv))
        shared = tuple(
            SharedSlot(self.overlaps[o][2].one, self.overlaps[o][2].other, keys[p], hours, place)
            for (o, p, place), hours in sorted(self.shared.items(), key=lambda item: (item[0][1], item[0][0]))
        )
        sat = tuple(
            ExamSlot(
                exam.subject,
                exam.kind,
                keys[p],
                (exam.tijdvak or case.periods[p].central) if exam.central else None,
            )
            for exam, p in zip(case.request.exams, exams, strict=True)
        )
        return Found(tuple(slot for _, _, slot in slots), shared, sat, last + 1)
