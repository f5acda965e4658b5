"""The parts of a route: partners, target, years, exams, bpv, agreement, choices.

Whatever has not been decided is None (in a file: left out), for lists too: an empty list says "there are none".
Hours are clock hours. Route years count from 1, which is leerjaar 3 of the vmbo.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from leerroute.curriculum import MboProgramme
from leerroute.files import Refusal
from leerroute.text import Text

Identifier = Annotated[str, Field(min_length=1, max_length=60)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5000)]
Clause = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=5000)]
"""A clause of the agreement: more than a dash."""
Hours = Annotated[int, Field(ge=0, le=10_000)]
YearNumber = Annotated[int, Field(ge=1, le=8)]
BlockNumber = Annotated[int, Field(ge=1, le=52)]
"""A stretch of a route year, counted from 1; each year says in how many the schools cut it."""
Brin = Annotated[str, Field(pattern=r"^[0-9]{2}[A-Z]{2}([0-9]{2})?$")]


def _digits(value: object) -> object:
    """A crebo written without quotes is a number in YAML; its digits are what is meant."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


SchemaVersion = Annotated[Literal["1"], BeforeValidator(_digits)]
Crebo = Annotated[str, BeforeValidator(_digits), Field(pattern=r"^[0-9]{5}$")]
KeuzedeelCode = Annotated[str, Field(pattern=r"^K[0-9]{4}$")]


class PartnerRole(StrEnum):
    VMBO_SCHOOL = "vmbo_school"
    MBO_COLLEGE = "mbo_college"
    COMPANY = "company"
    OTHER = "other"


class SchoolKind(StrEnum):
    MAVO = "mavo"
    VBO = "vbo"


class Phase(StrEnum):
    """Where a learner is enrolled, or which funding counts."""

    VO = "vo"
    MBO = "mbo"


class Part(StrEnum):
    VO = "vo"
    MBO = "mbo"
    JOINT = "joint"


class Place(StrEnum):
    VMBO = "vmbo"
    MBO = "mbo"
    COMPANY = "company"


class LearningPath(StrEnum):
    BOL = "BOL"
    BBL = "BBL"


class DiplomaKind(StrEnum):
    VMBO = "vmbo"
    LEERWERK = "leerwerk"
    MBO = "mbo"


class ExamKind(StrEnum):
    """se, ce, cspe: school exam, central exam, practical central exam of the vmbo. mbo: an exam of the college."""

    SE = "se"
    CE = "ce"
    CSPE = "cspe"
    MBO = "mbo"


class Extent(StrEnum):
    WHOLE = "whole"
    PART = "part"
    NONE = "none"


