"""The first site admin, who lets the others in."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from leerroute.files import Problem, Unreadable, unreadable
from leerroute.text import same
from leerroute.web.audit.recording import Verb, recorded
from leerroute.web.people.actions import create_person
from leerroute.web.people.models import Person


def create_admin(*, email: str, name: str, password: str) -> Person:
    """A site admin with this password. Who has an account already becomes site admin, with this password from now on.

    Raises Unreadable for an address, name or password that will not do.
    """
    if "people_person" not in connection.introspection.table_names():
        raise unreadable(
            "leerroute site create-admin",
            "de tabellen van de site zijn er nog niet. Doe eerst: leerroute site setup",
            "the tables of the site are not there yet. First do: leerroute site setup",
        )
    try:
        with transaction.atomic():
            found = Person.objects.filter(email__iexact=email.strip()).first()
            person = found or create_person(email=email, name=name, by=None)
            validate_password(password, person)
            appoint_admin(person=person, password=password, by=None)
    except ValidationError as error:
        fields = error.message_dict if hasattr(error, "error_dict") else {"password": error.messages}
        raise Unreadable(
            [Problem(file=field, expected=same(words)) for field, all_words in fields.items() for words in all_words]
        ) from None
    return person


@recorded
def appoint_admin(*, person: Person, password: str, by: Person | None) -> None:
    """This person keeps the site running from now on. by None: the command line, which vouches for the address too."""
    person.site_admin = person.is_active = True
    person.set_password(password)
    person.full_clean()
    person.save()
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})
    Verb.SITE_ADMIN_APPOINTED.record(by=by, about=person, name=person.name)
