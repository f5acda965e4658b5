"""A request made ready for counting: periods and units as numbers, and what each period can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from leerroute.law import Law
from leerroute.planning.case.ages import youngest_on
from leerroute.planning.case.legal import LegalLimits, legal_limits
from leerroute.planning.request import Before, ExamNeed, Overlap, Period, PlanRequest, Together, Work
from leerroute.route import THIRD, YOUNG, ExamKind, Place

SCHOOL_DAYS = 5
"""Days of a school week, where a request does not say how many learners can be somewhere."""


@dataclass(frozen=True)
class Case:
    """units: what is still to be planned. index: the place of a unit in `units`. age: of the youngest in each period; None
    where nobody said. legal: what the law asks."""

    request: PlanRequest
    legal: LegalLimits
    units: tuple[Work, ...]
    periods: tuple[Period, ...]
    age: tuple[int | None, ...]

    @cached_property
    def index(self) -> Mapping[str, int]:
        return {unit.code: number for number, unit in enumerate(self.units)}

    @cached_property
    def weeks(self) -> tuple[int, ...]:
        return tuple(period.weeks for period in self.periods)

    @cached_property
    def past(self) -> int:
        """How many periods lie in the past."""
        return next((p for p, period in enumerate(self.periods) if period.key == self.request.since), 0)

    def taught(self, unit: Work) -> int:
        """Hours of a unit in the past."""
        return sum(unit.now(period.key).hours for period in self.periods[: self.past])

    def weeks_until(self, period: int) -> int:
        """Teaching weeks from the start of the calendar to the end of this period."""
        return sum(self.weeks[: period + 1])

    def until(self, periods: int) -> Case:
        """The same with only the first so many periods."""
        return Case(self.request, self.legal, self.units, self.periods[:periods], self.age[:periods])

    def week_hours(self, p: int) -> int:
        return self.request.calendar.most_hours * self.weeks[p]

    def college_hours(self, p: int) -> int:
        """Hours at the college that fit in a period."""
        if not self.periods[p].college:
            return 0
        days = self.request.college_days
        return self.week_hours(p) if days is None else days * self.request.day_hours * self.weeks[p]

    def company_hours(self, p: int) -> int:
        days = self.request.company_days
        return self.week_hours(p) if days is None else days * self.request.day_hours * self.weeks[p]

    def young(self, p: int) -> bool:
        """Whether somebody is under 16 at the start of a period, or may be."""
        age = self.age[p]
        return age is None or age < YOUNG

    def team_hours(self, team: str, p: int) -> int | None:
        """None: nobody set a limit for this team."""
        found = next((each for each in self.request.teams if each.team == team), None)
        return None if found is None else found.periods.get(self.periods[p].key, found.weekly) * self.weeks[p]

    def hours_at_company(self, company: str | None, p: int) -> int | None:
        """None: nobody set a limit for this company."""
        found = next((each for each in self.request.companies if each.company == company), None)
        return None if found is None else found.periods.get(self.periods[p].key, found.weekly) * self.weeks[p]

    def room_hours(self, room: str, p: int) -> int:
        return next(each.weekly for each in self.request.rooms if each.key == room) * self.weeks[p]

    def groups(self, unit: Work) -> int:
        """In how many groups the lessons of a unit are given: its team and its room spend their hours so many times."""
        return self._groups.get(unit.code, 1)

    @cached_property
    def _groups(self) -> Mapping[str, int]:
        size = self.request.learners.size
        rooms = {room.key: room.group for room in self.request.rooms}
        found: dict[str, int] = {}
        for unit in self.units:
            most = [each for each in (unit.group, rooms.get(unit.room or "")) if each is not None]
            if size is not None and most:
                found[unit.code] = -(-size // min(most))
        return found

    def places(self, unit: Work) -> tuple[Place, ...]:
        """Where the lessons of a unit can be."""
        if unit.room is None:
            return tuple(dict.fromkeys(unit.places))
        return tuple(each.place for each in self.request.rooms if each.key == unit.room)

    def lesson_hours(self, unit: Work, p: int, place: Place) -> int:
        """Hours of lessons of one unit that a period holds at a place, looked at by itself."""
        weeks = self.weeks[p]
        most = [unit.lessons, self.week_hours(p)]
        if unit.periods is not None and self.periods[p].key not in unit.periods:
            return 0
        if unit.weekly is not None:
            most.append(unit.weekly * weeks)
        if unit.team is not None and (team := self.team_hours(unit.team, p)) is not None:
            most.append(team // self.groups(unit))
        if unit.room is not None:
            most.append(self.room_hours(unit.room, p) // self.groups(unit))
        if place is Place.MBO:
            most.append(self.college_hours(p))
        if place is Place.COMPANY:
            most.append(self.company_hours(p))
        return min(most)

    def bpv_hours(self, unit: Work, p: int) -> int:
        """Hours of bpv of one unit that a period holds, looked at by itself."""
        if not unit.bpv or (unit.periods is not None and self.periods[p].key not in unit.periods):
            return 0
        norm, age = self.legal.young, self.age[p]
        if norm.least_age is not None and age is not None and age < norm.least_age:
            return 0
        most = [unit.bpv, self.week_hours(p), self.company_hours(p)]
        if (there := self.hours_at_company(unit.company, p)) is not None:
            most.append(there)
        if unit.weekly is not None:
            most.append(unit.weekly * self.weeks[p])
        if self.young(p):
            if self.young_is_refused(unit, p):
                return 0
            most.append(self.young_company_hours(p))
        return min(most)

    def young_company_hours(self, p: int) -> int:
        """Hours at a company that fit in a period for who is under 16."""
        per_day = self.legal.young.per_day
        days = SCHOOL_DAYS if self.request.company_days is None else self.request.company_days
        hours = self.request.day_hours if per_day is None else min(per_day, self.request.day_hours)
        return min(self.week_hours(p), days * hours * self.weeks[p])

    def young_is_refused(self, unit: Work, p: int) -> bool:
        """Whether the route says of this company what the law forbids under 16: in this year, or, while it tells nothing of
        this year, that its work is not light in another."""
        told = [each for each in self.request.route.bpv or () if each.company == unit.company]
        same = [each for each in told if each.year == self.periods[p].year]
        if not same:
            return any(each.light_work is False for each in told)
        return any(each.light_work is False or each.parent_signs is False or each.on_sunday is True for each in same)

    def exam_periods(self, exam: ExamNeed) -> tuple[int, ...]:
        """The periods at whose end this exam can be sat."""
        return tuple(p for p, period in enumerate(self.periods) if self._examines(exam, period))

    def waits_for(self, exam: ExamNeed) -> tuple[int, ...]:
        """The units that an exam comes after. One that was sat in the past waits for nothing: who does a unit again after it
        need not sit it again."""
        if exam.sat is not None and exam.sat in {period.key for period in self.periods[: self.past]}:
            return ()
        return tuple(self.index[code] for code in exam.units if code in self.index)

    def _examines(self, exam: ExamNeed, period: Period) -> bool:
        if exam.sat is not None:
            return period.key == exam.sat
        if exam.central:
            third = exam.tijdvak == THIRD
            years = self.legal.third_years if third else self.legal.central_years
            in_time = self.legal.central_years is None or years is None or period.year in years
            wanted = (exam.tijdvak,) if exam.tijdvak is not None else (1, 2)
            return in_time and period.central in wanted
        if exam.kind is ExamKind.MBO:
            return period.mbo_exams
        return self.legal.central_years is None or period.year <= max(self.legal.central_years)

    def befores(self) -> Sequence[tuple[int, int]]:
        """Pairs of units of which the first is finished before the second begins; what is done binds nobody."""
        index = self.index
        return [
            (index[rule.first], index[rule.then])
            for rule in self.request.order
            if isinstance(rule, Before) and rule.first in index and rule.then in index
        ]

    def togethers(self) -> Sequence[tuple[int, int]]:
        index = self.index
        return [
            (index[rule.one], index[rule.other])
            for rule in self.request.order
            if isinstance(rule, Together) and rule.one in index and rule.other in index
        ]

    def overlaps(self) -> Sequence[tuple[int, int, Overlap]]:
        index = self.index
        return [
            (index[each.one], index[each.other], each)
            for each in self.request.overlaps
            if each.one in index and each.other in index and each.hours
        ]


def case_of(request: PlanRequest, law: Law) -> Case:
    """The request under the law of one day. Route years beyond what the law allows are left out of its calendar."""
    legal = legal_limits(request, law)
    last = max(legal.lengths) if legal.lengths else None
    periods = tuple(each for each in request.calendar.periods if last is None or each.year <= last)
    return Case(
        request,
        legal,
        tuple(work for work in request.work if not work.done and work.hours),
        periods,
        tuple(youngest_on(request.learners, period.starts) for period in periods),
    )
