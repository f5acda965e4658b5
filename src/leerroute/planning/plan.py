"""A plan: what lies where, how sure it is that nothing is shorter, and what each wish costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerroute.planning.request import PlanRequest, WishKind
from leerroute.route import Place, RouteDesign


class Argument(StrEnum):
    """Why a plan cannot be shorter. hours: all hours do not fit in fewer weeks. order: what must follow what takes this long.
    solver: every shorter plan was ruled out by search."""

    HOURS = "hours"
    ORDER = "order"
    SOLVER = "solver"


@dataclass(frozen=True)
class Slot:
    """Hours of one unit in one period, at one place. hours: clock hours of a learner in the whole period."""

    unit: str
    period: str
    hours: int
    place: Place


@dataclass(frozen=True)
class ExamSlot:
    subject: str
    kind: str
    period: str


@dataclass(frozen=True)
class Bound:
    """No plan takes fewer teaching weeks than this. told: the sum or the chain behind it, in figures."""

    argument: Argument
    weeks: int
    units: Sequence[str] = ()


@dataclass(frozen=True)
class Step:
    """One level of the order of aims. value: what the plan comes to; bound: nothing better than this exists."""

    aim: str
    value: int
    bound: int
    seconds: float

    @property
    def proven(self) -> bool:
        return self.value == self.bound


@dataclass(frozen=True)
class Price:
    """What a limit or wish costs: teaching weeks the plan would be shorter without it. None: not found out in the time."""

    what: str
    weeks: int | None
    proven: bool


@dataclass(frozen=True)
class Plan:
    """weeks: teaching weeks from the first to the last hour. steps: the aims in their order, with value and bound.

    bounds: every argument that was tried, the strongest first. regular: weeks of the regular route; None: nobody said.
    """

    request: PlanRequest
    slots: tuple[Slot, ...]
    exams: tuple[ExamSlot, ...]
    weeks: int
    steps: tuple[Step, ...]
    bounds: tuple[Bound, ...]
    wishes: dict[WishKind, int]
    regular: int | None

    @property
    def proven(self) -> bool:
        """Whether no plan is shorter."""
        return any(bound.weeks >= self.weeks for bound in self.bounds)

    @property
    def design(self) -> RouteDesign:
        """The plan as a route: years with units and hours, exams and bpv in their year."""
        raise NotImplementedError
