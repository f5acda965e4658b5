"""Inviting somebody, and the page behind the link in the mail."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from leerroute.files import Refusal
from leerroute.web.access import ROLES, Permission
from leerroute.web.house.signed_in import open_to_all
from leerroute.web.house.telling import tell
from leerroute.web.invitations import actions
from leerroute.web.invitations.forms import InviteForm, NewcomerForm
from leerroute.web.invitations.models import Invitation
from leerroute.web.invitations.queries import invitation_with, waiting
from leerroute.web.partnerships.giving import may_give, to_give
from leerroute.web.partnerships.queries import partnership_for
from leerroute.web.people.models import Person

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest, key: UUID) -> HttpResponse:
    """Invite somebody into a partnership."""
    partnership = partnership_for(request.user, key, Permission.MEMBER_INVITE)
    assert isinstance(request.user, Person)  # noqa: S101 - partnership_for found one
    givable = to_give(request.user, partnership)
    form = InviteForm(request.POST or None, partnership=partnership, givable=givable)
    if request.method == "POST" and form.is_valid():
        invitation, _ = actions.invite(
            partnership=partnership, by=request.user, link=link_to(request), **form.cleaned_data
        )
        tell_on_its_way(request, invitation)
        return redirect("partnerships:people", partnership.pk)
    roles = frozenset[str]().union(*givable.values())
    found = {"partnership": partnership, "form": form, "roles": [ROLES[key] for key in ROLES if key in roles]}
    return render(request, "invitations/invite.html", found, status=422 if form.errors else 200)


@require_POST
def again(request: HttpRequest, key: UUID, invitation: UUID) -> HttpResponse:
    """Send an invitation again; its old link stops working."""
    found = _givable(request, key, invitation)
    assert isinstance(request.user, Person)  # noqa: S101
    assert found.partnership is not None  # noqa: S101
    assert found.organisation is not None  # noqa: S101
    sent, _ = actions.invite(
        email=found.email,
        partnership=found.partnership,
        organisation=found.organisation,
        role=found.role,
        by=request.user,
        link=link_to(request),
    )
    tell_on_its_way(request, sent)
    return redirect("partnerships:people", key)


@require_POST
def withdraw(request: HttpRequest, key: UUID, invitation: UUID) -> HttpResponse:
    found = _givable(request, key, invitation)
    assert isinstance(request.user, Person)  # noqa: S101
    actions.withdraw(invitation=found, by=request.user)
    tell(
        request,
        messages.SUCCESS,
        "De uitnodiging van {email} is ingetrokken.",
        "The invitation of {email} is withdrawn.",
        email=found.email,
    )
    return redirect("partnerships:people", key)


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link: join with the account that is logged in, or make one."""
    invitation = invitation_with(token)
    person = request.user if isinstance(request.user, Person) else None
    if invitation is None:
        return render(request, "invitations/used.html", {"invitation": None}, status=404)
    if person is not None and invitation.accepted_by_id == person.pk:  # sent twice
        return redirect("home")
    if not invitation.is_open:
        return render(request, "invitations/used.html", {"invitation": invitation}, status=410)
    known = Person.objects.filter(email__iexact=invitation.email).exists()
    form = NewcomerForm(request.POST or None, email=invitation.email) if person is None and not known else None
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            if person is not None:
                actions.accept(invitation=invitation, by=person)
                return _welcome(request, invitation)
            if form is not None and form.is_valid():
                made = actions.accept_as_newcomer(
                    invitation=invitation,
                    name=form.cleaned_data["name"],
                    password=form.cleaned_data["password"],
                    language="en" if (get_language() or "nl").startswith("en") else "nl",
                )
                login(request, made, backend=_BACKEND)
                return _welcome(request, invitation)
        except Refusal as why:
            refusal = why
        except actions.UsedError:
            return render(request, "invitations/used.html", {"invitation": invitation}, status=410)
    found = {
        "invitation": invitation,
        "role": ROLES.get(invitation.role),
        "form": form,
        "known": known,
        "refusal": refusal,
        "login": f"{reverse('account_login')}?next={request.path}",
    }
    return render(request, "invitations/accept.html", found, status=422 if refusal or (form and form.errors) else 200)


def link_to(request: HttpRequest) -> actions.Link:
    """The address behind a token, under the name by which the site was asked."""
    return lambda token: request.build_absolute_uri(reverse("invitations:accept", args=[token]))


def tell_on_its_way(request: HttpRequest, invitation: Invitation) -> None:
    tell(
        request,
        messages.SUCCESS,
        "De uitnodiging aan {email} is onderweg.",
        "The invitation to {email} is on its way.",
        email=invitation.email,
    )


def _welcome(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    if invitation.partnership is None:
        tell(request, messages.SUCCESS, "Welkom. Je account is klaar.", "Welcome. Your account is ready.")
    else:
        tell(
            request, messages.SUCCESS, "Welkom bij {title}.", "Welcome to {title}.", title=invitation.partnership.title
        )
    return redirect("home")


def _givable(request: HttpRequest, key: UUID, invitation: UUID) -> Invitation:
    """An invitation that waits, and that this person could have sent; else Http404."""
    partnership = partnership_for(request.user, key, Permission.MEMBER_INVITE)
    found = waiting(partnership).filter(pk=invitation).first()
    if found is None or found.organisation_id is None or not isinstance(request.user, Person):
        raise Http404
    if not may_give(request.user, partnership, found.organisation_id, found.role):
        raise Http404
    found.partnership = partnership
    return found
