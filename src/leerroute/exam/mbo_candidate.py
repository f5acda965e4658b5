"""An mbo student as a document: parts of the qualification, generic subjects, keuzedelen. An open grade is None."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from leerroute.curriculum import MboProgramme
from leerroute.exam.subject import Word
from leerroute.text import Text

WholeGrade = Annotated[int, Field(ge=1, le=10)]


class Generic(StrEnum):
    NEDERLANDS = "nederlands"
    REKENEN = "rekenen"
    ENGELS = "engels"

    @property
    def called(self) -> Text:
        return {
            Generic.NEDERLANDS: Text(nl="Nederlands", en="Dutch"),
            Generic.REKENEN: Text(nl="rekenen", en="rekenen"),
            Generic.ENGELS: Text(nl="Engels", en="English"),
        }[self]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class QualificationPart(_Part):
    """A part of the qualification exam with its final grade, or a word. Both None: still open."""

    code: Annotated[str, Field(min_length=1, max_length=60)]
    grade: WholeGrade | None = None
    word: Word | None = None


class GenericSubject(_Part):
    """Dutch, rekenen or English. taken: examined, where only that counts. exempt_on: the earlier exam it rests on."""

    grade: WholeGrade | None = None
    taken: bool | None = None
    exempt_on: Literal["mbo", "havo", "vwo", "vmbo"] | None = None


class KeuzedeelResult(_Part):
    """A keuzedeel with its grade, or a word. hours: klokuren."""

    code: Annotated[str, Field(min_length=1, max_length=60)]
    grade: WholeGrade | None = None
    word: Word | None = None
    hours: Literal[240, 480, 720] | None = None

    @property
    def is_judged(self) -> bool:
        return self.grade is not None or self.word is not None


class MboCandidate(_Part):
    """One mbo student. started: first day of the cohort. bpv: assessed positively. burgerschap: loopbaan en burgerschap done.

    vormingsonderdeel: whether the student does one, so that fewer hours of keuzedelen are enough.
    """

    schema_version: Literal["1"] = "1"
    name: Annotated[str, Field(min_length=1, max_length=80)]
    programme: MboProgramme
    started: date
    parts: tuple[QualificationPart, ...] | None = None
    generic: dict[Generic, GenericSubject] | None = None
    keuzedelen: tuple[KeuzedeelResult, ...] | None = None
    burgerschap: bool | None = None
    bpv: bool | None = None
    vormingsonderdeel: bool | None = None
