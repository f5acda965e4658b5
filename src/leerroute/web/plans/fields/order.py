"""What comes before what, as people say it: "rekenen voor koken", "koken samen met hygiëne"."""

from __future__ import annotations

import re

from leerroute.planning import Before, Together
from leerroute.text import Text
from leerroute.web.plans.fields.lines import Unread
from leerroute.web.plans.fields.units import UnitNames

_BETWEEN = re.compile(
    r"(?<=\s)(?:(?P<before>voor|vóór|before|→|->)|(?P<after>na|after)|(?P<together>samen met|together with))(?=\s)",
    re.IGNORECASE,
)


def read_rule(line: str, units: UnitNames) -> Before | Together:
    """Raises `Unread`. A title may hold such a word itself: the one that has a unit on both sides counts."""
    splits = [(line[: at.start()], at, line[at.end() :]) for at in _BETWEEN.finditer(line)]
    if not splits:
        raise Unread(_SO)
    whole = (each for each in splits if units.known(each[0]) and units.known(each[2]))
    left, word, right = next(whole, splits[0])
    one, other = units.code(left), units.code(right)
    if one == other:
        raise Unread(_ITSELF)
    if word["together"]:
        return Together(one=one, other=other)
    return Before(first=other, then=one) if word["after"] else Before(first=one, then=other)


_SO = Text(
    nl="Schrijf ‘voor’, ‘na’ of ‘samen met’ tussen twee onderdelen.",
    en="Write ‘before’, ‘after’ or ‘together with’ between two units.",
)
_ITSELF = Text(nl="Hier staat twee keer hetzelfde onderdeel.", en="This is the same unit twice.")
