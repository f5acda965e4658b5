"""A case: one route at one school, with its programme, its cooperation and what came of its learners."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from leerroute.files import Refusal
from leerroute.monitor.explanation.factors import BY_NAME, Cooperation, Finance, Realised, VmboSector
from leerroute.text import Text


class Case(BaseModel):
    """None is not filled in, and is never taken for a no. Every column is told in `factors.FACTORS`.

    acceleration: years gained on the ordinary route. learners, bound, qualified, left: numbers of learners of one start
    cohort; bound: still in the route or with a startkwalificatie (source 002, chapter 2).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    case: str = Field(min_length=1)
    name: str | None = None
    school: str | None = None
    sectors: tuple[VmboSector, ...] = ()
    mbo_content_from: Literal[3, 4, 5] | None = None
    acceleration: float | None = Field(default=None, ge=0, le=2)
    vmbo_exam_kept: bool | None = None
    summer_gap_used: bool | None = None
    pedagogy_continued: bool | None = None
    personal_communication: bool | None = None
    shared_need: bool | None = None
    ownership: bool | None = None
    all_levels: bool | None = None
    agreements_kept: bool | None = None
    finance: Finance | None = None
    group_size: int | None = Field(default=None, ge=0)
    position_strong: bool | None = None
    cooperation: Cooperation | None = None
    realised: Realised | None = None
    continues: bool | None = None
    learners: int | None = Field(default=None, ge=1)
    bound: int | None = Field(default=None, ge=0)
    qualified: int | None = Field(default=None, ge=0)
    left: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _counts_fit(self) -> Case:
        for name in ("bound", "qualified", "left"):
            count = getattr(self, name)
            if count is not None and (self.learners is None or count > self.learners):
                raise _too_many(name, count, self.learners)
        if self.bound is not None and self.qualified is not None and self.qualified > self.bound:
            raise _too_many("qualified", self.qualified, self.bound)
        return self

    @property
    def bound_share(self) -> float | None:
        """The share of the learners that is bound, 0 to 1."""
        if self.bound is None or self.learners is None:
            return None
        return self.bound / self.learners


def _too_many(name: str, count: int, of: int | None) -> Refusal:
    says = BY_NAME[name].says
    if of is None:
        return Refusal(
            Text(
                nl=f"{says.nl}: {count}, maar hoeveel leerlingen begonnen staat er niet.",
                en=f"{says.en}: {count}, but how many learners started is not there.",
            ),
            place=(name,),
        )
    return Refusal(
        Text(nl=f"{says.nl}: {count}, dat is meer dan {of}.", en=f"{says.en}: {count}, which is more than {of}."),
        Text(nl="Wie een startkwalificatie heeft, telt als gebonden.", en="Who has a startkwalificatie counts as bound."),
        place=(name,),
    )  # fmt: skip
