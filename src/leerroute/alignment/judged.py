"""What teachers said of a pair of outcomes: data with who, when, and the words that they saw."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from leerroute.alignment.candidate import Relation
from leerroute.curriculum import Side


class Said(StrEnum):
    """overlap: there is one, of the kind told in `relation`. none: there is none. unsure: to be discussed."""

    OVERLAP = "overlap"
    NONE = "none"
    UNSURE = "unsure"


class Judged(BaseModel):
    """One person's word on one pair. side: for which school the assessor speaks. final: said for that school, to stay.

    The texts are those the assessor saw, so that a changed curriculum can be told from an unchanged one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    left: str = Field(min_length=1)
    right: str = Field(min_length=1)
    left_version: str
    right_version: str
    left_text: str
    right_text: str
    said: Said
    relation: Relation | None = None
    assessor: str = Field(min_length=1)
    side: Side
    on: date
    final: bool = False
    note: str | None = None
