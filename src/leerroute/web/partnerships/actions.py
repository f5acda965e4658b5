"""Writes about partnerships."""

from __future__ import annotations

from leerroute.web.access import ROLES
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.models import Person


@recorded
def start_partnership(
    *, title: str, organisation: Organisation, role: str = "project_leader", by: Person
) -> Partnership:
    """A new partnership of one organisation so far, with `by` as its first member."""
    partnership = Partnership(title=title.strip())
    partnership.full_clean()
    partnership.save()
    partnership.organisations.add(organisation)
    Verb.PARTNERSHIP_CREATED.record(by=by, about=partnership, title=partnership.title)
    add_member(partnership=partnership, person=by, organisation=organisation, role=role, by=by)
    return partnership


@recorded
def create_organisation(*, name: str, kind: str, brin: str = "", rio: str = "", by: Person | None) -> Organisation:
    organisation = Organisation(name=name.strip(), kind=kind, brin=brin, rio=rio.strip())
    organisation.full_clean()
    organisation.save()
    Verb.ORGANISATION_CREATED.record(by=by, about=organisation, organisation=organisation.name)
    return organisation


@recorded
def join_organisation(*, partnership: Partnership, organisation: Organisation, by: Person) -> None:
    partnership.organisations.add(organisation)
    Verb.ORGANISATION_JOINED.record(by=by, about=partnership, organisation=organisation.name)


@recorded
def add_member(
    *, partnership: Partnership, person: Person, organisation: Organisation, role: str, by: Person | None
) -> Member:
    member = Member(partnership=partnership, person=person, organisation=organisation, role=role)
    member.full_clean()
    member.save()
    Verb.MEMBER_ADDED.record(
        by=by,
        about=member,
        name=person.name,
        role=ROLES[role].called.model_dump(),
        organisation=organisation.name,
    )
    return member
