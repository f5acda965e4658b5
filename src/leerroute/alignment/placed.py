"""A task that a text fits in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Placed:
    """programme, unit, task: the programme's id, the unit's code and the task's id. score: from 0 to 1, for ordering."""

    programme: str
    unit: str
    task: str
    title: str
    score: float
