"""Pages of curricula: browsing, searching, one programme, one unit."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from leerroute.curriculum import Level, Side, shipped_catalogue
from leerroute.web.curricula.forms import SearchForm
from leerroute.web.curricula.queries import entries_of, programmes_of
from leerroute.web.curricula.searching import matching
from leerroute.web.house.pieces import asks_piece

_ON_A_PAGE = 40


@require_safe
def browse(request: HttpRequest) -> HttpResponse:
    """Programmes by side, level and profiel; with words, the units that hold them."""
    form = SearchForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    words = str(asked.get("q", "")).strip()
    rows: QuerySet[Any]
    if words:
        rows = _narrowed(matching(entries_of(request.user).defer("programme__document"), words), asked, "programme__")
    else:
        rows = _narrowed(programmes_of(request.user).defer("document"), asked, "")
    page = Paginator(rows, _ON_A_PAGE).get_page(request.GET.get("bladzijde"))
    query = request.GET.copy()
    query.pop("bladzijde", None)
    found = {
        "form": form,
        "asked": asked,
        "words": words,
        "page": page,
        "query": query.urlencode(),
        "sides": list(Side),
        "levels": list(Level),
        "profiles": sorted(shipped_catalogue().profiles.values(), key=lambda profile: profile.title),
    }
    part = "curricula/found.html" if asks_piece(request) else "curricula/browse.html"
    return render(request, part, found)


@require_safe
def programme(request: HttpRequest, key: int) -> HttpResponse:
    """One programme and its units."""
    row = get_object_or_404(programmes_of(request.user), pk=key)
    return render(
        request, "curricula/programme.html", {"row": row, "programme": row.programme, "entries": row.entries.all()}
    )


@require_safe
def unit(request: HttpRequest, key: int) -> HttpResponse:
    """One unit with its tasks and outcomes."""
    entry = get_object_or_404(entries_of(request.user), pk=key)
    found = {"entry": entry, "row": entry.programme, "unit": entry.unit, "programme": entry.programme.programme}
    return render(request, "curricula/unit.html", found)


def _narrowed(rows: QuerySet[Any], asked: dict[str, str], programme: str) -> QuerySet[Any]:
    if asked.get("side"):
        rows = rows.filter(**{f"{programme}side": asked["side"]})
    if asked.get("level"):
        rows = rows.filter(Q(levels__contains=asked["level"]))
    if asked.get("profiel"):
        rows = rows.filter(**{f"{programme}code": asked["profiel"]})
    return rows
