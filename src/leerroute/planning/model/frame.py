"""The variables of a plan: hours of a unit in a period, hours taught together, which periods are used, when exams are."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from ortools.sat.python import cp_model

from leerroute.planning.case import Case
from leerroute.planning.model.limits import ALL, Limit
from leerroute.route import Place

Linear = cp_model.LinearExpr

SHORT = 32
"""Periods. So many and no more can have rows over all periods up to each of them; of more, these rows would be the model."""


def total(terms: Iterable[cp_model.LinearExprT]) -> Linear:
    """The sum of variables or expressions; 0 of none."""
    return cp_model.LinearExpr.sum(list(terms))


@dataclass
class Model:
    """lessons: hours by unit, period and place. bpv: by unit and period. room_for: hours of a unit that a
    period could hold over all places. shared: by overlap, period and place.

    used: whether the plan reaches a period; a period that is used comes after used ones. started: a unit has begun in this
    period or before. finished: all of it lies before this period. on: a unit has hours in a period. exams: by exam, its
    possible periods. keeps: the limits that hold in this model. loose: a period stands for
    weeks whose order inside it is left open, so that every limit is at most as tight as it is week by week.
    """

    case: Case
    keeps: Collection[Limit] = ALL
    loose: bool = False
    cp: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    lessons: dict[tuple[int, int, Place], cp_model.IntVar] = field(default_factory=dict)
    bpv: dict[tuple[int, int], cp_model.IntVar] = field(default_factory=dict)
    room_for: dict[tuple[int, int], int] = field(default_factory=dict)
    shared: dict[tuple[int, int, Place], cp_model.IntVar] = field(default_factory=dict)
    used: list[cp_model.IntVar] = field(default_factory=list)
    started: dict[int, list[cp_model.IntVar]] = field(default_factory=dict)
    finished: dict[int, list[cp_model.IntVar]] = field(default_factory=dict)
    on: dict[tuple[int, int], cp_model.IntVar] = field(default_factory=dict)
    exams: list[dict[int, cp_model.IntVar]] = field(default_factory=list)

    @property
    def span(self) -> range:
        """The periods."""
        return range(len(self.case.periods))

    @property
    def units(self) -> range:
        return range(len(self.case.units))

    @property
    def short(self) -> bool:
        """Whether there are few periods, so that rows may add up over them."""
        return len(self.case.periods) <= SHORT

    @cached_property
    def by_unit(self) -> dict[tuple[int, int], list[cp_model.IntVar]]:
        """Lessons and bpv of a unit in a period; absent where it cannot lie."""
        found: dict[tuple[int, int], list[cp_model.IntVar]] = {}
        for (u, p, _), var in self.lessons.items():
            found.setdefault((u, p), []).append(var)
        for (u, p), var in self.bpv.items():
            found.setdefault((u, p), []).append(var)
        return found

    @cached_property
    def by_period(self) -> dict[int, list[tuple[int, Place, cp_model.IntVar]]]:
        """The lessons in a period: unit, place, hours."""
        found: dict[int, list[tuple[int, Place, cp_model.IntVar]]] = {p: [] for p in self.span}
        for (u, p, place), var in self.lessons.items():
            found[p].append((u, place, var))
        return found

    @cached_property
    def shared_in(self) -> dict[int, list[tuple[int, Place, cp_model.IntVar]]]:
        """What is taught together in a period: overlap, place, hours."""
        found: dict[int, list[tuple[int, Place, cp_model.IntVar]]] = {p: [] for p in self.span}
        for (o, p, place), var in self.shared.items():
            found[p].append((o, place, var))
        return found

    def bpv_in(self, p: int) -> list[cp_model.IntVar]:
        return [self.bpv[u, p] for u in self.units if (u, p) in self.bpv]

    def hours(self, u: int, p: int) -> Linear:
        return total(self.by_unit.get((u, p), ()))

    def part(self, u: int, p: int, *, bpv: bool) -> Linear:
        """Hours of a unit in a period that are bpv, or that are lessons."""
        if bpv:
            return total([self.bpv[u, p]] if (u, p) in self.bpv else [])
        return total(self.lessons[u, p, place] for place in Place if (u, p, place) in self.lessons)

    def together(self, o: int, p: int) -> Linear:
        """Hours that the two units of an overlap are taught together in a period."""
        return total(var for other, _, var in self.shared_in[p] if other == o)

    def dealt(self, u: int) -> Linear:
        """Hours of a unit over all periods: all it needs, in a model that keeps `Limit.HOURS`."""
        return total(var for (v, _), variables in self.by_unit.items() if v == u for var in variables)

    def most(self, u: int, p: int) -> int:
        """Hours of a unit that a period holds by itself."""
        unit, week = self.case.units[u], self.case.week_hours(p)
        ceiling = min(unit.hours, week if Limit.WEEK in self.keeps else unit.hours)
        if unit.weekly is not None:
            ceiling = min(ceiling, unit.weekly * self.case.weeks[p])
        return min(ceiling, self.room_for.get((u, p), 0))

    def load(self, p: int) -> Linear:
        """Hours of a learner in a period; what is taught together counts once."""
        taught = total(var for u in self.units for var in self.by_unit.get((u, p), ()))
        return taught - total(var for _, _, var in self.shared_in[p])

    def copy(self) -> Model:
        """The same variables and rows; what is added to the copy is not in this one."""
        return replace(self, cp=self.cp.clone())

    @property
    def weeks(self) -> Linear:
        """Teaching weeks from the start of the calendar to the end of the last period used."""
        return cp_model.LinearExpr.weighted_sum(self.used, list(self.case.weeks))
