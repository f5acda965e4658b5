"""Two people change the same route: what goes together, and what only people can decide.

Three values meet per part: the one both started from (base), the one that is there now (theirs) and the one that somebody
brings (yours). Only where all three differ there is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from leerroute.route.design import RouteDesign
from leerroute.route.editing import Edit, document_of, edited
from leerroute.route.paths import KEYS, Step, item_name, item_path, spelled_path, steps


@dataclass(frozen=True)
class Conflict:
    """A part that two people changed in different ways; None: not filled in, or taken away."""

    path: str
    base: Any
    theirs: Any
    yours: Any


@dataclass(frozen=True)
class Merged:
    """design: theirs with those of your changes that go with it. conflicts: where that could not be."""

    design: RouteDesign
    conflicts: tuple[Conflict, ...]


def merged(base: RouteDesign, theirs: RouteDesign, yours: RouteDesign) -> Merged:
    """Both sets of changes in one route. Raises `Refused` when each is valid and both together are not."""
    edits, conflicts = merge_parts("", document_of(base), document_of(theirs), document_of(yours))
    return Merged(edited(theirs, edits)[0], conflicts)


def merge_parts(path: str, base: Any, theirs: Any, yours: Any) -> tuple[tuple[Edit, ...], tuple[Conflict, ...]]:
    """The edits that bring your changes into theirs, part by part, and the conflicts. Values are plain data."""
    found = list(_merge(path, base, theirs, yours))
    return tuple(f for f in found if isinstance(f, Edit)), tuple(f for f in found if isinstance(f, Conflict))


def _merge(path: str, base: Any, theirs: Any, yours: Any) -> Iterator[Edit | Conflict]:
    if yours in (base, theirs):
        return
    taken = steps(path)
    is_item = bool(taken) and taken[-1].item is not None
    if _is_block(base, theirs, yours) and (not is_item or (theirs is not None and yours is not None)):
        yield from _blocks(path, base or {}, theirs or {}, yours or {})
    elif taken and not is_item and taken[-1].field in KEYS and _is_list(theirs, yours, base):
        yield from _lists(path, base or [], theirs, yours)
    elif theirs == base:
        yield Edit(path, theirs, yours)
    else:
        yield Conflict(path, base, theirs, yours)


def _is_block(*values: Any) -> bool:
    return all(value is None or isinstance(value, Mapping) for value in values)


def _is_list(theirs: Any, yours: Any, base: Any) -> bool:
    """Whether these are lists that can be merged item by item: nobody says that the list itself is open again."""
    return isinstance(yours, list) and (isinstance(theirs, list) or (theirs is None and base is None))


def _blocks(
    path: str, base: Mapping[str, Any], theirs: Mapping[str, Any], yours: Mapping[str, Any]
) -> Iterator[Edit | Conflict]:
    """Field by field; keys of an item last, as the item goes by another name after them."""
    taken = steps(path)
    keys: Sequence[str] = KEYS[taken[-1].field] if taken and taken[-1].item is not None else ()
    names = [name for name in dict.fromkeys((*base, *theirs, *yours)) if name not in keys]
    now = dict(theirs)
    for name in (*names, *keys):
        for found in _merge(f"{path}.{name}" if path else name, base.get(name), theirs.get(name), yours.get(name)):
            yield found
            if name in keys and isinstance(found, Edit):
                now[name] = found.after
                path = spelled_path((*taken[:-1], Step(taken[-1].field, item_name(taken[-1].field, now))))


def _lists(path: str, base: list[Any], theirs: list[Any] | None, yours: list[Any]) -> Iterator[Edit | Conflict]:
    was, there, mine = ({item_path(path, item): item for item in items} for items in (base, theirs or [], yours))
    if theirs == [] and yours:
        yield Edit(path, [], None)
    for item in dict.fromkeys((*was, *there, *mine)):
        yield from _merge(item, was.get(item), there.get(item), mine.get(item))
    if not yours and all(there[item] == was.get(item) for item in there):
        yield Edit(path, None, [])
