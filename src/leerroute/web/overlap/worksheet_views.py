"""A pile as a worksheet for a spreadsheet program, and a filled-in one back: first look what it says, then keep it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerroute.alignment import Judged, worksheet_bytes
from leerroute.files import Problem
from leerroute.web.access import Permission
from leerroute.web.house.pieces import asks_piece
from leerroute.web.house.telling import tell
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.overlap.actions import drop_worksheet, take_worksheet, upload_worksheet
from leerroute.web.overlap.documents import batch_of, laid
from leerroute.web.overlap.forms import WorksheetForm
from leerroute.web.overlap.models import Worksheet
from leerroute.web.overlap.per_side import merged_per_side
from leerroute.web.overlap.queries import own_words, pile_for, worksheet_for, worksheets_of
from leerroute.web.overlap.sides import sides_of
from leerroute.web.partnerships.queries import partnership_for
from leerroute.web.people.asking import person_of

_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


@require_safe
def download(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The pile as a worksheet, with the own name in it where this person judges."""
    pile = pile_for(request.user, key)
    if pile.state != pile.State.READY:
        raise Http404
    person = person_of(request)
    names = dict.fromkeys(sides_of(person, pile.partnership), person.name)
    content = worksheet_bytes(batch_of([laid(one) for one in pile.pairs]), f".{kind}", spoken(), names)
    answer = HttpResponse(content, content_type=_TYPES[kind])
    name = slugify(f"werkblad {pile.left_title} {pile.right_title}")[:100]
    answer["Content-Disposition"] = f'attachment; filename="{name}.{kind}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: HttpRequest, partnership: UUID) -> HttpResponse:
    """Send a filled-in worksheet."""
    found = partnership_for(request.user, partnership, Permission.OVERLAP_JUDGE)
    form = WorksheetForm(request.POST, request.FILES) if request.method == "POST" else WorksheetForm()
    if request.method == "POST" and form.is_valid():
        made = upload_worksheet(partnership=found, file=form.cleaned_data["file"], by=person_of(request))
        return redirect("overlap:worksheet", key=made.pk)
    sent = worksheets_of(request.user, found).defer("words")[:20]
    context = {"partnership": found, "form": form, "worksheets": sent}
    return render(request, "overlap/upload.html", context, status=422 if form.errors else 200)


@require_safe
def worksheet(request: HttpRequest, key: UUID) -> HttpResponse:
    """How far a worksheet is, what it would do or what is wrong with it."""
    found = worksheet_for(request.user, key)
    context = {
        "worksheet": found,
        "partnership": found.partnership,
        "does": _would_do(found) if found.state == Worksheet.State.READ else None,
        "problems": [Problem.model_validate(problem).sentence(spoken()) for problem in found.problems],
    }
    part = "overlap/worksheet_state.html" if asks_piece(request) else "overlap/worksheet.html"
    return render(request, part, context)


@require_POST
def take(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep what a worksheet says. Asking twice is the same as once."""
    found = worksheet_for(request.user, key)
    if found.state == Worksheet.State.READ:
        kept = take_worksheet(worksheet=found, by=person_of(request))
        tell(
            request,
            messages.SUCCESS,
            "Overgenomen: {added} nieuw, {changed} veranderd.",
            "Taken in: {added} new, {changed} changed.",
            added=kept.added,
            changed=kept.changed,
        )
        return redirect("overlap:overview", partnership=found.partnership_id)
    return redirect("overlap:worksheet", key=found.pk)


@require_POST
def drop(request: HttpRequest, key: UUID) -> HttpResponse:
    """Throw a worksheet away."""
    found = worksheet_for(request.user, key)
    drop_worksheet(worksheet=found, by=person_of(request))
    return redirect("overlap:upload", partnership=found.partnership_id)


def _would_do(found: Worksheet) -> object:
    """What keeping it would change now."""
    said = [Judged.model_validate(one).model_copy(update={"assessor": found.by.name}) for one in found.words]
    known = [
        one.model_copy(update={"assessor": found.by.name})
        for side in dict.fromkeys(one.side for one in said)
        for one in own_words(found.by, found.partnership, side)
    ]
    return merged_per_side(known, said)
