"""A scarce room, as people say it: "leskeuken, mbo, 6 uur per week: koken, serveren"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import ValidationError

from leerroute.planning import Room
from leerroute.route import Place
from leerroute.text import Text
from leerroute.web.plans.fields.lines import Unread
from leerroute.web.plans.fields.units import UnitNames

_LINE = re.compile(
    r"^(?P<title>[^,:]{1,60}?)\s*,\s*(?P<place>vmbo|mbo)\s*,\s*(?P<weekly>\d{1,3})\s*(?:uur|u|hours|h)(?:\s+(?:per|a)\s+week)?\s*"
    r"(?:,\s*(?P<group>\d{1,4})\s*(?:leerlingen|learners)(?:\s+tegelijk|\s+at a time)?\s*)?:\s*(?P<units>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class RoomFor:
    """A room, and the codes of the units that need it."""

    room: Room
    units: tuple[str, ...]


def read_room(line: str, units: UnitNames) -> RoomFor:
    """Raises `Unread`. A room is called by what stands before the first comma."""
    found = _LINE.match(line)
    if found is None:
        raise Unread(_SO)
    title, group = found["title"].strip(), found["group"]
    codes = units.codes(found["units"])
    if not codes:
        raise Unread(_SO)
    try:
        room = Room(
            key=title,
            title=title,
            place=Place(found["place"].casefold()),
            weekly=int(found["weekly"]),
            group=int(group) if group else None,
        )
    except ValidationError as wrong:
        raise Unread(_NUMBERS) from wrong
    return RoomFor(room, codes)


_SO = Text(
    nl="Schrijf het zo: leskeuken, mbo, 6 uur per week: en dan de onderdelen, met komma's ertussen.",
    en="Write it like this: teaching kitchen, mbo, 6 hours a week: and then the units, with commas between them.",
)
_NUMBERS = Text(
    nl="Een week heeft hoogstens 60 uur, en een groep minstens één leerling.",
    en="A week has 60 hours at most, and a group one learner at least.",
)
