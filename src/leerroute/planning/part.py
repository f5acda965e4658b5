"""What every part of a plan request shares."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Key = Annotated[str, Field(min_length=1, max_length=60)]


class PlanningPart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
