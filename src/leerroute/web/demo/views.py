"""The page behind a link: it says who you will be; the button lets you in, so that a program that looks at links uses none up."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url

from leerroute.web.demo.links import use, whose
from leerroute.web.demo.region import PEOPLE
from leerroute.web.house.signed_in import open_to_all

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_all
def come_in(request: HttpRequest, word: str) -> HttpResponse:
    """Who this link is for; POST: come in."""
    if request.method == "POST":
        login(request, use(word), backend=_BACKEND)
        return HttpResponseRedirect(resolve_url("home"))
    person = whose(word)
    sees = next((who.sees for who in PEOPLE if who.email == person.email), None)
    return render(request, "demo/come_in.html", {"person": person, "sees": sees})
