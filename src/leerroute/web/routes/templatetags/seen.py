"""Small words that the templates of a route need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from django import template

from leerroute.law import MARKS, Citation, Judgement, Verdict, compared, how_sure
from leerroute.route import CountedHours, Item, LaneKind, TimelineYear
from leerroute.text import Text
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.routes.anchors import anchor as anchor_of
from leerroute.web.routes.overview.jumping import Target, target_of

register = template.Library()

_PHASES = {"vo": Text(nl="vmbo", en="vmbo"), "mbo": Text(nl="mbo", en="mbo")}
_PLACES = {
    "vmbo": Text(nl="op het vmbo", en="at the vmbo"),
    "mbo": Text(nl="op het mbo", en="at the mbo"),
    "company": Text(nl="bij een bedrijf", en="at a company"),
}


@register.filter
def anchor(path: str) -> str:
    """The id of this part on the page."""
    return anchor_of(path)


@register.filter
def part_link(here: str, path: str) -> str:
    """The address at which the form of this part is open, on the page of the route at `here`."""
    return f"{here}?deel={quote(path, safe='')}#{anchor_of(path)}"


@register.filter
def in_lane(year: TimelineYear, lane: LaneKind) -> tuple[Item, ...]:
    return year.of(lane)


@register.filter
def empty_in(year: TimelineYear, lane: LaneKind) -> bool:
    """Nothing stands in this lane in this year; phase and funding always say something."""
    return lane not in {LaneKind.PHASE, LaneKind.FUNDING} and not year.of(lane)


@register.filter
def blocks_of(count: int | None) -> range:
    """1, 2, ... up to how many blocks a year has; nothing when that is not filled in."""
    return range(1, (count or 0) + 1)


@register.filter
def before(first: int) -> int:
    """Where block `first` begins in a drawing that counts from 0."""
    return first - 1


@register.filter
def phase(value: str | None) -> str:
    return _PHASES[value].in_(spoken()) if value else ""


@register.filter
def place(value: str | None) -> str:
    return _PLACES[value].in_(spoken()) if value else ""


@register.filter
def mark(verdict: Verdict) -> str:
    return MARKS[verdict]


@register.filter
def values(judgement: Judgement) -> tuple[tuple[str, str], ...]:
    """What the judgement compared, in words."""
    return compared(judgement, spoken())


@register.filter
def sureness(judgement: Judgement) -> tuple[tuple[Text, Text], ...]:
    """Each norm behind the judgement, and how sure we are of it."""
    return tuple((norm.title, how_sure(norm.confidence, judgement.sources)) for norm in judgement.norms)


@register.filter
def share_of(part: int, whole: int) -> int:
    """How much of `whole` is `part`, as a percentage that fits a drawing of 100 wide."""
    return min(100, round(100 * part / whole)) if whole else 0


@register.filter
def gaps(counted: CountedHours) -> str:
    """What hours are still open, in words."""
    return counted.gaps(spoken())


@register.filter
def read_version(source: Citation) -> str:
    """Which version of a law was read."""
    return source.read_in(spoken())


@register.filter
def jump(judgement: Judgement, document: Mapping[str, Any]) -> Target:
    """The part that a judgement is about."""
    return target_of(judgement.path, document)
