"""Where learners are each year, how mixed that is, how they move, and how long they stay.

As TraMineR has them (Gabadinho, Ritschard, Mueller, Studer 2011, Journal of Statistical Software 40(4)).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import xlogy

from leerroute.monitor.sequences.careers import UNKNOWN, Careers, Floats


@dataclass(frozen=True)
class Distribution:
    """share: (years, states), of those whose state is known that year; nan where nobody is. learners: (years,) how many
    are known. entropy: (years,) 0 when all are in one state, 1 when they are spread evenly over all."""

    share: Floats
    learners: Floats
    entropy: Floats


def distribution(careers: Careers) -> Distribution:
    """The states year by year: what a chronogram draws."""
    count = np.stack([careers.learners @ (careers.rows == state) for state in range(len(careers.states))], axis=1)
    known = count.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = count / known[:, None]
    return Distribution(share, known, -xlogy(share, share).sum(axis=1) / np.log(len(careers.states)))


@dataclass(frozen=True)
class Transitions:
    """rate: (states, states), of those in the row's state and known a year later the share that is in the column's; nan
    where nobody is. learners: (states,) the moves each row rests on, a learner counting once for every year."""

    rate: Floats
    learners: Floats


def transitions(careers: Careers) -> Transitions:
    """From one year to the next, all years together."""
    before, after = careers.rows[:, :-1], careers.rows[:, 1:]
    size = len(careers.states)
    both = (before != UNKNOWN) & (after != UNKNOWN)
    moves = (before * size + after)[both]
    weight = np.broadcast_to(careers.learners[:, None], both.shape)[both]
    count = np.bincount(moves, weight, size**2).reshape(size, size)
    with np.errstate(divide="ignore", invalid="ignore"):
        return Transitions(count / count.sum(axis=1, keepdims=True), count.sum(axis=1))


def mean_time(careers: Careers) -> tuple[Floats, Floats]:
    """Years in each state, on average over all learners, and the standard deviation of it between learners."""
    years = np.stack([(careers.rows == state).sum(axis=1) for state in range(len(careers.states))], axis=1)
    mean = careers.learners @ years / careers.total
    return mean, np.sqrt(careers.learners @ (years - mean) ** 2 / careers.total)


def complexity(careers: Careers) -> Floats:
    """Per career 0 (one state all the time) to 1: the geometric mean of its share of changes and the entropy of the time
    it spends in each state (Gabadinho et al. 2010). Raises ValueError when a career has years that are not known."""
    whole(careers)
    changes = (np.diff(careers.rows, axis=1) != 0).sum(axis=1) / (careers.years - 1)
    time = np.stack([(careers.rows == state).mean(axis=1) for state in range(len(careers.states))], axis=1)
    mixed = -xlogy(time, time).sum(axis=1) / np.log(len(careers.states))
    return np.asarray(np.sqrt(changes * mixed), dtype=np.float64)


def whole(careers: Careers) -> None:
    """Raises ValueError when a career has years that are not known."""
    if (careers.rows == UNKNOWN).any():
        raise ValueError("some careers have years that are not known; take careers.whole()")
