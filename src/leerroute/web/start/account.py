"""The page about yourself."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leerroute.web.access import ROLES
from leerroute.web.house.telling import tell
from leerroute.web.people.actions import describe_person
from leerroute.web.people.asking import person_of
from leerroute.web.people.forms import SelfForm
from leerroute.web.people.models import Person


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Name and language, ways to log in, and own roles."""
    person = Person.objects.get(pk=person_of(request).pk)
    form = SelfForm(request.POST or None, instance=person)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        describe_person(
            person=person_of(request), name=given["name"], language=given["language"], by=person_of(request)
        )
        tell(request, messages.SUCCESS, "Bewaard.", "Saved.")
        response = redirect("account")
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            given["language"],
            max_age=31_536_000,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )
        return response
    roles = [
        (member, ROLES[member.role])
        for member in person.memberships.filter(ended_at=None).select_related("partnership", "organisation")
    ]
    federations = bool(settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"])
    found = {"form": form, "roles": roles, "federations": federations}
    return render(request, "start/account.html", found, status=422 if form.errors else 200)
