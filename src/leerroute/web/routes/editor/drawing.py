"""The page of a route, whole or one part of it."""

from __future__ import annotations

import json
import uuid
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerroute.route import document_of, field_at, part_in
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.curricula.searching import units_holding
from leerroute.web.partnerships.rule import permitted
from leerroute.web.routes.addresses import addresses_of
from leerroute.web.routes.editor.elements import element_of
from leerroute.web.routes.editor.finding import MOST_HELD, found_qualifications, found_units
from leerroute.web.routes.editor.rows import Editor, ElementForm
from leerroute.web.routes.history import latest
from leerroute.web.routes.models import Comment, Route
from leerroute.web.routes.overview.seen import seen


def designer_page(
    request: HttpRequest, route: Route, *, opened: str = "", given: ElementForm | None = None, status: int = 200
) -> HttpResponse:
    """The whole page. opened: the element, or the list for a new item, whose form is open."""
    design = route.design
    editor = editor_of(route, document_of(design), opened, given)
    context = {
        **seen(route, design),
        **surroundings(request, route),
        **_found(request, editor, route),
        **_steps(editor),
        "latest": latest(route),
    }
    context["sections"] = editor.sections()
    return render(request, "routes/editor/designer.html", context, status=status)


def part_fragment(
    request: HttpRequest, route: Route, element: str, *, is_open: bool, given: ElementForm | None = None
) -> HttpResponse:
    """One element or list as it stands on the page, for htmx to put in its place."""
    editor = editor_of(route, document_of(route.design), element if is_open else "", given)
    context: dict[str, Any] = {
        "route": route,
        **surroundings(request, route),
        **_found(request, editor, route),
        **_steps(editor),
    }
    shape = field_at(element)
    if shape is not None and shape.kind == "list" and not element.endswith("]"):
        return render(request, "routes/editor/list.html", {**context, "list": editor.list(element)})
    return render(request, "routes/editor/element.html", {**context, "row": editor.row(element)})


def editor_of(route: Route, document: Mapping[str, Any], opened: str, given: ElementForm | None) -> Editor:
    return Editor(document, opened, given, comments_by_element(route), str(uuid.uuid4()))


def comments_by_element(route: Route) -> dict[str, tuple[Comment, ...]]:
    found: defaultdict[str, list[Comment]] = defaultdict(list)
    for comment in route.comments.select_related("by"):
        found[element_of(comment.path)].append(comment)
    return {element: tuple(comments) for element, comments in found.items()}


def surroundings(request: HttpRequest, route: Route) -> dict[str, Any]:
    """What the person may do here, and the addresses for that."""
    may = permitted(request.user, route.partnership)
    return {
        "can_edit": Permission.ROUTE_EDIT in may,
        "can_comment": Permission.ROUTE_COMMENT in may,
        "at": addresses_of(route.pk),
    }


def _steps(editor: Editor) -> dict[str, Any]:
    """For an open unit: the years it can move to, and its blocks one earlier and one later."""
    if ".units[" not in editor.opened or part_in(editor.document, editor.opened) is None:
        return {}
    years = {year["number"]: year for year in editor.document.get("years") or ()}
    number = int(editor.opened.removeprefix("years[").split("]", 1)[0])
    blocks, most = part_in(editor.document, f"{editor.opened}.blocks") or [], years.get(number, {}).get("blocks") or 52
    steps = []
    for step, nl, en in ((-1, "Een blok eerder", "One block earlier"), (1, "Een blok later", "One block later")):
        moved = [block + step for block in blocks]
        if moved and min(moved) >= 1 and max(moved) <= most:
            steps.append({"called": Text(nl=nl, en=en), "blocks": moved, "base": json.dumps({"blocks": blocks})})
    return {"years": [year for year in years if year != number], "block_steps": steps}


def _found(request: HttpRequest, editor: Editor, route: Route) -> dict[str, Any]:
    words = request.GET.get("zoek", "")
    if editor.opened == "target":
        return {"words": words, "found": found_qualifications(catalogue_for(route.partnership), words)}
    if editor.opened.endswith(".units"):
        held = units_holding(route.partnership, words, MOST_HELD) if words else set()
        return {"words": words, "found": found_units(catalogue_for(route.partnership), words, editor.document, held)}
    return {"words": words, "found": []}
