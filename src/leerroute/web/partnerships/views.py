"""Starting a partnership, and who takes part in it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from leerroute.files import Refusal
from leerroute.web.access import ROLES
from leerroute.web.house.telling import tell, tell_refusal
from leerroute.web.partnerships import actions
from leerroute.web.partnerships.forms import ChooseOrganisationForm, OrganisationForm, RoleForm, TitleForm
from leerroute.web.partnerships.giving import may_give, may_start, to_give
from leerroute.web.partnerships.models import SIGNING, Member
from leerroute.web.partnerships.queries import (
    members_of,
    own_organisations,
    partnership_for,
    partnership_run_by,
    started_just_now,
)
from leerroute.web.people.asking import person_of
from leerroute.web.people.models import Person


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """What each role does and may."""
    return render(request, "partnerships/roles.html", {"roles": list(ROLES.values())})


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """A new partnership, for an own organisation or a new one."""
    person = person_of(request)
    if not may_start(person):
        raise Http404
    own = own_organisations(person)
    chosen = request.POST.get("organisation", "") if own.exists() else ""
    title = TitleForm(request.POST or None)
    choose = ChooseOrganisationForm(request.POST if chosen else None, among=own) if own.exists() else None
    new = OrganisationForm(
        request.POST if request.method == "POST" and not chosen else None, prefix="new", use_required_attribute=False
    )
    if request.method == "POST" and title.is_valid():
        with transaction.atomic():  # a double click takes turns, and the second finds what the first made
            Person.objects.select_for_update().get(pk=person.pk)
            just_made = started_just_now(person, title.cleaned_data["title"])
            if just_made is not None:
                return redirect("partnership", just_made.pk)
            organisation = None
            if choose is not None and chosen:
                organisation = choose.cleaned_data["organisation"] if choose.is_valid() else None
            elif new.is_valid():
                organisation = actions.create_organisation(**new.cleaned_data, by=person)
            if organisation is not None:
                made = actions.start_partnership(
                    title=title.cleaned_data["title"], organisation=organisation, by=person
                )
                return redirect("partnership", made.pk)
    first = own.first()
    proposed = str(first.pk) if first and request.method == "GET" else chosen
    found = {"title": title, "choose": choose, "new": new, "chosen": proposed}
    return render(request, "partnerships/start.html", found, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def rename(request: HttpRequest, key: UUID) -> HttpResponse:
    partnership = partnership_run_by(request.user, key)
    form = TitleForm(request.POST or None, initial={"title": partnership.title})
    if request.method == "POST" and form.is_valid():
        actions.rename_partnership(partnership=partnership, title=form.cleaned_data["title"], by=person_of(request))
        return redirect("partnership", partnership.pk)
    found = {"partnership": partnership, "form": form}
    return render(request, "partnerships/rename.html", found, status=422 if form.errors else 200)


@require_safe
def people(request: HttpRequest, key: UUID) -> HttpResponse:
    """Who takes part, who signs for whom, and who has been invited."""
    partnership = partnership_for(request.user, key)
    person = person_of(request)
    givable = to_give(person, partnership)
    members = list(members_of(partnership))
    rows = [(member, ROLES[member.role], _role_form(member, givable)) for member in members]
    signing = [
        (organisation, [(member, _giver(member, members)) for member in members if _signs(member, organisation.pk)])
        for organisation in partnership.organisations.filter(kind__in=SIGNING).order_by("name")
    ]
    waiting = [
        {
            "invitation": invitation,
            "role": ROLES[invitation.role],
            "givable": invitation.organisation_id is not None
            and invitation.role in givable.get(invitation.organisation_id, frozenset()),
        }
        for invitation in partnership.invitations.filter(accepted_at=None, withdrawn_at=None).select_related(
            "organisation", "by", "letter"
        )
    ]
    found = {
        "partnership": partnership,
        "rows": rows,
        "signing": signing,
        "waiting": waiting,
        "may_invite": bool(givable),
    }
    return render(request, "partnerships/people.html", found)


@require_POST
def change_member(request: HttpRequest, key: UUID, member: int) -> HttpResponse:
    """Give a member another role."""
    person, found = person_of(request), _member(request, key, member)
    givable = to_give(person, found.partnership).get(found.organisation_id, frozenset())
    form = RoleForm(request.POST, givable=givable)
    if not form.is_valid():
        raise Http404
    if form.cleaned_data["role"] != found.role:
        try:
            actions.change_member(member=found, role=form.cleaned_data["role"], by=person)
            tell(
                request,
                messages.SUCCESS,
                "De rol van {name} is gewijzigd.",
                "The role of {name} has changed.",
                name=found.person.name,
            )
        except Refusal as why:
            tell_refusal(request, why)
    return redirect("partnerships:people", key)


@require_POST
def end_member(request: HttpRequest, key: UUID, member: int) -> HttpResponse:
    """End the role of a member."""
    found = _member(request, key, member)
    try:
        actions.end_member(member=found, by=person_of(request))
        tell(
            request,
            messages.SUCCESS,
            "De rol van {name} is beëindigd.",
            "The role of {name} has ended.",
            name=found.person.name,
        )
    except Refusal as why:
        tell_refusal(request, why)
    return redirect("partnerships:people", key)


@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, member: int) -> HttpResponse:
    """Stop in an own role."""
    person = person_of(request)
    own = Member.objects.filter(pk=member, person=person, ended_at=None).select_related("partnership", "organisation")
    found = own.first()
    if found is None:
        raise Http404
    if request.method == "POST":
        try:
            actions.end_member(member=found, by=person)
            tell(
                request,
                messages.SUCCESS,
                "Je bent gestopt bij {title}.",
                "You have left {title}.",
                title=found.partnership.title,
            )
            return redirect("account")
        except Refusal as why:
            tell_refusal(request, why)
    return render(request, "partnerships/leave.html", {"member": found, "role": ROLES[found.role]})


def _role_form(member: Member, givable: dict[UUID, frozenset[str]]) -> RoleForm | None:
    """To change the role; None when the reader may not."""
    roles = givable.get(member.organisation_id, frozenset())
    if member.role not in roles:
        return None
    return RoleForm(givable=roles, initial={"role": member.role}, auto_id=f"id_{member.pk}_%s")


def _giver(member: Member, members: list[Member]) -> str:
    """Who gave this role, and for which organisation they take part; "" when it came from the command line."""
    if member.given_by is None:
        return ""
    theirs = sorted({one.organisation.name for one in members if one.person_id == member.given_by_id})
    return f"{member.given_by.name} ({', '.join(theirs)})" if theirs else member.given_by.name


def _signs(member: Member, organisation: UUID) -> bool:
    return member.role == "director" and member.organisation_id == organisation


def _member(request: HttpRequest, key: UUID, member: int) -> Member:
    """A member whose role this person may give, and so may end; else Http404."""
    partnership = partnership_for(request.user, key)
    found = members_of(partnership).filter(pk=member).first()
    if found is None or not may_give(person_of(request), partnership, found.organisation_id, found.role):
        raise Http404
    found.partnership = partnership
    return found
