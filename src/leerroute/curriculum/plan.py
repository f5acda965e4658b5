"""A PTA, or an OER with its examenplan: which unit is taught and tested when, by whom, for how many hours."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from leerroute.curriculum.programme import Side


class CountsFor(StrEnum):
    """For which exam a test counts. NONE: for none, which is something else than not told."""

    SE = "se"
    CE = "ce"
    CSPE = "cspe"
    INSTITUTION = "instellingsexamen"
    CENTRAL_MBO = "centraal examen mbo"
    NONE = "geen examen"


Words = Annotated[str, Field(min_length=1)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Moment(_Frozen):
    """When, in the school's own reckoning. leerjaar: of the vmbo (1-4) or of the mbo programme (1-4); None: not told.

    period: as the school writes it, "2" or "blok B"; None: not told, or the whole year.
    """

    leerjaar: Annotated[int, Field(ge=1, le=6)] | None = None
    period: Words | None = None


class PlannedTest(_Frozen):
    """A test or exam. form: written, oral, practical, ... in the school's words. weight: as in the PTA, in its own unit.

    code: of the test, "SE-3". resit: whether it can be taken again.
    """

    counts_for: CountsFor | None = None
    code: Words | None = None
    form: Words | None = None
    weight: Annotated[Decimal, Field(ge=0)] | None = None
    at: Moment = Moment()
    resit: bool | None = None


class PlanEntry(_Frozen):
    """One row: a unit (or a task in it) taught and perhaps tested at one moment.

    hours: taught, in clock hours; 0 where there is only a test; None: not told. by: a team, a function or initials, never more of a person.
    """

    unit_code: Words
    unit_title: Words | None = None
    task_code: Words | None = None
    at: Moment = Moment()
    hours: Annotated[Decimal, Field(ge=0)] | None = None
    by: Words | None = None
    test: PlannedTest | None = None


class PlannedUnit(_Frozen):
    """What the plans of one side say of one unit.

    hours: the sum of the rows that tell theirs; None when none does. open_rows: rows without hours; unless there are none,
    hours is the least it can be. at: when it is taught (rows of 0 hours only test), each moment once.
    """

    side: Side
    programme_code: str
    unit_code: str
    hours: Decimal | None
    open_rows: int
    at: tuple[Moment, ...]
    by: tuple[str, ...]
    tests: tuple[PlannedTest, ...]

    @property
    def complete(self) -> bool:
        """Whether every row tells its hours, so that their sum is the whole."""
        return self.hours is not None and self.open_rows == 0


class TeachingPlan(_Frozen):
    """The PTA of a vmbo programme, or the OER with examenplan of an mbo programme, for one cohort.

    cohort: school year in which its learners began, "2026-2027"; None: not told.
    """

    side: Side
    programme_code: Words
    cohort: Annotated[str, Field(pattern=r"^\d{4}-\d{4}$")] | None = None
    entries: tuple[PlanEntry, ...] = ()
    source: str = ""

    @property
    def id(self) -> str:
        return f"plan:{self.side}/{self.programme_code}/{self.cohort or 'zonder cohort'}"

    def units(self) -> tuple[str, ...]:
        """The codes of the units in it, each once, in its order."""
        return tuple(dict.fromkeys(entry.unit_code for entry in self.entries))

    def unit(self, unit_code: str) -> PlannedUnit | None:
        """What this plan says of a unit; None when it does not name it."""
        rows = [entry for entry in self.entries if entry.unit_code == unit_code]
        if not rows:
            return None
        lessons = [row for row in rows if row.hours != 0]
        told = [row.hours for row in rows if row.hours is not None]
        return PlannedUnit(
            side=self.side,
            programme_code=self.programme_code,
            unit_code=unit_code,
            hours=sum(told, Decimal(0)) if told else None,
            open_rows=len(rows) - len(told),
            at=tuple(dict.fromkeys(row.at for row in lessons)),
            by=tuple(dict.fromkeys(row.by for row in rows if row.by)),
            tests=tuple(row.test for row in rows if row.test is not None),
        )


def planned(plans: Iterable[TeachingPlan], unit_code: str) -> tuple[PlannedUnit, ...]:
    """What all plans say of a unit, one answer per plan that names it: at which side, when, for how many hours."""
    return tuple(said for plan in plans if (said := plan.unit(unit_code)) is not None)
