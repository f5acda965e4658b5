"""Every page asks who you are, unless it says that it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from leerroute.web.house.keeping import keep, remember_who

OPEN = ("allauth", "django.views.static")
"""Modules whose pages need no account: logging in itself."""


def open_to_all(view: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a page that needs no account."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


class SignedInMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        remember_who(request, response)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        del args, kwargs
        is_open = getattr(view, "open_to_all", False) or view.__module__.startswith(OPEN)
        if is_open or request.user.is_authenticated:
            return None
        login = f"{reverse('account_login')}?{urlencode({'next': _afterwards(request)})}"
        if request.headers.get("hx-request") == "true":  # a whole page does not belong in a fragment
            return HttpResponse(status=204, headers={"HX-Redirect": login})
        return HttpResponseRedirect(login)


def _afterwards(request: HttpRequest) -> str:
    """Where to go once logged in. What was being sent is kept; a fragment belongs to the page it was on."""
    if request.method == "POST":
        return reverse("kept_form") if keep(request) else reverse("home")
    page = urlsplit(request.headers.get("hx-current-url", ""))
    if page.path and page.netloc == request.get_host():
        return f"{page.path}?{page.query}".rstrip("?")
    return request.get_full_path()
