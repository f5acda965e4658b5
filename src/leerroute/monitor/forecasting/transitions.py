"""From where to where, per year after the start: the chances that a forecast follows, counted in the cube."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.career import Stage
from leerroute.monitor.happening import Events

Floats = NDArray[np.float64]


class State(NamedTuple):
    """Where somebody is, and whether with a startkwalificatie. Away without one, and away with one, are two states."""

    stage: Stage
    qualified: bool


STATES: tuple[State, ...] = tuple(State(stage, qualified) for qualified in (False, True) for stage in Stage)


@dataclass(frozen=True)
class Chances:
    """counts: shape (calendar years, years after the start, states, states): learners who went from one to the other
    between two counts. first: the calendar year of the first. starts: learners that began, by start year."""

    first: int
    counts: Floats
    starts: dict[int, int]

    @property
    def years(self) -> range:
        return range(self.first, self.first + len(self.counts))

    def until(self, last: int) -> Chances:
        """What was known at the count of year `last`."""
        kept = [year for year in self.years if year < last]
        return Chances(self.first, self.counts[: len(kept)], {y: n for y, n in self.starts.items() if y <= last})

    def matrix(self, counts: Floats) -> Floats:
        """Chances per year after the start, rows summing to 1. A state never seen there stays where it is."""
        total = counts.sum(axis=-1, keepdims=True)
        stay = np.broadcast_to(np.eye(len(STATES)), counts.shape)
        with np.errstate(invalid="ignore", divide="ignore"):
            found: Floats = np.where(total > 0, counts / total, stay)
        return found


def states_of(happened: Events) -> NDArray[np.int64]:
    """Shape (lines, years + 1): the number in STATES of every line at every count."""
    return (happened.stage + len(Stage) * happened.qualified).astype(np.int64)


def chances(happened: Events) -> Chances:
    """All transitions in the data between two counts that were both seen."""
    cube = happened.cube
    at = states_of(happened)
    first, last = int(cube.start.min()), cube.last
    shape = (max(0, last - first), happened.years, len(STATES), len(STATES))
    counts = np.zeros(shape)
    seen = happened.seen
    for after in range(happened.years):
        both = seen[:, after] & seen[:, after + 1]
        year = cube.start[both] + after - first
        cell = np.ravel_multi_index((year, np.full_like(year, after), at[both, after], at[both, after + 1]), shape)
        counts += np.bincount(cell, weights=cube.learners[both], minlength=counts.size).reshape(shape)
    starts = {int(y): int(cube.learners[cube.start == y].sum()) for y in np.unique(cube.start)}
    return Chances(first, counts, starts)
