"""Writes about the draft of a route."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID, uuid4

from leerroute.files import Problem
from leerroute.route import (
    Edit,
    Refused,
    RouteDesign,
    RouteKind,
    document_of,
    edited,
    gone,
    item_path,
    merge_parts,
    part_called,
    part_in,
    references,
)
from leerroute.text import Text
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.partnerships.models import Partnership
from leerroute.web.people.models import Person
from leerroute.web.routes.changing import InConflict, NoLongerSo, Unchanged, locked, write
from leerroute.web.routes.models import Change, Route
from leerroute.web.routes.nesting import nested


@recorded
def start_route(
    *,
    partnership: Partnership,
    title: str,
    kind: RouteKind,
    design: RouteDesign | None = None,
    key: UUID | None = None,
    by: Person,
) -> Route:
    """A new route: empty but for its title and kind, or a copy of `design`.

    key: of the form, which becomes that of the route; raises `Unchanged` when that form was sent before.
    """
    design = design or RouteDesign(title=title, kind=kind)
    key = key or uuid4()
    Partnership.objects.select_for_update().get(
        pk=partnership.pk
    )  # one after the other, so that the second sees the first
    if Route.objects.filter(pk=key).exists():
        raise Unchanged
    route = Route.objects.create(
        pk=key,
        partnership=partnership,
        title=design.title[:300],
        document=design.model_dump(mode="json", exclude_none=True),
    )
    Verb.ROUTE_CREATED.record(by=by, about=route, title=route.title)
    return route


@recorded
def change_part(
    *, route: Route, path: str, based_on: Any, value: Any, fields: Collection[str] | None = None, by: Person
) -> Change:
    """Give the part at `path` another value. based_on: the value that `by` saw when changing it.

    fields: of a block or an item only these count, by their paths below it; `based_on` and `value` then map these to
    values. What others changed meanwhile and `by` did not, stays as they made it. Raises `InConflict` where both changed
    the same, `Refused` when the route would not be valid, `Unchanged` when it already says so; nothing is written then.
    """
    route = locked(route)
    document = document_of(route.design)
    theirs = part_in(document, path)
    if fields is not None:
        if path and theirs is None and path.endswith("]"):
            raise Refused([gone(path)])
        theirs = nested({name: part_in(theirs or {}, name) for name in fields})
        based_on, value = nested({n: based_on.get(n) for n in fields}), nested({n: value.get(n) for n in fields})
    edits, conflicts = merge_parts(path, based_on, theirs, value)
    if conflicts:
        raise InConflict(conflicts)
    return write(route, edits, by=by, path=path)


@recorded
def add_item(*, route: Route, at: str, item: Mapping[str, Any], by: Person) -> Change:
    """Add an item to the list at `at`. Raises `Unchanged` when just this item is there, `Refused` when another is."""
    route = locked(route)
    document = document_of(route.design)
    path = item_path(at, item)
    if (there := part_in(document, path)) is not None:
        if all(there.get(key) == value for key, value in item.items()):
            raise Unchanged
        called = part_called(document, path)
        raise Refused(
            [
                Problem(
                    file="",
                    place=path,
                    expected=Text(nl=f"{called.nl} is er al.", en=f"{called.en} is already there."),
                    remedy=Text(
                        nl="Wijzig die, of kies een andere naam of code.",
                        en="Change that one, or choose another name or code.",
                    ),
                )
            ]
        )
    was_none = [Edit(at, [], None)] if part_in(document, at) == [] else []
    return write(route, [*was_none, Edit(path, None, dict(item))], by=by, path=path)


@recorded
def remove_item(*, route: Route, path: str, based_on: Any, by: Person) -> Change:
    """Take an item away. Raises `InConflict` when others changed it meanwhile, `Refused` while other parts name it."""
    route = locked(route)
    document = document_of(route.design)
    there = part_in(document, path)
    if there is None:
        raise Unchanged
    if there != based_on:
        raise InConflict(merge_parts(path, based_on, there, None)[1])
    if naming := references(document, path):
        raise Refused([_named(document, path, naming)])
    return write(route, [Edit(path, there, None)], by=by, path=path)


@recorded
def move_unit(*, route: Route, year: int, code: str, to: int, by: Person) -> Change:
    """Teach a unit in another year. Raises `Refused` when it is taught there already, `Unchanged` when it is not here."""
    route = locked(route)
    document = document_of(route.design)
    origin = item_path(f"years[{year}].units", {"code": code})
    goal = item_path(f"years[{to}].units", {"code": code})
    unit = part_in(document, origin)
    if unit is None or year == to:
        raise Unchanged
    if part_in(document, goal) is not None:
        title = unit.get("title", code)
        raise Refused(
            [
                Problem(
                    file="",
                    place=origin,
                    expected=Text(nl=f"{title} staat ook al in jaar {to}.", en=f"{title} is in year {to} already."),
                    remedy=Text(
                        nl="Tel de uren daar bij elkaar op en haal deze weg.",
                        en="Add up the hours there and remove this one.",
                    ),
                )
            ]
        )
    was_none = [Edit(f"years[{to}].units", [], None)] if part_in(document, f"years[{to}].units") == [] else []
    return write(route, [Edit(origin, unit, None), *was_none, Edit(goal, None, unit)], by=by, path=goal)


@recorded
def undo_change(*, change: Change, by: Person) -> Change:
    """Take a change back (or an undo: then it is done again).

    Raises `NoLongerSo` when a part of it was changed again afterwards; nothing is written then.
    """
    route = locked(change.route)
    inverses = [edit.inverse for edit in reversed(change.edits)]
    try:
        steps = iter(edited(route.design, inverses)[1])
    except Refused:
        raise NoLongerSo(_first_other(route, inverses)) from None
    for inverse in inverses:
        found = next((edit for edit in steps if edit.path == inverse.path), None)
        if found is None or found.before != inverse.before:
            raise NoLongerSo(inverse.path)
    return write(route, inverses, by=by, path=change.path, verb=Verb.ROUTE_CHANGE_UNDONE, undoes=change.number)


def _first_other(route: Route, edits: list[Edit]) -> str:
    document = document_of(route.design)
    return next((edit.path for edit in edits if part_in(document, edit.path) != edit.before), edits[0].path)


def _named(document: Mapping[str, Any], path: str, naming: Collection[str]) -> Problem:
    called = part_called(document, path)
    named = [part_called(document, at) for at in naming]
    return Problem(
        file="",
        place=path,
        expected=Text(
            nl=f"{called.nl} wordt nog genoemd bij: {'; '.join(n.nl for n in named)}.",
            en=f"{called.en} is still named at: {'; '.join(n.en for n in named)}.",
        ),
        remedy=Text(nl="Verander dat eerst.", en="Change that first."),
    )
