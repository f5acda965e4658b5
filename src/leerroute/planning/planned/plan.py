"""A plan: what lies where, and how sure it is that nothing is shorter."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from leerroute.law import Law
from leerroute.planning.planned.bound import Bound
from leerroute.planning.planned.designing import design_of
from leerroute.planning.planned.slots import ExamSlot, SharedSlot, Slot
from leerroute.planning.request import Period, PlanRequest, WishKind
from leerroute.proof import Step
from leerroute.route import RouteDesign


@dataclass(frozen=True)
class Plan:
    """weeks: teaching weeks from the start of the calendar to the end of the last period with hours or an exam.

    law: of the day the plan was made for. steps: the aims in their order, with value and bound. bounds: every argument that was tried, the strongest first.
    wishes: how far off each wish is (see `WishKind`).
    """

    request: PlanRequest
    law: Law
    slots: tuple[Slot, ...]
    shared: tuple[SharedSlot, ...]
    exams: tuple[ExamSlot, ...]
    weeks: int
    steps: tuple[Step, ...]
    bounds: tuple[Bound, ...]
    wishes: dict[WishKind, int] = field(default_factory=dict)

    @property
    def proven(self) -> bool:
        """Whether no plan is shorter."""
        return self.bound.weeks >= self.weeks

    @property
    def bound(self) -> Bound:
        """The strongest argument for a least number of weeks."""
        return self.bounds[0]

    @property
    def won(self) -> int | None:
        """Teaching weeks fewer than the regular route takes. None: nobody said how long that is."""
        regular = self.request.regular_weeks
        return None if regular is None else regular - self.weeks

    @property
    def last_period(self) -> Period:
        """The period in which the plan ends."""
        ends = accumulate(period.weeks for period in self.request.calendar.periods)
        return next(p for p, end in zip(self.request.calendar.periods, ends, strict=True) if end >= self.weeks)

    @property
    def design(self) -> RouteDesign:
        """The plan as a route: the request's route with years, exams and bpv as planned."""
        return design_of(self.request, self.law, self.slots, self.shared, self.exams)
