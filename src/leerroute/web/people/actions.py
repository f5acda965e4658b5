"""Writes about people."""

from __future__ import annotations

from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.joining import vouch_for
from leerroute.web.people.models import Person


@recorded
def create_person(*, email: str, name: str, site_admin: bool = False, by: Person | None) -> Person:
    """A new account without a password. by None: from the command line, or by accepting an invitation."""
    person = Person(email=email.strip().lower(), name=name.strip(), site_admin=site_admin)
    person.set_unusable_password()
    person.full_clean()
    person.save()
    vouch_for(person)
    Verb.PERSON_CREATED.record(by=by, about=person, name=person.name)
    return person


@recorded
def describe_person(*, person: Person, name: str, language: str, by: Person) -> None:
    """Another name or language, by the person."""
    before = person.name
    person.name, person.language = name.strip(), language
    person.full_clean()
    person.save()
    Verb.PERSON_DESCRIBED.record(by=by, about=person, before=before, name=person.name)


@recorded
def close_account(*, person: Person, by: Person) -> None:
    """Nobody logs in with this account any more, and who is logged in with it is not. Memberships and history stay."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    Verb.PERSON_CLOSED.record(by=by, about=person, name=person.name)


@recorded
def reopen_account(*, person: Person, by: Person) -> None:
    person.is_active = True
    person.save(update_fields=["is_active"])
    Verb.PERSON_REOPENED.record(by=by, about=person, name=person.name)
