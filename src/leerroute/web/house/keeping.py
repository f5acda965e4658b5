"""Nothing typed is lost: what somebody sent while the session had ended is kept until they are logged in again.

It waits in the (anonymous) session, for one hour, and only for who was logged in in this browser before: a signed cookie says
who that was. So a colleague who logs in at the same computer gets to see nothing of it. Passwords and files are not kept.
"""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

COOKIE = "leerroute_was"
KEPT = "kept_form"
LONGEST = 256 * 1024
"""Characters that are kept at most: more than any form of ours can hold."""
HOUR = 3600
_SECRET = ("password", "credential")


def remember_who(request: HttpRequest, response: HttpResponseBase) -> None:
    """Leave a cookie that says who is logged in here, for when the session has ended."""
    if not request.user.is_authenticated or _who_was(request) == str(request.user.pk):
        return
    response.set_cookie(
        COOKIE,
        signing.dumps(str(request.user.pk), salt=COOKIE),
        max_age=30 * 24 * HOUR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def keep(request: HttpRequest) -> bool:
    """Keep the form that was sent; False when there is nothing to keep or nobody to keep it for."""
    who = _who_was(request)
    fields = _fields(request)
    if who is None or not fields or sum(len(name) + len(value) for name, value in fields) > LONGEST:
        return False
    request.session[KEPT] = {
        "who": who,
        "to": request.get_full_path(),
        "from": _page_of(request),
        "fields": fields,
        "files": sorted({upload.name or "" for uploads in request.FILES.lists() for upload in uploads[1]}),
        "at": time.time(),
    }
    return True


@require_http_methods(["GET", "POST"])
def kept_form(request: HttpRequest) -> HttpResponse:
    """What was kept: send it after all, or throw it away."""
    kept = request.session.get(KEPT)
    if kept is not None and (kept["who"] != str(request.user.pk) or time.time() - kept["at"] > HOUR):
        kept = None
        del request.session[KEPT]
    if request.method == "POST":
        request.session.pop(KEPT, None)
        return HttpResponseRedirect(kept["from"] if kept else reverse("home"))
    if kept is None:
        return HttpResponseRedirect(reverse("home"))
    return render(request, "house/kept_form.html", {"kept": kept, "shown": _shown(kept["fields"])})


def not_verified(request: HttpRequest, reason: str = "") -> HttpResponse:
    """In place of Django's page on a form that could not be verified: mostly a page that stood open while its owner logged in
    again elsewhere. Only what our own page sent is offered to be sent again."""
    del reason
    ours = request.headers.get("origin") or request.headers.get("referer") or ""
    is_ours = url_has_allowed_host_and_scheme(ours, {request.get_host()}, require_https=request.is_secure())
    logging_in = request.path.startswith(reverse("account_login").removesuffix("login/"))
    if is_ours and not logging_in and not request.user.is_authenticated and keep(request):
        return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': reverse('kept_form')})}")
    again = is_ours and not logging_in and request.user.is_authenticated
    kept = {"to": request.get_full_path(), "fields": _fields(request)} if again else None
    found = {"kept": kept, "shown": _shown(kept["fields"]) if kept else []}
    return render(request, "house/not_verified.html", found, status=403)


def _who_was(request: HttpRequest) -> str | None:
    try:
        return str(signing.loads(request.COOKIES.get(COOKIE, ""), salt=COOKIE, max_age=30 * 24 * HOUR))
    except signing.BadSignature:
        return None


def _fields(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and not any(secret in name.lower() for secret in _SECRET)
    ]


def _shown(fields: Any) -> list[tuple[str, str]]:
    """What a person typed, so far as there is something to see."""
    return [(name, value) for name, value in fields if str(value).strip()]


def _page_of(request: HttpRequest) -> str:
    """The page that the form stood on."""
    page = urlsplit(request.headers.get("referer", ""))
    return f"{page.path}?{page.query}".rstrip("?") if page.netloc == request.get_host() else reverse("home")
