"""Groups that nobody can count."""

from __future__ import annotations

from collections.abc import Iterator

from leerroute.files import Place as Path
from leerroute.planning.request import PlanRequest
from leerroute.planning.sound.contradiction import Contradiction
from leerroute.text import Text


def uncounted_groups(request: PlanRequest) -> Iterator[Contradiction]:
    """Groups have a most, and nobody said how many learners there are: then there would be one group, of any size."""
    if request.learners.size is not None:
        return
    limited: list[tuple[Path, int | None]] = [
        *((("work", index, "group"), work.group) for index, work in enumerate(request.work)),
        *((("rooms", index, "group"), room.group) for index, room in enumerate(request.rooms)),
    ]
    for place, group in limited:
        if group is not None:
            yield Contradiction(
                place,
                group,
                Text(
                    nl="hier staat hoeveel leerlingen hoogstens in een groep gaan, maar niet hoeveel leerlingen er zijn.",
                    en="this says how many learners a group has at most, but not how many learners there are.",
                ),
                Text(
                    nl="Vul het aantal leerlingen in: 'learners' met 'size', of 'group_size' bij de keuzes van de route.",
                    en="Fill in the number of learners: 'learners' with 'size', or 'group_size' among the choices of the route.",
                ),
            )
