"""From a judgement to the part it is about: the part itself, or the nearest one above it that can be filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leerroute.route import KEYS, Step, field_at, part_called, spelled_path, steps
from leerroute.text import Text


@dataclass(frozen=True)
class Target:
    """path: "" for what is not filled in anywhere but follows from the route, such as its hours."""

    path: str
    called: Text


def target_of(path: str, document: Mapping[str, Any]) -> Target:
    """`years[1].hours.bpv` -> jaar 1, because no field of a year is called hours; `hours.total` -> the totals."""
    taken = list(steps(path))
    while taken and not _is_there(tuple(taken)):
        taken.pop()
    if not taken:
        return Target("", Text(nl="uren bij elkaar", en="hours all together"))
    near = spelled_path(tuple(taken))
    return Target(near, part_called(document, near))


def _is_there(taken: tuple[Step, ...]) -> bool:
    """A field of the document, and not one of a list of which no item is named."""
    whole_list_above = any(step.field in KEYS and step.item is None for step in taken[:-1])
    return not whole_list_above and field_at(spelled_path(taken)) is not None
