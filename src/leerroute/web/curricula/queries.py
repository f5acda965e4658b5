"""Reads about curricula: what somebody may see, as rows and as the library's catalogue."""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from leerroute.curriculum import Catalogue, shipped_catalogue
from leerroute.web.access import Permission
from leerroute.web.curricula.models import Entry, Shelf, StoredProgramme, Upload
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.rule import allowed, where_allowed
from leerroute.web.people.models import Person


def programmes_of(person: Any) -> QuerySet[StoredProgramme]:
    """What is shipped or for everybody, and what the partnerships of `person` imported."""
    rows = StoredProgramme.objects.all()
    if not isinstance(person, Person):
        return rows.none()
    return rows.filter(Q(partnership=None) | where_allowed(person, Permission.CURRICULUM_VIEW, "partnership"))


def entries_of(person: Any) -> QuerySet[Entry]:
    return Entry.objects.filter(programme__in=programmes_of(person)).select_related("programme")


def uploads_for(person: Any) -> QuerySet[Upload]:
    """The uploads of partnerships for which `person` may import; a site admin's own are for everybody."""
    rows = Upload.objects.select_related("partnership", "by")
    mine = allowed(person, Permission.CURRICULUM_IMPORT, rows).values("pk")
    everybody = Q(partnership=None) if getattr(person, "site_admin", False) else Q(pk__in=[])
    return rows.filter(Q(pk__in=mine) | everybody)


def catalogue_for(partnership: Partnership | None) -> Catalogue:
    """Everything a route of this partnership can be built from: shipped, for everybody, and its own."""
    whose = partnership.pk if partnership else None
    stamp = _imported(whose).aggregate(last=Max("changed_at"), many=Count("pk"))
    return _catalogue(whose, str(stamp["last"]), stamp["many"])


@lru_cache(maxsize=64)
def _catalogue(partnership: UUID | None, last: str, many: int) -> Catalogue:
    """The catalogue as it is since `last`: read once, as many requests ask for it."""
    del last, many
    if partnership is None:
        return shipped_catalogue().with_programmes(row.programme for row in _imported(None).order_by("pk"))
    own = StoredProgramme.objects.filter(shelf=Shelf.PARTNERSHIP, partnership=partnership).order_by("pk")
    everybodys = catalogue_for(None)  # read once for all partnerships; its own come after it: the last is found first
    return everybodys.with_programmes(row.programme for row in own) if own else everybodys


def _imported(partnership: UUID | None) -> QuerySet[StoredProgramme]:
    whose = Q(partnership=None) if partnership is None else Q(partnership=None) | Q(partnership=partnership)
    return StoredProgramme.objects.exclude(shelf=Shelf.SHIPPED).filter(whose)
