"""Reads for the API: of a token, and of what its person may see."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from leerroute.curriculum import Programme
from leerroute.web.access import Permission
from leerroute.web.api.models import Token
from leerroute.web.api.secret import MARK, digest_of
from leerroute.web.curricula.models import Shelf
from leerroute.web.curricula.queries import catalogue_for, programmes_of
from leerroute.web.partnerships.rule import where_allowed
from leerroute.web.people.models import Person
from leerroute.web.routes.models import Version


def working_token(secret: str) -> Token | None:
    """The token of this secret when it works; None for any other words."""
    if not secret.startswith(MARK):
        return None
    found = Token.objects.select_related("person").filter(digest=digest_of(secret), person__is_active=True).first()
    return found if found is not None and found.works else None


def mark_used(token: Token) -> None:
    """Note the day of use, once a day: enough to see what is not used any more."""
    today = timezone.localdate()
    if token.used_on != today:
        Token.objects.filter(pk=token.pk).update(used_on=today)


def tokens_of(person: Any) -> QuerySet[Token]:
    return Token.objects.filter(person=person) if isinstance(person, Person) else Token.objects.none()


def programmes_for(person: Person) -> list[Programme]:
    """What ships with leerroute, what is for everybody, and what the partnerships of `person` imported. Of programmes with the
    same id the own comes before everybody's, and what was imported last before the rest."""
    found = {programme.id: programme for programme in catalogue_for(None)}
    own = programmes_of(person).filter(shelf=Shelf.PARTNERSHIP).order_by("changed_at", "pk")
    found.update((programme.id, programme) for programme in (row.programme for row in own))
    return list(found.values())


def versions_of(person: Any) -> QuerySet[Version]:
    """All versions for who works on the route; for who only may see versions those that all schools signed."""
    rows = Version.objects.select_related("route")
    if not isinstance(person, Person):
        return rows.none()
    works = where_allowed(person, Permission.ROUTE_VIEW, "route__partnership")
    sees = where_allowed(person, Permission.VERSION_VIEW, "route__partnership")
    return rows.filter(works | (sees & Q(agreed_at__isnull=False)))
