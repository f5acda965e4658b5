"""Reads about partnerships, filtered by what the person may see."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import now

from leerroute.web.access import Permission, roles_that_may
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.partnerships.rule import allowed, one_allowed
from leerroute.web.people.models import Person


def partnerships_of(person: Any) -> QuerySet[Partnership]:
    return allowed(person, Permission.PARTNERSHIP_VIEW, Partnership.objects.all(), "")


def partnership_for(person: Any, key: object, permission: Permission = Permission.PARTNERSHIP_VIEW) -> Partnership:
    """Raises Http404 when it is not theirs."""
    return one_allowed(person, permission, Partnership.objects.all(), "", pk=key)


def partnership_run_by(person: Any, key: object) -> Partnership:
    return partnership_for(person, key, Permission.PARTNERSHIP_EDIT)


def members_of(partnership: Partnership) -> QuerySet[Member]:
    """Who takes part now, by organisation and name."""
    rows = partnership.members.filter(ended_at=None, person__is_active=True)
    return rows.select_related("person", "organisation", "given_by").order_by(
        "organisation__name", "person__name", "role"
    )


def own_organisations(person: Person) -> QuerySet[Organisation]:
    """For which this person takes part somewhere; every one for a site admin."""
    if person.site_admin:
        return Organisation.objects.order_by("name")
    own = Member.objects.filter(person=person, ended_at=None)
    return Organisation.objects.filter(pk__in=own.values("organisation")).order_by("name")


def may_describe(person: Person, organisation: Organisation) -> bool:
    """A site admin, and who leads for this organisation. While nobody does: who leads a partnership that it takes part in."""
    leads = Member.objects.filter(ended_at=None, role__in=roles_that_may(Permission.MEMBER_INVITE))
    for_it = leads.filter(organisation=organisation)
    if person.site_admin or for_it.filter(person=person).exists():
        return True
    return (
        not for_it.exists()
        and allowed(person, Permission.PARTNERSHIP_EDIT, organisation.partnerships.all(), "").exists()
    )


def started_just_now(person: Person, title: str) -> Partnership | None:
    """The partnership of this title that this person started in the last minute: the same form, sent twice."""
    rows = Partnership.objects.filter(title=title.strip(), members__person=person)
    return rows.filter(started_at__gt=now() - timedelta(minutes=1)).first()
