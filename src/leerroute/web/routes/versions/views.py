"""Pages of versions: the list, one version, two beside each other, proposing, signing."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST, require_safe

from leerroute.route import WITH_AGREEMENT, RouteDesign
from leerroute.text import Text
from leerroute.web.access import Permission
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.partnerships.rule import may
from leerroute.web.people.asking import person_of
from leerroute.web.routes.models import Route, Version
from leerroute.web.routes.overview.seeing import seen_on
from leerroute.web.routes.queries import route_for
from leerroute.web.routes.versions.actions import (
    NotNowError,
    name_version,
    propose_version,
    sign_version,
    withdraw_version,
)
from leerroute.web.routes.versions.comparing import compare as compared
from leerroute.web.routes.versions.forms import ChoiceForm, NameForm, SignForm
from leerroute.web.routes.versions.queries import route_with_versions, sign_lines, version_for, versions_of
from leerroute.web.routes.versions.signers import matches

DRAFT = "nu"
"""In an address: the draft as it is now."""


def versions(request: HttpRequest, key: UUID) -> HttpResponse:
    """The versions of a route; POST keeps the draft as a new one."""
    route, everything = route_with_versions(request.user, key)
    makes = may(request.user, Permission.VERSION_MAKE, route.partnership)
    form, refused = NameForm(), None
    if request.method == "POST":
        if not makes:
            raise Http404
        form = NameForm(request.POST)
        if form.is_valid():
            try:
                version = name_version(route=route, name=form.cleaned_data["name"], by=person_of(request))
            except NotNowError as error:
                if error.version is not None and error.version.name == form.cleaned_data["name"]:
                    return redirect("routes:version", key=key, number=error.version.number)  # sent twice
                refused = error.told
            else:
                messages.success(request, _said(Text(nl="De versie is bewaard.", en="The version is kept.")))
                return redirect("routes:version", key=key, number=version.number)
    found = {
        "route": route,
        "everything": everything,
        "versions": versions_of(route, everything).defer("document"),
        "form": form,
        "refused": refused,
        "makes": makes,
    }
    return render(
        request, "routes/versions/versions.html", found, status=200 if refused is None and not form.errors else 422
    )


@require_safe
def version(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """One version, to read, print, propose and sign."""
    found, everything = version_for(request.user, key, number)
    return render(request, "routes/versions/version.html", _shown(request, found, everything))


@require_safe
def compare(request: HttpRequest, key: UUID) -> HttpResponse:
    """Two versions, or a version and the draft, side by side and as sentences."""
    route = route_for(request.user, key)
    known = list(versions_of(route, everything=True))
    newest = str(known[0].number) if known else DRAFT
    first, second = request.GET.get("van", newest), request.GET.get("naar", DRAFT)
    found: dict[str, Any] = {
        "route": route,
        "versions": known,
        "first": first,
        "second": second,
        "draft": DRAFT,
        "parts": compared(_design_of(route, known, first), _design_of(route, known, second)),
    }
    return render(request, "routes/versions/compare.html", found)


def propose(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Who has to sign, and then: put it before them."""
    found, everything = version_for(request.user, key, number, Permission.VERSION_PROPOSE)
    if found.proposed_at is not None:
        return redirect("routes:version", key=key, number=number)
    schools = matches(found.design, found.route.partnership.organisations.all())
    form, refused = ChoiceForm(schools), None
    if request.method == "POST":
        form = ChoiceForm(schools, request.POST)
        if form.is_valid():
            try:
                propose_version(version=found, chosen=form.chosen(), by=person_of(request))
            except NotNowError as error:
                refused = error.told
            else:
                messages.success(
                    request, _said(Text(nl="De versie ligt voor om te tekenen.", en="The version can be signed now."))
                )
                return redirect("routes:version", key=key, number=number)
    shown = {**_shown(request, found, everything), "schools": schools, "form": form, "refused": refused}
    return render(request, "routes/versions/propose.html", shown, status=422 if refused or form.errors else 200)


@require_POST
def withdraw(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """Take the proposal back, as long as nobody signed."""
    found, _ = version_for(request.user, key, number, Permission.VERSION_PROPOSE)
    try:
        withdraw_version(version=found, by=person_of(request))
    except NotNowError as error:
        messages.error(request, _said(error.told))
    else:
        messages.success(request, _said(Text(nl="Het voorstel is ingetrokken.", en="The proposal is withdrawn.")))
    return redirect("routes:version", key=key, number=number)


def sign(request: HttpRequest, key: UUID, number: int) -> HttpResponse:
    """What you sign and for whom; signing itself asks once more who you are."""
    found, everything = version_for(request.user, key, number, Permission.VERSION_SIGN)
    answer: HttpResponse = _sign_known(request, found, everything)
    return answer


@reauthentication_required  # type: ignore[untyped-decorator]
def _sign_known(request: HttpRequest, found: Version, everything: bool) -> HttpResponse:
    lines = [line for line in sign_lines(found, request.user) if line.mine]
    form, refused = SignForm(), None
    if request.method == "POST":
        form = SignForm(request.POST)
        if form.is_valid():
            organisations = {signer.organisation_id: signer.organisation for signer in found.signers.all()}
            organisation = organisations.get(form.cleaned_data["organisation"])
            if organisation is None:
                raise Http404
            try:
                sign_version(
                    version=found, organisation=organisation, seen=form.cleaned_data["seen"], by=person_of(request)
                )
            except NotNowError as error:
                refused = error.told
            else:
                told = Text(
                    nl=f"Je hebt getekend namens {organisation.name}.", en=f"You signed for {organisation.name}."
                )
                messages.success(request, _said(told))
                return redirect("routes:version", key=found.route_id, number=found.number)
    if not lines and refused is None:
        return redirect("routes:version", key=found.route_id, number=found.number)
    shown = {**_shown(request, found, everything), "mine": lines, "form": form, "refused": refused}
    return render(request, "routes/versions/sign.html", shown, status=422 if refused or form.errors else 200)


def _shown(request: HttpRequest, found: Version, everything: bool) -> dict[str, Any]:
    """A version is judged by the law of the day on which it was agreed, proposed or else kept."""
    lines = sign_lines(found, request.user)
    return {
        "route": found.route,
        "version": found,
        "seen": seen_on(found.design, localdate(found.agreed_at or found.proposed_at or found.made_at)),
        "everything": everything,
        "lines": lines,
        "mine": [line for line in lines if line.mine],
        "has_agreement": found.design.kind in WITH_AGREEMENT,
        "proposes": may(request.user, Permission.VERSION_PROPOSE, found.route.partnership),
    }


def _design_of(route: Route, known: list[Version], which: str) -> RouteDesign:
    if which == DRAFT:
        return route.design
    for version in known:
        if str(version.number) == which:
            return version.design
    raise Http404


def _said(text: Text) -> str:
    return text.in_(spoken())
