"""Addresses of parts on the page of a route."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

from leerroute.web.routes.anchors import anchor


def part_address(route: UUID, path: str) -> str:
    """The page of the route with this part open to be filled in, and in view."""
    return f"{reverse('routes:designer', args=[route])}?deel={quote(path, safe='')}#{anchor(path)}"


def addresses_of(route: UUID) -> dict[str, str]:
    """Where the forms of a route are sent, looked up once for a page that has hundreds."""
    names = {
        "designer": "designer",
        "part": "part",
        "save": "save_part",
        "add": "add",
        "remove": "remove",
        "move": "move",
        "none": "none_of_them",
        "comment": "comment",
    }
    return {key: reverse(f"routes:{name}", args=[route]) for key, name in names.items()}
