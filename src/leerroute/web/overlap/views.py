"""What a partnership teaches twice: which programmes to lay beside each other, the piles so far, and how far everybody is."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerroute.alignment import agreement_told
from leerroute.curriculum import Side
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.overlap.actions import ask_pile
from leerroute.web.overlap.choosing import choices_for
from leerroute.web.overlap.forms import ChooseForm
from leerroute.web.overlap.known import known_in
from leerroute.web.overlap.queries import pile_in_hand, standings, worksheets_of
from leerroute.web.partnerships.queries import partnership_for
from leerroute.web.partnerships.rule import may
from leerroute.web.people.asking import person_of

_PILES = 20


@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: HttpRequest, partnership: UUID) -> HttpResponse:
    """Everything about overlap in one partnership. POST: have a pile of pairs laid ready."""
    found = partnership_for(request.user, partnership, Permission.ROUTE_VIEW)
    judges = may(request.user, Permission.OVERLAP_JUDGE, found)
    form = ChooseForm(request.POST if request.method == "POST" else None, choices=choices_for(found))
    if request.method == "POST":
        if not judges:
            raise Http404
        if form.is_valid():
            left, right = form.programme(Side.VMBO), form.programme(Side.MBO)
            pile = pile_in_hand(found, left.id, right.id) or ask_pile(
                partnership=found, left=left, right=right, by=person_of(request)
            )
            return redirect("overlap:pile", key=pile.pk)
    known = known_in(found)
    how = standings(known)
    context = {
        "partnership": found,
        "judges": judges,
        "form": form,
        "piles": found.piles.defer("pairs")[:_PILES],
        "worksheets": worksheets_of(request.user, found).defer("words")[:5] if judges else [],
        "standings": how,
        "on_overlap": agreement_told(how.agree.on_overlap, spoken()),
        "on_relation": agreement_told(how.agree.on_relation, spoken()),
    }
    return render(request, "overlap/overview.html", context, status=422 if form.errors else 200)
