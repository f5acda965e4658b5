"""All cases side by side, the most bound first, so that a pattern or its absence meets the eye."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from leerroute.monitor.competing import wilson
from leerroute.monitor.disclosure import LEAST
from leerroute.monitor.explanation.case import Case
from leerroute.monitor.explanation.conditions import COOPERATION, GOOD_COOPERATION, PROGRAMME, Condition
from leerroute.pages import Cell, Table
from leerroute.text import Text, percent

DEFAULT = (*PROGRAMME, GOOD_COOPERATION, *COOPERATION)
_MARK = {True: Text(nl="ja", en="yes"), False: Text(nl="nee", en="no")}


def cross_case(
    cases: Sequence[Case],
    conditions: Sequence[Condition] = DEFAULT,
    least: int = LEAST,
    withheld: Collection[str] = (),
) -> Table:
    """A row per case: share bound with its interval and number of learners, then every condition.

    least: with fewer learners the share is withheld; the row keeps its programme, which is no secret. withheld: keys of
    cases that `release_cases` has taken the numbers from.
    """
    ordered = sorted(cases, key=lambda case: (case.bound_share is None, -(case.bound_share or 0), case.case))
    rows: list[tuple[Cell, ...]] = []
    for case in ordered:
        marks = [None if (value := condition.holds(case)) is None else _MARK[value] for condition in conditions]
        rows.append((case.name or case.case, *(_WITHHELD if case.case in withheld else _bound(case, least)), *marks))
    heads = (
        Text(nl="casus", en="case"),
        Text(nl="leerlingen", en="learners"),
        Text(nl="gebonden (95%-marge)", en="bound (95% interval)"),
        *(condition.says for condition in conditions),
    )
    return Table(Text(nl="De casussen naast elkaar", en="The cases side by side"), heads, tuple(rows))


_WITHHELD: tuple[Cell, Cell] = (
    Text(nl="te weinig leerlingen", en="too few learners"),
    Text(nl="niet getoond", en="withheld"),
)


def _bound(case: Case, least: int) -> tuple[Cell, Cell]:
    if case.learners is None or case.bound is None:
        return case.learners, None
    if case.learners < least:
        return _WITHHELD
    low, high = wilson(np.array([float(case.bound)]), np.array([float(case.learners)]))
    share, below, above = (percent(float(value)) for value in (case.bound / case.learners, low[0], high[0]))
    return case.learners, Text(
        nl=f"{share.nl} ({below.nl} tot {above.nl})", en=f"{share.en} ({below.en} to {above.en})"
    )
