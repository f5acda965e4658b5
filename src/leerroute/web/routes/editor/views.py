"""Filling in parts of a route: opening a form, saving it, adding, moving and taking away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leerroute.route import Refused, document_of, field_at, gone, part_called, part_in
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.people.asking import person_of
from leerroute.web.routes.actions import change_part, move_unit, remove_item
from leerroute.web.routes.addresses import part_address
from leerroute.web.routes.anchors import anchor
from leerroute.web.routes.changing import InConflict, Unchanged
from leerroute.web.routes.editor.adding import add_sent
from leerroute.web.routes.editor.answering import answer_problem, answer_refreshed, messages_add
from leerroute.web.routes.editor.drawing import designer_page, part_fragment
from leerroute.web.routes.editor.elements import element_of, names_of, names_of_new, place_of
from leerroute.web.routes.editor.form_fields import FormField, with_typed
from leerroute.web.routes.editor.rows import ElementForm, new_item
from leerroute.web.routes.editor.saving import Saved, below, last_change, now_of, save, sent, told_problem
from leerroute.web.routes.models import Route
from leerroute.web.routes.overview.seen import seen
from leerroute.web.routes.queries import route_for


@require_safe
def part(request: HttpRequest, key: UUID) -> HttpResponse:
    """One part, open (?deel=, ?nieuw=) or closed (?dicht=), to put in its place on the page."""
    route = route_for(request.user, key)
    asked = request.GET.get("deel") or request.GET.get("nieuw") or request.GET.get("dicht") or ""
    element = element_of(asked)
    if not request.htmx:  # type: ignore[attr-defined]
        return HttpResponseRedirect(part_address(route.pk, asked))
    if element.endswith("]") and part_in(document_of(route.design), element) is None:
        messages.error(request, told_problem(gone(element)).in_(spoken()))  # away since the page was drawn
        return HttpResponse(headers={"HX-Redirect": reverse("routes:designer", args=[route.pk])})
    return part_fragment(request, route, element, is_open="dicht" not in request.GET)


@require_POST
def save_part(request: HttpRequest, key: UUID) -> HttpResponse:
    """Save the form of one element: what can be lands, the rest is told at its field and stays as it was typed."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    element = request.POST.get("deel", "")
    if not names_of(element):
        return HttpResponseBadRequest("deel")
    saved = save(route, sent(request.POST, element, names_of(element)), by=person_of(request))
    route.refresh_from_db(from_queryset=Route.objects.select_related("partnership"))
    document = document_of(route.design)
    if request.htmx:  # type: ignore[attr-defined]
        if saved.element != element:
            return HttpResponse(headers={"HX-Redirect": part_address(route.pk, saved.element)})
        if saved.whole and any(saved.sent.kept.values()):
            return _settled(request, route, saved.element)
        return _answer(request, route, saved, document)
    if saved.whole:
        messages_add(request, Text(nl="Opgeslagen.", en="Saved."))
        return HttpResponseRedirect(part_address(route.pk, saved.element))
    given = ElementForm(tuple(_fields(route, saved, document)), json.dumps(saved.base), _general(saved))
    return designer_page(request, route, opened=saved.element, given=given, status=409 if saved.conflicts else 422)


