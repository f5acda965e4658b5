"""The units of a route, by what people call them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from leerroute.route import RouteDesign
from leerroute.text import Text
from leerroute.web.plans.fields.lines import Unread


@dataclass(frozen=True)
class UnitNames:
    """called: code and title, capitals ignored, with the codes that are called so; a title may be of more than one unit."""

    called: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, design: RouteDesign) -> UnitNames:
        found: dict[str, frozenset[str]] = {}
        for _, unit in design.units():
            for name in filter(None, (unit.code, unit.title)):
                found[name.casefold()] = found.get(name.casefold(), frozenset()) | {unit.code}
        return cls(found)

    def code(self, written: str) -> str:
        """Raises `Unread` where no unit is called so, or more than one."""
        codes = self.called.get(written.strip().casefold(), frozenset())
        if len(codes) == 1:
            return next(iter(codes))
        told = _MORE if codes else _NONE
        raise Unread(
            Text(
                nl=told.nl.format(name=written.strip(), codes=", ".join(sorted(codes))),
                en=told.en.format(name=written.strip(), codes=", ".join(sorted(codes))),
            )
        )

    def codes(self, written: str) -> tuple[str, ...]:
        """Of a list with commas between its units, each once. A title may hold commas itself: the longest that is one counts. Raises `Unread`."""
        pieces = re.split(r"([,;])", written)
        found: list[str] = []
        at = 0
        while at < len(pieces):
            ends = range(len(pieces), at, -2)
            end = next((end for end in ends if self.known("".join(pieces[at:end]))), at + 1)
            name = "".join(pieces[at:end])
            if name.strip():
                found.append(self.code(name))
            at = end + 1
        return tuple(dict.fromkeys(found))

    def known(self, written: str) -> bool:
        return len(self.called.get(written.strip().casefold(), ())) == 1


_NONE = Text(
    nl="‘{name}’ staat niet in deze route. Neem een code of titel uit de lijst.",
    en="‘{name}’ is not in this route. Take a code or title from the list.",
)
_MORE = Text(
    nl="Meer dan één onderdeel heet ‘{name}’. Schrijf de code: {codes}",
    en="More than one unit is called ‘{name}’. Write the code: {codes}",
)
