"""For who keeps the site: people and organisations. No routes: a site admin sees none because of it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerroute.text import Text
from leerroute.web.house.telling import tell
from leerroute.web.house.templatetags.words import spoken
from leerroute.web.invitations.actions import invite_account
from leerroute.web.invitations.models import Invitation
from leerroute.web.invitations.views import link_to, tell_on_its_way
from leerroute.web.partnerships.actions import create_organisation
from leerroute.web.partnerships.forms import OrganisationForm
from leerroute.web.partnerships.models import Organisation
from leerroute.web.partnerships.words import KIND_CALLED
from leerroute.web.people.actions import close_account, reopen_account
from leerroute.web.people.asking import person_of
from leerroute.web.people.models import Person


def admin_of(request: HttpRequest) -> Person:
    person = person_of(request)
    if not person.site_admin:
        raise Http404
    return person


class AddressForm(forms.Form):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["email"] = forms.EmailField(label=Text(nl="Mailadres", en="Mail address").in_(spoken()))


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Every account, and who was invited to make one."""
    admin_of(request)
    waiting = Invitation.objects.filter(partnership=None, accepted_at=None, withdrawn_at=None).select_related("letter")
    found = {"people": Person.objects.order_by("name"), "waiting": waiting, "form": AddressForm()}
    return render(request, "office/people.html", found)


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody to make an account; they can then start a partnership."""
    admin = admin_of(request)
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if Person.objects.filter(email__iexact=form.cleaned_data["email"]).exists():
            said = Text(nl="Met dit adres is er al een account.", en="There is an account with this address already.")
            form.add_error("email", said.in_(spoken()))
        else:
            invitation, _ = invite_account(email=form.cleaned_data["email"], by=admin, link=link_to(request))
            tell_on_its_way(request, invitation)
            return redirect("office:people")
    return render(request, "office/invite.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def close(request: HttpRequest, person: int) -> HttpResponse:
    admin, found = admin_of(request), get_object_or_404(Person, pk=person)
    if found == admin:
        tell(
            request,
            messages.ERROR,
            "Je eigen account kun je niet sluiten. Vraag een andere beheerder.",
            "You cannot close your own account. Ask another administrator.",
        )
    elif found.is_active:
        close_account(person=found, by=admin)
        tell(
            request,
            messages.SUCCESS,
            "Het account van {name} is gesloten.",
            "The account of {name} is closed.",
            name=found.name,
        )
    return redirect("office:people")


@require_POST
def reopen(request: HttpRequest, person: int) -> HttpResponse:
    admin, found = admin_of(request), get_object_or_404(Person, pk=person)
    if not found.is_active:
        reopen_account(person=found, by=admin)
        tell(
            request,
            messages.SUCCESS,
            "Het account van {name} is weer open.",
            "The account of {name} is open again.",
            name=found.name,
        )
    return redirect("office:people")


@require_http_methods(["GET", "POST"])
def organisations(request: HttpRequest) -> HttpResponse:
    """Every organisation; add one."""
    admin = admin_of(request)
    form = OrganisationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = create_organisation(**form.cleaned_data, by=admin)
        tell(request, messages.SUCCESS, "{name} staat op de site.", "{name} is on the site.", name=made.name)
        return redirect("office:organisations")
    rows = [(row, KIND_CALLED[row.kind]) for row in Organisation.objects.order_by("name")]
    return render(
        request, "office/organisations.html", {"rows": rows, "form": form}, status=422 if form.errors else 200
    )
