"""Every change of a route, and taking one back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leerroute.route import part_called
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.people.asking import person_of
from leerroute.web.routes.actions import undo_change
from leerroute.web.routes.changing import NoLongerSo, Unchanged
from leerroute.web.routes.editor.drawing import surroundings
from leerroute.web.routes.history import told_changes
from leerroute.web.routes.queries import route_for

PER_PAGE = 50


@require_safe
def history(request: HttpRequest, key: UUID) -> HttpResponse:
    """The changes of the draft as sentences, newest first."""
    route = route_for(request.user, key)
    page = Paginator(route.log.select_related("by"), PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"route": route, "page": page, "changes": told_changes(route, list(page)), **surroundings(request, route)}
    return render(request, "routes/history.html", context)


@require_POST
def undo(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Take a change back, if its part still is as the change left it."""
    route = route_for(request.user, key, Permission.ROUTE_EDIT)
    change = route.log.filter(number=number).first()
    if change is None:
        raise Http404
    back = (
        reverse("routes:history", args=[key])
        if request.POST.get("terug") == "geschiedenis"
        else reverse("routes:designer", args=[key])
    )
    try:
        undo_change(change=change, by=person_of(request))
        told = Text(nl="De wijziging is teruggenomen.", en="The change is taken back.")
        messages.success(request, told.in_(spoken()))
    except NoLongerSo as other:
        if not route.log.filter(undoes=number).exists():
            called = part_called(route.design, other.path)
            told = Text(
                nl=f"Dit kan niet meer terug: {called.nl} is daarna weer gewijzigd.",
                en=f"This cannot be taken back: {called.en} was changed again afterwards.",
            )
            messages.error(request, told.in_(spoken()))
    except Unchanged:
        pass
    return HttpResponseRedirect(back)
