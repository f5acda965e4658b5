"""What is still free in each period while a plan is made by list."""

from __future__ import annotations

from collections import Counter, defaultdict

from leerroute.planning.case import Case
from leerroute.route import Place

Thing = tuple[str, str | None]


class Board:
    """Hours left of the week, of the places, rooms, teams and companies, and of each unit's own week."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._taken: dict[int, Counter[Thing]] = defaultdict(Counter)
        self._of_unit: dict[int, Counter[int]] = defaultdict(Counter)
        self._teams = {each.team for each in case.request.teams}
        self._companies = {each.company for each in case.request.companies}
        self._at_work: set[int] = set()

    def of_period(self, p: int) -> Board:
        """The same for one period alone, to try on."""
        trial = Board(self.case)
        trial._taken[p], trial._of_unit[p] = self._taken[p].copy(), self._of_unit[p].copy()
        trial._at_work = self._at_work & {p}
        return trial

    def fits(self, u: int, p: int, place: Place | None) -> int:
        """Hours of a unit that a period still holds at a place. place None: bpv."""
        case, unit = self.case, self.case.units[u]
        most = [case.bpv_hours(unit, p) if place is None else case.lesson_hours(unit, p, place)]
        most += [
            (self._holds(p, thing) - self._taken[p][thing]) // self._times(u, thing) for thing in self._things(u, place)
        ]
        if unit.weekly is not None:
            most.append(unit.weekly * case.weeks[p] - self._of_unit[p][u])
        per_week = case.legal.young.per_week
        if case.young(p) and (place is None or p in self._at_work) and per_week is not None:
            most.append(per_week * case.weeks[p] - self._taken[p]["week", None])
            if place in {None, Place.COMPANY}:
                most.append(case.young_company_hours(p) - self._taken[p]["place", Place.COMPANY])
        return max(0, min(most))

    def take(self, u: int, p: int, place: Place | None, hours: int, *, once: int | None = None) -> None:
        """once: the unit that it is taught together with, whose hours were taken already."""
        counted = {} if once is None else {thing: self._times(once, thing) for thing in self._things(once, place)}
        for thing in self._things(u, place):
            self._taken[p][thing] += hours * max(0, self._times(u, thing) - counted.get(thing, 0))
        self._of_unit[p][u] += hours
        if place is None:
            self._at_work.add(p)

    def _times(self, u: int, thing: Thing) -> int:
        """Rooms and teams have a lesson as many times as there are groups."""
        return self.case.groups(self.case.units[u]) if thing[0] in {"room", "team"} else 1

    def _things(self, u: int, place: Place | None) -> list[Thing]:
        unit = self.case.units[u]
        found: list[Thing] = [("week", None), ("place", Place.COMPANY if place is None else place)]
        if place is None:
            return [*found, ("company", unit.company)] if unit.company in self._companies else found
        if unit.room is not None:
            found.append(("room", unit.room))
        if unit.team in self._teams:
            found.append(("team", unit.team))
        return found

    def _holds(self, p: int, thing: Thing) -> int:
        kind, name = thing
        case = self.case
        if kind == "room":
            return case.room_hours(str(name), p)
        if kind == "team":
            return case.team_hours(str(name), p) or 0
        if kind == "company":
            return case.hours_at_company(name, p) or 0
        if name == Place.MBO:
            return case.college_hours(p)
        if name == Place.COMPANY:
            return case.company_hours(p)
        return case.week_hours(p)