@require_POST
def add(request: HttpRequest, key: UUID) -> HttpResponse:
    """Add an item to a list, with the fields that were typed."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    at = request.POST.get("lijst", "")
    if not names_of_new(at):
        return HttpResponseBadRequest("lijst")
    added = add_sent(route, request.POST, at, by=person_of(request))
    route.refresh_from_db(from_queryset=Route.objects.select_related("partnership"))
    if added.path is not None:
        return HttpResponseRedirect(part_address(route.pk, added.path))
    document = document_of(route.design)
    fields = tuple(
        with_typed(
            document,
            below(new_item(at), name),
            name,
            typed,
            none=added.sent.none[name],
            problem=added.problems.get(name),
        )
        for name, typed in added.sent.typed.items()
    )
    given = ElementForm(fields, "{}", added.general)
    return designer_page(request, route, opened=at, given=given, status=422)


@require_POST
def remove(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take an item away, as it was when the person saw it."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    path = request.POST.get("deel", "")
    if not path.endswith("]") or field_at(path) is None:
        return HttpResponseBadRequest("deel")
    called = part_called(route.design, path)
    try:
        remove_item(route=route, path=path, based_on=_json(request.POST.get("basis", "")), by=person_of(request))
    except Unchanged:
        pass
    except InConflict:
        return answer_problem(request, route, path, _changed_meanwhile(route, path))
    except Refused as refused:
        return answer_problem(request, route, path, told_problem(refused.problems[0]))
    messages_add(request, Text(nl=f"Weggehaald: {called.nl}.", en=f"Removed: {called.en}."))
    return _to(route, path.rsplit("[", 1)[0], is_open=False)


@require_POST
def none_of_them(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say of a list that there are none, or that it is open again."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    at, none = request.POST.get("lijst", ""), request.POST.get("geen") == "ja"
    if not names_of_new(at):
        return HttpResponseBadRequest("lijst")
    try:
        change_part(
            route=route, path=at, based_on=None if none else [], value=[] if none else None, by=person_of(request)
        )
    except Unchanged:
        pass
    except (InConflict, Refused):
        return answer_problem(request, route, at, _changed_meanwhile(route, at))
    return _to(route, at, is_open=False)


@require_POST
def move(request: HttpRequest, key: UUID) -> HttpResponse:
    """Move a unit to another year."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    path = request.POST.get("deel", "")
    unit, year = part_in(document_of(route.design), path), path.removeprefix("years[").split("]", 1)[0]
    if unit is None or ".units[" not in path or not path.startswith("years["):
        return answer_problem(request, route, path, _changed_meanwhile(route, path))
    try:
        to = int(request.POST.get("naar", ""))
        change = move_unit(route=route, year=int(year), code=unit["code"], to=to, by=person_of(request))
    except ValueError as error:
        if isinstance(error, Refused):
            return answer_problem(request, route, path, told_problem(error.problems[0]))
        return HttpResponseBadRequest("naar")
    except Unchanged:
        return _to(route, path)
    return _to(route, change.path)


def _answer(request: HttpRequest, route: Route, saved: Saved, document: Mapping[str, Any]) -> HttpResponse:
    """What changes on the page after a save: never an input in which somebody may be typing."""
    fields = tuple(_fields(route, saved, document))
    place, now = place_of(saved.element), now_of(document, saved.element, saved.values)
    others = [
        part_called(document, below(place, name))
        for name, value in saved.values.items()
        if not saved.general and now[name] != value and name not in saved.conflicts and name not in saved.problems
    ]
    context = {
        **seen(route, route.design),
        "saved": saved,
        "element": saved.element,
        "fields": fields,
        "base": json.dumps(saved.base),
        "general": _general(saved),
        "others": [text.in_(spoken()) for text in others],
    }
    return answer_refreshed(request, route, "routes/editor/saved.html", context, changed=saved.change is not None)


def _settled(request: HttpRequest, route: Route, element: str) -> HttpResponse:
    """A conflict was decided: the whole element as it is now, and what follows from it."""
    answer = part_fragment(request, route, element, is_open=True)
    answer.write(
        answer_refreshed(
            request, route, "routes/editor/refreshed.html", seen(route, route.design), changed=True
        ).content
    )
    answer["HX-Retarget"], answer["HX-Reswap"] = f"#{anchor(element)}", "outerHTML"
    return answer


def _fields(route: Route, saved: Saved, document: Mapping[str, Any]) -> list[FormField]:
    place = place_of(saved.element)
    found = []
    for name in names_of(saved.element):
        path = below(place, name)
        if name not in saved.sent.typed:
            found.append(with_typed(document, path, name, ()))
            continue
        conflict = saved.conflicts.get(name)
        found.append(
            with_typed(
                document,
                path,
                name,
                saved.sent.typed[name],
                none=saved.sent.none[name],
                problem=saved.problems.get(name),
                conflict=conflict,
                theirs=last_change(route, path) if conflict else None,
            )
        )
    return found


def _general(saved: Saved) -> Text | None:
    return told_problem(saved.general) if saved.general else None


def _changed_meanwhile(route: Route, path: str) -> Text:
    change = last_change(route, path)
    who = change.by.name if change and change.by else None
    return Text(
        nl=f"{who or 'Iemand'} heeft dit intussen gewijzigd. Kijk eerst hoe het er nu staat.",
        en=f"{who or 'Somebody'} changed this meanwhile. See first how it is now.",
    )


def _to(route: Route, path: str, *, is_open: bool = True) -> HttpResponse:
    address = part_address(route.pk, path)
    return HttpResponseRedirect(address if is_open else address.replace("?deel=", "?bij=", 1))


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
