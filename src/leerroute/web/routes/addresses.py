"""Addresses of parts on the page of a route."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

from leerroute.web.routes.anchors import anchor


def part_address(route: UUID, path: str) -> str:
    """The page of the route with this part open to be filled in, and in view."""
    return f"{reverse('routes:designer', args=[route])}?deel={quote(path, safe='')}#{anchor(path)}"
