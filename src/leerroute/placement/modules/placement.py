"""Who is in which group, how good that is for each, and how sure it is that nothing better exists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.placement.modules.problem import ModuleProblem
from leerroute.proof import Step


@dataclass(frozen=True)
class Group:
    """number: from 1 within its module and period. room, teacher: None where the problem names none."""

    module: str
    period: str
    number: int
    room: str | None = None
    teacher: str | None = None


@dataclass(frozen=True)
class Seat:
    """rank: of the choice the learner got; None: a module the learner did not rank."""

    learner: str
    group: Group
    rank: int | None


@dataclass(frozen=True)
class ModulePlacement:
    """short: units per learner that could not be placed (only who misses one). steps: in the order of the objectives."""

    problem: ModuleProblem
    groups: tuple[Group, ...]
    seats: tuple[Seat, ...]
    short: Mapping[str, int]
    lottery: Mapping[str, int]
    steps: tuple[Step, ...]
