"""A new route: an empty document that explains itself."""

from __future__ import annotations

from leerroute.pages import template_of
from leerroute.route.kinds import RouteKind
from leerroute.text import Language


def new_route(kind: RouteKind, language: Language) -> str:
    """A YAML document for a route of this kind with nothing filled in; it reads as a valid, empty route."""
    return template_of("route", f"new_route.{language}.yaml").render(kind=kind, called=kind.called.in_(language))
