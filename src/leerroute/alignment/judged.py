"""What teachers said of a pair of outcomes: data with who, when, and the words that they saw."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from leerroute.alignment.candidate import Relation
from leerroute.alignment.piece import fingerprint
from leerroute.curriculum import Side
from leerroute.files import Refusal
from leerroute.text import Text


class Said(StrEnum):
    """overlap: there is one, of the kind told in `relation`. none: there is none. unsure: to be discussed."""

    OVERLAP = "overlap"
    NONE = "none"
    UNSURE = "unsure"


class Judged(BaseModel):
    """One person's word on one pair. side: for which school the assessor speaks. final: said for that school, to stay.

    left, right: ids of outcomes; left_programme, right_programme: ids of the programmes they are in. The texts are
    those the assessor saw, so that a changed curriculum can be told from an unchanged one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    left: str = Field(min_length=1)
    right: str = Field(min_length=1)
    left_programme: str = Field(min_length=1)
    right_programme: str = Field(min_length=1)
    left_version: str
    right_version: str
    left_text: str = Field(min_length=1)
    right_text: str = Field(min_length=1)
    said: Said
    relation: Relation | None = None
    assessor: str = Field(min_length=1)
    side: Side
    on: date
    final: bool = False
    note: str | None = Field(default=None, min_length=1)

    @property
    def pair(self) -> Pair:
        """Which pair this is about: the ids, and the words that the assessor saw."""
        return self.left, self.right, fingerprint(self.left_text), fingerprint(self.right_text)

    @model_validator(mode="after")
    def _relation_goes_with_overlap(self) -> Self:
        if (self.relation is not None) != (self.said is Said.OVERLAP):
            raise Refusal(
                Text(
                    nl="een verband hoort bij 'overlap', en alleen daarbij.",
                    en="a relation goes with 'overlap', and only with that.",
                ),
                place=("relation",),
            )
        return self


Pair = tuple[str, str, str, str]
"""Ids of left and right, fingerprints of left and right."""
