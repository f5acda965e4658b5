"""What is taught: a programme holds units, a unit tasks, a task outcomes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Level(StrEnum):
    """A leerweg of the vmbo, or a level of the mbo."""

    BB = "bb"
    KB = "kb"
    GL = "gl"
    TL = "tl"
    MBO_1 = "mbo-1"
    MBO_2 = "mbo-2"
    MBO_3 = "mbo-3"
    MBO_4 = "mbo-4"


class Side(StrEnum):
    VMBO = "vmbo"
    MBO = "mbo"


class UnitKind(StrEnum):
    CORE = "core"
    PROFILE_MODULE = "profile_module"
    ELECTIVE = "elective"
    GENERAL_SUBJECT = "general_subject"
    CORE_TASK = "core_task"
    KEUZEDEEL = "keuzedeel"


class MboProgramme(StrEnum):
    """The kinds of mbo programme (WEB 7.2.2)."""

    ENTREE = "entreeopleiding"
    BASIS = "basisberoepsopleiding"
    VAK = "vakopleiding"
    MIDDENKADER = "middenkaderopleiding"
    SPECIALIST = "specialistenopleiding"

    @property
    def level(self) -> int:
        return {"entreeopleiding": 1, "basisberoepsopleiding": 2, "vakopleiding": 3}.get(self.value, 4)


class OutcomeKind(StrEnum):
    """What an outcome of a kwalificatiedossier tells: what comes out, how somebody works, what somebody knows and can."""

    RESULT = "result"
    BEHAVIOUR = "behaviour"
    KNOWLEDGE_AND_SKILLS = "knowledge_and_skills"


Name = Annotated[str, Field(min_length=1)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Outcome(_Frozen):
    """An eindterm: what a learner knows or can do. ce, se: tested in the central or school exam; None: not told.

    kind: of an outcome of a kwalificatiedossier; None: the source makes no difference.
    """

    id: Name
    code: str | None = None
    text: Name
    levels: tuple[Level, ...] = ()
    kind: OutcomeKind | None = None
    ce: bool | None = None
    se: bool | None = None


class Task(_Frozen):
    """A deeltaak, domain or werkproces: the task that groups outcomes.

    description, competences: what a werkproces is about, and the competences that a dossier names beneath it.
    """

    id: Name
    code: str | None = None
    title: Name
    description: str | None = None
    competences: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    ce: bool | None = None
    se: bool | None = None


class Unit(_Frozen):
    """A module, keuzevak, subject, kerntaak or keuzedeel. hours: study load in clock hours; None: the source has none.

    kind: None where the source does not say what sort of unit it is.
    levels: the leerwegen or mbo levels it is meant for; empty when the source does not say. complexity, responsibility:
    of a kerntaak, as its dossier describes them.
    """

    id: Name
    code: Name
    title: Name
    kind: UnitKind | None
    levels: tuple[Level, ...] = ()
    hours: Annotated[int, Field(gt=0)] | None = None
    description: str | None = None
    complexity: str | None = None
    responsibility: str | None = None
    tasks: tuple[Task, ...] = ()

    @property
    def outcomes(self) -> Iterator[Outcome]:
        return (outcome for task in self.tasks for outcome in task.outcomes)


class Source(_Frozen):
    """Where a programme came from. attribution: what must be said where its texts are shown; example: written by us."""

    name: Name
    version: str
    licence: str | None = None
    attribution: str | None = None
    example: bool = False


class Programme(_Frozen):
    """A vmbo exam programme (one profile, one subject) or an mbo qualification.

    code: profile ("HBR"), subject ("NE/vmbo") or crebo ("25181"). side: None where the source does not say. price_factor: of an mbo qualification, None unless
    the source has it. mbo_programme: the kind of mbo programme ("middenkaderopleiding").
    """

    id: Name
    code: Name
    title: Name
    side: Side | None
    levels: tuple[Level, ...] = ()
    mbo_programme: str | None = None
    price_factor: float | None = None
    domain: str | None = None
    source: Source
    units: tuple[Unit, ...] = ()

    @property
    def outcomes(self) -> Iterator[Outcome]:
        return (outcome for unit in self.units for outcome in unit.outcomes)

    def count(self) -> dict[str, int]:
        """How many units, tasks and outcomes it holds."""
        tasks = [task for unit in self.units for task in unit.tasks]
        return {"units": len(self.units), "tasks": len(tasks), "outcomes": sum(len(task.outcomes) for task in tasks)}
