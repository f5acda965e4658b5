"""A page with every component of the style sheets, to look at while changing one."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leerroute.text import Text
from leerroute.web.house.templatetags.icons import DRAWN


@dataclass(frozen=True)
class Family:
    """Of components: one style sheet, and one template that shows all of it."""

    key: str
    called: Text

    @property
    def template(self) -> str:
        return f"house/gallery/{self.key}.html"


FAMILIES = (
    Family("words", Text(nl="In de regel", en="In a line")),
    Family("doing", Text(nl="Knoppen en formulieren", en="Buttons and forms")),
    Family("lists", Text(nl="Lijsten, kaarten, tabellen", en="Lists, cards, tables")),
    Family("editor", Text(nl="Invullen", en="Filling in")),
    Family("timeline", Text(nl="De route in beeld", en="The route at a glance")),
    Family("following", Text(nl="Wat eruit volgt", en="What follows")),
    Family("versions", Text(nl="Versies", en="Versions")),
    Family("pairs", Text(nl="Paren beoordelen", en="Judging pairs")),
)
_SQUARE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 3'%3E%3Cpath d='M0 0h1v1H0zM2 0h1v1H2zM1 1h1v1H1zM0 2h1v1H0z'/%3E%3C/svg%3E"


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Open to who is logged in: it holds nothing of anybody."""
    found = {
        "families": FAMILIES,
        "icons": DRAWN,
        "square": _SQUARE,
        "years": [(1, "vo"), (2, "mbo"), (3, "open")],
        "lanes": ["vo", "joint", "mbo", "open", "bpv"],
        "outcomes": ["violated", "unknown", "ask", "met"],
    }
    return render(request, "house/gallery.html", found)
