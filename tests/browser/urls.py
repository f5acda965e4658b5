"""The addresses of the site, and some where things go wrong, so that what people then see can be looked at."""

from __future__ import annotations

import errno
from typing import NoReturn

from allauth.core.internal.ratelimit import respond_429
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from leerroute.web.house.keeping import not_verified
from leerroute.web.house.signed_in import open_to_all


@open_to_all
def unreadable(request: HttpRequest) -> NoReturn:
    del request
    raise BadRequest


@open_to_all
def forbidden(request: HttpRequest) -> NoReturn:
    del request
    raise PermissionDenied


@open_to_all
def too_often(request: HttpRequest) -> HttpResponse:
    answer: HttpResponse = respond_429(request)
    return answer


@open_to_all
def broken(request: HttpRequest) -> NoReturn:
    del request
    raise RuntimeError("broken on purpose, by a test")


@open_to_all
def full(request: HttpRequest) -> NoReturn:
    del request
    raise OSError(errno.ENOSPC, "No space left on device")


@open_to_all
def doubtful(request: HttpRequest) -> HttpResponse:
    return not_verified(request)


WRONG = {400: unreadable, 403: forbidden, 429: too_often, 500: broken, 507: full}
urlpatterns = [
    path("", include("leerroute.web.urls")),
    path("mis/verificatie/", doubtful),
    *(path(f"mis/{status}/", view) for status, view in WRONG.items()),
]
