"""An exam candidate as a document: the subjects with the grades so far. An open grade is None."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from leerroute.curriculum import Level
from leerroute.exam.grades import Grade
from leerroute.files import Refusal
from leerroute.text import Text


class Role(StrEnum):
    """The place of a subject in the exam. extra: above what the exam asks for.

    oud_programma: the afdelingsvak, intra- or intersectoral programme of the sectors before the profiles (up to 2017).
    """

    NEDERLANDS = "nederlands"
    ENGELS = "engels"
    MAATSCHAPPIJLEER = "maatschappijleer"
    PROFIELVAK = "profielvak"
    OUD_PROGRAMMA = "oud_programma"
    ALGEMEEN_PROFIELVAK = "algemeen_profielvak"
    KEUZEVAK = "keuzevak"
    EXTRA_AVO = "extra_avo"
    VRIJE_DEEL = "vrije_deel"
    EXTRA = "extra"
    LO = "lo"
    KUNSTVAK = "kunstvak"
    PROFIELWERKSTUK = "profielwerkstuk"

    @property
    def in_words(self) -> bool:
        """Judged with a word, not with a grade."""
        return self in {Role.LO, Role.KUNSTVAK, Role.PROFIELWERKSTUK}


ROLE_OF_CODE = {
    "NE": Role.NEDERLANDS,
    "EN": Role.ENGELS,
    "ML": Role.MAATSCHAPPIJLEER,
    "LO": Role.LO,
    "KV": Role.KUNSTVAK,
    "PWS": Role.PROFIELWERKSTUK,
}
"""Subjects that can have only one role. `extra` may be given for any other."""


_HEIGHT = {Level.BB: 0, Level.KB: 1, Level.GL: 2, Level.TL: 2}
"""gl and tl have the same exams in general subjects."""


class Word(StrEnum):
    ONVOLDOENDE = "onvoldoende"
    VOLDOENDE = "voldoende"
    GOED = "goed"


class Form(StrEnum):
    """What kind of exam it is: the whole exam of a leerweg, that of a leer-werktraject, or part of it in a GLR."""

    WHOLE = "whole"
    LEERWERK = "leerwerk"
    PART = "part"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Subject(_Part):
    """One subject. se: school exam, ce: central exam, word: for LO, kunstvak and profielwerkstuk.

    central: whether it has a central exam; needed only for an extra subject. taken_in: the exam year in which the CE
    was taken, when earlier; promoted: whether the learner moved up that year (else that CE lapses). level: of the
    subject, when higher than the candidate's own.
    """

    code: Annotated[str, Field(min_length=1, max_length=40)]
    role: Role
    se: Grade | None = None
    ce: Grade | None = None
    word: Word | None = None
    central: bool | None = None
    taken_in: Annotated[int, Field(ge=2000, le=2100)] | None = None
    promoted: bool | None = None
    level: Level | None = None

    @model_validator(mode="before")
    @classmethod
    def _role_from_code(cls, given: object) -> object:
        if isinstance(given, dict) and "role" not in given and given.get("code") in ROLE_OF_CODE:
            return {**given, "role": ROLE_OF_CODE[given["code"]]}
        return given

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.role.in_words and (self.se is not None or self.ce is not None):
            raise Refusal(
                Text(
                    nl=f"{self.code} krijgt een woord (onvoldoende, voldoende, goed) en geen cijfer.",
                    en=f"{self.code} gets a word (onvoldoende, voldoende, goed), not a grade.",
                )
            )
        if not self.role.in_words and self.word is not None:
            raise Refusal(Text(nl=f"{self.code} krijgt een cijfer.", en=f"{self.code} gets a grade."), place=("word",))
        if self.role is Role.EXTRA and self.central is None:
            raise Refusal(
                Text(
                    nl=f"bij het extra vak {self.code} hoort 'central': heeft het een centraal examen?",
                    en=f"the extra subject {self.code} needs 'central': does it have a central exam?",
                )
            )
        if self.ce is not None and not self.may_have_ce:
            raise Refusal(
                Text(nl=f"{self.code} heeft geen centraal examen.", en=f"{self.code} has no central exam."),
                place=("ce",),
            )
        return self

    @property
    def may_have_ce(self) -> bool:
        """Whether a subject in this role has a central exam, in years that there is one."""
        if self.role is Role.EXTRA:
            return bool(self.central)
        return not self.role.in_words and self.role not in {Role.MAATSCHAPPIJLEER, Role.KEUZEVAK}


class Candidate(_Part):
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
        seen = set()
        for index, subject in enumerate(self.subjects):
            if subject.level is not None and _HEIGHT.get(subject.level, 3) < _HEIGHT[self.leerweg]:
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
                    place=("subjects", index),
                )
            seen.add(subject.code)
        return self

    def having(self, *roles: Role) -> Iterator[Subject]:
        return (subject for subject in self.subjects if subject.role in roles)

    def without(self, codes: frozenset[str]) -> Candidate:
        """The same candidate with these subjects left out."""
        return self.model_copy(update={"subjects": tuple(s for s in self.subjects if s.code not in codes)})
