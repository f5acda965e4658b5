"""Who is asking."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from leerroute.web.people.models import Person


def person_of(request: HttpRequest) -> Person:
    """The person who is logged in; raises Http404 when nobody is (`SignedInMiddleware` has asked by then)."""
    if not isinstance(request.user, Person):
        raise Http404
    return request.user
