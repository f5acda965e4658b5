"""A learner who is to be placed, as far as placing needs to know: no more is asked than a rule or a report uses."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from leerroute.curriculum import Level

Key = Annotated[str, Field(min_length=1, max_length=60)]
"""How the school writes down a learner, module, period, place or company in its own lists."""
Pc4 = Annotated[str, Field(pattern=r"^[1-9][0-9]{3}$")]
Rank = Annotated[int, Field(ge=1, le=99)]
"""1 is the first choice; equal ranks are a tie."""


class PlacementPart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Background(PlacementPart):
    """What the equity report looks at, and no solver ever sees."""

    gender: str | None = None
    support: bool | None = None


class Learner(PlacementPart):
    """key: the learner's number or name at this school. born: None when no limit on age applies to anybody."""

    key: Key
    name: str | None = None
    leerweg: Level | None = None
    born: date | None = None
    pc4: Pc4 | None = None
    mentor: str | None = None
    background: Background = Background()


def age_on(born: date, on: date) -> int:
    """Whole years of age on a day."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
