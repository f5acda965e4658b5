"""Careers as they may be shown: year by year rounded, moves rounded, and kinds of careers instead of learners."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leerroute.monitor.disclosure import Rule, rounded_count, withheld
from leerroute.monitor.sequences.careers import UNKNOWN, Careers, Floats, Ints
from leerroute.monitor.sequences.clusters import Clusters


@dataclass(frozen=True)
class Kind:
    """A kind of career: rounded learners, None when withheld; row: the states of the career in its middle, None when fewer
    than `least` learners have exactly that one."""

    learners: int | None
    row: Ints | None


def release_years(careers: Careers, rule: Rule, name: Sequence[str] = ()) -> Careers:
    """Careers of one year each, whose distribution over the states is that of `careers` in rounded counts.

    A year in which fewer than `least` learners are known is not known at all. Only good for what looks at one year at a
    time: a chronogram and its table.
    """
    rows: list[list[int]] = []
    weights: list[float] = []
    for year in range(careers.years):
        known = careers.rows[:, year] != UNKNOWN
        total = round(float(careers.learners[known].sum()))
        if total < rule.least:
            continue
        for state in range(len(careers.states)):
            count = round(float(careers.learners[careers.rows[:, year] == state].sum()))
            cell = ("year", *name, str(year), careers.states[state].en)
            shown = rounded_count(count, cell, (count,), rule)
            if shown:
                row = [UNKNOWN] * careers.years
                row[year] = state
                rows.append(row)
                weights.append(float(shown))
    made = np.array(rows, dtype=np.int64).reshape(len(rows), careers.years)
    return Careers(made, np.array(weights), careers.states, careers.first)


def release_moves(careers: Careers, rule: Rule, name: Sequence[str] = ()) -> tuple[Floats, Ints]:
    """From each state (row) the share that is in each other a year later, in rounded counts, and the rounded moves it
    rests on; nan and 0 where fewer than `least` moves were seen."""
    size = len(careers.states)
    before, after = careers.rows[:, :-1], careers.rows[:, 1:]
    both = (before != UNKNOWN) & (after != UNKNOWN)
    weight = np.broadcast_to(careers.learners[:, None], both.shape)[both]
    count = np.bincount((before * size + after)[both], weight, size**2).reshape(size, size)
    small = withheld(np.rint(count.sum(axis=1)).astype(np.int64), rule.least)
    rate, moves = np.full((size, size), np.nan), np.zeros(size, dtype=np.int64)
    for state in range(size):
        if small[state] or not count[state].sum():
            continue
        shown = [
            rounded_count(round(value), ("move", *name, careers.states[state].en, str(to)), (round(value),), rule)
            for to, value in enumerate(count[state])
        ]
        moves[state] = sum(shown)
        rate[state] = np.array(shown) / max(moves[state], 1)
    return rate, moves


def release_kinds(careers: Careers, found: Clusters, rule: Rule, name: Sequence[str] = ()) -> tuple[Kind, ...]:
    """The clusters in rounded numbers, the largest first."""
    sizes = np.rint(found.learners).astype(np.int64)
    small = withheld(sizes, rule.least)
    kinds = []
    for number, medoid in enumerate(found.medoids.tolist()):
        size = int(sizes[number])
        own = careers.learners[medoid] >= rule.least
        cell = ("kind", *name, *map(str, careers.rows[medoid]))
        shown = None if small[number] else rounded_count(size, cell, (size,), rule)
        kinds.append(Kind(shown, careers.rows[medoid] if own and shown is not None else None))
    return tuple(kinds)


def release_careers(careers: Careers, rule: Rule, name: Sequence[str] = ()) -> tuple[Careers, float]:
    """The careers that at least `least` learners share, in rounded numbers, and how many learners have another.

    When the others are too few to be told, the rarest career goes with them.
    """
    common = careers.learners >= rule.least
    rest = float(careers.learners[~common].sum())
    if 0 < rest < rule.least and common.any():
        rarest = np.flatnonzero(common)[careers.learners[common].argmin()]
        common[rarest] = False
        rest += float(careers.learners[rarest])
    weights = [
        rounded_count(round(float(careers.learners[n])), ("career", *name, *map(str, careers.rows[n])), (round(float(careers.learners[n])),), rule)
        for n in np.flatnonzero(common)
    ]  # fmt: skip
    others = rounded_count(round(rest), ("career", *name, "other"), (round(rest),), rule)
    return Careers(careers.rows[common], np.array(weights, dtype=float), careers.states, careers.first), float(others)
