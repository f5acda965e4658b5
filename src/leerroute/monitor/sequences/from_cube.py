"""Whole careers from the cube: where learners were at every count since their start, each different career once."""

from __future__ import annotations

import numpy as np

from leerroute.monitor.career import Stage
from leerroute.monitor.happening import Events
from leerroute.monitor.lines import Counts
from leerroute.monitor.sequences.careers import UNKNOWN, Careers, careers_of
from leerroute.text import Text, same

PLACES: tuple[Text, ...] = (
    same("vmbo"),
    same("havo/vwo"),
    Text(nl="entree (mbo-1)", en="entree (mbo-1)"),
    same("mbo-2"),
    same("mbo-3"),
    same("mbo-4"),
    Text(nl="hoger onderwijs", en="higher education"),
    Text(nl="van school met startkwalificatie", en="left with startkwalificatie"),
    Text(nl="van school zonder startkwalificatie", en="left without startkwalificatie"),
)
"""What the states are, from the start upwards. Away is two states, as it makes all the difference."""
_AWAY_WITH, _AWAY_WITHOUT = 7, 8


def careers_in(happened: Events, lines: Counts | None = None) -> Careers:
    """The careers of the lines (all by default); a count that was not seen is not known. first: 0, the start."""
    stage = happened.stage.astype(np.int64)
    state = np.where(
        stage == Stage.NOWHERE, np.where(happened.qualified, _AWAY_WITH, _AWAY_WITHOUT), stage - int(Stage.VMBO)
    )
    rows = np.where(happened.seen, state, UNKNOWN)
    learners = happened.cube.learners.astype(float)
    chosen = slice(None) if lines is None else lines
    return careers_of(rows[chosen], learners[chosen], PLACES)[0]


def occurring(careers: Careers) -> Careers:
    """The same with only the states that somebody is ever in, so that a picture names no more."""
    used = [state for state in range(len(careers.states)) if (careers.rows == state).any()]
    renumbered = np.full(len(careers.states) + 1, UNKNOWN)
    renumbered[used] = np.arange(len(used))
    return Careers(renumbered[careers.rows], careers.learners, tuple(careers.states[s] for s in used), careers.first)
