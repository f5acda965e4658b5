"""A new item from what was typed on its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.text import slugify

from leerroute.route import Refused, document_of, field_at, item_path, part_in
from leerroute.text import Text
from leerroute.web.people.models import Person
from leerroute.web.routes.actions import add_item
from leerroute.web.routes.changing import Unchanged
from leerroute.web.routes.editor.elements import names_of_new
from leerroute.web.routes.editor.form_fields import Mistyped, as_value
from leerroute.web.routes.editor.rows import new_item
from leerroute.web.routes.editor.saving import Sent, below, sent, told_problem
from leerroute.web.routes.models import Route
from leerroute.web.routes.nesting import nested


@dataclass(frozen=True)
class Added:
    """path: of the new item; None when it could not be added, for the reasons in problems and general."""

    sent: Sent
    path: str | None
    problems: dict[str, Text]
    general: Text | None = None


def add_sent(route: Route, posted: QueryDict, at: str, *, by: Person) -> Added:
    """Add what was typed to the list at `at`. A partner without a short name gets one from its name."""
    given = sent(posted, new_item(at), names_of_new(at))
    values: dict[str, Any] = {}
    problems: dict[str, Text] = {}
    for name, typed in given.typed.items():
        shape = field_at(below(new_item(at), name))
        if shape is None:
            continue
        try:
            values[name] = as_value(typed, shape, none=given.none[name])
        except Mistyped as wrong:
            problems[name] = wrong.expected
    if at == "partners" and values.get("id") is None:
        values["id"] = _short_name(document_of(route.design), str(values.get("name") or ""))
    for name in names_of_new(at):
        shape = field_at(below(new_item(at), name))
        if shape is not None and shape.required and values.get(name) is None and name not in problems:
            problems[name] = Text(nl="Vul dit in.", en="Fill this in.")
    if problems:
        return Added(given, None, problems)
    item = nested(values)
    path = item_path(at, item)
    try:
        add_item(route=route, at=at, item=item, by=by)
    except Unchanged:
        return Added(given, path, {})
    except Refused as refused:
        return _refused(given, refused, path)
    return Added(given, path, {})


def _refused(given: Sent, refused: Refused, path: str) -> Added:
    """Each problem at its field, else above the form."""
    problems: dict[str, Text] = {}
    general = None
    for problem in refused.problems:
        last = problem.place.rsplit(".", 1)[-1]
        name = next((n for n in given.typed if problem.place == below(path, n)), None) or next(
            (n for n in given.typed if n.rsplit(".", 1)[-1] == last or n.split(".", 1)[0] == last), None
        )
        if name is None:
            general = told_problem(problem)
        else:
            problems[name] = told_problem(problem)
    return Added(given, None, problems, general)


def _short_name(document: Mapping[str, Any], name: str) -> str | None:
    words = slugify(name).split("-")
    plain = "-".join(words)[:40].strip("-") if name else ""
    if not plain:
        return None
    number, found = 1, plain
    while part_in(document, item_path("partners", {"id": found})) is not None:
        number += 1
        found = f"{plain}-{number}"
    return found
