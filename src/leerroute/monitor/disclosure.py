"""What may leave the monitor: small groups are withheld, counts are rounded so that nobody can be told from a difference.

Rounding is random but repeatable: up or down to a multiple of five with the chance that keeps the mean right, drawn from
a secret and from the cell itself (its name and its exact counts). The same cell always gives the same figure, so asking
again teaches nothing; a cell that differs by one learner is drawn afresh, so subtracting two reports does not either.
Shares and intervals are computed from the rounded counts only. (Fraser & Wooton 2005 describe the cell-key method.)

Everything else that is told of learners (averages, differences, forecasts) goes through `shown_count` and `stepped`
here, so that a sentence, a table and a plot never say more than the table of outcomes would.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.competing import Incidence, wilson
from leerroute.monitor.counting import Outcomes

LEAST = 10
"""Groups of fewer learners are withheld."""
BASE = 5
"""Counts are rounded to a multiple of this."""


@dataclass(frozen=True)
class Rule:
    """secret: of the organisation that releases; whoever has it can undo the rounding, so it is kept like a password."""

    secret: str
    least: int = LEAST
    base: int = BASE


@dataclass(frozen=True)
class Cell:
    """A released figure. learners, count: rounded; None when withheld. share, low, high follow from the rounded counts."""

    group: Mapping[str, object]
    after: int
    learners: int | None
    count: int | None
    share: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def withheld(self) -> bool:
        return self.learners is None


def release(found: Outcomes, after: int, rule: Rule) -> tuple[Cell, ...]:
    """The outcome `after` counts from the start, as it may be shown. Nobody to be known about gives no cell at all.

    When just one group is withheld, the next smallest is too: else the total minus the others would tell it.
    """
    learners, count = found.learners[:, after], found.count[:, after]
    small = withheld(learners, rule.least)
    return tuple(
        _cell(found.outcome, group, after, int(learners[i]), int(count[i]), bool(small[i]), rule)
        for i, group in enumerate(found.groups)
        if learners[i]
    )


def withheld(learners: NDArray[np.int64], least: int) -> NDArray[np.bool_]:
    """Which of these numbers of learners are withheld: the small ones, and with a single one the next smallest."""
    small: NDArray[np.bool_] = (learners > 0) & (learners < least)
    if small.sum() == 1 and (learners >= least).any():
        open_ = np.where(learners >= least, learners, np.iinfo(np.int64).max)
        small = small.copy()
        small[int(open_.argmin())] = True
    return small


def _cell(
    outcome: str, group: Mapping[str, object], after: int, learners: int, count: int, withheld: bool, rule: Rule
) -> Cell:
    if withheld:
        return Cell(group, after, None, None)
    name = (outcome, *(f"{key}={value}" for key, value in group.items()), str(after))
    # not by the outcome or the year: asked six times over, six draws of one number would average the rounding away
    rounded = rounded_count(learners, (*name[1:-1], "learners"), (learners,), rule)
    hits = min(rounded, rounded_count(count, (*name, "count"), (learners, count), rule))
    low, high = wilson(np.array([float(hits)]), np.array([float(rounded)]))
    return Cell(group, after, rounded, hits, hits / rounded, float(low[0]), float(high[0]))


def rounded_count(count: int, name: Sequence[str], exact: Sequence[int], rule: Rule) -> int:
    """`count` to the multiple of the base below or above it, by the draw that belongs to this cell."""
    rest = count % rule.base
    if rest == 0:
        return count
    cell = "|".join((rule.secret, *name, *map(str, exact)))
    draw = int.from_bytes(sha256(cell.encode()).digest()[:8]) / 2**64
    return count - rest + (rule.base if draw < rest / rule.base else 0)


def shown_count(count: float, name: Sequence[str], rule: Rule, *, exact: Sequence[int] = ()) -> int | None:
    """A number of learners as it may be told; None when it is withheld. Nobody at all is told as 0.

    exact: what else the cell is made of, so that a cell that differs in that is drawn afresh.
    """
    whole = round(count)
    if 0 < whole < rule.least:
        return None
    return rounded_count(whole, name, (whole, *exact), rule)


def stepped(
    value: float, learners: int, name: Sequence[str], exact: Sequence[int], rule: Rule, spread: float = 1.0
) -> float:
    """An average of `learners` (rounded before) in steps of `base` of them: one learner can never be the step.

    spread: how far one learner may lie from another, 1 for shares; a standard deviation for other averages.
    """
    if spread <= 0:
        return value
    units = round(value / spread * learners)
    return rounded_count(units, (*name, "step"), (units, *exact), rule) / learners * spread


@dataclass(frozen=True)
class CurvePoint:
    """One year of a released curve. at_risk: rounded; share, low, high: in steps of `base` learners of the group."""

    group: Mapping[str, object]
    year: int
    at_risk: int
    share: float
    low: float
    high: float


def release_curve(found: Incidence, kind: int, group: Mapping[str, object], rule: Rule) -> tuple[CurvePoint, ...]:
    """The years of a cumulative incidence that may be shown: those in which at least `least` learners were followed.

    kind: 1 for the first kind of event. Shares are rounded to steps of `base` learners of those who started (themselves
    rounded), so that a step can never be one learner; the draw is that of the cell, as for counts.
    """
    started = int(found.at_risk[0]) if len(found.at_risk) else 0
    labels = [f"{key}={value}" for key, value in group.items()]
    of = max(rule.base, rounded_count(started, ("curve", str(kind), *labels, "started"), (started,), rule))
    points = []
    for index, at_risk in enumerate(found.at_risk):
        if at_risk < rule.least:
            break
        name = ("curve", str(kind), *labels, str(index + 1))
        exact = (started, int(at_risk), int(found.events[:, : index + 1].sum()))
        values = (found.share[kind - 1, index], found.low[kind - 1, index], found.high[kind - 1, index])
        share, low, high = (
            min(1.0, rounded_count(round(float(value) * of), (*name, which), exact, rule) / of)
            for which, value in zip(("share", "low", "high"), values, strict=True)
        )
        shown = rounded_count(int(at_risk), (*name, "at risk"), exact, rule)
        points.append(CurvePoint(group, index + 1, shown, share, min(low, share), max(high, share)))
    return tuple(points)
