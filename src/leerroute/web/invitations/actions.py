"""Writes about invitations."""

from __future__ import annotations

from collections.abc import Callable

from django.db import IntegrityError, transaction
from django.utils.timezone import now

from leerroute.files import Refusal
from leerroute.text import Text
from leerroute.web.access import ROLES
from leerroute.web.access.roles import Director
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.invitations.mail import mail_invitation
from leerroute.web.invitations.models import Invitation
from leerroute.web.letters.posting import drop_letter
from leerroute.web.partnerships.giving import may_give
from leerroute.web.partnerships.models import Member, Organisation, Partnership
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person

Link = Callable[[str], str]
"""Gives the address that a token opens."""


class UsedError(Exception):
    """The invitation was accepted, withdrawn or has expired in the meantime."""


@recorded
def invite(
    *,
    email: str,
    partnership: Partnership,
    organisation: Organisation,
    role: str,
    by: Person,
    link: Link | None = None,
) -> tuple[Invitation, str]:
    """An invitation and the token for its link, which is mailed when `link` makes an address of it. Sent twice to the same address for the same role: one invitation, and only the
    last link works. Whether `by` may give this role is for the caller to check (`partnerships.giving`)."""
    found, token = _open_or_new(email, by, partnership=partnership, organisation=organisation, role=role)
    Verb.INVITATION_SENT.record(
        by=by,
        about=found,
        email=found.email,
        role=ROLES[role].called.model_dump(),
        organisation=organisation.name,
    )
    if link is not None:
        mail_invitation(found, link(token))
    return found, token


@recorded
def invite_account(*, email: str, by: Person, link: Link | None = None) -> tuple[Invitation, str]:
    """To make an account, without a role yet: for who is to start a partnership. By a site admin."""
    found, token = _open_or_new(email, by, partnership=None, organisation=None, role="")
    Verb.ACCOUNT_INVITED.record(by=by, about=found, email=found.email)
    if link is not None:
        mail_invitation(found, link(token))
    return found, token


@recorded
def withdraw(*, invitation: Invitation, by: Person) -> None:
    """Raises UsedError when there is nothing left to withdraw."""
    held = _locked(invitation)
    if held.accepted_at or held.withdrawn_at:
        raise UsedError
    held.withdrawn_at = now()
    held.save(update_fields=["withdrawn_at"])
    drop_letter(held.letter)
    Verb.INVITATION_WITHDRAWN.record(by=by, about=held, email=held.email)


@recorded
def accept(*, invitation: Invitation, by: Person) -> None:
    """`by` becomes what the invitation says. Raises UsedError, or a Refusal that says what to do."""
    held = _locked(invitation)
    if not held.is_open:
        raise UsedError
    if held.role == Director.key and by.pk == held.by_id:
        raise Refusal(
            Text(nl="Je kunt jezelf geen directeur maken.", en="You cannot make yourself a director."),
            Text(
                nl="Vraag een andere projectleider om de uitnodiging.", en="Ask another project leader to invite you."
            ),
        )
    held.accepted_at, held.accepted_by = now(), by
    held.save(update_fields=["accepted_at", "accepted_by"])
    if held.partnership is None or held.organisation is None:
        Verb.INVITATION_ACCEPTED.record(
            by=by,
            about=held,
            inviter=held.by.name,
            role=Text(nl="gebruiker van de site", en="a user of the site").model_dump(),
            organisation=Text(nl="zichzelf", en="themselves").model_dump(),
        )
        return
    if not held.partnership.organisations.filter(pk=held.organisation.pk).exists():
        raise Refusal(
            Text(
                nl=f"{held.organisation.name} doet niet meer mee aan deze samenwerking.",
                en=f"{held.organisation.name} no longer takes part in this partnership.",
            ),
            Text(nl="Vraag wie je uitnodigde.", en="Ask who invited you."),
        )
    if held.role == Director.key and not may_give(held.by, held.partnership, held.organisation.pk, held.role):
        raise Refusal(
            Text(
                nl=f"{held.by.name} leidt niet meer namens {held.organisation.name} en kan je daar geen directeur maken.",
                en=f"{held.by.name} no longer leads for {held.organisation.name} and cannot make you a director there.",
            ),
            Text(
                nl="Vraag een nieuwe uitnodiging aan wie daar nu leidt.",
                en="Ask who leads there now for a new invitation.",
            ),
        )
    Member.objects.get_or_create(
        partnership=held.partnership,
        person=by,
        organisation=held.organisation,
        role=held.role,
        ended_at=None,
        defaults={"given_by": held.by},
    )
    Verb.INVITATION_ACCEPTED.record(
        by=by,
        about=held,
        inviter=held.by.name,
        role=ROLES[held.role].called.model_dump(),
        organisation=held.organisation.name,
    )


@recorded
def accept_as_newcomer(*, invitation: Invitation, name: str, password: str, language: str, by: None = None) -> Person:
    """Makes the account for the invited address, with what the person chose, and accepts. by None: nobody is logged in yet."""
    if not _locked(invitation).is_open:
        raise UsedError
    person = create_person(email=invitation.email, name=name, by=by)
    person.set_password(password)
    person.language = language
    person.save(update_fields=["password", "language"])
    accept(invitation=invitation, by=person)
    return person


def _locked(invitation: Invitation) -> Invitation:
    """Who accepts twice at once takes turns: the second finds it used."""
    return Invitation.objects.select_for_update(of=("self",)).select_related("by").get(pk=invitation.pk)


def _open_or_new(
    email: str, by: Person, *, partnership: Partnership | None, organisation: Organisation | None, role: str
) -> tuple[Invitation, str]:
    address = email.strip().lower()
    if partnership is not None:  # a double click takes turns: the second renews what the first made
        Partnership.objects.select_for_update().get(pk=partnership.pk)
    what = {"email": address, "partnership": partnership, "organisation": organisation, "role": role}
    waiting = Invitation.objects.select_for_update().filter(**what, accepted_at=None, withdrawn_at=None)
    found = waiting.first()
    if found is None:
        try:
            with transaction.atomic():
                return _written(Invitation(**what), by)
        except IntegrityError:  # to an account nothing can be locked: the database tells that another one came first
            found = waiting.get()
    return _written(found, by)


def _written(invitation: Invitation, by: Person) -> tuple[Invitation, str]:
    """With a new link, of which it gives the token."""
    invitation.by = by
    token = invitation.renew()
    invitation.full_clean(
        exclude=["partnership", "organisation"] if invitation.role == "" else None, validate_constraints=False
    )
    invitation.save()
    return invitation, token