class RoutePart(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RioRegistration(RoutePart):
    """The route in RIO, as this partner registered it. separately: as a route of its own, not together with others."""

    registered: bool | None = None
    registered_on: date | None = None
    names_partner: bool | None = None
    separately: bool | None = None


class Partner(RoutePart):
    """An organisation in the route. profiles: that the school offers in this leerweg, also outside the route."""

    id: Identifier
    name: Words
    role: PartnerRole
    brin: Brin | None = None
    school_kinds: tuple[SchoolKind, ...] | None = None
    profiles: tuple[Identifier, ...] | None = None
    rio: RioRegistration | None = None


class Keuzedeel(RoutePart):
    code: KeuzedeelCode
    hours: Literal[240, 480, 720] | None = None


class Target(RoutePart):
    """The mbo qualification at the end. nominal_years: how long the mbo programme itself takes.

    programme: needed only at level 4, where the level does not tell it. bbl_from_year: first route year in BBL.
    """

    crebo: Crebo | None = None
    level: Annotated[int, Field(ge=1, le=4)] | None = None
    programme: MboProgramme | None = None
    path: LearningPath | None = None
    nominal_years: Annotated[int, Field(ge=1, le=4)] | None = None
    bbl_from_year: YearNumber | None = None
    keuzedelen: tuple[Keuzedeel, ...] | None = None

    @model_validator(mode="after")
    def _level_fits(self) -> Self:
        if self.programme is not None and self.level is not None and self.programme.level != self.level:
            raise Refusal(
                Text(
                    nl=f"een {self.programme} is niveau {self.programme.level}, en bij level staat {self.level}.",
                    en=f"a {self.programme} is level {self.programme.level}, and level says {self.level}.",
                ),
                place=("programme",),
            )
        return self

    @property
    def mbo_programme(self) -> MboProgramme | None:
        """The kind of mbo programme, as given or as the level tells."""
        if self.programme is not None or self.level is None:
            return self.programme
        return {1: MboProgramme.ENTREE, 2: MboProgramme.BASIS, 3: MboProgramme.VAK}.get(self.level)


class UnitHours(RoutePart):
    """total: all taught time. guided: the part with a teacher present. bpv: the part at a company."""

    total: Hours | None = None
    guided: Hours | None = None
    bpv: Hours | None = None

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if self.total is not None and (self.guided or 0) + (self.bpv or 0) > self.total:
            raise Refusal(
                Text(
                    nl=f"begeleide uren en bpv samen zijn meer dan het totaal van {self.total}.",
                    en=f"guided hours and bpv together exceed the total of {self.total}.",
                )
            )
        return self


class RouteUnit(RoutePart):
    """Something that is taught in one route year. code: of a curriculum, or the schools' own.

    vo_share: for a joint part, the percentage that is vo. cross_subject: crosses subjects or sectors. team: its id.
    blocks: in which blocks of the year.
    """

    code: Identifier
    title: Words | None = None
    part: Part | None = None
    vo_share: Annotated[int, Field(ge=0, le=100)] | None = None
    cross_subject: bool | None = None
    hours: UnitHours = UnitHours()
    place: Place | None = None
    team: Identifier | None = None
    blocks: tuple[BlockNumber, ...] | None = None


class RouteYear(RoutePart):
    """blocks: in how many blocks (or quarters, or weeks) the schools cut this year."""

    number: YearNumber
    leerjaar: Annotated[int, Field(ge=1, le=8)] | None = None
    enrolled_at: Phase | None = None
    funded_as: Phase | None = None
    blocks: BlockNumber | None = None
    units: tuple[RouteUnit, ...] | None = None


class TeamMember(RoutePart):
    """competences: the subjects the teacher is bevoegd for in vo. mbo_teacher: meets the mbo requirements (WEB 4.2.1)."""

    name: Words
    competences: tuple[Words, ...] | None = None
    mbo_teacher: bool | None = None


class Team(RoutePart):
    """A team of both schools. needs: the competences its units ask for."""

    id: Identifier
    members: tuple[TeamMember, ...] | None = None
    needs: tuple[Words, ...] | None = None


class ExamMoment(RoutePart):
    """subject: a subject or unit code. period: tijdvak of a central exam. block: in which block of the year it is sat."""

    subject: Identifier
    kind: ExamKind
    year: YearNumber
    period: Annotated[int, Field(ge=1, le=3)] | None = None
    block: BlockNumber | None = None


class BpvPeriod(RoutePart):
    """Learning at one company in one route year. company: the partner's id.

    agreement: which of the items a-d the practice agreement holds. youngest: age of the youngest learner there, on the
    first day of the period. hours_per_day, hours_per_week: at the company and at school together. blocks: of the year.
    """

    year: YearNumber
    company: Identifier
    recognised: bool | None = None
    agreement: tuple[Literal["a", "b", "c", "d"], ...] | None = None
    hours: Hours | None = None
    days: Annotated[int, Field(ge=0, le=400)] | None = None
    youngest: Annotated[int, Field(ge=10, le=99)] | None = None
    hours_per_day: Annotated[int, Field(ge=0, le=24)] | None = None
    hours_per_week: Annotated[int, Field(ge=0, le=168)] | None = None
    light_work: bool | None = None
    parent_signs: bool | None = None
    on_sunday: bool | None = None
    blocks: tuple[BlockNumber, ...] | None = None


class Agreement(RoutePart):
    """The clauses of the samenwerkingsovereenkomst, by the letter the law gives them; None: not written yet.

    signed: the partners signed it as it stands here, so that what is not in it is missing, not still to come.
    """

    signed: bool | None = None
    a: Clause | None = None
    b: Clause | None = None
    c: Clause | None = None
    d: Clause | None = None
    e: Clause | None = None
    f: Clause | None = None
    g: Clause | None = None
    h: Clause | None = None
    i: Clause | None = None
    j: Clause | None = None

    def clause(self, letter: str) -> str | None:
        text: str | None = getattr(self, letter)
        return text


class TransferOption(RoutePart):
    """What happens when a learner leaves the route, in words: which diploma, who judges the level, what fits the age."""

    diploma: Words | None = None
    level: Words | None = None
    age: Words | None = None


class FundingTransfer(RoutePart):
    """Funding that one partner hands to the other. amount: euro per learner and year."""

    agreed: bool | None = None
    amount: Annotated[int, Field(ge=0)] | None = None
    purpose: Words | None = None


class HoursException(RoutePart):
    """Why fewer hours than the norm are enough. quality: how that shows."""

    quality: Words | None = None
    in_school_plan: bool | None = None
    in_school_guide: bool | None = None


class DiplomaAward(RoutePart):
    """by: the id of the partner that awards it."""

    kind: DiplomaKind
    by: Identifier | None = None


class Consultation(RoutePart):
    """What comes before a place in a geïntegreerde leerroute."""

    benefit: bool | None = None
    family: bool | None = None
    college: bool | None = None


class LeerWerk(RoutePart):
    """What only a leer-werktraject has. mbo_route: the college offers a continuous route up to mbo-2."""

    learning_agreement: bool | None = None
    mbo_agreement: bool | None = None
    mbo_route: bool | None = None
    school_time_each_week: bool | None = None


class EntreeVmbo(RoutePart):
    """What only entree inside vmbo has. agreement: which items the agreement with the college settles."""

    fits_programmes: bool | None = None
    integrated: bool | None = None
    mentor: bool | None = None
    agreement: tuple[Literal["extraneus", "examination", "diploma", "practice_agreement"], ...] | None = None


class Choices(RoutePart):
    """What the VM2 case studies found to matter (not law). group_size: learners in the group."""

    mbo_content_in_first_year: bool | None = None
    acceleration: bool | None = None
    summer_gap_used: bool | None = None
    pedagogical_approach_continued: bool | None = None
    one_team: bool | None = None
    one_roof: bool | None = None
    one_concept: bool | None = None
    group_size: Annotated[int, Field(ge=0, le=2000)] | None = None
