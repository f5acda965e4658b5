"""Learners by the leerweg and the kind of route they start in, so that a measure can touch one of them and not the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from leerroute.monitor.forecasting.transitions import Chances, chances
from leerroute.monitor.happening import Events
from leerroute.monitor.lines import Values
from leerroute.text import Text

REGULAR = "regular"


class Stream(NamedTuple):
    """leerweg: None where the data do not say. route: the kind of route, `REGULAR` for none."""

    leerweg: str | None
    route: str

    @property
    def words(self) -> Text:
        route = self.route.replace("_", " ")
        return Text(
            nl=f"{self.leerweg or 'leerweg niet ingevuld'}, {'gewone route' if self.route == REGULAR else route}",
            en=f"{self.leerweg or 'leerweg not filled in'}, {'regular route' if self.route == REGULAR else route}",
        )


def streams(happened: Events) -> dict[Stream, Chances]:
    """The chances of every stream. The cube must be divided by `level` and `route_kind` (both at the start)."""
    cube = happened.cube
    leerweg, kind = _words(cube.groups["level"]), _words(cube.groups["route_kind"])
    found = {}
    for stream in sorted({Stream(w, k or REGULAR) for w, k in zip(leerweg, kind, strict=True)}, key=str):
        lines = np.array(
            [(w, k or REGULAR) == stream for w, k in zip(leerweg, kind, strict=True)],
            dtype=np.bool_,
        )
        found[stream] = chances(Events(cube.where(lines), happened.years, happened.definitions))
    return found


def shares(streams_: Mapping[Stream, Chances], now: int, recent: int) -> dict[Stream, float]:
    """Which part of its leerweg starts in each stream, over the last `recent` counts."""
    years = range(now - recent + 1, now + 1)
    begun = {stream: sum(seen.starts.get(year, 0) for year in years) for stream, seen in streams_.items()}
    of_leerweg: dict[str | None, int] = {}
    for stream, number in begun.items():
        of_leerweg[stream.leerweg] = of_leerweg.get(stream.leerweg, 0) + number
    return {s: number / of_leerweg[s.leerweg] if of_leerweg[s.leerweg] else 0.0 for s, number in begun.items()}


def _words(values: Values) -> list[str | None]:
    return [None if value is None else str(value) for value in values]
