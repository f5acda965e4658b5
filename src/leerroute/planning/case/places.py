"""Fewer places to choose from, where the choice decides nothing."""

from __future__ import annotations

from dataclasses import replace

from leerroute.planning.case.case import Case
from leerroute.planning.request import Work
from leerroute.route import Place

FREE = Place.VMBO
"""No days are counted there: whatever lies elsewhere can lie here as well."""


def freely_placed(case: Case) -> Case:
    """The case in which lessons that can be at the vmbo are there, wherever they are now: whatever plan there is, there is one
    with the same hours here.

    Not where a unit can be taught together with one that cannot come: both are at one place then. Only for aims that do not look at places.
    """
    places = [case.places(unit) for unit in case.units]
    there = {u for u, each in enumerate(places) if each == (FREE,)}
    chosen = {u for u, each in enumerate(places) if FREE in each and len(each) > 1 and case.units[u].room is None}
    pairs = [pair for one, other, _ in case.overlaps() for pair in ((one, other), (other, one))]
    while apart := {u for u, beside in pairs if u in chosen and beside not in chosen | there}:
        chosen -= apart
    return replace(case, units=tuple(_free(unit) if u in chosen else unit for u, unit in enumerate(case.units)))


def _free(unit: Work) -> Work:
    current = unit.current and {key: now.model_copy(update={"place": None}) for key, now in unit.current.items()}
    return unit.model_copy(update={"places": (FREE,), "current": current})
