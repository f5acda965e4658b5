"""Expected numbers of learners as they may be shown: small ones withheld year by year, all others rounded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leerroute.monitor.career import Stage
from leerroute.monitor.disclosure import Rule, rounded_count, withheld
from leerroute.monitor.forecasting import STATES, State
from leerroute.monitor.forecasting.projecting import Floats
from leerroute.text import Text

CALLED = {
    State(Stage.VMBO, False): Text(nl="vmbo", en="vmbo"),
    State(Stage.MBO_1, False): Text(nl="entree", en="entree"),
    State(Stage.MBO_2, False): Text(
        nl="mbo-2, nog zonder startkwalificatie", en="mbo-2, without startkwalificatie yet"
    ),
    State(Stage.MBO_3, False): Text(
        nl="mbo-3, nog zonder startkwalificatie", en="mbo-3, without startkwalificatie yet"
    ),
    State(Stage.MBO_4, False): Text(
        nl="mbo-4, nog zonder startkwalificatie", en="mbo-4, without startkwalificatie yet"
    ),
    State(Stage.NOWHERE, False): Text(nl="van school zonder startkwalificatie", en="left without startkwalificatie"),
    State(Stage.NOWHERE, True): Text(nl="van school met startkwalificatie", en="left with startkwalificatie"),
}


@dataclass(frozen=True)
class Shown:
    """Learners expected at one place and count. least, most: at the ends of a scenario's ranges. All None: withheld."""

    called: Text
    year: int
    least: int | None
    most: int | None
    low: int | None
    high: int | None


def release_expected(
    least: Floats, most: Floats, low: Floats, high: Floats, years: Sequence[int], rule: Rule
) -> tuple[Shown, ...]:
    """Arrays of shape (years, states). Place by place, then year by year; a place nobody ever reaches is left out.

    Withheld where fewer than `rule.least` learners are expected, and with a single one the next smallest of that year.
    The same number at the same place is rounded the same way with and without measures.
    """
    places = [state for state in CALLED if most[:, STATES.index(state)].any()]
    columns = [STATES.index(state) for state in places]
    small = np.array([withheld(np.rint(row[columns]).astype(np.int64), rule.least) for row in least])
    found = []
    for at, (state, column) in enumerate(zip(places, columns, strict=True)):
        for row, year in enumerate(years):
            if small[row, at]:
                found.append(Shown(CALLED[state], year, None, None, None, None))
                continue
            least_, most_, low_, high_ = (
                _rounded(float(values[row, column]), CALLED[state], year, end, rule)
                for values, end in ((least, "expected"), (most, "expected"), (low, "low"), (high, "high"))
            )
            least_, most_ = min(least_, most_), max(least_, most_)
            found.append(Shown(CALLED[state], year, least_, most_, min(low_, least_), max(high_, most_)))
    return tuple(found)


def _rounded(value: float, place: Text, year: int, end: str, rule: Rule) -> int:
    return rounded_count(round(value), ("forecast", place.en, str(year), end), (round(value),), rule)
