"""When htmx asks for a piece of a page."""

from __future__ import annotations

from django.http import HttpRequest


def asks_piece(request: HttpRequest) -> bool:
    """htmx asks for a piece to put in its place. Not so when somebody goes back: then it asks for the whole page again."""
    headers = request.headers
    return headers.get("HX-Request") == "true" and headers.get("HX-History-Restore-Request") != "true"
