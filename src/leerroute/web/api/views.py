"""The page about the API: your tokens, and what can be read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from leerroute.web.api.actions import end_token, make_token
from leerroute.web.api.forms import TokenForm
from leerroute.web.api.queries import tokens_of
from leerroute.web.api.reading import api
from leerroute.web.api.scopes import Scope
from leerroute.web.people.models import Person


@never_cache
def about(request: HttpRequest) -> HttpResponse:
    """Tokens of who is logged in; a new one shows its secret this once."""
    secret = None
    form = TokenForm(request.POST) if request.method == "POST" else TokenForm()
    if request.method == "POST" and form.is_valid() and isinstance(request.user, Person):
        scopes = [Scope(value) for value in form.cleaned_data["scopes"]]
        _, secret = make_token(name=form.cleaned_data["name"], scopes=scopes, by=request.user)
        form = TokenForm()
    found = {
        "form": form,
        "secret": secret,
        "tokens": tokens_of(request.user),
        "scopes": list(Scope),
        "operations": list(_operations()),
    }
    return render(request, "api/about.html", found, status=422 if form.errors else 200)


@require_POST
def end(request: HttpRequest, key: int) -> HttpResponse:
    """End one of your own tokens."""
    token = get_object_or_404(tokens_of(request.user), pk=key)
    end_token(token=token, by=token.person)
    return HttpResponseRedirect(reverse("api:about"))


def _operations() -> Any:
    """What can be read, from the OpenAPI document itself."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        for method, operation in methods.items():
            yield {
                "method": method.upper(),
                "path": path,
                "about": operation.get("description") or operation["summary"],
                "queries": [one["name"] for one in operation.get("parameters", ()) if one["in"] == "query"],
            }
