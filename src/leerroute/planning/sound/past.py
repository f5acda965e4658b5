"""What was taught before the first period that can still change, and can never have been."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.planning.case import Case
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text


def wrong_past(case: Case) -> Iterator[Contradiction]:
    """More hours of a unit than it has, or lessons where it cannot be."""
    index = {work.code: number for number, work in enumerate(case.request.work)}
    for unit in case.units:
        at = ("work", index[unit.code], "current")
        if (taught := case.taught(unit)) > unit.hours:
            yield Contradiction(
                at,
                taught,
                Text(
                    nl=f"voor '{case.request.since}' is {taught} uur gegeven, en {unit.code} heeft er {unit.hours}.",
                    en=f"before '{case.request.since}' {taught} hours were taught, and {unit.code} has {unit.hours}.",
                ),
                Text(
                    nl="Geef het onderdeel meer uren, of verbeter 'current'.",
                    en="Give the unit more hours, or mend 'current'.",
                ),
            )
        for period in case.periods[: case.past]:
            place = unit.now(period.key).place
            if place is not None and place not in case.places(unit):
                yield Contradiction(
                    (*at, period.key, "place"),
                    place,
                    Text(
                        nl=f"{unit.code} kan niet op '{place}', en is daar gegeven.",
                        en=f"{unit.code} cannot be at '{place}', and was taught there.",
                    ),
                    Text(nl=f"Zet '{place}' bij places.", en=f"Add '{place}' to places."),
                )
