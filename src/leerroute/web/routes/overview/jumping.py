"""From a judgement to the part it is about: the part itself, or the nearest one above it that can be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.route import KEYS, Step, field_at, part_called, part_in, spelled_path, steps
from leerroute.text import Text


@dataclass(frozen=True)
class Target:
    """path: "" for what is not filled in anywhere but follows from the route, such as its hours."""

    path: str
    called: Text


def target_of(path: str, document: Mapping[str, Any]) -> Target:
    """`years[1].hours.bpv` -> jaar 1, because no field of a year is called hours; `hours.total` -> the totals."""
    taken = _as_far_as_there(steps(path), document)
    while taken and not _can_be_filled_in(tuple(taken)):
        taken.pop()
    if not taken:
        return Target("", Text(nl="uren bij elkaar", en="hours all together"))
    near = spelled_path(tuple(taken))
    return Target(near, part_called(document, near))


def _as_far_as_there(taken: tuple[Step, ...], document: Mapping[str, Any]) -> list[Step]:
    """Of a year that is not there yet only the list in which it is to come."""
    for place, step in enumerate(taken):
        if step.item is not None and part_in(document, spelled_path(taken[: place + 1])) is None:
            return [*taken[:place], Step(step.field, None)]
    return list(taken)


def _can_be_filled_in(taken: tuple[Step, ...]) -> bool:
    """A field of the document, and not one of a list of which no item is named."""
    whole_list_above = any(step.field in KEYS and step.item is None for step in taken[:-1])
    return not whole_list_above and field_at(spelled_path(taken)) is not None
