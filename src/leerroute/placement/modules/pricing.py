"""What every limit costs: the same problem with that one limit one wider, and how many learners that would help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from math import inf

import numpy as np

from leerroute.placement.limit_price import LimitPrice, brings
from leerroute.placement.modules.asking import Asking, Outcome
from leerroute.placement.modules.engines import Deadline, Ready
from leerroute.placement.modules.limits import change
from leerroute.placement.modules.lines import Limit
from leerroute.placement.modules.placement import ModulePlacement
from leerroute.text import Text

WIDER = (
    "opened",
    "groups",
    "budget",
    "budget_per_period",
    "rooms",
    "companies",
    "teachers",
    "teacher_most",
    "smallest",
    "largest",
)
NEEDS_OF_A_GROUP = (
    "opened",
    "groups",
    "budget",
    "budget_per_period",
    "rooms",
    "teachers",
    "teacher_once",
    "teacher_most",
)
"""What is waived when the question is one more group of a module: as if the money, the room and the teacher were there."""

LEAST, MORE_THAN_FAIR = 0.5, 4
"""Seconds that every question gets, and how many times its equal share one question may take."""
Question = tuple[Limit, Text, Callable[[], tuple[Ready, ...]]]


def prices(
    placed: ModulePlacement, *, seconds: float, progress: Callable[[int, int], None] | None = None
) -> tuple[LimitPrice, ...]:
    """The price of one more group of each module, and of every limit that binds now one wider; what helps most comes first.

    seconds: for all together; what is not answered by then has better None. What learners missed most is asked first.
    progress: questions done, and in all. A limit with room left is not asked. For a limit the groups of now stay, so that
    swapping one group for another is not counted: the gain is what it brings at least.
    """
    asking, deadline = Asking(placed), Deadline(seconds)
    questions = sorted((*_groups(asking), *_limits(asking)), key=_most_missed(asking))
    found = []
    for number, (limit, words, what_if) in enumerate(questions):
        left = deadline.left()
        fair = max(LEAST, min(left / 4, MORE_THAN_FAIR * left / (len(questions) - number)))
        answers = [asking.answer(each, fair, wider=True) for each in what_if()] if left > 0 else []
        outcome = min((each for each in answers if each), key=lambda each: (each.missing, each.total), default=None)
        found.append(_price(limit, words, outcome))
        if progress is not None:
            progress(number + 1, len(questions))
    return tuple(sorted(found, key=_helps_most))


def _price(limit: Limit, words: Text, outcome: Outcome | None) -> LimitPrice:
    if outcome is None:
        return LimitPrice(words, limit.kind, limit.subject)
    return LimitPrice(words, limit.kind, limit.subject, -outcome.missing, outcome.better, outcome.worse)


def _helps_most(price: LimitPrice) -> tuple[float, float, int]:
    return (inf, inf, 0) if price.better is None else (-price.placed, price.worse - price.better, -price.better)


def _most_missed(asking: Asking) -> Callable[[Question], tuple[int, str, tuple[str, ...]]]:
    """Limits on everything first, then those of the module that most learners would rather have or have as gladly."""
    got: dict[str, dict[str, int]] = {learner.key: {} for learner in asking.case.learners}
    for seat in asking.placed.seats:
        got[seat.learner][seat.group.module] = seat.rank or 0
    missed = Counter[str]()
    for learner in asking.case.learners:
        own = got[learner.key]
        worst = inf if asking.placed.short.get(learner.key) else max(own.values(), default=0)
        missed.update(
            choice.module
            for choice in learner.choices
            if choice.rank is not None and choice.rank <= worst and choice.module not in own
        )

    def order(question: Question) -> tuple[int, str, tuple[str, ...]]:
        limit = question[0]
        of_all = not limit.subject or limit.subject[0] not in asking.case.module
        return (-len(got) if of_all else -missed[limit.subject[0]], limit.kind, limit.subject)

    return order


def _groups(asking: Asking) -> Iterator[Question]:
    for module in asking.case.modules:
        title = module.title or module.code
        yield (
            Limit("group", (module.code,)),
            Text(nl=f"Een groep {title} erbij", en=f"One more group of {title}"),
            lambda code=module.code: (one_more(asking, code, others_stay=True), one_more(asking, code)),  # type: ignore[misc]
        )


def one_more(asking: Asking, module: str, *, at_least: bool = False, others_stay: bool = False) -> Ready:
    """Of this module one more group, whatever a group needs; of the others no more than now.

    at_least: it has to run. others_stay: no other group goes, which is answered sooner.
    """
    b = next(number for number, each in enumerate(asking.case.modules) if each.code == module)
    model = asking.held()
    low, high = model.low.copy(), model.high.copy()
    for row, limit in enumerate(asking.made.lines.limits):
        if limit is not None and limit.kind in NEEDS_OF_A_GROUP:
            low[row], high[row] = -inf, inf
    upper = model.upper.copy()
    own = [column for (m, _), columns in asking.made.groups.items() if m == b for column in columns.values()]
    upper[own] += 1
    lower = model.lower.copy()
    if others_stay:
        lower[asking.group_columns] = asking.now[asking.group_columns]
    model = Ready(model.matrix, low, high, lower, upper)
    row_of = np.zeros(len(upper))
    row_of[own] = 1
    most = float(asking.now[own].sum()) + 1
    return model.with_row(row_of, high=most, low=most if at_least else 0.0)


def _limits(asking: Asking) -> Iterator[Question]:
    for row, limit in enumerate(asking.made.lines.limits):
        if limit is None or limit.kind not in WIDER or (limit.kind == "largest" and not _running(asking, row)):
            continue
        if not _binds(asking, row):
            continue
        yield limit, change(limit, 1), lambda row=row, limit=limit: (_wider(asking, row, limit),)  # type: ignore[misc]


def _binds(asking: Asking, row: int) -> bool:
    """Whether the placement uses up what this limit allows; where it says who teaches, that is not looked at."""
    part = slice(asking.ready.matrix.indptr[row], asking.ready.matrix.indptr[row + 1])
    columns, numbers = asking.ready.matrix.indices[part], asking.ready.matrix.data[part]
    if not asking.told[columns].all():
        return True
    used = float(numbers @ asking.now[columns])
    return bool(used > asking.ready.high[row] - 0.5 or used < asking.ready.low[row] + 0.5)


def _wider(asking: Asking, row: int, limit: Limit) -> Ready:
    model = asking.ready
    low, high = model.low.copy(), model.high.copy()
    if limit.kind == "smallest":
        low[row] -= 1
    else:
        high[row] += 1
    lower, upper = model.lower.copy(), model.upper.copy()
    own = asking.group_columns
    lower[own] = asking.now[own]
    upper[own] = np.minimum(upper[own], asking.now[own] + 1)
    wider = Ready(model.matrix, low, high, lower, upper)
    if limit.kind != "largest":
        return wider
    in_row = (model.matrix[[row]].toarray().ravel() < 0).astype(float)
    return wider.with_row(in_row, low=1)


def _running(asking: Asking, row: int) -> bool:
    """Whether the groups in a row for the largest size run now: a seat more without a group is no seat."""
    in_row = asking.ready.matrix[[row]].toarray().ravel() < 0
    return bool(asking.now[in_row].sum() > 0)


def gain(outcome: Outcome) -> Text:
    """What an outcome brings, as the end of a sentence."""
    return brings(outcome.better, outcome.worse, -outcome.missing)
