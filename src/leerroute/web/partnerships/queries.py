"""Reads about partnerships, filtered by what the person may see."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from leerroute.web.access import Permission
from leerroute.web.partnerships.models import Partnership
from leerroute.web.partnerships.rule import allowed, one_allowed


def partnerships_of(person: Any) -> QuerySet[Partnership]:
    return allowed(person, Permission.PARTNERSHIP_VIEW, Partnership.objects.all(), "")


def partnership_for(person: Any, key: object, permission: Permission = Permission.PARTNERSHIP_VIEW) -> Partnership:
    """Raises Http404 when it is not theirs."""
    return one_allowed(person, permission, Partnership.objects.all(), "", pk=key)
