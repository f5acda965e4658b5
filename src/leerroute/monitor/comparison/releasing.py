"""A comparison as it may leave the monitor: the same rules as a table of outcomes, for averages, differences and balance.

What is told afterwards (sentences, tables, the love plot) is made from these figures only, so nothing exact can slip out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import floor, log10

from leerroute.monitor.comparison.balance import Balance, Row
from leerroute.monitor.comparison.result import Comparison
from leerroute.monitor.comparison.sensitivity import e_value_of_shares
from leerroute.monitor.disclosure import Rule, rounded_count, shown_count, stepped
from leerroute.text import Text

_ROUTE, _POOL, _WORTH = ("compared", "route"), ("compared", "pool"), ("compared", "effective")
"""Numbers of learners are drawn once for all outcomes: several draws of one number would average the rounding away."""


@dataclass(frozen=True)
class ReleasedBalance:
    """As `Balance`, with figures that may be shown. withheld: features that too few learners have, or lack.

    outside: per reason the learners of the route who do not take part; None: some, and too few to tell how many.
    """

    rows: tuple[Row, ...]
    withheld: tuple[str, ...]
    learners: int
    pool_learners: int
    effective: float
    outside: Mapping[Text, int | None]


def release_balance(found: Balance, rule: Rule) -> ReleasedBalance:
    """The balance in rounded figures."""
    learners = _rounded(found.learners, _ROUTE, rule)
    pool = _rounded(found.pool_learners, _POOL, rule)
    small = _small(found, rule)
    return ReleasedBalance(
        tuple(_row(row, found, learners, pool, rule) for row in found.rows if row.name not in small),
        tuple(row.name for row in found.rows if row.name in small),
        learners,
        pool,
        _rounded(round(found.effective), _WORTH, rule),
        {why: shown_count(count, ("balance", "outside", why.en), rule) for why, count in found.outside.items()},
    )


def release_comparison(found: Comparison, rule: Rule) -> Comparison:
    """The same comparison in rounded figures; its statement then says those. Raises ValueError unless it is of shares.

    The route group's share does not hang on what it is compared with, and is the same figure in every comparison.
    """
    if not found.shares:
        raise ValueError("only shares can be released; an average can lie anywhere, so no step protects it")
    name = ("compare", found.outcome.en)
    hits = round(found.route * found.learners)
    exact = (found.learners, hits)
    learners = _rounded(found.learners, _ROUTE, rule)
    route = min(1.0, rounded_count(hits, (*name, "count"), exact, rule) / learners)
    worth = _rounded(round(found.effective), _WORTH, rule)
    pool = min(1.0, max(0.0, stepped(found.pool, worth, (*name, "pool"), exact, rule)))
    pool_learners = _rounded(found.pool_learners, _POOL, rule)
    apart = route - pool

    def near(value: float | None, which: str) -> float | None:
        return None if value is None else stepped(value, learners, (*name, which), exact, rule)

    low, high = near(found.low, "low"), near(found.high, "high")
    low, high = (None, None) if low is None or high is None else (min(low, apart), max(high, apart))
    return replace(
        found,
        route=route,
        pool=pool,
        unadjusted=stepped(found.unadjusted, pool_learners, (*name, "unadjusted"), exact, rule),
        difference=apart,
        low=low,
        high=high,
        learners=learners,
        pool_learners=pool_learners,
        effective=worth,
        outside=None if found.outside is None else shown_count(found.outside, (*name, "outside"), rule),
        second=near(found.second, "second"),
        e_value=None if low is None or high is None else e_value_of_shares(route, pool, low, high),
    )


def _small(found: Balance, rule: Rule) -> set[str]:
    """Yes-or-no features that fewer than `least` learners of either side have, or lack; with one, those of its column too,
    as the others of the same question add up to all."""
    names = set()
    for row in found.rows:
        if not row.yes_no:
            continue
        counts = [row.route * found.learners, found.learners * (1 - row.route)]
        counts += [row.before * found.pool_learners, found.pool_learners * (1 - row.before)]
        if any(0 < round(count) < rule.least for count in counts):
            names.add(row.name)
    questions = {name.split(" = ")[0] for name in names}
    alone = [q for q in questions if sum(name.split(" = ")[0] == q for name in names) == 1]
    for question in alone:
        others = [row for row in found.rows if row.name.split(" = ")[0] == question and row.name not in names]
        if others:
            names.add(min(others, key=lambda row: row.route).name)
    return names


def _row(row: Row, found: Balance, learners: int, pool: int, rule: Rule) -> Row:
    name = ("balance", row.name)
    size = 1.0 if row.yes_no else _two_digits(row.spread)
    exact = (found.learners, found.pool_learners)
    route = stepped(row.route, learners, (*name, "route"), (found.learners,), rule, size)
    before = stepped(row.before, pool, (*name, "pool"), exact, rule, size)
    spread = _two_digits(row.spread)
    after = route - row.smd_after * spread
    return replace(
        row, route=route, before=before, after=after, smd_before=(route - before) / spread if spread else 0.0, spread=spread
    )  # fmt: skip


def _two_digits(value: float) -> float:
    """A spread with two digits tells nothing of one learner."""
    return round(value, 1 - floor(log10(value))) if value > 0 else 0.0


def _rounded(count: int, name: tuple[str, ...], rule: Rule) -> int:
    return max(rule.base, rounded_count(count, name, (count,), rule))
