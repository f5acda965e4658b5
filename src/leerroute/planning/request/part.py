"""What every part of a plan request shares."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Key = Annotated[str, Field(min_length=1, max_length=60)]

FULL_WEEK = 60
"""Hours: the most that any week can hold; a room, team or company with so many limits nothing."""


class PlanningPart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
