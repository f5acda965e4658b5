"""The rulebook of routes, which kinds a rule is about, and the answers most rules give."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from leerroute.law import Finding, Law, Rulebook, met, unknown, violated
from leerroute.route.design import RouteDesign
from leerroute.route.kinds import RouteKind
from leerroute.text import Text

rules = Rulebook[RouteDesign]()

Findings = Iterator[Finding]
Applies = Callable[[RouteDesign], bool]


def of_kind(*kinds: RouteKind) -> Applies:
    return lambda design: design.kind in kinds


DLR = of_kind(RouteKind.DOORLOPEND)
GLR = of_kind(RouteKind.GEINTEGREERD)
DLR_OR_GLR = of_kind(RouteKind.DOORLOPEND, RouteKind.GEINTEGREERD)
"""WVO 2.107l lid 5: the articles about the doorlopende leerroute hold for the geïntegreerde too."""
LWT = of_kind(RouteKind.LEERWERK)
ENTREE = of_kind(RouteKind.ENTREE_VMBO)


def yes_or_no(value: bool | None, path: str, *, yes: Text, no: Text, missing: Text) -> Finding:
    """The finding on a fact that has to be true."""
    if value is None:
        return unknown(path, nl=missing.nl, en=missing.en)
    answer = met if value else violated
    words = yes if value else no
    return answer(path, nl=words.nl, en=words.en, value=value)


def filled_in(value: object, path: str, what: Text) -> Finding:
    """The finding on something that has to be written down, whatever it says."""
    if value is None or value == ():
        return unknown(path, nl=f"{what.nl} is nog niet ingevuld.", en=f"{what.en} is not filled in yet.")
    return met(path, nl=f"{what.nl} is ingevuld.", en=f"{what.en} is filled in.")


def norm_items(law: Law, norm: str) -> Iterator[tuple[str, Text]]:
    """The items of a checklist norm: key and text."""
    for key, words in law[norm].at().items():
        yield key, Text(nl=words["nl"], en=words["en"])
