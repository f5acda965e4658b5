"""What every limit costs: the same problem with that one limit one wider, and how many learners that would help."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf

import numpy as np

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
FEW = 3_000
"""Possible seats up to which all groups may change in the answer; above, each number of groups may only stay or grow by one."""


@dataclass(frozen=True)
class Price:
    """One limit, one wider. outcome None: not answered in time. change: what to allow, as a sentence; gain: what it brings."""

    limit: Limit
    change: Text
    gain: Text
    outcome: Outcome | None


def prices(
    placed: ModulePlacement, *, seconds: float, progress: Callable[[int, int], None] | None = None
) -> tuple[Price, ...]:
    """The price of one more group of each module, then of every limit one wider; what helps most comes first.

    seconds: for all together; what is not answered by then has outcome None. progress: questions done, and in all.
    """
    asking, deadline = Asking(placed), Deadline(seconds)
    questions = [*_groups(asking), *_limits(asking)]
    found = []
    for number, (limit, words, what_if) in enumerate(questions):
        left = deadline.left()
        outcome = asking.answer(what_if(), max(1.0, left / 4)) if left > 0 else None
        found.append(Price(limit, words, gain(outcome), outcome))
        if progress is not None:
            progress(number + 1, len(questions))
    return tuple(sorted(found, key=_helps_most))


def _helps_most(price: Price) -> tuple[float, float, float]:
    if price.outcome is None:
        return (inf, inf, inf)
    return (price.outcome.missing, price.outcome.total, -price.outcome.better)


Question = tuple[Limit, Text, Callable[[], Ready]]


def _groups(asking: Asking) -> Iterator[Question]:
    for module in asking.case.modules:
        title = module.title or module.code
        yield (
            Limit("group", (module.code,)),
            Text(nl=f"Een groep {title} erbij", en=f"One more group of {title}"),
            lambda code=module.code: one_more(asking, code),  # type: ignore[misc]
        )


def one_more(asking: Asking, module: str, *, at_least: bool = False) -> Ready:
    """The other groups as they are; of this module one more, whatever a group needs. at_least: it has to run."""
    b = next(number for number, each in enumerate(asking.case.modules) if each.code == module)
    model = asking.held()
    low, high = model.low.copy(), model.high.copy()
    for row, limit in enumerate(asking.made.lines.limits):
        if limit is not None and limit.kind in NEEDS_OF_A_GROUP:
            low[row], high[row] = -inf, inf
    upper = model.upper.copy()
    own = [column for (m, _), columns in asking.made.groups.items() if m == b for column in columns.values()]
    upper[own] += 1
    model = Ready(model.matrix, low, high, model.lower, upper)
    row_of = np.zeros(len(upper))
    row_of[own] = 1
    most = float(asking.now[own].sum()) + 1
    return model.with_row(row_of, high=most, low=most if at_least else 0.0)


def _limits(asking: Asking) -> Iterator[Question]:
    for row, limit in enumerate(asking.made.lines.limits):
        if limit is None or limit.kind not in WIDER or (limit.kind == "largest" and not _running(asking, row)):
            continue
        yield limit, change(limit, 1), lambda row=row, limit=limit: _wider(asking, row, limit)  # type: ignore[misc]


def _wider(asking: Asking, row: int, limit: Limit) -> Ready:
    model = asking.ready
    low, high = model.low.copy(), model.high.copy()
    if limit.kind == "smallest":
        low[row] -= 1
    else:
        high[row] += 1
    lower, upper = model.lower.copy(), model.upper.copy()
    if len(asking.made.seat) > FEW:
        own = [column for columns in asking.made.groups.values() for column in columns.values()]
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


def gain(outcome: Outcome | None) -> Text:
    """What an outcome brings, as the end of a sentence."""
    if outcome is None:
        return Text(nl="niet uitgerekend in de gegeven tijd", en="not worked out in the time given")
    if not (outcome.better or outcome.worse or outcome.missing):
        return Text(nl="helpt niemand", en="helps nobody")
    nl = f"{_many(outcome.better, 'leerling', 'leerlingen')} een hogere keuze"
    en = f"{_many(outcome.better, 'learner', 'learners')} a higher choice"
    if outcome.worse:
        nl += f", {_many(outcome.worse, 'leerling', 'leerlingen')} een lagere"
        en += f", {_many(outcome.worse, 'learner', 'learners')} a lower one"
    if outcome.missing < 0:
        nl += f", {_many(-outcome.missing, 'module', 'modules')} minder tekort"
        en += f", {_many(-outcome.missing, 'module', 'modules')} fewer missing"
    return Text(nl=nl, en=en)


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
