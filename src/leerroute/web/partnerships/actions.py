"""Writes about organisations, partnerships and who takes part in them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.timezone import now

from leerroute.files import Refusal
from leerroute.text import Text
from leerroute.web.access import ROLES
from leerroute.web.access.roles import Director, ProjectLeader
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.partnerships.models import Location, Member, Organisation, Partnership
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
def rename_partnership(*, partnership: Partnership, title: str, by: Person) -> None:
    before = partnership.title
    partnership.title = title.strip()
    partnership.full_clean()
    partnership.save()
    Verb.PARTNERSHIP_RENAMED.record(by=by, about=partnership, before=before, title=partnership.title)


@recorded
def create_organisation(*, name: str, kind: str, brin: str = "", rio: str = "", by: Person | None) -> Organisation:
    organisation = Organisation(name=name.strip(), kind=kind, brin=brin, rio=rio.strip())
    organisation.full_clean()
    organisation.save()
    Verb.ORGANISATION_CREATED.record(by=by, about=organisation, organisation=organisation.name)
    return organisation


@recorded
def describe_organisation(
    *,
    organisation: Organisation,
    name: str,
    kind: str,
    brin: str,
    rio: str,
    locations: Sequence[tuple[str, str, str]],
    by: Person,
) -> None:
    """locations: name, town and postcode of each; they replace what was there."""
    organisation.name, organisation.kind = name.strip(), kind
    organisation.brin, organisation.rio = brin, rio.strip()
    organisation.full_clean()
    organisation.save()
    organisation.locations.all().delete()
    for location, town, postcode in locations:
        Location.objects.create(organisation=organisation, name=location, town=town, postcode=postcode)
    Verb.ORGANISATION_DESCRIBED.record(by=by, about=organisation, organisation=organisation.name)


@recorded
def join_organisation(*, partnership: Partnership, organisation: Organisation, by: Person) -> None:
    partnership.organisations.add(organisation)
    Verb.ORGANISATION_JOINED.record(by=by, about=partnership, organisation=organisation.name)


@recorded
def part_organisation(*, partnership: Partnership, organisation: Organisation, by: Person) -> None:
    """The organisation takes part no more: the roles of its people end. What it signed stays signed."""
    _locked(partnership)
    theirs = list(partnership.members.filter(organisation=organisation, ended_at=None).select_related("person"))
    _keep_a_leader(partnership, without=theirs)
    for member in theirs:
        _end(member)
    partnership.organisations.remove(organisation)
    Verb.ORGANISATION_LEFT.record(by=by, about=partnership, organisation=organisation.name)


@recorded
def add_member(
    *, partnership: Partnership, person: Person, organisation: Organisation, role: str, by: Person | None
) -> Member:
    member = Member(partnership=partnership, person=person, organisation=organisation, role=role, given_by=by)
    member.full_clean()
    member.save()
    Verb.MEMBER_ADDED.record(by=by, about=member, name=person.name, role=_called(role), organisation=organisation.name)
    return member


@recorded
def change_member(*, member: Member, role: str, by: Person) -> Member:
    """Another role for the same person and organisation. The old row ends, so that the history stays true."""
    _locked(member.partnership)
    if role != ProjectLeader.key:
        _keep_a_leader(member.partnership, without=[member])
    if role == Director.key and member.person_id == by.pk:
        raise Refusal(
            Text(nl="Je kunt jezelf geen directeur maken.", en="You cannot make yourself a director."),
            Text(nl="Vraag een andere projectleider.", en="Ask another project leader."),
        )
    _end(member)
    changed, _ = Member.objects.get_or_create(
        partnership=member.partnership,
        person=member.person,
        organisation=member.organisation,
        role=role,
        ended_at=None,
        defaults={"given_by": by},
    )
    Verb.MEMBER_CHANGED.record(
        by=by,
        about=changed,
        name=member.person.name,
        role=_called(role),
        before=_called(member.role),
        organisation=member.organisation.name,
    )
    return changed


@recorded
def end_member(*, member: Member, by: Person) -> None:
    """This role allows nothing from now on. By the person: leaving."""
    _locked(member.partnership)
    _keep_a_leader(member.partnership, without=[member])
    _end(member)
    verb = Verb.MEMBER_LEFT if member.person_id == by.pk else Verb.MEMBER_ENDED
    verb.record(
        by=by,
        about=member,
        name=member.person.name,
        role=_called(member.role),
        organisation=member.organisation.name,
    )


def _called(role: str) -> dict[str, str]:
    return ROLES[role].called.model_dump()


def _end(member: Member) -> None:
    member.refresh_from_db(fields=["ended_at"])
    if member.ended_at is not None:
        raise Refusal(
            Text(nl="Deze rol was al beëindigd.", en="This role had already ended."),
            Text(nl="Laad de pagina opnieuw.", en="Load the page again."),
        )
    member.ended_at = now()
    member.save(update_fields=["ended_at"])


def _locked(partnership: Partnership) -> None:
    """Two project leaders who end each other's role at once take turns."""
    Partnership.objects.select_for_update().get(pk=partnership.pk)


def _keep_a_leader(partnership: Partnership, *, without: Sequence[Member]) -> None:
    leaders = partnership.members.filter(role=ProjectLeader.key, ended_at=None, person__is_active=True)
    ending = [member.pk for member in without if member.role == ProjectLeader.key]
    if ending and not leaders.exclude(pk__in=ending).exists():
        raise Refusal(
            Text(
                nl="Een samenwerking houdt altijd een projectleider.", en="A partnership always keeps a project leader."
            ),
            Text(nl="Maak eerst iemand anders projectleider.", en="First make somebody else project leader."),
        )
