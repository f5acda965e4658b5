"""Writes about people."""

from __future__ import annotations

from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.models import Person


@recorded
def create_person(*, email: str, name: str, site_admin: bool = False, by: Person | None) -> Person:
    """A new account without a password. by None: from the command line."""
    person = Person(email=email.strip().lower(), name=name.strip(), site_admin=site_admin)
    person.set_unusable_password()
    person.full_clean()
    person.save()
    Verb.PERSON_CREATED.record(by=by, about=person, name=person.name)
    return person
