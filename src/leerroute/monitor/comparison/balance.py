"""First alike, then compared: a balance of the route group and the pool, and only from there an outcome.

There is no way to an outcome but through `Balance.compare`, so nobody sees a result before the balance stands. What goes
in (`Learners`) holds no outcome at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from leerroute.monitor.comparison.entropy import effective, entropy_weights
from leerroute.monitor.comparison.estimate import difference, wild_difference
from leerroute.monitor.comparison.learners import Floats, Learners
from leerroute.monitor.comparison.moments import Moments, moments
from leerroute.monitor.comparison.overlap import LEAST, Flags, overlap
from leerroute.monitor.comparison.propensity import propensity_weights
from leerroute.monitor.comparison.result import Comparison, margin
from leerroute.monitor.comparison.sample import Sample
from leerroute.monitor.comparison.sensitivity import EValue, e_value_of_means, e_value_of_shares
from leerroute.monitor.refusal import Refused
from leerroute.text import Text


@dataclass(frozen=True)
class Row:
    """One thing that was made alike. route, before, after: averages of the route group and of the pool as it was and as
    weighted. smd_before, smd_after: the difference in the route group's standard deviations, of which spread is the size.
    yes_no: everybody has 0 or 1, so that the averages are shares."""

    name: str
    route: float
    before: float
    after: float
    smd_before: float
    smd_after: float
    spread: float
    yes_no: bool


@dataclass(frozen=True)
class Balance:
    """rows: how alike. learners: of the route group that take part; outside: per reason those who do not. pool_learners:
    who may be compared with; effective: what they are worth after weighting. schools: on both sides, None: not known."""

    rows: tuple[Row, ...]
    learners: int
    outside: dict[Text, int]
    pool_learners: int
    effective: float
    schools: tuple[int, int] | None
    _sample: Sample = field(repr=False)
    _lines: tuple[Flags, Flags] = field(repr=False)

    def compare(self, name: Text, route: Floats, pool: Floats, *, placebo: bool = False) -> Comparison:
        """The outcome of every line that was given to `balance_of`, in the same order; 0 and 1 for a share.

        placebo: the route cannot have changed it. Raises ValueError for another number of lines, or an outcome that is
        not known (nan): balance only learners of whom it is, as leaving some out now would undo the balance.
        """
        ours, theirs = self._inside(route, 0), self._inside(pool, 1)
        sample = self._sample
        found = difference(sample, ours, theirs)
        second = None if sample.second is None else difference(sample, ours, theirs, sample.second).value
        wild = wild_difference(sample, ours, theirs)
        clusters = int(sample.cluster.max()) + 1 if sample.by_school else None
        low, high = margin(found, sample.schools, clusters, wild)
        mean = float(np.average(ours, weights=sample.route_count))
        shares = bool(np.isin(np.concatenate([ours, theirs]), (0, 1)).all())
        spread = float(np.sqrt(np.average((ours - mean) ** 2, weights=sample.route_count)))
        return Comparison(
            outcome=name,
            shares=shares,
            route=mean,
            pool=mean - found.value,
            unadjusted=float(np.average(theirs, weights=sample.pool_count)),
            difference=found.value,
            low=low,
            high=high,
            freedom=found.freedom,
            schools=self.schools,
            clusters=clusters,
            wild=None if wild is None else wild.weights,
            learners=self.learners,
            pool_learners=self.pool_learners,
            effective=self.effective,
            outside=sum(self.outside.values()),
            second=second,
            e_value=_e_value(shares, mean, found.value, low, high, spread),
            placebo=placebo,
        )

    def _inside(self, outcome: Floats, side: int) -> Floats:
        flags = self._lines[side]
        if len(outcome) != len(flags):
            raise ValueError(f"{len(flags)} lines were balanced, and there are {len(outcome)} outcomes")
        chosen = np.asarray(outcome, dtype=float)[flags]
        if np.isnan(chosen).any():
            raise ValueError("the outcome of some learners is not known; balance only learners of whom it is")
        return chosen


def balance_of(
    route: Learners, pool: Learners, on: Sequence[str], exact: Sequence[str] = (), *, interactions: bool = False
) -> Balance | Refused:
    """Make the pool like the route group, or say why that cannot be.

    on: columns to be alike on average (numbers also in spread); exact: columns of which only equal combinations are
    compared. Raises KeyError for a column that is not in the background.
    """
    seen = overlap(route, pool, on, exact)
    refused = seen.refusal(route, pool)
    if refused:
        return refused
    ours, theirs = route.only(seen.route), pool.only(seen.pool)
    columns = moments(ours, theirs, on, exact, interactions)
    target = np.average(columns.route, axis=0, weights=ours.count)
    scale = _scale(columns, target, ours.count)
    found = entropy_weights(columns.pool, target, scale, theirs.count)
    if not found.reached:
        return Refused((_unreachable(columns, found.off),))
    worth = effective(found.weights, theirs.count)
    if worth < LEAST:
        return Refused((_TOO_LITTLE,))
    second = propensity_weights(columns.route, columns.pool, ours.count, theirs.count)
    cluster, by_school = _clusters(ours, theirs)
    sample = Sample(columns, ours.count, theirs.count, found.weights, second, cluster, by_school)
    schools = sample.schools if by_school else None
    rows = _rows(columns, target, scale, theirs.count, found.weights)
    lines = (seen.route, seen.pool)
    return Balance(rows, ours.learners, seen.outside, theirs.learners, worth, schools, sample, lines)


def _scale(columns: Moments, target: Floats, count: Floats) -> Floats:
    """The route group's standard deviations; where it does not vary, the pool's."""
    ours = np.sqrt(np.average((columns.route - target) ** 2, axis=0, weights=count))
    return np.where(ours > 1e-9, ours, columns.pool.std(axis=0) + 1e-12)


def _rows(columns: Moments, target: Floats, scale: Floats, count: Floats, weights: Floats) -> tuple[Row, ...]:
    before, after = count @ columns.pool / count.sum(), weights @ columns.pool
    both = np.vstack([columns.route, columns.pool])
    return tuple(
        Row(
            name=name,
            route=float(target[column]),
            before=float(before[column]),
            after=float(after[column]),
            smd_before=float((target - before)[column] / scale[column]),
            smd_after=float((target - after)[column] / scale[column]),
            spread=float(scale[column]),
            yes_no=bool(np.isin(both[:, column], (0.0, 1.0)).all()),
        )
        for column, name in enumerate(columns.names)
    )


def _clusters(route: Learners, pool: Learners) -> tuple[NDArray[np.int64], bool]:
    if route.school is None or pool.school is None:
        return np.arange(len(route) + len(pool)), False
    words = [str(school) for school in (*route.school, *pool.school)]
    return np.unique(words, return_inverse=True)[1].astype(np.int64), True


def _e_value(shares: bool, mean: float, apart: float, low: float | None, high: float | None, spread: float) -> EValue | None:  # fmt: skip
    if low is None or high is None:
        return None
    if shares:
        return e_value_of_shares(mean, mean - apart, low, high)
    return e_value_of_means(apart / spread, low / spread, high / spread) if spread > 0 else None


def _unreachable(columns: Moments, off: Floats) -> Text:
    name = columns.names[int(np.abs(off).argmax())]
    return Text(
        nl=f"De groep om mee te vergelijken is niet gelijk te maken: geen mengsel van die leerlingen heeft '{name}' gemiddeld zoals de route, met de rest gelijk. Neem minder kenmerken of een bredere groep.",
        en=f"The group to compare with cannot be made alike: no mixture of those learners has '{name}' on average as the route has it, with the rest equal. Take fewer features or a wider group.",
    )


_TOO_LITTLE = Text(
    nl=f"Na wegen steunt de vergelijking op minder dan {LEAST} leerlingen. Neem minder kenmerken of een bredere groep.",
    en=f"After weighting the comparison rests on fewer than {LEAST} learners. Take fewer features or a wider group.",
)
