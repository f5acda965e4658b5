"""Links that let in a person of the demo: signed, for one use, and not for long."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.http import Http404
from django.utils import timezone

from leerroute.web.people.models import Person

SECONDS = 30 * 60
"""How long a link can be used."""
_SALT = "leerroute.web.demo.links"


def new_link(person: Person) -> str:
    """The signed word in a link for this person. It is used up by the next time they log in."""
    return signing.dumps({"person": person.pk, "after": _last(person)}, salt=_SALT)


def whose(word: str) -> Person:
    """The person of a link that can still be used. Raises Http404 when it cannot, or when this is no demo."""
    if not settings.SITE.demo:
        raise Http404
    try:
        said = signing.loads(word, salt=_SALT, max_age=SECONDS)
    except signing.BadSignature:  # too old is one of these
        raise Http404 from None
    person = Person.objects.filter(pk=said["person"], is_active=True).first()
    if person is None or _last(person) != said["after"]:
        raise Http404
    return person


def use(word: str) -> Person:
    """As `whose`, and nobody can use the link again, not even at the same moment."""
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=whose(word).pk)
        person = whose(word)
        person.last_login = timezone.now()
        person.save(update_fields=["last_login"])
    return person


def _last(person: Person) -> str:
    return person.last_login.isoformat() if person.last_login else ""
