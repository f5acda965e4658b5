"""Cases as they may leave the monitor: numbers of learners withheld when small, and rounded.

Everything that is told of cases (side by side, arrows, combinations, the model) is made from these, so a combination can
never tell what the table beside it withholds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from leerroute.monitor.disclosure import Rule, rounded_count, withheld
from leerroute.monitor.explanation.case import Case

_COUNTS = ("bound", "qualified", "left")


def release_cases(cases: Sequence[Case], rule: Rule) -> tuple[Case, ...]:
    """The cases, in the same order. Those with too few learners keep their programme, which is no secret, and no numbers."""
    small = withheld(np.array([case.learners or 0 for case in cases], dtype=np.int64), rule.least)
    return tuple(_released(case, bool(few), rule) for case, few in zip(cases, small, strict=True))


def _released(case: Case, few: bool, rule: Rule) -> Case:
    if case.learners is None:
        return case
    if few:
        return case.model_copy(update=dict.fromkeys(("learners", *_COUNTS)))
    learners = rounded_count(case.learners, ("case", case.case, "learners"), (case.learners, case.bound or 0), rule)
    shown: dict[str, int | None] = {"learners": learners}
    for name in _COUNTS:
        count = getattr(case, name)
        most = shown["bound"] if name == "qualified" and case.bound is not None else learners
        exact = (case.learners, count or 0)
        rounded = None if count is None else rounded_count(count, ("case", case.case, name), exact, rule)
        shown[name] = None if rounded is None or most is None else min(rounded, most)
    return case.model_copy(update=shown)
