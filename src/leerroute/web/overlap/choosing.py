"""Which programmes can be laid beside each other: those with outcomes, those of the partnership's routes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from leerroute.curriculum import Catalogue, Programme, Side
from leerroute.route import RouteDesign
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.overlap.known import Same
from leerroute.web.partnerships.models import Partnership


@dataclass(frozen=True)
class Choice:
    """own: of a route of this partnership. others: the other programmes with outcomes. Both of one side."""

    own: tuple[Programme, ...]
    others: tuple[Programme, ...]

    def find(self, id_: str) -> Programme | None:
        return next((one for one in (*self.own, *self.others) if one.id == id_), None)


def choices_for(partnership: Partnership) -> dict[Side, Choice]:
    """The programmes of each side. A route counts by its profiel, its crebo and the units it names."""
    # routes are a room above this one: only their documents are read, as the library's
    designs = [RouteDesign.model_validate(given) for given in partnership.routes.values_list("document", flat=True)]
    named = _named(designs)
    found = {}
    for side, programmes in _with_outcomes(Same(catalogue_for(partnership))).items():
        own = [one for one in programmes if one.code in named or _codes(one) & named]
        found[side] = Choice(tuple(own), tuple(one for one in programmes if one not in own))
    return found


def _named(designs: Iterable[RouteDesign]) -> set[str]:
    named: set[str] = set()
    for design in designs:
        named |= {code for code in (design.profiel, design.target.crebo) if code}
        named |= {unit.code for _, unit in design.units()}
    return named


def _codes(programme: Programme) -> set[str]:
    return {code for unit in programme.units for code in (unit.code, f"{programme.code}/{unit.code}")}


@lru_cache(maxsize=64)
def _with_outcomes(catalogue: Same[Catalogue]) -> dict[Side, tuple[Programme, ...]]:
    described = [one for one in catalogue.held if one.count()["outcomes"]]
    return {
        side: tuple(sorted((one for one in described if one.side is side), key=lambda one: (one.title, one.code)))
        for side in Side
    }
