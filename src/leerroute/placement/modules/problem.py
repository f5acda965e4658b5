"""Learners and the modules they chose: everything that limits who can be in which group, and nothing about solving."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from leerroute.curriculum import Level
from leerroute.placement.learner import Key, Learner, PlacementPart, Rank

Count = Annotated[int, Field(ge=0, le=10_000)]


class ModuleKind(StrEnum):
    """The kinds of a modular programme (SPV 2023): exploring is kennismakend, deepening is verdiepend."""

    CORE = "core"
    EXPLORING = "exploring"
    DEEPENING = "deepening"


class At(StrEnum):
    """Where a module is taught."""

    VMBO = "vmbo"
    MBO = "mbo"
    COMPANY = "company"


class Period(PlacementPart):
    """A stretch of the timetable in which a learner follows one module. clashes: periods that overlap this one.

    college: learners can be at the college in this period; None: nobody said, then no module at the college runs
    in it, as when it is False.
    """

    code: Key
    title: str | None = None
    clashes: frozenset[Key] = frozenset()
    college: bool | None = None


class Module(PlacementPart):
    """smallest, largest: learners in one group. groups: at most this many in one period; None: no limit of its own.

    periods: where it may run; None: in all. room: the kind of room a group needs. teachers: who can teach it; None:
    nobody limits it. requires: modules a learner must have done, or does in an earlier period. companies: how many
    learners the companies can take at once, for a module that needs one.
    """

    code: Key
    title: str | None = None
    kind: ModuleKind | None = None
    smallest: Count
    largest: Annotated[int, Field(ge=1, le=10_000)]
    groups: Count | None = None
    periods: frozenset[Key] | None = None
    room: Key | None = None
    teachers: frozenset[Key] | None = None
    at: At = At.VMBO
    requires: frozenset[Key] = frozenset()
    companies: Count | None = None


class Choice(PlacementPart):
    """rank None: not this one ("deze niet"): never placed in it."""

    module: Key
    rank: Rank | None


class Chooser(Learner):
    """A learner with choices. units: how many modules this learner takes; None: what the settings say for the leerweg.

    route: learners of one route are in one group whenever they take the same module in the same period.
    done: modules finished before. friends: with whom the learner would like to be. absent: periods without this learner.
    """

    choices: tuple[Choice, ...] = ()
    units: Count | None = None
    route: Key | None = None
    done: frozenset[Key] = frozenset()
    friends: tuple[Key, ...] = ()
    absent: frozenset[Key] = frozenset()


class Room(PlacementPart):
    """periods: when it is free; None: always."""

    code: Key
    kind: Key
    seats: Count
    periods: frozenset[Key] | None = None


class Teacher(PlacementPart):
    """most: groups this teacher can take in all periods together."""

    code: Key
    most: Count | None = None
    periods: frozenset[Key] | None = None


class Fixed(PlacementPart):
    """A learner who is placed already, and stays. period None: in whichever period."""

    learner: Key
    module: Key
    period: Key | None = None


class Opened(PlacementPart):
    """Groups that staff fixed for one module in one period: exactly this many; 0 closes it there."""

    module: Key
    period: Key
    groups: Count


class Weights(PlacementPart):
    """What counts as bad, and how much a lower choice costs; all visible in the result.

    per_rank: cost of a first, second, ... choice; a later rank costs as much as the last. unplaced: of a unit that
    could not be placed. not_chosen: of a module that the learner did not rank; None: never placed in one.
    bad_from: from this rank on an outcome is very bad, and the number of those is brought down first, worst rank first.
    """

    per_rank: tuple[Count, ...] = (0, 1, 3, 6, 10)
    unplaced: Count = 40
    not_chosen: Count | None = None
    bad_from: Rank = 4


class ModuleSettings(PlacementPart):
    """seed: of the lottery, published with the result. units: modules per learner, by leerweg or for all ("*").

    budget: groups in all; budget_per_period: groups in each period. friends_most: friends of one learner that count.
    """

    seed: str
    units: dict[Level | Literal["*"], Count]
    budget: Count | None = None
    budget_per_period: Count | None = None
    friends_most: Count = 0
    weights: Weights = Weights()


class ModuleProblem(PlacementPart):
    """One round. fixed: seats that stay. opened: staff's decision on groups. earlier: the placement to stay close to."""

    settings: ModuleSettings
    periods: tuple[Period, ...]
    modules: tuple[Module, ...]
    learners: tuple[Chooser, ...]
    rooms: tuple[Room, ...] | None = None
    teachers: tuple[Teacher, ...] | None = None
    fixed: tuple[Fixed, ...] = ()
    opened: tuple[Opened, ...] = ()
    earlier: tuple[Fixed, ...] = ()

    def units(self, learner: Chooser) -> int | None:
        """How many modules this learner takes; None when neither the learner nor the settings say."""
        if learner.units is not None:
            return learner.units
        by_leerweg = self.settings.units.get(learner.leerweg) if learner.leerweg else None
        return by_leerweg if by_leerweg is not None else self.settings.units.get("*")
