"""The organisations of a partnership."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from leerroute.files import Refusal
from leerroute.web.access import Permission
from leerroute.web.house.telling import tell, tell_refusal
from leerroute.web.partnerships import actions
from leerroute.web.partnerships.forms import ChooseOrganisationForm, Locations, OrganisationForm
from leerroute.web.partnerships.models import Organisation
from leerroute.web.partnerships.queries import may_describe, partnership_for, partnership_run_by
from leerroute.web.partnerships.rule import may
from leerroute.web.partnerships.words import KIND_CALLED
from leerroute.web.people.asking import person_of


@require_http_methods(["GET", "POST"])
def organisations(request: HttpRequest, key: UUID) -> HttpResponse:
    """Which organisations take part; a project leader adds one that is on the site already, or a new one."""
    partnership = partnership_for(request.user, key)
    person = person_of(request)
    runs = may(person, Permission.PARTNERSHIP_EDIT, partnership)
    if request.method == "POST" and not runs:
        raise Http404
    others = Organisation.objects.exclude(pk__in=partnership.organisations.values("pk")).order_by("name")
    adds_new = "new-name" in request.POST
    choose = ChooseOrganisationForm(request.POST if request.method == "POST" and not adds_new else None, among=others)
    new = OrganisationForm(request.POST if adds_new else None, prefix="new")
    form = new if adds_new else choose
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        organisation = actions.create_organisation(**given, by=person) if adds_new else given["organisation"]
        actions.join_organisation(partnership=partnership, organisation=organisation, by=person)
        tell(request, messages.SUCCESS, "{name} doet mee.", "{name} takes part.", name=organisation.name)
        return redirect("partnerships:organisations", key)
    rows = [
        (row, KIND_CALLED[row.kind], may_describe(person, row))
        for row in partnership.organisations.prefetch_related("locations").order_by("name")
    ]
    found = {
        "partnership": partnership,
        "rows": rows,
        "runs": runs,
        "choose": choose if others.exists() else None,
        "new": new,
    }
    return render(request, "partnerships/organisations.html", found, status=422 if form.errors else 200)


@require_POST
def part(request: HttpRequest, key: UUID, organisation: UUID) -> HttpResponse:
    """Take an organisation out of the partnership."""
    partnership = partnership_run_by(request.user, key)
    found = partnership.organisations.filter(pk=organisation).first()
    if found is None:
        raise Http404
    try:
        actions.part_organisation(partnership=partnership, organisation=found, by=person_of(request))
        tell(request, messages.SUCCESS, "{name} doet niet meer mee.", "{name} no longer takes part.", name=found.name)
    except Refusal as why:
        tell_refusal(request, why)
    return redirect("partnerships:organisations", key)


@require_http_methods(["GET", "POST"])
def organisation(request: HttpRequest, organisation: UUID) -> HttpResponse:
    """Name, codes and locations of an organisation."""
    person = person_of(request)
    found = Organisation.objects.filter(pk=organisation).first()
    if found is None or not may_describe(person, found):
        raise Http404
    now: dict[str, Any] = {name: getattr(found, name) for name in ("name", "kind", "brin", "rio")}
    form = OrganisationForm(request.POST or None, organisation=found, initial=now)
    rows = list(found.locations.order_by("name").values("name", "town", "postcode"))
    locations = Locations(request.POST or None, initial=rows, prefix="locations")
    if request.method == "POST" and form.is_valid() and locations.is_valid():
        kept = [row.cleaned_data for row in locations if row.cleaned_data.get("name")]
        actions.describe_organisation(
            organisation=found,
            **form.cleaned_data,
            locations=[(row["name"], row["town"], row["postcode"]) for row in kept],
            by=person,
        )
        tell(
            request,
            messages.SUCCESS,
            "De gegevens van {name} zijn bewaard.",
            "The details of {name} are saved.",
            name=found.name,
        )
        return redirect("partnerships:organisation", found.pk)
    wrong = request.method == "POST"
    return render(
        request,
        "partnerships/organisation.html",
        {"organisation": found, "form": form, "locations": locations},
        status=422 if wrong else 200,
    )
