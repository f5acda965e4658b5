"""One subject of an exam: its place in the exam, its level and its grades. An open grade is None."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

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
    SECTORWERKSTUK = "sectorwerkstuk"

    @property
    def in_words(self) -> bool:
        """Judged with a word, not with a grade."""
        return self in _IN_WORDS

    @property
    def called(self) -> Text:
        """What a teacher calls one such place."""
        return _CALLED.get(self, Text(nl=self.value, en=self.value))


_IN_WORDS = frozenset({Role.LO, Role.KUNSTVAK, Role.PROFIELWERKSTUK, Role.SECTORWERKSTUK})
_WITHOUT_CE = _IN_WORDS | {Role.MAATSCHAPPIJLEER, Role.KEUZEVAK}
_CALLED = {
    Role.NEDERLANDS: Text(nl="Nederlands", en="Dutch"),
    Role.ENGELS: Text(nl="Engels", en="English"),
    Role.OUD_PROGRAMMA: Text(nl="oud beroepsgericht programma", en="old vocational programme"),
    Role.ALGEMEEN_PROFIELVAK: Text(nl="algemeen profielvak", en="general profile subject"),
    Role.EXTRA_AVO: Text(nl="extra algemeen vak", en="further general subject"),
    Role.VRIJE_DEEL: Text(nl="vak uit het vrije deel", en="free subject"),
    Role.EXTRA: Text(nl="extra vak", en="extra subject"),
    Role.LO: Text(nl="LO", en="LO"),
}

ROLE_OF_CODE = {
    "NE": Role.NEDERLANDS,
    "EN": Role.ENGELS,
    "ML": Role.MAATSCHAPPIJLEER,
    "LO": Role.LO,
    "KV": Role.KUNSTVAK,
    "PWS": Role.PROFIELWERKSTUK,
    "SWS": Role.SECTORWERKSTUK,
}
"""Subjects that can have only one role. `extra` may be given for any other."""


class SubjectLevel(StrEnum):
    """The level at which a subject is done: a leerweg, and for a tl candidate also havo or vwo."""

    BB = "bb"
    KB = "kb"
    GL = "gl"
    TL = "tl"
    HAVO = "havo"
    VWO = "vwo"

    @property
    def height(self) -> int:
        """gl and tl have the same exams in general subjects, so the same height."""
        return {"bb": 0, "kb": 1, "gl": 2, "tl": 2, "havo": 3, "vwo": 4}[self.value]


class Word(StrEnum):
    ONVOLDOENDE = "onvoldoende"
    VOLDOENDE = "voldoende"
    GOED = "goed"


class Part(BaseModel):
    """A part of an exam document: it never changes, and holds no field that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class OwnLevel(Part):
    """The grades at the candidate's own level of a subject that was tried at a higher one."""

    se: Grade | None = None
    ce: Grade | None = None


class Subject(Part):
    """One subject. se: school exam, ce: central exam, word: for LO, kunstvak and the profiel- or sectorwerkstuk.

    central: whether it has a central exam; needed only for an extra subject. taken_in: the exam year in which the
    subject was closed, when earlier; promoted: whether the learner moved up that year (else its CE lapses). resit: the
    CE (maatschappijleer: the SE) taken again. level: of the subject, when higher than the candidate's own; own_level:
    the grades with which the candidate can fall back. expected: what the learner expects to get where it is open.
    """

    code: Annotated[str, Field(min_length=1, max_length=40)]
    role: Role
    se: Grade | None = None
    ce: Grade | None = None
    resit: Grade | None = None
    expected: Grade | None = None
    word: Word | None = None
    central: bool | None = None
    taken_in: Annotated[int, Field(ge=2000, le=2100)] | None = None
    promoted: bool | None = None
    level: SubjectLevel | None = None
    own_level: OwnLevel | None = None

    @model_validator(mode="before")
    @classmethod
    def _as_meant(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        _refuse_a_comma(given)
        if "role" not in given and given.get("code") in ROLE_OF_CODE:
            return {**given, "role": ROLE_OF_CODE[given["code"]]}
        if "role" not in given and "code" in given:
            raise Refusal(
                Text(
                    nl=f"bij {given['code']} hoort een 'role', de plaats in het examen.",
                    en=f"{given['code']} needs a 'role', its place in the exam.",
                ),
                Text(nl=f"Kies uit: {_ROLES}.", en=f"Choose from: {_ROLES}."),
                place=("role",),
            )
        return given

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.role.in_words and any(grade is not None for grade in (self.se, self.ce, self.resit, self.expected)):
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
        first = self.ce if self.may_have_ce else self.se
        if self.resit is not None and (
            first is None or (not self.may_have_ce and self.role is not Role.MAATSCHAPPIJLEER)
        ):
            raise Refusal(
                Text(
                    nl=f"een herkansing van {self.code} kan alleen na het eerste cijfer, en alleen in een CE of in maatschappijleer.",
                    en=f"a resit of {self.code} comes after the first grade, and only in a CE or in maatschappijleer.",
                ),
                place=("resit",),
            )
        if self.own_level is not None and self.level is None:
            raise Refusal(
                Text(
                    nl=f"cijfers op het eigen niveau horen alleen bij een vak op een hoger niveau; vul bij {self.code} 'level' in.",
                    en=f"grades at the own level belong to a subject at a higher level; fill in 'level' for {self.code}.",
                ),
                place=("own_level",),
            )
        return self

    @property
    def may_have_ce(self) -> bool:
        """Whether a subject in this role has a central exam, in years that there is one."""
        if self.role is Role.EXTRA:
            return bool(self.central)
        return self.role not in _WITHOUT_CE

    def at_own_level(self) -> Subject:
        """The subject with the grades at the candidate's own level. Raises ValueError when there are none."""
        if self.own_level is None:
            raise ValueError(f"{self.code} has no grades at the own level")
        grades = {"se": self.own_level.se, "ce": self.own_level.ce, "resit": None}
        return self.model_copy(update={**grades, "level": None, "own_level": None})


_ROLES = ", ".join(role.value for role in Role if role not in ROLE_OF_CODE.values())


def _refuse_a_comma(given: dict[object, object]) -> None:
    """{se: 5,1} is read as two fields, se: 5 and a field called 1."""
    for before, field in pairwise(given):
        if before in {"se", "ce", "resit", "expected"} and str(field).isdigit() and given[field] is None:
            raise Refusal(
                Text(
                    nl=f"hier staat {before}: {given[before]},{field}; een cijfer heeft een punt.",
                    en=f"it says {before}: {given[before]},{field}; a grade has a point.",
                ),
                Text(nl=f"Schrijf {before}: {given[before]}.{field}.", en=f"Write {before}: {given[before]}.{field}."),
                place=(str(before),),
            )
