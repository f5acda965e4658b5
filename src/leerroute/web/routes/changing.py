"""How a change is written to a draft; the actions are made of this. Call it inside a transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from leerroute.route import Conflict, Edit, document_of, edited, part_called, part_in
from leerroute.web.audit.recording import Verb
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Change, Route


class Unchanged(Exception):  # noqa: N818 - it names what was found: the draft already is like this
    """Nothing to write: the draft already says so. Sending a form twice ends here."""


class InConflict(Exception):  # noqa: N818 - it names what was found
    """Somebody else changed the same parts in another way; nothing is written."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        self.conflicts = tuple(conflicts)
        super().__init__(", ".join(conflict.path for conflict in conflicts))


class NoLongerSo(Exception):  # noqa: N818 - it names what was found
    """A change cannot be taken back: the part at `path` was changed again afterwards."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(path)


def locked(route: Route) -> Route:
    """The route as it is now, for nobody else to change until the end of the transaction."""
    return Route.objects.select_for_update().get(pk=route.pk)


def write(
    route: Route,
    edits: Iterable[Edit],
    *,
    by: Person,
    path: str | None = None,
    verb: Verb = Verb.ROUTE_CHANGED,
    undoes: int | None = None,
) -> Change:
    """Write the edits and log them as one change. path: what the change is about when it is more than one part.

    Raises `Refused` when the route would not be valid, `Unchanged` when nothing differs.
    """
    before = route.design
    design, steps = edited(before, edits)
    done = [edit for edit in steps if edit.before != edit.after]
    if not done:
        raise Unchanged
    document = document_of(design)
    about = path if path is not None and len(done) > 1 else done[0].path
    route.document, route.title, route.changes = document, design.title[:300], route.changes + 1
    route.save(update_fields=["document", "title", "changes", "changed_at"])
    change = Change.objects.create(
        route=route, number=route.changes, path=about, parts=[asdict(edit) for edit in done], by=by, undoes=undoes
    )
    there = document if part_in(document, about) is not None else document_of(before)
    verb.record(by=by, about=route, part=part_called(there, about).model_dump(), change=change.number)
    return change
