"""An exam candidate as a document: the subjects with the grades so far. An open grade is None."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from leerroute.curriculum import Level
from leerroute.exam.subject import Part, Role, Subject, SubjectLevel
from leerroute.files import Refusal
from leerroute.text import Text


class Form(StrEnum):
    """What kind of exam it is: the whole exam of a leerweg, that of a leer-werktraject, or part of it in a GLR."""

    WHOLE = "whole"
    LEERWERK = "leerwerk"
    PART = "part"


class Candidate(Part):
    """One candidate in one exam year (2026 is school year 2025-2026). name: a pseudonym will do.

    spread: the exam is spread over two school years because of illness, so that CEs of the first year do not lapse.
    """

    schema_version: Literal["1"] = "1"
    name: Annotated[str, Field(min_length=1, max_length=80)]
    leerweg: Level
    exam_year: Annotated[int, Field(ge=2012, le=2100)]
    form: Form = Form.WHOLE
    profiel: str | None = None
    rekentoets_taken: bool | None = None
    spread: bool = False
    subjects: tuple[Subject, ...]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if self.leerweg.value.startswith("mbo"):
            raise Refusal(
                Text(nl="een leerweg is bb, kb, gl of tl.", en="a leerweg is bb, kb, gl or tl."), place=("leerweg",)
            )
        if self.form is Form.LEERWERK and self.leerweg != "bb":
            raise Refusal(
                Text(
                    nl="een leer-werktraject is een traject binnen de bb; zet leerweg op bb, of form op whole.",
                    en="a leer-werktraject is within the bb; set leerweg to bb, or form to whole.",
                ),
                place=("form",),
            )
        if self.form is Form.PART and self.leerweg != "bb":
            raise Refusal(
                Text(
                    nl="een deel van het examen (in een geïntegreerde leerroute) is er alleen in de bb; zet leerweg op bb, of form op whole.",
                    en="part of an exam (in a geïntegreerde leerroute) exists only in the bb; set leerweg to bb, or form to whole.",
                ),
                place=("form",),
            )
        own = SubjectLevel(self.leerweg)
        seen = set()
        for index, subject in enumerate(self.subjects):
            if subject.level is not None and subject.level.height < own.height:
                raise Refusal(
                    Text(
                        nl=f"{subject.code} is op een lager niveau ({subject.level}) dan de leerweg ({self.leerweg}); een vak mag alleen hoger. Zet de leerweg op {subject.level}.",
                        en=f"{subject.code} is at a lower level ({subject.level}) than the leerweg ({self.leerweg}); a subject may only be higher. Set leerweg to {subject.level}.",
                    ),
                    place=("subjects", index, "level"),
                )
            if subject.taken_in is not None and subject.taken_in > self.exam_year:
                raise Refusal(
                    Text(
                        nl=f"het CE {subject.code} is van {subject.taken_in}, na het examenjaar {self.exam_year}.",
                        en=f"the CE {subject.code} is of {subject.taken_in}, after the exam year {self.exam_year}.",
                    ),
                    place=("subjects", index, "taken_in"),
                )
            if subject.code in seen:
                raise Refusal(
                    Text(nl=f"'{subject.code}' staat hier twee keer.", en=f"'{subject.code}' stands here twice."),
                    place=("subjects", index, "code"),
                )
            seen.add(subject.code)
        return self

    def having(self, *roles: Role) -> Iterator[Subject]:
        return (subject for subject in self.subjects if subject.role in roles)

    def without(self, codes: frozenset[str]) -> Candidate:
        """The same candidate with these subjects left out."""
        return self.model_copy(update={"subjects": tuple(s for s in self.subjects if s.code not in codes)})
