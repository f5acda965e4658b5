"""Pages of importing: upload, follow, look what it would do, take it in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from leerroute.files import Problem
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.curricula import actions
from leerroute.web.curricula.forms import UploadForm
from leerroute.web.curricula.models import Upload
from leerroute.web.curricula.queries import uploads_for
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.queries import partnership_for
from leerroute.web.people.asking import person_of


def import_for(request: HttpRequest, partnership: UUID) -> HttpResponse:
    """Upload a file for one partnership, and the uploads so far."""
    return _import(request, partnership_for(request.user, partnership, Permission.CURRICULUM_IMPORT))


def import_for_everybody(request: HttpRequest) -> HttpResponse:
    """A site admin uploads for the whole site."""
    if not getattr(request.user, "site_admin", False):
        raise Http404
    return _import(request, None)


def _import(request: HttpRequest, partnership: Partnership | None) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        made = actions.upload(file=form.cleaned_data["file"], partnership=partnership, by=person_of(request))
        return HttpResponseRedirect(reverse("curricula:upload", args=[made.pk]))
    uploads = uploads_for(request.user).filter(partnership=partnership)[:20]
    found = {"form": form, "partnership": partnership, "uploads": uploads}
    return render(request, "curricula/import.html", found, status=422 if form.errors else 200)


@require_safe
def upload(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far an upload is, what it would do or what is wrong with it."""
    row = get_object_or_404(uploads_for(request.user), pk=key)
    part = "curricula/upload_state.html" if request.headers.get("HX-Request") else "curricula/upload.html"
    return render(request, part, {"upload": row, **_told(row)})


@require_POST
def take(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take an upload in."""
    row = get_object_or_404(uploads_for(request.user), pk=key)
    actions.take(upload=row, by=person_of(request))
    return HttpResponseRedirect(reverse("curricula:upload", args=[row.pk]))


@require_POST
def throw_away(request: HttpRequest, key: UUID) -> HttpResponse:
    """Throw an upload away."""
    row = get_object_or_404(uploads_for(request.user), pk=key)
    actions.throw_away(upload=row, by=person_of(request))
    if row.partnership is None:
        return HttpResponseRedirect(reverse("curricula:import_for_everybody"))
    return HttpResponseRedirect(reverse("curricula:import_for", args=[row.partnership.pk]))


def _told(row: Upload) -> dict[str, Any]:
    """The problems and notices of an upload in the reader's language."""
    problems = [*row.problems, *row.told.get("rows", ())]
    return {
        "problems": [Problem.model_validate(problem).sentence(spoken()) for problem in problems],
        "notices": [
            {"code": notice["code"], "message": Text.model_validate(notice["message"]).in_(spoken())}
            for notice in row.told.get("notices", ())
        ],
    }
