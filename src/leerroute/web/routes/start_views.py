"""Starting a route: empty, as a copy, or from a file."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leerroute.curriculum import Catalogue
from leerroute.files import Problem, Unreadable, parse_document
from leerroute.route import RouteDesign, RouteKind, checked_codes
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.curricula.queries import catalogue_for
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.rule import one_allowed
from leerroute.web.people.asking import person_of
from leerroute.web.routes.actions import start_route
from leerroute.web.routes.changing import Unchanged
from leerroute.web.routes.editor.form_fields import readable
from leerroute.web.routes.queries import routes_of

MOST_BYTES = 1_000_000


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, partnership: UUID) -> HttpResponse:
    """A form with three ways to start; what was typed stays when it cannot be."""
    found = one_allowed(request.user, Permission.ROUTE_EDIT, Partnership.objects.all(), "", pk=partnership)
    context: dict[str, Any] = {
        "partnership": found,
        "kinds": [(kind.value, kind.called) for kind in RouteKind],
        "routes": routes_of(request.user),
        "typed": request.POST,
        "key": uuid4(),
    }
    if request.method != "POST":
        return render(request, "routes/start.html", context)
    try:
        title, kind, design = _asked(request, found)
    except Unreadable as unreadable:
        return render(request, "routes/start.html", {**context, "problems": unreadable.problems}, status=422)
    key = next(iter(_uuids(request.POST.get("sleutel", ""))), uuid4())
    with suppress(Unchanged):  # a double click: the route is there
        start_route(partnership=found, title=title, kind=kind, design=design, key=key, by=person_of(request))
    return HttpResponseRedirect(reverse("routes:designer", args=[key]))


def _asked(request: HttpRequest, partnership: Partnership) -> tuple[str, RouteKind, RouteDesign | None]:
    """Title, kind and what to copy. Raises `Unreadable` saying what is missing or wrong."""
    title = " ".join(readable(request.POST.get("titel", "")).split())
    if upload := request.FILES.get("bestand"):
        design = _uploaded(str(upload.name), upload.read(MOST_BYTES + 1), catalogue_for(partnership))
    elif copy := request.POST.get("kopie"):
        source = routes_of(request.user).filter(pk__in=_uuids(copy)).first()
        if source is None:
            raise _missing("kopie", "kies een route om te kopiëren.", "choose a route to copy.")
        design = source.design
    elif "titel" not in request.POST:  # the form with a file, of which nothing came in
        raise _missing(
            "bestand",
            "er kwam geen bestand aan, of het is te groot. Kies een YAML-bestand van hoogstens 1 MB.",
            "no file came in, or it is too large. Choose a YAML file of at most 1 MB.",
        )
    else:
        if not title:
            raise _missing("titel", "geef de route een naam.", "give the route a name.")
        kinds = {kind.value: kind for kind in RouteKind}
        chosen = kinds.get(request.POST.get("soort", ""))
        if chosen is None:
            raise _missing("soort", "kies een soort route.", "choose a kind of route.")
        return title[:300], chosen, None
    if title:
        design = design.model_copy(update={"title": title[:300]})
    return design.title, design.kind, design


def _uploaded(name: str, content: bytes, catalogue: Catalogue) -> RouteDesign:
    if len(content) > MOST_BYTES:
        raise _missing(name, "dit bestand is te groot voor een route.", "this file is too large for a route.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _missing(name, "dit is geen leesbare tekst (UTF-8).", "this is not readable text (UTF-8).") from None
    design = checked_codes(parse_document(text, name), catalogue)
    if "\\u0000" in design.model_dump_json():  # which no database keeps
        raise _missing(name, "hier staat een teken in dat niet te lezen is.", "this holds a sign that cannot be read.")
    return design


def _uuids(text: str) -> list[UUID]:
    try:
        return [UUID(text)]
    except ValueError:
        return []


def _missing(file: str, nl: str, en: str) -> Unreadable:
    return Unreadable([Problem(file=file, expected=Text(nl=nl, en=en))])
