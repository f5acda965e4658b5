"""Of those who started a route: how many are bound, qualified or gone after so many years, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.competing import Incidence, incidence, wilson
from leerroute.monitor.folding import Cube
from leerroute.monitor.happening import Events, Flags
from leerroute.monitor.lines import Counts, coded
from leerroute.monitor.outcome import Outcome

START_YEAR = "start"
START_AGE = "age"
"""The names of the start year and the age then, among the things to divide by."""


@dataclass(frozen=True)
class Outcomes:
    """Arrays of shape (groups, years + 1). learners: of whom it can be known (those counts lie in the data);
    count: of whom it is so; low, high: Wilson's interval of the share, nan where nobody can be known.

    A cohort that has not come so far adds nothing: no share ever counts the unfinished as a no.
    """

    outcome: Outcome
    groups: Sequence[Mapping[str, object]]
    learners: Counts
    count: Counts
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @property
    def share(self) -> NDArray[np.float64]:
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.count / self.learners


def outcomes(happened: Events, outcome: Outcome, by: Sequence[str]) -> Outcomes:
    """The outcome for every group of `by`: columns of the cube, and "start" and "age" for those of the start.

    () is everybody.
    """
    cube = happened.cube
    member, groups = grouped(cube, by)
    is_so, known = happened.of(outcome)
    weight = cube.learners[:, None]
    learners = _sums(member, weight * known, len(groups))
    count = _sums(member, weight * (known & is_so), len(groups))
    low, high = wilson(count.astype(float), learners.astype(float))
    return Outcomes(outcome, groups, learners, count, low, high)


FIRST_QUALIFIED, FIRST_LEFT = 1, 2
"""The kinds of event that compete: a startkwalificatie, or leaving without one."""


def time_to_event(happened: Events, by: Sequence[str], cluster: str | None = None) -> Sequence[Incidence]:
    """Per group the cumulative incidence of qualifying and of becoming vsv, whichever comes first (Aalen-Johansen).

    Somebody who has neither yet when the data end, or who is gone, is censored there: after the last school year that is known. cluster: a column of the cube,
    such as the school, whose learners are alike; its number of values then decides how sure the figures are.
    """
    cube = happened.cube
    member, groups = grouped(cube, by)
    year, kind = first_events(happened)
    cluster_number = None if cluster is None else grouped(cube, [cluster])[0]
    found = []
    for number in range(len(groups)):
        lines = member == number
        inside = None
        if cluster_number is not None:
            inside = np.unique(cluster_number[lines], return_inverse=True)[1].astype(np.int64)
        found.append(incidence(year[lines], kind[lines], cube.learners[lines].astype(float), 2, happened.years, inside))
    return found


def first_events(happened: Events) -> tuple[Counts, Counts]:
    """For every line the years until its first event or the end of sight, and its kind (0: none yet)."""
    usable = happened.settled & happened.defined
    in_sight = np.logical_and.accumulate(usable, axis=1)[:, 1:].sum(axis=1)
    newly = happened.qualified.copy()
    newly[:, 1:] &= ~happened.qualified[:, :-1]
    both = np.stack([newly[:, 1:], happened.became_vsv[:, 1:]])
    either: Flags = both[0] | both[1]
    first = np.where(either.any(axis=1), either.argmax(axis=1) + 1, happened.years + 1)
    happens = first <= in_sight
    year = np.where(happens, first, in_sight).astype(np.int64)
    at = np.clip(first - 1, 0, happened.years - 1)
    which = np.where(both[0][np.arange(len(first)), at], FIRST_QUALIFIED, FIRST_LEFT)
    return year, np.where(happens, which, 0).astype(np.int64)


def grouped(cube: Cube, by: Sequence[str]) -> tuple[Counts, Sequence[Mapping[str, object]]]:
    """The group number of every line, and what the groups are, in alphabetical order; what is not told comes last."""
    member = np.zeros(len(cube), dtype=np.int64)
    found: list[tuple[object, ...]] = [()] if len(cube) else []
    for name in by:
        values, code = _values(cube, name)
        pairs, member = np.unique(member * len(values) + code, return_inverse=True)
        found = [(*found[pair // len(values)], values[pair % len(values)]) for pair in pairs.tolist()]
    return member, [dict(zip(by, key, strict=True)) for key in found]


def _values(cube: Cube, name: str) -> tuple[list[object], Counts]:
    """The distinct values of a column in their order, None last, and for every line which of them it has."""
    column = {START_YEAR: cube.start, START_AGE: cube.age}.get(name)
    return coded(cube.groups[name] if column is None else column.tolist())


def _sums(member: Counts, values: NDArray[np.int64], groups: int) -> Counts:
    """Column by column the sum of `values` within each group."""
    return np.stack([np.bincount(member, weights=column, minlength=groups) for column in values.T], axis=1).astype(
        np.int64
    )
