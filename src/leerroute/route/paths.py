"""How a part of a route is pointed at: `years[1].units[NE].hours`, where an item of a list goes by its own key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

KEYS = {
    "partners": ("id",),
    "years": ("number",),
    "units": ("code",),
    "teams": ("id",),
    "members": ("name",),
    "exams": ("subject", "kind", "year", "period"),
    "bpv": ("year", "company"),
    "diplomas": ("kind",),
    "keuzedelen": ("code",),
}
"""By which fields an item of a list is recognised, so that their order does not matter."""

_STEP = re.compile(r"([a-z_]+)(?:\[((?:[^\]\\]|\\.)*)\])?(?:\.|$)", re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One step down: a field, and for a list the name of the item."""

    field: str
    item: str | None = None


def item_name(field: str, item: Mapping[str, Any]) -> str:
    """The name of an item of the list `field`: its keys, as far as they are filled in."""
    return " ".join(str(item[key]) for key in KEYS[field] if item.get(key) is not None)


def item_path(path: str, item: Mapping[str, Any]) -> str:
    """The path of `item` in the list at `path`. A bracket in a name is written with a backslash."""
    name = re.sub(r"([\]\\])", r"\\\1", item_name(path.rsplit(".", 1)[-1], item))
    return f"{path}[{name}]"


@lru_cache(4096)
def steps(path: str) -> tuple[Step, ...]:
    """The path, step by step. Raises ValueError when it is no path."""
    found: list[Step] = []
    at = 0
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None or (match.end() == len(path) and path.endswith(".")):
            raise ValueError(f"no path: {path!r}")
        item = match[2]
        found.append(Step(match[1], None if item is None else re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL)))
        at = match.end()
    return tuple(found)


def spelled_path(taken: tuple[Step, ...]) -> str:
    """The steps as a path again."""
    words = []
    for step in taken:
        name = "" if step.item is None else "[" + re.sub(r"([\]\\])", r"\\\1", step.item) + "]"
        words.append(step.field + name)
    return ".".join(words)


def within(path: str, whole: str) -> bool:
    """Whether `path` is `whole` or a part of it; everything is within ""."""
    above, below = steps(whole), steps(path)
    if below[: len(above)] == above:
        return True
    if not above or len(below) < len(above):
        return False
    last = above[-1]
    return below[: len(above) - 1] == above[:-1] and last.item is None and below[len(above) - 1].field == last.field
