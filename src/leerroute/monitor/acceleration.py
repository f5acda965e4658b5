"""How many years a route won: the regular route to the same level of mbo, minus the years it took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from leerroute.monitor.counting import grouped
from leerroute.monitor.disclosure import Rule, rounded_count
from leerroute.monitor.happening import Events
from leerroute.monitor.lines import Counts


@dataclass(frozen=True)
class YearsWon:
    """won: whole years, from fewest to most; negative where it took longer. count: learners, of shape (groups, won).

    Only cohorts that were followed for `years` counts take part, and in them who obtained an mbo diploma of level 2, 3 or
    4 within those years: who is not so far yet has no number of years, and would pull a mean towards the quick.
    """

    years: int
    groups: Sequence[Mapping[str, object]]
    won: Counts
    count: Counts


@dataclass(frozen=True)
class WonCell:
    """mean, low, high in years, from the rounded counts; learners None: withheld."""

    group: Mapping[str, object]
    learners: int | None
    mean: float | None = None
    low: float | None = None
    high: float | None = None


def years_won(happened: Events, by: Sequence[str]) -> YearsWon:
    """Per group of `by`, how many learners won how many years by the last count that is followed."""
    member, groups = grouped(happened.cube, by)
    taken, regular = happened.years_taken, happened.regular_years
    lines = happened.seen[:, -1] & happened.qualified[:, -1] & (regular > 0)
    difference = (regular - taken)[lines]
    least, most = (int(difference.min()), int(difference.max())) if len(difference) else (0, 0)
    width = most - least + 1
    count = np.bincount(
        member[lines] * width + difference - least,
        weights=happened.cube.learners[lines],
        minlength=len(groups) * width,
    )
    return YearsWon(
        happened.years, groups, np.arange(least, most + 1), count.astype(np.int64).reshape(len(groups), width)
    )


def release_won(found: YearsWon, rule: Rule, level: float = 0.95) -> tuple[WonCell, ...]:
    """As it may be shown: groups under the least withheld, and one more when it is just one; the rest from rounded counts."""
    learners = found.count.sum(axis=1)
    small = (learners > 0) & (learners < rule.least)
    if small.sum() == 1 and (learners >= rule.least).any():
        small[int(np.where(learners >= rule.least, learners, np.iinfo(np.int64).max).argmin())] = True
    z = NormalDist().inv_cdf(0.5 + level / 2)
    return tuple(
        WonCell(group, None) if small[i] else _cell(group, found.won, found.count[i], rule, z)
        for i, group in enumerate(found.groups)
        if learners[i]
    )


def _cell(group: Mapping[str, object], won: Counts, count: Counts, rule: Rule, z: float) -> WonCell:
    name = ("years won", *(f"{key}={value}" for key, value in group.items()))
    rounded = np.array(
        [
            rounded_count(int(n), (*name, str(years)), tuple(count.tolist()), rule)
            for years, n in zip(won, count, strict=True)
        ]
    )
    learners = int(rounded.sum())
    if learners < rule.least:
        return WonCell(group, None)
    mean = float((won * rounded).sum() / learners)
    spread = float(np.sqrt((rounded * (won - mean) ** 2).sum() / (learners - 1)))
    half = z * spread / np.sqrt(learners)
    return WonCell(group, learners, mean, mean - half, mean + half)
