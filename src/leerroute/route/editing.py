"""Changing one part of a route: looking it up, putting a value there, taking it away.

A part is pointed at as judgements do (`years[1].units[NE].hours`); its value is plain data as in a file, None where it is
not filled in. A route is frozen: every change gives a new one that is valid as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from leerroute.files import Problem, shape_problems
from leerroute.route.cross_references import named_in
from leerroute.route.design import RouteDesign
from leerroute.route.paths import KEYS, Step, item_name, spelled_path, steps
from leerroute.text import Text

Plain = Any
"""What JSON can hold."""


class Refused(ValueError):  # noqa: N818 - it is raised as a sentence: why a change cannot be
    """The route would not be valid with this change. problems: why; their place is a path as judgements use it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.expected.en for problem in self.problems))


@dataclass(frozen=True)
class Edit:
    """One part that becomes something else. back: its path afterwards, which is another where its own key changed."""

    path: str
    before: Plain
    after: Plain
    back: str = ""

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.back or self.path, self.after, self.before)


def document_of(design: RouteDesign) -> dict[str, Plain]:
    """The route as plain data, without what is not filled in."""
    found: dict[str, Plain] = _tidy(design.model_dump(mode="json", exclude_none=True))
    return found


def part_at(design: RouteDesign, path: str) -> Plain:
    """The value at `path`; None when it is not filled in or not there."""
    return part_in(document_of(design), path)


def with_part(design: RouteDesign, path: str, value: Plain) -> RouteDesign:
    """The route with `value` at `path`; None clears it. Raises `Refused` when that makes no valid route."""
    return edited(design, [Edit(path, None, value)])[0]


def without_part(design: RouteDesign, path: str) -> RouteDesign:
    """The route without this part: a field not filled in, an item gone. Raises `Refused` when it cannot be missed."""
    return with_part(design, path, None)


def edited(design: RouteDesign, edits: Iterable[Edit]) -> tuple[RouteDesign, tuple[Edit, ...]]:
    """The route after these edits, one after the other, and the edits as they were done.

    Where a key changes, what refers to it changes along, as edits of their own. Raises `Refused`.
    """
    document = document_of(design)
    done: list[Edit] = []
    for edit in edits:
        before, follows = part_in(document, edit.path), named_in(document, edit.path)
        back = _put(document, edit.path, edit.after)
        done.append(Edit(edit.path, before, edit.after, back))
        if edit.after is not None:
            done += [Edit(path, before, edit.after, _put(document, path, edit.after)) for path in follows]
    return as_design(document), tuple(done)


def as_design(document: Mapping[str, Plain]) -> RouteDesign:
    """Plain data as a route; raises `Refused` naming each part that does not fit."""
    try:
        return RouteDesign.model_validate_json(json.dumps(document), strict=True)
    except ValidationError as error:
        found = shape_problems(error, "", lambda _: None)
    raise Refused(p.model_copy(update={"place": _by_key(document, p.place)}) for p in found)


def part_in(document: Mapping[str, Plain], path: str) -> Plain:
    """As `part_at`, in plain data."""
    at: Plain = document
    for step in steps(path):
        at = at.get(step.field) if isinstance(at, dict) else None
        if step.item is not None:
            at = next((item for item in at or () if item_name(step.field, item) == step.item), None)
    return at


def _put(document: dict[str, Plain], path: str, value: Plain) -> str:
    """Put the value there; returns the path afterwards."""
    *above, last = steps(path)
    value = _tidy(value)
    parents: list[dict[str, Plain]] = [document]
    for step in above:
        parents.append(_below(parents[-1], step, path))
    if last.item is not None:
        last = _put_item(parents[-1], last, value)
    elif value is None or value == {}:
        parents[-1].pop(last.field, None)
    else:
        parents[-1][last.field] = value
    if above and above[-1].item is not None and last.field in KEYS[above[-1].field]:
        above[-1] = Step(above[-1].field, item_name(above[-1].field, parents[-1]))
    for parent, step, below in zip(reversed(parents[:-1]), reversed(above), reversed(parents[1:]), strict=True):
        if step.item is None and not below:
            parent.pop(step.field)
    return spelled_path((*above, last))


def _below(parent: dict[str, Plain], step: Step, path: str) -> dict[str, Plain]:
    if step.item is None:
        found: dict[str, Plain] = parent.setdefault(step.field, {})
        return found
    for item in parent.get(step.field) or ():
        if item_name(step.field, item) == step.item:
            below: dict[str, Plain] = item
            return below
    raise Refused([gone(path)])


def _put_item(parent: dict[str, Plain], step: Step, value: Plain) -> Step:
    items = [*(parent.get(step.field) or ())]
    at = next((i for i, item in enumerate(items) if item_name(step.field, item) == step.item), len(items))
    items[at : at + 1] = [] if value is None else [value]
    if step.field == "years" and all(isinstance(item.get("number"), int) for item in items):
        items.sort(key=lambda year: year["number"])
    if items:
        parent[step.field] = items
    else:
        parent.pop(step.field, None)
    return Step(step.field, item_name(step.field, value)) if value is not None else step


def gone(path: str) -> Problem:
    """That somebody took away what is to be changed."""
    return Problem(
        file="",
        place=path,
        expected=Text(nl="dit onderdeel is er niet meer.", en="this part is no longer there."),
        remedy=Text(nl="Kijk in de geschiedenis wie het weghaalde.", en="See in the history who took it away."),
    )


def _tidy(value: Plain) -> Plain:
    """Without empty blocks, which say nothing."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, dict):  # what JSON gives; asking for a Mapping costs ten times as much
        return value
    tidied = {key: _tidy(inner) for key, inner in value.items()}
    return {key: inner for key, inner in tidied.items() if inner is not None and inner != {}}


def _by_key(document: Mapping[str, Plain], place: str) -> str:
    """`years[0].units[2]` as `years[1].units[NE]`."""
    at: Plain = document
    found: list[Step] = []
    try:
        for step in steps(place):
            at = at[step.field]
            if step.item is not None and at and isinstance(at[0], Mapping):
                at = at[int(step.item)]
                found.append(Step(step.field, item_name(step.field, at)))
            else:
                found.append(Step(step.field))
    except (KeyError, IndexError, TypeError, ValueError):
        found.append(step)
    return spelled_path(tuple(found))
