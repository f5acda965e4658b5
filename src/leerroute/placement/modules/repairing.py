"""When nothing is possible: the smallest change that makes it possible, then which limits clash."""

from __future__ import annotations

from math import inf

import numpy as np

from leerroute.placement.modules.case import Case
from leerroute.placement.modules.engines import Deadline, Ready, least, ready
from leerroute.placement.modules.limits import NAMES, change
from leerroute.placement.modules.lines import Limit, Lines
from leerroute.placement.modules.model import model
from leerroute.placement.modules.together import siblings
from leerroute.proof import Clash
from leerroute.text import Text

ELASTIC = (
    "fixed",
    "opened",
    "smallest",
    "largest",
    "groups",
    "budget",
    "budget_per_period",
    "rooms",
    "companies",
    "teachers",
    "teacher_most",
)
"""Limits that people can change; a seat, a learner or a group each count as one."""
MOST = 10
"""Learners over the maximum go where a group runs, and not more than this many times what it holds."""
ALWAYS = ("units",)
"""Rows that only define what is counted: never part of a clash."""


def repaired(case: Case, seconds: float) -> Clash:
    """The fewest changes to limits, proven when the time was enough, and a set of limits of which none can be left out of the clash."""
    deadline = Deadline(seconds)
    made = model(case)
    siblings(made)
    change, proven = _smallest_change(made.lines, deadline)
    return Clash(change, _clashing(made.lines, deadline), proven)


def _smallest_change(strict: Lines, deadline: Deadline) -> tuple[tuple[Text, ...], bool]:
    """What to change, and whether nothing smaller will do; nothing when no change was found in time."""
    lines = strict.copy()
    extra: dict[int, tuple[Limit, bool]] = {}
    for row, limit in enumerate(strict.limits):
        if limit is None or limit.kind not in ELASTIC:
            continue
        if np.isfinite(strict.low[row]) and limit.kind != "largest":
            extra[_slack(lines, row, 1.0)] = (limit, False)
        if np.isfinite(strict.high[row]) and limit.kind != "fixed":
            column = _slack(lines, row, -1.0)
            extra[column] = (limit, limit.kind == "opened")
            if limit.kind == "largest":
                groups = [(own, MOST * seats) for own, seats in _terms(strict, row) if seats < 0]
                lines.row([(column, 1), *((own, -float(abs(seats))) for own, seats in groups)], high=0)
    weights = np.zeros(len(lines.lower))
    weights[list(extra)] = 1
    answer = least(ready(lines), weights, deadline.left() / 2)
    if answer.values is None:
        return (), False
    told = tuple(
        change(limit, round(answer.values[column]), tighter=_tighter(limit, column, extra))
        for column, (limit, _) in extra.items()
        if answer.values[column] > 0.5
    )
    return told, bool(answer.bound >= round(float(weights @ answer.values)))


def _terms(lines: Lines, row: int) -> list[tuple[int, float]]:
    return [
        (column, number)
        for own, column, number in zip(lines.rows, lines.columns, lines.numbers, strict=True)
        if own == row
    ]


def _tighter(limit: Limit, column: int, extra: dict[int, tuple[Limit, bool]]) -> bool:
    """A fixed number of groups is missed from below: fewer run than staff fixed."""
    return limit.kind == "opened" and not extra[column][1]


def _slack(lines: Lines, row: int, sign: float) -> int:
    column = lines.column(upper=10_000)
    lines.extend(row, column, sign)
    return column


def _clashing(lines: Lines, deadline: Deadline) -> tuple[Text, ...]:
    """Kinds of limits, by leaving each out in turn: one without which it is still impossible is no part of the clash."""
    everything = ready(lines)
    kinds = [kind for kind in NAMES if kind not in ALWAYS and lines.rows_of(kind)]
    part = list(kinds)
    for kind in kinds:
        rest = [other for other in part if other != kind]
        if _impossible(everything, lines, rest, deadline):
            part = rest
    return tuple(NAMES[kind] for kind in part)


def _impossible(everything: Ready, lines: Lines, kinds: list[str], deadline: Deadline) -> bool:
    low, high = everything.low.copy(), everything.high.copy()
    for row, limit in enumerate(lines.limits):
        if limit is not None and limit.kind not in (*kinds, *ALWAYS):
            low[row], high[row] = -inf, inf
    freed = Ready(everything.matrix, low, high, everything.lower, everything.upper)
    return least(freed, np.zeros(len(everything.lower)), deadline.left() / 4).impossible
