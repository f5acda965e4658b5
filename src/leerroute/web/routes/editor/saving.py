"""What was sent with the form of an element, brought into the draft as far as it goes.

Fields that cannot be, or that somebody else changed meanwhile, are kept as they were typed, with the reason; the rest lands.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from leerroute.files import Problem
from leerroute.route import Conflict, Refused, field_at, part_in, spelled_path, steps, within
from leerroute.text import Text
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import change_part
from leerroute.web.routes.changing import InConflict, Unchanged
from leerroute.web.routes.editor.elements import names_of, place_of
from leerroute.web.routes.editor.form_fields import NONE_OF_THEM, Mistyped, as_value, typed_in
from leerroute.web.routes.models import Change, Route


@dataclass(frozen=True)
class Sent:
    """What was typed on a form, by field name. base: the values that the form was made from."""

    element: str
    base: dict[str, Any]
    typed: dict[str, tuple[str, ...]]
    none: dict[str, bool]
    kept: dict[str, str]
    saw: dict[str, Any]


@dataclass(frozen=True)
class Saved:
    """element: its path now. change: None when nothing changed. base: what the form is based on from now on."""

    sent: Sent
    element: str
    change: Change | None
    base: dict[str, Any]
    values: dict[str, Any]
    problems: dict[str, Text]
    conflicts: dict[str, Conflict]
    general: Problem | None = None

    @property
    def whole(self) -> bool:
        """Whether everything landed."""
        return not (self.problems or self.conflicts or self.general)


def below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def sent(posted: QueryDict, element: str, names: Iterable[str]) -> Sent:
    """The form as it was sent. Fields that were not on it are left out."""
    place, asked = place_of(element), set(posted.getlist("veld"))
    names = [name for name in names if name in asked]
    typed = {}
    for name in names:
        shape = field_at(below(place, name))
        if shape is not None:
            typed[name] = typed_in(posted, f"v.{name}", shape)
    return Sent(
        element,
        _plain(posted.get("basis")) or {},
        typed,
        {name: f"v.{name}{NONE_OF_THEM}" in posted for name in names},
        {name: posted.get(f"kies.{name}", "") for name in names},
        {name: _plain(posted.get(f"gezien.{name}")) for name in names if f"gezien.{name}" in posted},
    )


def save(route: Route, given: Sent, *, by: Person) -> Saved:
    """Bring what was sent into the draft: every field that can."""
    place = place_of(given.element)
    values, problems = _values(given, place)
    base = {name: given.base.get(name) for name in given.typed}
    for name, keep in given.kept.items():
        if name in given.saw and keep in {"theirs", "yours"}:
            base[name] = given.saw[name]
            if keep == "theirs":
                values[name] = given.saw[name]
                problems.pop(name, None)
    conflicts: dict[str, Conflict] = {}
    going = {name for name in values if name in names_of(given.element)}
    change, general = None, None
    while going:
        try:
            change = change_part(route=route, path=place, based_on=base, value=values, fields=going, by=by)
        except Unchanged:
            pass
        except InConflict as found:
            for conflict in found.conflicts:
                name = next((n for n in going if within(conflict.path, below(place, n))), min(going))
                conflicts[name] = conflict
            going -= conflicts.keys()
            continue
        except Refused as refused:
            problem = refused.problems[0]
            at_fault = _at_fault(problem, place, {name for name in going if values[name] != base[name]})
            if not at_fault:
                general = problem
                going = set()
                break
            first = min(at_fault, key=list(values).index)
            problems[first] = told_problem(problem)
            going -= at_fault
            continue
        break
    landed = {name: values[name] if name in going else base[name] for name in base}
    return Saved(given, _moved(given.element, change), change, landed, values, problems, conflicts, general)


def told_problem(problem: Problem) -> Text:
    """Why it cannot be and what to do, as a sentence."""
    more = problem.remedy
    nl, en = problem.expected.nl, problem.expected.en
    nl, en = nl[:1].upper() + nl[1:], en[:1].upper() + en[1:]
    return Text(nl=f"{nl} {more.nl}", en=f"{en} {more.en}") if more else Text(nl=nl, en=en)


def _values(given: Sent, place: str) -> tuple[dict[str, Any], dict[str, Text]]:
    values: dict[str, Any] = {}
    problems: dict[str, Text] = {}
    for name, typed in given.typed.items():
        shape = field_at(below(place, name))
        if shape is None:
            continue
        try:
            values[name] = as_value(typed, shape, none=given.none[name])
            if values[name] is None and shape.required:
                del values[name]
                problems[name] = Text(nl="Dit kan niet leeg zijn.", en="This cannot be empty.")
        except Mistyped as wrong:
            problems[name] = Text(
                nl=wrong.expected.nl[:1].upper() + wrong.expected.nl[1:],
                en=wrong.expected.en[:1].upper() + wrong.expected.en[1:],
            )
    return values, problems


def _at_fault(problem: Problem, place: str, changed: set[str]) -> set[str]:
    """The changed fields that a refusal is about; none when it is about something else."""
    there = problem.place
    found = {name for name in changed if within(below(place, name), there) or within(there, below(place, name))}
    if not found and (taken := steps(there)):
        found = {name for name in changed if name.rsplit(".", 1)[-1] == taken[-1].field}
    return found or (changed if len(changed) == 1 else set())


def _moved(element: str, change: Change | None) -> str:
    """Where the element is after a change of its own key."""
    depth = len(steps(element))
    for edit in change.edits if change is not None else ():
        if edit.back and edit.back != edit.path and within(edit.path, element):
            element = spelled_path(steps(edit.back)[:depth])
    return element


def _plain(text: str | None) -> Any:
    try:
        return json.loads(text or "null")
    except ValueError:
        return None


def last_change(route: Route, path: str) -> Change | None:
    """The last change that touched this part: who made it what it is now."""
    for change in route.log.select_related("by")[:200]:
        if any(within(edit.back or edit.path, path) or within(path, edit.path) for edit in change.edits):
            return change
    return None


def now_of(document: Mapping[str, Any], element: str, names: Iterable[str]) -> dict[str, Any]:
    """The values of these fields in the draft."""
    return {name: part_in(document, below(place_of(element), name)) for name in names}
