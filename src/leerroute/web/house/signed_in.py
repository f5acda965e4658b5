"""Every page asks who you are, unless it says that it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase

OPEN = ("allauth", "django.views.static")
"""Modules whose pages need no account: logging in itself."""
OPEN_NAMESPACES = ("api-v1",)
"""Addresses that ask for something else than a session: the API wants a token."""


def open_to_all(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page that needs no account."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


class SignedInMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        del args, kwargs
        match = request.resolver_match
        is_open = (
            getattr(view, "open_to_all", False)
            or view.__module__.startswith(OPEN)
            or (match is not None and match.namespace in OPEN_NAMESPACES)
        )
        if is_open or request.user.is_authenticated:
            return None
        return redirect_to_login(request.get_full_path())
