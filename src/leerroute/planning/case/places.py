"""Fewer places to choose from, where the choice decides nothing."""

from __future__ import annotations

from dataclasses import replace

from leerroute.planning.case.case import Case
from leerroute.route import Place

FREE = Place.VMBO
"""No days are counted there: whatever lies elsewhere can lie here as well."""


def freely_placed(case: Case) -> Case:
    """The case in which lessons that can be at the vmbo are there: whatever plan there is, there is one with the same hours here.

    Not where a unit can be taught together with one that cannot come: both are at one place then. Only for aims that do not look at places.
    """
    can = {u for u, unit in enumerate(case.units) if FREE in case.places(unit)}
    chosen = {u for u in can if case.units[u].room is None}
    only = {u for u in can if len(case.places(case.units[u])) == 1}
    pairs = [(one, other) for one, other, _ in case.overlaps()]
    while (
        apart := {
            u
            for one, other in pairs
            for u, with_ in ((one, other), (other, one))
            if u in chosen and with_ not in chosen | only
        }
        - only
    ):
        chosen -= apart
    return replace(
        case,
        units=tuple(
            unit.model_copy(update={"places": (FREE,)}) if u in chosen else unit for u, unit in enumerate(case.units)
        ),
    )
